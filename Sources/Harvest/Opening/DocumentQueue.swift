internal import Catalogue

/// The documents of a source that wait to be read, in order. Pages are added as they are found.
struct DocumentQueue: Sendable {
  private var waiting: [DocumentReference]
  private var position = 0
  private var seen: Set<String>
  /// Scheme, host and port that pages must share; nil where pages are not followed.
  private let pageOrigin: String?
  /// What cut the listing short.
  private(set) var findings: [Finding] = []
  /// Whether every document of the source is or will be among these.
  private(set) var isWhole: Bool

  static let mostPages = 10_000

  init(
    _ documents: [DocumentReference], pageOrigin: String? = nil, isWhole: Bool = true,
    findings: [Finding] = []
  ) {
    waiting = documents
    seen = Set(documents.map(\.location))
    self.pageOrigin = pageOrigin
    self.isWhole = isWhole
    self.findings = findings
  }

  /// How many documents have been given out or wait.
  var count: Int { waiting.count }

  /// Whether documents are pages that lead one to the next, so that a lost one loses those behind it.
  var followsPages: Bool { pageOrigin != nil }

  mutating func next() -> DocumentReference? {
    guard position < waiting.count else { return nil }
    defer { position += 1 }
    return waiting[position]
  }

  /// A document was given up: what it would have led to is not known.
  mutating func lose() {
    if followsPages { isWhole = false }
  }

  /// Adds the pages that the document at `location` leads to.
  mutating func add(pages: [String], of location: String) {
    guard let pageOrigin else { return }
    for page in pages {
      guard WebLocation(page)?.origin == pageOrigin else {
        cut(.pageElsewhere, ["page": location, "next": page])
        continue
      }
      guard !seen.contains(page) else {
        cut(.pageLoop, ["page": location, "next": page])
        continue
      }
      guard waiting.count < Self.mostPages else {
        cut(.pageLimit, ["limit": String(Self.mostPages)])
        return
      }
      seen.insert(page)
      waiting.append(DocumentReference(location: page, place: .web(page)))
    }
  }

  private mutating func cut(_ kind: Finding.Kind, _ arguments: [String: String]) {
    isWhole = false
    findings.append(Finding(kind, .warning, arguments: arguments))
  }
}
