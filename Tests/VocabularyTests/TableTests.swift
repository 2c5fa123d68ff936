import Testing

@testable import Vocabulary

@Suite("Tables") struct TableTests {
  @Test(
    "of countries know all codes",
    arguments: [
      ("POL", "pl", "Poland", "Polska"), ("fi", "fi", "Finland", "Finlandia"),
      ("GBR", "gb", "United Kingdom", "Zjednoczone Królestwo"),
      ("uk", "gb", "United Kingdom", "Zjednoczone Królestwo"),
      ("EL", "gr", "Greece", "Grecja"), ("LVA", "lv", "Latvia", "Łotwa"),
      ("BRA", "br", "Brazil", "Brazil"),
      ("1A0", "xk", "Kosovo", "Kosowo"),
    ])
  func countries(_ code: String, _ alpha2: String, _ english: String, _ polish: String) {
    #expect(Countries.alpha2(code) == alpha2)
    #expect(Countries.label(alpha2) == english)
    #expect(Countries.label(alpha2, languages: ["pl"]) == polish)
    #expect(Countries.label(alpha2, languages: ["xx", "pl-PL"]) == polish)
  }

  @Test("of countries are complete and without doubles")
  func countryTable() {
    #expect(Countries.codes.count == 250)
    #expect(Set(Countries.codes).count == 250)
    #expect(Countries.codes.allSatisfy { $0.utf8.count == 2 && Countries.alpha3($0) != nil })
    #expect(
      Countries.alpha2("XXX") == nil && Countries.alpha2("") == nil && Countries.label("xx") == nil)
    #expect(Countries.alpha2(named: "Suomi") == "fi" && Countries.alpha2(named: "nowhere") == nil)
  }

  @Test(
    "of languages know all codes",
    arguments: [
      ("ENG", "en"), ("eng", "en"), ("de", "de"), ("DEU", "de"), ("ger", "de"), ("en-GB", "en"),
      ("LAV", "lv"), ("fin", "fi"), ("dut", "nl"), ("NLD", "nl"),
    ])
  func languages(_ code: String, _ tag: String) {
    #expect(Languages.tag(code) == tag)
    #expect(Languages.label(tag) != nil && Languages.authorityCode(tag)?.utf8.count == 3)
  }

  @Test("of languages know names")
  func languageNames() {
    #expect(Languages.tag(named: "Polish") == "pl" && Languages.tag(named: "polski") == "pl")
    #expect(Languages.tag(named: "suomi") == "fi" && Languages.tag("xx") == nil)
    #expect(Languages.label("de", languages: ["fr"]) == "allemand")
  }

  @Test(
    "of authorities are complete",
    arguments: [
      (AuthorityTable.healthCategories, 17), (.healthTheme, 20), (.publisherType, 36),
      (.codingSystem, 32), (.standard, 25), (.accessRight, 6), (.dataTheme, 13), (.frequency, 22),
      (.healthActivity, 34), (.fileType, 143), (.plannedAvailability, 5), (.distributionStatus, 5),
      (.licenceType, 15), (.admsPublisherType, 11),
    ])
  func authorities(_ table: AuthorityTable, _ count: Int) {
    #expect(table.codes.count == count)
    #expect(table.codes.allSatisfy { table.label($0)?.isEmpty == false })
  }

  @Test("of health categories carry labels in nine languages")
  func labels() {
    for table in [AuthorityTable.healthCategories, .healthTheme, .dataTheme] {
      for code in table.codes { #expect(table.labels(code).count == 9) }
    }
    #expect(
      AuthorityTable.healthCategories.label("EHRS", languages: ["it"])
        == "Cartelle cliniche elettroniche")
    #expect(AuthorityTable.accessRight.label("NON_PUBLIC", languages: ["fi"]) == "ei-julkinen")
    #expect(AuthorityTable.accessRight.label("NO") == nil)
  }

  @Test(
    "are told by IRI",
    arguments: [
      ("http://publications.europa.eu/resource/authority/language/ENG", "language", "ENG"),
      ("https://publications.europa.eu/resource/authority/data-theme/HEAL", "data-theme", "HEAL"),
      (
        "http://healthdataportal.eu/resource/authority/healthcategories/EHRS", "healthcategories",
        "EHRS"
      ),
    ])
  func parsing(_ iri: String, _ table: String, _ code: String) throws {
    let parsed = try #require(AuthorityTable.parse(iri))
    #expect(parsed.table == table && parsed.code == code)
  }

  @Test(
    "are not told by other IRIs",
    arguments: ["", "http://x.example/", "HEAL", "http://x.example/authority/a/b"])
  func notParsing(_ iri: String) {
    #expect(AuthorityTable.parse(iri) == nil)
  }
}
