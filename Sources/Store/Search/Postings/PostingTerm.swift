/// What has one posting list: a word or phrase in all forms that the index may hold it in, or a concept under
/// all its codes.
struct PostingTerm: Hashable, Sendable {
  /// An FTS5 expression: phrases joined by OR. Tells terms apart.
  private(set) var text = ""
  /// How much an occurrence of each phrase counts.
  private(set) var weights: [Float] = []

  /// A wider concept than those that a description names: narrower cohorts follow.
  static let widerWeight: Float = 0.6

  init(_ unit: SearchGroup.Unit) {
    for words in unit.rows {
      add(words.joined(separator: " "), weight: 1)
      if unit.isPrefix { text += " *" }
    }
  }

  /// - Parameter codes: Of concepts that mean the same.
  init(concept codes: [String]) {
    for code in codes {
      add(ConceptToken.direct(code), weight: 1)
      add(ConceptToken.wider(code), weight: Self.widerWeight)
    }
  }

  private mutating func add(_ phrase: String, weight: Float) {
    if !text.isEmpty { text += " OR " }
    text += SearchExpression.quoted(phrase)
    weights.append(weight)
  }

  static func == (left: PostingTerm, right: PostingTerm) -> Bool { left.text == right.text }
  func hash(into hasher: inout Hasher) { hasher.combine(text) }
}
