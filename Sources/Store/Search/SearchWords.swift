internal import Vocabulary

/// Words as the full-text tables hold them: folded, and stemmed in the language of their text.
enum SearchWords {
  /// What a word of a question, whose language nobody knows, may be in the index: itself and its stem in every
  /// language, each once.
  static func forms(of folded: [UInt8]) -> [String] {
    var forms = [String(decoding: folded, as: UTF8.self)]
    for language in TextLanguage.stemmed {
      let stem = String(decoding: language.stem(folded), as: UTF8.self)
      if !forms.contains(stem) { forms.append(stem) }
    }
    return forms
  }

  /// The same for words in a row: each row of stems in one language, each once.
  static func rows(of words: [[UInt8]]) -> [[String]] {
    if words.count == 1 { return forms(of: words[0]).map { [$0] } }
    var rows = [words.map { String(decoding: $0, as: UTF8.self) }]
    for language in TextLanguage.stemmed {
      let row = words.map { String(decoding: language.stem($0), as: UTF8.self) }
      if !rows.contains(row) { rows.append(row) }
    }
    return rows
  }
}

/// What a term looks like in a text cut into tokens: words in a row, each in one of some forms, or the beginning
/// of one.
struct TokenPattern: Hashable, Sendable {
  var forms: [Set<String>]
  /// Folded; the last word only has to begin with it. Empty where all words are whole.
  var prefix = ""
}

/// How a concept stands in the index: as a word that no text has.
enum ConceptToken {
  /// Of a concept that a description names or states.
  case direct
  /// Of a concept that is wider than one of those.
  case wider

  static func direct(_ code: String) -> String { Self.direct.word(code) }
  static func wider(_ code: String) -> String { Self.wider.word(code) }

  private func word(_ code: String) -> String {
    var word: [UInt8] = []
    append(code, to: &word)
    return String(decoding: word, as: UTF8.self)
  }

  func append(_ code: String, to text: inout [UInt8]) {
    switch self {
    case .direct: text.append(UInt8(ascii: "x"))
    case .wider: text.append(UInt8(ascii: "w"))
    }
    if code.utf8.allSatisfy({ $0 < 0x80 }) {
      for byte in code.utf8 {
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): text.append(byte | 0x20)
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
          text.append(byte)
        default: break
        }
      }
    } else {
      var core = ""
      for character in code.unicodeScalars
      where character.properties.isAlphabetic || character.properties.numericType != nil {
        core.unicodeScalars.append(character)
      }
      text.append(contentsOf: core.lowercased().utf8)
    }
    text.append(UInt8(ascii: "0"))
  }
}
