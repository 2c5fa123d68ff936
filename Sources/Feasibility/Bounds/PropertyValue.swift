internal import Catalogue

/// A value by which a table counts, where a child may have several: a code, or a variable.
struct PropertyValue: Sendable {
  let text: String
  private let code: Code?
  private let name: String
  /// The words of each of a variable's names.
  private let names: [[Substring]]

  init(_ text: String, _ concepts: ConceptKnowledge) {
    self.text = text
    code = Code(curie: text)
    name = text.lowercased()
    names = ([name] + concepts.names(text).map { $0.lowercased() }).map(Self.words)
  }

  /// Further names of the variable, out of names by name in lower case or by code.
  func further(_ names: [String: Set<String>]) -> [String] {
    (names[text] ?? names[name] ?? []).sorted()
  }

  /// Whether it is what an alternative of a question asks for.
  func meets(_ alternative: Alternative, alsoCalled more: [String] = []) -> Bool {
    switch alternative {
    case .codes(let match): code.map { match.matches($0) || match.matchesElsewhere($0) } ?? false
    case .variable(let wanted): isVariable(wanted, more)
    case .age, .sex, .unreadable: false
    }
  }

  /// Whether it is all of what is asked for, and not a part that is narrower.
  func isAll(of alternative: Alternative) -> Bool {
    switch alternative {
    case .codes(let match): code.map { $0 == match.code || match.same.contains($0) } ?? false
    case .variable: true
    case .age, .sex, .unreadable: false
    }
  }

  /// Whether it is what an alternative asks for by another code system alone.
  func isElsewhere(_ alternative: Alternative) -> Bool {
    if case .codes(let match) = alternative, let code { return !match.matches(code) }
    return false
  }

  /// By the very name or code, else by words: each word asked for begins a word of one of its names.
  private func isVariable(_ wanted: String, _ more: [String]) -> Bool {
    if name == wanted { return true }
    if let code, Code(curie: wanted) == code { return true }
    let asked = Self.words(wanted)
    return !asked.isEmpty
      && (names + more.map { Self.words($0.lowercased()) }).contains { words in
        asked.allSatisfy { ask in words.contains { $0.hasPrefix(ask) } }
      }
  }

  private static func words(_ text: String) -> [Substring] {
    text.split { !$0.isLetter && !$0.isNumber }
  }
}
