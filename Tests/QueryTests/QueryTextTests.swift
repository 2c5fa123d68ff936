import Catalogue
import Query
import Testing

@Suite struct QueryTextTests {
  /// Text, what is looked for, the filters read from it.
  static let readings: [(text: String, terms: [String], filters: [String])] = [
    ("", [], []),
    ("   ", [], []),
    ("cystic fibrosis", ["cystic", "fibrosis"], []),
    ("\"cystic fibrosis\" cohort", ["\"cystic fibrosis\"", "cohort"], []),
    ("“cystic fibrosis”", ["\"cystic fibrosis\""], []),
    ("«mucoviscidose» «de l'enfant»", ["\"mucoviscidose\"", "\"de l'enfant\""], []),
    ("neonat*", ["neonat*"], []),
    ("sepsis -adult", ["sepsis", "-adult"], []),
    ("sepsis -\"hay fever\"", ["sepsis", "-\"hay fever\""], []),
    ("-neonat*", ["-neonat*"], []),
    ("-", [], []),
    ("--", [], []),
    ("COVID-19", ["COVID-19"], []),
    ("a - b", ["a", "b"], []),
    ("\"never closed", ["never", "closed"], []),
    ("\"", [], []),
    ("\"\"", [], []),
    ("*", [], []),
    ("AND OR NOT NEAR(a b)", ["AND", "OR", "NOT", "NEAR(a", "b)"], []),
    ("country:fi", [], ["country:fi"]),
    ("Country:FI sepsis", ["sepsis"], ["country:FI"]),
    ("age-min:P28D ageMax:2 AGE:within", [], ["ageMin:P28D", "ageMax:2", "age:within"]),
    ("variable:\"body mass index\"", [], ["variable:\"body mass index\""]),
    ("has-variables:yes minIndividuals:500", [], ["hasVariables:yes", "minIndividuals:500"]),
    ("code:ORPHA:586", [], ["code:ORPHA:586"]),
    ("code:e84.0", [], ["code:e84.0"]),
    // Not a field, or not a value of it: text.
    ("title:asthma", ["title:asthma"], []),
    ("country:finland", ["country:finland"], []),
    ("country: fi", ["country:", "fi"], []),
    ("year:19 year:x", ["year:19", "year:x"], []),
    ("minIndividuals:-5", ["minIndividuals:-5"], []),
    ("ageMin:P1Y2", ["ageMin:P1Y2"], []),
    ("sex:\"not known\"", ["\"sex: not known\""], []),
    ("-country:fi", ["-country:fi"], []),
    ("foo:\"bar baz\"", ["foo:", "\"bar baz\""], []),
    ("http://example.org/x?y=1", ["http://example.org/x?y=1"], []),
    ("ORPHA:586", ["ORPHA:586"], []),
    ("\u{0}\u{1F}\u{7}", [], []),
    ("🧒🏽 émigré", ["émigré"], []),
  ]

  @Test(arguments: readings)
  func reads(text: String, terms: [String], filters: [String]) {
    let parsed = QueryText.parse(text)
    #expect(parsed.terms.map(\.description) == terms)
    #expect(parsed.filters.map(\.description) == filters)
  }

  @Test(arguments: [
    ("ORPHA:586", Code(system: "ORPHA", value: "586")),
    ("HP:0001250", Code(system: "HP", value: "0001250")),
    ("E84", Code(system: "ICD10", value: "E84")),
    ("e84.0", Code(system: "ICD10", value: "E84.0")),
    ("E8", nil), ("E84.", nil), ("EE4", nil), ("asthma", nil), ("title:asthma", nil),
  ])
  func readsCodes(text: String, code: Code?) {
    #expect(TextTerm(text).code == code)
  }

  @Test func filtersBecomeValues() {
    let filters = QueryText.parse(
      "country:FI country:se access:non-public ageMin:P28D ageMax:2 age:within year:2019 sex:Female"
    ).datasetFilters
    var expected = DatasetFilters()
    expected.country = ["fi", "se"]
    expected.access = ["NON_PUBLIC"]
    expected.ageMin = Age(28, .day)
    expected.ageMax = Age(2, .year)
    expected.ageWithin = true
    expected.year = [2019]
    expected.sex = ["female"]
    #expect(filters == expected)
  }

  @Test func lengthIsBounded() {
    let many = QueryText.parse(String(repeating: "word ", count: 500))
    #expect(many.terms.count == QueryText.mostTerms)
    #expect(many.isShortened)
    let long = QueryText.parse(String(repeating: "a", count: 1_000_000))
    #expect(long.terms.map(\.text.count) == [QueryText.longestText])
    #expect(long.isShortened)
    #expect(!QueryText.parse("short").isShortened)
  }

  @Test func printedFormParsesToTheSame() {
    var random = SeededGenerator(seed: 7)
    let pieces = [
      "asthma", "\"hay fever\"", "-", "\"", "neonat*", "country:fi", "country:", "kind:\"a b\"",
      " ",
      "  ", ":", "*", "code:E84", "ORPHA:586", "“", "é", "-x", "\t", "age:within", "(", ")", "'",
      "\\",
    ]
    for _ in 0..<2_000 {
      let text = (0..<Int.random(in: 0...8, using: &random)).map { _ in
        pieces.randomElement(using: &random) ?? ""
      }.joined()
      let first = QueryText.parse(text)
      let second = QueryText.parse(first.description)
      #expect(second.terms == first.terms, "\(text) printed as \(first)")
      #expect(second.datasetFilters == first.datasetFilters, "\(text) printed as \(first)")
    }
  }
}
