/// The concepts of a code system or several, as read from a table: labels in many languages, other names,
/// what is broader. ``ConceptLibrary`` is made from it to look names up in texts.
public struct ConceptScheme: Sendable {
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

  /// A scheme without concepts.
  public init() {}

  /// Adds the concepts of a table of tab-separated values.
  ///
  /// The first line names the columns. `code` must be there; these are read, others are left alone:
  ///
  /// - `kind`
  /// - a two-letter language tag: the preferred label in that language
  /// - `synonyms`, `lay`, `related`: names with `|` between several, each in English, or in the language that
  ///   stands before it as in `de:Zuckerkrankheit`
  /// - `acronyms`: the same, of any language where none is named
  /// - `same`: languages, with `|` between, in which the English label is the word truly used. A label that
  ///   equals the English one in another language is taken for a gap.
  /// - `broader`, `sameAs`: codes, with `|` between
  ///
  /// A code that stands twice is kept once.
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
      add(ConceptRow(columns, fields).concept(code: String(fields[codeColumn])))
    }
    return issues
  }

  /// Adds one concept, unless its code is there already.
  public mutating func add(_ concept: Concept) {
    guard positions[concept.code] == nil else { return }
    positions[concept.code] = concepts.count
    for code in concept.broader { narrower[code, default: []].append(concept.code) }
    concepts.append(concept)
  }

  /// Adds a name to a concept that is there, unless it has it in that language.
  public mutating func add(_ name: ConceptLabel, to code: String) {
    guard let position = positions[code] else { return }
    let isKnown = concepts[position].names.contains {
      $0.text == name.text && $0.language == name.language
    }
    if !isKnown { concepts[position].names.append(name) }
  }

  /// The concept of a code.
  public func concept(_ code: String) -> Concept? { positions[code].map { concepts[$0] } }

  /// The label of a code in the first of `languages` for which there is one, else in English.
  public func label(_ code: String, languages: [String] = []) -> String? {
    concept(code)?.label(languages)
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
}

/// A row of a table of concepts.
private struct ConceptRow {
  private var fields: [String: Substring] = [:]
  private var languages: [(tag: String, label: String)] = []

  init(_ columns: [String], _ values: [Substring]) {
    for (column, value) in zip(columns, values) where !value.isEmpty {
      if column.utf8.count == 2 {
        languages.append((column, String(value)))
      } else {
        fields[column] = value
      }
    }
  }

  func concept(code: String) -> Concept {
    let english = languages.first { $0.tag == "en" }?.label
    let same = list("same")
    var names: [ConceptLabel] = []
    for (tag, label) in languages {
      let isGap =
        tag != "en" && !same.contains(tag)
        && english.map { TextFolding.fold($0) == TextFolding.fold(label) } == true
      if !isGap { names.append(ConceptLabel(label, language: tag, kind: .preferred)) }
    }
    names += self.names("synonyms", .exact, "en") + self.names("lay", .lay, "en")
    names += self.names("related", .related, "en") + self.names("acronyms", .acronym, "")
    return Concept(
      code: code, kind: fields["kind"].map { String($0) } ?? "", names: names,
      broader: list("broader"), sameAs: list("sameAs"))
  }

  private func list(_ column: String) -> [String] {
    fields[column]?.split(separator: "|").map { String($0) } ?? []
  }

  private func names(
    _ column: String, _ kind: ConceptLabel.Kind, _ language: String
  ) -> [ConceptLabel] {
    list(column).map { text in
      let parts = text.split(separator: ":", maxSplits: 1)
      guard parts.count == 2, parts[0].utf8.count == 2 else {
        return ConceptLabel(text, language: language, kind: kind)
      }
      return ConceptLabel(String(parts[1]), language: String(parts[0]), kind: kind)
    }
  }
}
