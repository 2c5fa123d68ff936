internal import Vocabulary

/// A text that a hospital wrote, in whatever language.
struct ForeignText: Sendable {
  let text: String
  /// For the attribute `lang`; nil where it is the page's own, or unknown.
  let lang: String?
  /// The language's name, where the text is not in the language of the page.
  let note: String?

  private init(text: String, lang: String?, note: String?) {
    self.text = text
    self.lang = lang
    self.note = note
  }

  /// Another text in the same language.
  func with(_ text: String) -> ForeignText { ForeignText(text: text, lang: lang, note: nil) }

  init(_ text: String, language: String?, reader: Reader, longest: Int = Excerpt.longestText) {
    self.text = Excerpt.of(text, longest: longest)
    let language = ForeignLanguage(language, reader: reader)
    lang = language.lang
    note = language.note
  }
}

/// The language of a text where it is not the page's own.
struct ForeignLanguage: Sendable {
  /// For the attribute `lang`; nil where it is the page's own, or unknown.
  let lang: String?
  /// Its name in the language of the page.
  let note: String?

  static let none = ForeignLanguage(lang: nil, note: nil)

  private init(lang: String?, note: String?) {
    self.lang = lang
    self.note = note
  }

  init(_ language: String?, reader: Reader) {
    guard let language, language.prefix(while: { $0 != "-" }) != reader.language else {
      self = .none
      return
    }
    lang = Excerpt.of(language, longest: 40)
    note = Languages.label(language, languages: [reader.language]) ?? lang
  }
}

/// Texts cut to what a page can hold.
enum Excerpt {
  static let longestTitle = 300
  static let longestText = 5_000

  /// At most so many characters, cut at a word's end.
  static func of(_ text: String, longest: Int) -> String {
    guard text.utf8.count > longest,
      let end = text.index(text.startIndex, offsetBy: longest, limitedBy: text.endIndex),
      end < text.endIndex
    else { return text }
    let start = text[..<end]
    // A word that fills the page has no end to cut at.
    let last = start.lastIndex(where: \.isWhitespace) ?? end
    return start[..<last] + "…"
  }
}
