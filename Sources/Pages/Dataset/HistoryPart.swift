internal import Query
internal import Store

/// The versions of the descriptions, newest first, with what came and went, readable.
struct HistoryPart: Sendable {
  struct Version: Sendable {
    let title: String
    let standing: String?
    let changes: [Change]
    let more: String?
  }

  /// A statement that came or went.
  struct Change: Sendable {
    let isAdded: Bool
    let sign: String
    let property: String
    let value: String
  }

  let versions: [Version]
  let json: String

  static let mostVersions = 10
  static let mostChanges = 12

  init(_ history: DatasetHistory, request: PageRequest, id: String) {
    let reader = request.reader
    let texts = reader.texts
    versions = history.versions.prefix(Self.mostVersions).map { version in
      let added = (version.added ?? []).map { Change($0, isAdded: true, texts: texts) }
      let removed = (version.removed ?? []).map { Change($0, isAdded: false, texts: texts) }
      let changes = removed + added
      return Version(
        title: texts(
          "history.version",
          [
            "number": "\(version.number)", "source": version.source,
            "time": reader.time(version.storedAt),
            "triples": reader.number(version.triples),
          ]),
        standing: version.shown ? texts("provenance.shown") : nil,
        changes: Array(changes.prefix(Self.mostChanges)),
        more: changes.count > Self.mostChanges
          ? texts.count("history.more", changes.count - Self.mostChanges) : nil)
    }
    json = "/api/v1/datasets/\(PercentEncoding.component(id))/history"
  }
}

extension HistoryPart.Change {
  /// - Parameter statement: one line of N-Triples.
  init(_ statement: String, isAdded: Bool, texts: Texts) {
    self.isAdded = isAdded
    sign = texts(isAdded ? "history.added" : "history.removed")
    let parts = statement.split(separator: " ", maxSplits: 2)
    property = Self.localName(parts.count > 1 ? parts[1] : "")
    value = Excerpt.of(Self.readable(parts.count > 2 ? parts[2] : ""), longest: 240)
  }

  /// What stands after the last slash or number sign of an IRI.
  private static func localName(_ term: Substring) -> String {
    let bare = term.drop { $0 == "<" }.prefix { $0 != ">" }
    return String(bare.split { $0 == "/" || $0 == "#" }.last ?? bare).prefix(80).description
  }

  /// A literal without its quotes and datatype, an IRI without its brackets.
  private static func readable(_ term: Substring) -> String {
    var term = term
    while let last = term.last, last == "." || last == " " { term.removeLast() }
    if term.first == "<" { return String(term.dropFirst().prefix { $0 != ">" }) }
    if term.hasPrefix("_:") { return "…" }
    guard term.first == "\"", let end = term.lastIndex(of: "\""), end > term.startIndex else {
      return String(term)
    }
    let text = term[term.index(after: term.startIndex)..<end]
    let tail = term[term.index(after: end)...]
    let language = tail.first == "@" ? " (\(tail.dropFirst().prefix(12)))" : ""
    return text.prefix(1_000).replacing("\\\"", with: "\"").replacing("\\n", with: " ") + language
  }
}
