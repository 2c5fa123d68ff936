/// The concepts of a code system or several: labels in many languages, synonyms, what is broader.
public struct ConceptScheme: Sendable {
  /// One concept.
  public struct Concept: Hashable, Sendable {
    /// As a CURIE: `ORPHA:586`.
    public let code: String
    /// What sort of concept it is: `disease`, `phenotype`, `group` …; empty where unstated.
    public let kind: String
    /// By BCP 47 tag.
    public let labels: [String: String]
    /// Other names, of any language.
    public let synonyms: [String]
    /// Codes of the next broader concepts, of which there may be several.
    public let broader: [String]

    /// The label in the first of `languages` for which there is one, else in English, else any.
    public func label(_ languages: [String] = []) -> String? {
      for wanted in languages + ["en"] {
        let primary = wanted.lowercased().prefix { $0 != "-" && $0 != "_" }
        if let label = labels[String(primary)] { return label }
      }
      return labels.min { $0.key < $1.key }?.value
    }
  }

  /// A line that could not be read.
  public struct LoadingIssue: Error, Hashable, Sendable {
    /// 1-based.
    public let line: Int
    public let message: String
  }

  /// In the order of the table.
  public private(set) var concepts: [Concept] = []
  private var positions: [String: Int] = [:]
  private var narrower: [String: [String]] = [:]
  private var byName: [String: [Int]] = [:]

  /// A scheme without concepts.
  public init() {}

  /// Adds the concepts of a table of tab-separated values.
  ///
  /// The first line names the columns: `code`, `kind`, two-letter language tags, `synonyms` and
  /// `broader`, the last two with `|` between several. `code` must be there; other columns are left
  /// alone. A code that stands twice is kept once.
  ///
  /// - Returns: What could not be read; the rest is taken.
  @discardableResult
  public mutating func load(_ table: some StringProtocol) -> [LoadingIssue] {
    let lines = Substring(table).split(
      omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    guard let header = lines.first else { return [LoadingIssue(line: 1, message: "no header")] }
    let columns = header.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    guard let codeColumn = columns.firstIndex(of: "code") else {
      return [LoadingIssue(line: 1, message: "the header names no column \"code\"")]
    }
    var issues: [LoadingIssue] = []
    for (number, line) in lines.enumerated().dropFirst() where !line.isEmpty {
      let fields: [Substring] = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard fields.count <= columns.count, codeColumn < fields.count, !fields[codeColumn].isEmpty
      else {
        issues.append(
          LoadingIssue(
            line: number + 1,
            message: "\(fields.count) fields under \(columns.count) columns, or no code"))
        continue
      }
      add(concept(columns, fields, code: String(fields[codeColumn])))
    }
    return issues
  }

  private func concept(_ columns: [String], _ fields: [Substring], code: String) -> Concept {
    var kind = ""
    var labels: [String: String] = [:]
    var synonyms: [String] = []
    var broader: [String] = []
    for (column, field) in zip(columns, fields) where !field.isEmpty {
      switch column {
      case "code": break
      case "kind": kind = String(field)
      case "synonyms": synonyms = field.split(separator: "|").map { String($0) }
      case "broader": broader = field.split(separator: "|").map { String($0) }
      default:
        if column.utf8.count == 2 { labels[column] = String(field) }
      }
    }
    return Concept(code: code, kind: kind, labels: labels, synonyms: synonyms, broader: broader)
  }

  /// Adds one concept, unless its code is there already.
  public mutating func add(_ concept: Concept) {
    guard positions[concept.code] == nil else { return }
    positions[concept.code] = concepts.count
    for code in concept.broader { narrower[code, default: []].append(concept.code) }
    for name in Set((concept.labels.values + concept.synonyms).map(Self.fold)) {
      byName[name, default: []].append(concepts.count)
    }
    concepts.append(concept)
  }

  /// The concept of a code.
  public func concept(_ code: String) -> Concept? { positions[code].map { concepts[$0] } }

  /// The label of a code in the first of `languages` for which there is one, else in English.
  public func label(_ code: String, languages: [String] = []) -> String? {
    concept(code)?.label(languages)
  }

  /// The concepts that have exactly this label or synonym in some language; case does not matter.
  public func concepts(named name: some StringProtocol) -> [Concept] {
    (byName[Self.fold(name)] ?? []).map { concepts[$0] }
  }

  /// Every code below a code, nearest first, each once; the code itself is not among them.
  public func descendants(_ code: String) -> [String] {
    reach(from: code) { narrower[$0] ?? [] }
  }

  /// Every code above a code, nearest first, each once; the code itself is not among them.
  public func ancestors(_ code: String) -> [String] {
    reach(from: code) { code in concept(code)?.broader ?? [] }
  }

  /// Breadth first; a ring, which a faulty table may hold, is walked once.
  private func reach(from code: String, _ next: (String) -> [String]) -> [String] {
    var reached: [String] = []
    var seen: Set<String> = [code]
    var waiting = next(code)
    while !waiting.isEmpty {
      let current = waiting.filter { seen.insert($0).inserted }
      reached += current
      waiting = current.flatMap(next)
    }
    return reached
  }

  private static func fold(_ name: some StringProtocol) -> String {
    name.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
