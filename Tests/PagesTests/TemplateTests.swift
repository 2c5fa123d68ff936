import Foundation
import Testing

@testable import Pages

/// What holds for every template and every message.
@Suite struct TemplateTests {
  /// Languages whose catalogue is complete; the others fall back message by message.
  private static let complete = ["en", "pl"]

  @Test func everyMessageOfATemplateExists() throws {
    let english = Texts.texts("en").names
    for (name, source) in try PageTemplates.sources() {
      for message in source.matches(of: /\[\[([a-zA-Z0-9.-]+)\]\]/).map({ String($0.1) }) {
        #expect(english.contains(message), "\(name) names \(message)")
      }
      #expect(!source.replacing(/\[\[[a-zA-Z0-9.-]+\]\]/, with: "").contains("[["), "\(name)")
    }
  }

  /// The names that answers have for where words were found (`DatasetHit.matchedBy`).
  @Test(
    arguments: [
      "title", "keywords", "codes", "description", "variables", "other", "concepts",
    ])
  func whereWordsWereFoundHasAName(field: String) {
    for language in Self.complete {
      #expect(Texts.texts(language).names.contains("field.\(field)"))
    }
  }

  @Test(arguments: complete) func theCatalogueIsComplete(language: String) {
    let own = Texts.texts(language).names
    let english = Texts.texts("en").names
    #expect(own.symmetricDifference(english).sorted() == [])
    #expect(english.count > 100)
  }

  @Test func otherLanguagesNameNoMessageThatEnglishLacks() {
    let english = Texts.texts("en").names
    for language in Texts.languages {
      #expect(Texts.texts(language).names.subtracting(english).sorted() == [], "\(language)")
    }
  }

  @Test(arguments: [
    ("{{.a}", "a tag has no end"), ("{{#.a}}", "“.a” is not closed"),
    ("{{/.a}}", "“.a” closes nothing"), ("{{#.a}}{{/.b}}", "“.b” closes nothing"),
    ("{{a}}", "“a” does not begin with a dot"),
  ]) func aBrokenTemplateIsToldApart(source: String, why: String) {
    let error = #expect(throws: PageTemplates.Broken.self) {
      try TemplateSource(source, name: "x")
    }
    #expect(error?.description == "The template “x” is broken: \(why).")
  }

  /// Unescaped values are the structured data alone, which escapes itself.
  @Test func valuesAreEscapedAndComeFromTheInnermostPart() throws {
    for (name, source) in try PageTemplates.sources() {
      for tag in source.matches(of: /\{\{(\{?)([#^\/]?)([^}]*)\}\}/) {
        let (brace, sigil, value) = (tag.1, tag.2, tag.3)
        #expect(brace.isEmpty || value == ".structuredData", "\(name): \(tag.0)")
        #expect(!value.hasPrefix("&"), "\(name): \(tag.0)")
        let isPart = sigil.isEmpty && [">", "<", "$"].contains(value.prefix(1))
        let closesPart = sigil == "/" && ["layout", "main", "head"].contains(String(value))
        let inner = value.hasPrefix("empty(") ? value.dropFirst("empty(".count) : value
        #expect(isPart || closesPart || inner.hasPrefix("."), "\(name): \(tag.0)")
      }
    }
  }

  @Test(arguments: [
    (1, "pl", PluralCategory.one), (3, "pl", .few), (13, "pl", .many), (22, "pl", .few),
    (0, "pl", .many), (112, "pl", .many), (1, "en", .one), (0, "en", .other), (0, "fr", .one),
    (2, "fr", .other), (10, "lv", .zero), (21, "lv", .one), (11, "lv", .zero), (2, "lv", .other),
    (1, "de", .one), (7, "fi", .other),
  ]) func pluralsFollowTheLanguage(number: Int, language: String, expected: PluralCategory) {
    #expect(PluralCategory(of: number, language: language) == expected)
  }

  @Test(arguments: [
    ("en", "6 May 2026", "1,234,567"), ("pl", "6 maja 2026", "1 234 567"),
  ]) func datesAndNumbersAreWrittenAsTheLanguageDoes(
    language: String, day: String, number: String
  ) {
    let reader = Reader(languages: [language])
    #expect(reader.day("2026-05-06") == day)
    #expect(reader.day("2026-05-06T23:59:59Z") == day)
    #expect(reader.day("2026") == "2026")
    #expect(reader.day("-0044-03-15") == "-0044-03-15")
    #expect(reader.day("soon") == "soon")
    #expect(reader.number(1_234_567).replacing("\u{A0}", with: " ") == number)
  }

  @Test func numbersAreGroupedAsFoundationGroupsThem() {
    for language in Texts.languages {
      let locale = Locale(identifier: language == "en" ? "en_GB" : language)
      for number in [0, 7, 999, 1_000, 9_999, 10_000, 123_456, 1_234_567, .max, -1_000, -7] {
        #expect(
          Numbers.text(number, language: language) == number.formatted(.number.locale(locale)),
          "\(language)")
      }
    }
  }
}
