internal import Catalogue
internal import Vocabulary

/// Whom a page is written for: the language of its words, and the languages of what hospitals wrote.
public struct Reader: Sendable {
  /// The language of the page's own words: a primary subtag.
  public var language: String { texts.language }
  /// BCP 47 tags, most wanted first.
  public let languages: [String]
  let texts: Texts

  public init(languages: [String]) {
    self.languages = languages
    texts = Texts.best(for: languages)
  }

  /// A number as the language writes it.
  func number(_ number: Int) -> String { Numbers.text(number, language: language) }
  func number(_ number: Int64) -> String { Numbers.text(number, language: language) }
  func number(_ number: Double) -> String { Numbers.text(number, language: language) }
  func day(_ text: String) -> String { Numbers.day(text, language: language) }
  func time(_ text: String) -> String { Numbers.time(text, language: language) }

  /// A country's name; the code in capitals where there is none.
  func country(_ code: String) -> String {
    Countries.label(code, languages: languages) ?? code.uppercased()
  }

  /// An access right in the page's words.
  func access(_ level: String) -> String {
    let name = "access.\(level)"
    return texts.has(name) ? texts(name) : level
  }

  /// The hospital's text in the reader's language where it exists; else marked with its own.
  func text(_ text: LocalisedText, longest: Int = Excerpt.longestText) -> ForeignText? {
    text.best(for: languages).map {
      ForeignText($0.text, language: $0.language, reader: self, longest: longest)
    }
  }
}
