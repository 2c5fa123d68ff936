import Foundation
import TestSupport
import Testing
import Vocabulary

@testable import Catalogue

/// Values as English, Spanish and Polish spreadsheets write them.
@Suite struct FormValueTests {
  @Test(
    arguments: [
      ("1850", 1850), ("1.850", 1850), ("1 850", 1850), ("1\u{A0}850", 1850),
      ("1,850,000", 1_850_000),
      ("1850,0", 1850), ("1850,00", 1850), ("12,5", nil), ("-3", nil), ("many", nil),
      ("1.85.0", nil),
      ("", nil), ("1850,", nil), ("99999999999999999999", nil),
    ] as [(String, Int64?)])
  func wholeNumbers(_ text: String, _ number: Int64?) {
    #expect(FormValues.whole(text) == number)
  }

  @Test(
    arguments: [
      ("5", "P5Y"), ("28 days", "P28D"), ("6 meses", "P6M"), ("17 lat", "P17Y"), ("0 días", "P0D"),
      ("3 tygodnie", "P3W"), ("P18M", "P18M"), ("17 años", "P17Y"), ("11 miesięcy", "P11M"),
      ("young", nil), ("5 moons", nil), ("", nil),
    ] as [(String, String?)])
  func ages(_ text: String, _ age: String?) {
    #expect(FormValues.age(text)?.description == age)
  }

  @Test(
    arguments: [
      ("1-4", "P1Y/P5Y"), ("0–11 meses", "P0M/P12M"), ("<1", "P0Y/P1Y"), ("15+", "P15Y/.."),
      ("≥ 15 lat", "P15Y/.."), ("P2Y/P6Y", "P2Y/P6Y"), ("5", "P5Y/P6Y"), ("0-27 dni", "P0D/P28D"),
      ("a-b", nil), ("4-", nil), ("-", nil),
    ] as [(String, String?)])
  func bands(_ text: String, _ band: String?) {
    #expect(FormValues.ages(text)?.description == band)
  }

  /// 3.4.2025 is April where the day stands first, and nothing certain in English.
  @Test(
    arguments: [
      ("2025-04-03", "en", "2025-04-03"), ("03/04/2025", "es", "2025-04-03"),
      ("3.04.2025", "pl", "2025-04-03"), ("03/04/2025", "en", nil),
      ("31/12/2025", "en", "2025-12-31"),
      ("2012", "es", "2012"), ("2026-01-15T00:00:00", "pl", "2026-01-15"),
      ("31/02/2025", "es", nil),
      ("soon", "es", nil),
    ] as [(String, String, String?)])
  func dates(_ text: String, _ language: String, _ date: String?) {
    #expect(FormValues.date(text, language: language) == date)
  }

  @Test(
    arguments: [
      ("non-public", "NON_PUBLIC"), ("no público", "NON_PUBLIC"), ("niepubliczny", "NON_PUBLIC"),
      ("restringido", "RESTRICTED"), ("PUBLIC", "PUBLIC"), ("perhaps", nil),
    ] as [(String, String?)])
  func access(_ text: String, _ level: String?) {
    #expect(FormValues.access(text)?.rawValue == level)
  }

  @Test(
    arguments: [
      ("EHRS", "EHRS"), ("https://x.example/resource/authority/healthcategories/EHRS", "EHRS"),
      ("nothing of it", nil),
    ] as [(String, String?)])
  func concepts(_ text: String, _ code: String?) {
    #expect(FormValues.concept(text, of: .healthCategories)?.code?.value == code)
  }

  @Test func labelsInAnyLanguageNameAnEntry() throws {
    for table in [AuthorityTable.frequency, .dataTheme, .datasetType] {
      for code in table.codes.prefix(8) {
        let own = table.labels(code).map(\.label)
        #expect(own.allSatisfy { FormValues.concept($0, of: table) != nil }, "\(table) \(code)")
      }
    }
  }

  /// No heading means two fields, and every field has its headings in three languages.
  @Test func headingsAreUnambiguous() {
    var seen: [String: FormField] = [:]
    #expect(FormFieldTable.rows.map(\.field) == FormField.allCases)
    for row in FormFieldTable.rows {
      for language in ["en", "es", "pl"] {
        #expect(row.headings[language]?.isEmpty == false, "\(row.field) \(language)")
      }
      for name in row.headings.values.joined() + [row.field.rawValue] {
        let folded = DictionaryField.folded(name)
        let known = seen.updateValue(row.field, forKey: folded)
        #expect(known == nil || known == row.field, "“\(name)” is \(known!) and \(row.field)")
      }
    }
  }

  @Test(
    arguments: [
      ("Título", FormField.title, nil), ("title (pl)", .title, "pl"), ("tytuł@es", .title, "es"),
      ("Título (polaco)", .title, "pl"), ("  Słowa kluczowe ", .keywords, nil),
    ] as [(String, FormField, String?)])
  func headings(_ heading: String, _ field: FormField, _ language: String?) throws {
    let read = try #require(FormField.read(heading))
    #expect(read.field == field)
    #expect(read.language == language)
  }

  /// With `PAEDCAT_WRITE_DOCS=1` in the environment the templates in `Schemas` are written anew.
  @Test(arguments: FormTemplate.allCases, FormTemplate.languages)
  func templatesInSchemasAreThoseOfTheProgram(
    _ template: FormTemplate, _ language: String
  ) throws {
    let ending = language == "en" ? "" : ".\(language)"
    let name =
      switch template {
      case .yaml, .xlsx, .csv: "description\(ending).\(template)"
      case .variables, .counts: "\(template)\(ending).csv"
      }
    let file = Shared.package.appendingPathComponent("Schemas/templates/" + name)
    if ProcessInfo.processInfo.environment["PAEDCAT_WRITE_DOCS"] == "1" {
      try Data(template.bytes(in: language)).write(to: file)
    }
    #expect(try Data(contentsOf: file) == Data(template.bytes(in: language)))
  }
}
