/// The words that mean something by themselves (JSON-LD 1.1, section 1.7).
enum JSONLDKeywords {
  private static let all: Set<String> = [
    "@base", "@container", "@context", "@direction", "@graph", "@id", "@import", "@included",
    "@index", "@json", "@language", "@list", "@nest", "@none", "@prefix", "@propagate",
    "@protected", "@reverse", "@set", "@type", "@value", "@version", "@vocab",
  ]

  static func contains(_ word: String) -> Bool {
    word.utf8.first == 0x40 && all.contains(word)
  }

  /// Whether a word has the form of a keyword: `@` and then letters only. Such words are kept for later
  /// versions of the standard.
  static func hasForm(_ word: String) -> Bool {
    let bytes = word.utf8
    guard bytes.first == 0x40, bytes.count > 1 else { return false }
    return bytes.dropFirst().allSatisfy { ByteClass.table[$0] & ByteClass.letter != 0 }
  }

  /// Whether a text begins with a scheme and a colon.
  static func isAbsolute(_ text: String) -> Bool {
    text.withBytes { BaseIRI.isAbsolute($0) }
  }

  /// Whether a text is an absolute IRI or the label of a blank node.
  static func isNode(_ text: String) -> Bool {
    text.hasPrefix("_:") || isAbsolute(text)
  }
}
