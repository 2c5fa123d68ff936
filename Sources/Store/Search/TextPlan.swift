internal import Catalogue
internal import Query

/// The terms of a text made ready for the full-text index.
struct TextPlan {
  /// A term as FTS5 and the highlighter look for it.
  struct Term {
    var source: TextTerm
    /// An FTS5 expression of quoted strings only.
    var expression: String
    var patterns: [TokenPattern]
    var code: Code?
  }

  var required: [Term] = []
  var excluded: [Term] = []

  /// Terms without any letter or digit find nothing and are left out.
  init(_ terms: [TextTerm], tokenizer: SearchTokenizer) {
    for term in terms {
      guard let planned = Self.plan(term, tokenizer: tokenizer) else { continue }
      if term.isExcluded { excluded.append(planned) } else { required.append(planned) }
    }
  }

  var isEmpty: Bool { required.isEmpty && excluded.isEmpty }

  private static func plan(_ term: TextTerm, tokenizer: SearchTokenizer) -> Term? {
    let stems = tokenizer.stems(of: term.text)
    guard !stems.isEmpty else { return nil }
    guard term.form == .prefix else {
      return Term(
        source: term, expression: quoted(term.text), patterns: [TokenPattern(stems: stems)],
        code: term.code)
    }
    let prefix = TitleKey.fold(term.text)
    var expression = quoted(term.text) + " *"
    var patterns = [
      TokenPattern(stems: stems.dropLast(), prefix: stems.count == 1 ? prefix : stems.last ?? "")
    ]
    if stems.count == 1 {
      for word in PrefixCompletion.words(for: prefix, tokenizer: tokenizer) {
        expression += " OR " + quoted(word)
        patterns.append(TokenPattern(stems: tokenizer.stems(of: word)))
      }
      expression = "(\(expression))"
    }
    return Term(source: term, expression: expression, patterns: patterns, code: nil)
  }

  /// An FTS5 string: whatever the user typed stands between quotes, theirs doubled.
  static func quoted(_ text: String) -> String {
    var string = "\""
    for character in text.unicodeScalars where character.value != 0 {
      if character == "\"" { string += "\"" }
      string.unicodeScalars.append(character)
    }
    return string + "\""
  }
}

/// Words that begin with a prefix but whose stem does not: the index holds «oper» for «operation», which
/// `operati*` alone would miss.
enum PrefixCompletion {
  private static let endings = [
    "e", "ed", "es", "ing", "on", "ion", "ions", "ation", "ations", "al", "ity", "y", "ies", "ment",
    "ness", "ive", "ous", "ful", "ly", "ic", "ical", "ance", "ence", "able", "ible", "er", "or",
    "ism",
    "ist", "ize", "ise", "s",
  ]

  /// One word for each further stem.
  static func words(for prefix: String, tokenizer: SearchTokenizer) -> [String] {
    guard prefix.utf8.count >= 4, prefix.utf8.allSatisfy({ $0 < 0x80 }) else { return [] }
    let stem = tokenizer.stems(of: prefix).first ?? prefix
    var seen: Set<String> = []
    return endings.compactMap { ending in
      let word = prefix + ending
      guard let longer = tokenizer.stems(of: word).first, !longer.hasPrefix(stem),
        longer.utf8.count >= 3, seen.insert(longer).inserted
      else { return nil }
      return word
    }
  }
}
