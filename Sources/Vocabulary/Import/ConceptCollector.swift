/// Gathers what several files, or several rows, say of concepts.
struct ConceptCollector {
  private var concepts: [String: Concept] = [:]
  private var order: [String] = []
  private var dropped: Set<String> = []
  /// What could not be read; at most a hundred.
  private(set) var issues: [VocabularyImport.Issue] = []

  /// The most concepts of one vocabulary.
  static let most = 2_000_000

  mutating func edit(_ code: String, _ body: (inout Concept) -> Void) {
    guard !code.isEmpty, code.utf8.count <= CompactLayout.longestText else { return }
    if concepts[code] == nil {
      guard concepts.count < Self.most else { return }
      order.append(code)
    }
    body(&concepts[code, default: Concept(code: code)])
  }

  mutating func add(_ name: String, language: String, _ kind: ConceptLabel.Kind, to code: String) {
    let text = name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard !text.isEmpty, text.utf8.count <= CompactLayout.longestText else { return }
    let primary = String(language.lowercased().prefix { $0 != "-" && $0 != "_" })
    edit(code) { concept in
      let label = ConceptLabel(text, language: primary, kind: kind)
      if !concept.names.contains(where: { $0.text == text && $0.language == primary }) {
        concept.names.append(label)
      }
    }
  }

  mutating func add(broader: String, to code: String) {
    guard !broader.isEmpty, broader != code else { return }
    edit(code) { if !$0.broader.contains(broader) { $0.broader.append(broader) } }
  }

  mutating func add(sameAs other: String, to code: String) {
    guard !other.isEmpty, other != code else { return }
    edit(code) { if !$0.sameAs.contains(other) { $0.sameAs.append(other) } }
  }

  /// A concept that its vocabulary no longer wants used.
  mutating func drop(_ code: String) { dropped.insert(code) }

  mutating func tell(_ issue: VocabularyImport.Issue) {
    if issues.count < 100 { issues.append(issue) }
  }

  /// In the order in which they were first named.
  var all: [Concept] {
    order.compactMap { code in dropped.contains(code) ? nil : concepts[code] }
  }

  /// An abbreviation by its looks: capitals throughout, or nearly, and short.
  static func looksLikeAcronym(_ name: String) -> Bool {
    guard (2...8).contains(name.utf8.count), !name.contains(" ") else { return false }
    return TextWord.isCapitals(name)
  }
}
