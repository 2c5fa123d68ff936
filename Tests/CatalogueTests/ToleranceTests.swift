import RDF
import Testing

@testable import Catalogue

/// How odd ways of stating something are read, and which finding says so.
@Suite("Tolerance") struct ToleranceTests {
  @Test(
    "of dates",
    arguments: [
      ("\"2024-01-15\"^^xsd:date", "2024-01-15", nil),
      ("\"2024-01-15T10:20:30Z\"^^xsd:dateTime", "2024-01-15T10:20:30Z", nil),
      ("\"2024-01-15T10:20:30.123+01:00\"^^xsd:dateTime", "2024-01-15T10:20:30.123+01:00", nil),
      ("\"2024\"^^xsd:gYear", "2024", nil), ("\"2024-03\"^^xsd:gYearMonth", "2024-03", nil),
      ("\"2024-01-15\"", "2024-01-15", "date-untyped"),
      ("\"2024-01-15T10:20:30Z\"^^xsd:date", "2024-01-15T10:20:30Z", "date-mistyped"),
      ("\"2024-01-15\"^^xsd:dateTime", "2024-01-15", "date-mistyped"),
      ("\"2024-01-15\"^^<xsd:date>", "2024-01-15", "date-mistyped"),
      ("\"2024\"^^xsd:integer", "2024", "date-mistyped"),
      ("\"15.01.2024\"", "2024-01-15", "date-misspelt"),
      ("\"2024/1/5\"", "2024-01-05", "date-misspelt"),
      ("\"25/12/2023\"", "2023-12-25", "date-misspelt"),
      ("\"12/25/2023\"", "2023-12-25", "date-misspelt"),
      ("\"20240115\"", "2024-01-15", "date-misspelt"),
      ("\"2009-05-19 14:39:22-06:00\"^^xsd:dateTime", "2009-05-19T14:39:22-06:00", "date-misspelt"),
      ("\"2010-02-18T16.23334444\"^^xsd:dateTime", "2010-02-18", "date-misspelt"),
      ("\"2024-01-15T10:20\"^^xsd:dateTime", "2024-01-15T10:20:00", "date-misspelt"),
      ("\"January 15, 2024\"", "2024-01-15", "date-misspelt"),
      ("\"Jan 2024\"", "2024-01", "date-misspelt"),
      ("\"2020-13-45\"^^xsd:date", nil, "date-unreadable"),
      ("\"03/04/2024\"", nil, "date-unreadable"),
      ("\"2023-02-29\"^^xsd:date", nil, "date-unreadable"), ("\"soon\"", nil, "date-unreadable"),
      ("\"n/a\"", nil, "value-placeholder"), ("<https://x.example/>", nil, "date-unreadable"),
      ("<http://reference.data.gov.uk/id/year/2013>", "2013", nil),
    ] as [(String, String?, String?)])
  func dates(_ stated: String, _ date: String?, _ finding: String?) throws {
    let described = try described("dct:issued \(stated)")
    #expect(described.dataset.issued == date)
    let odd = described.findings.map(\.id).filter { $0.hasPrefix("date") || $0.hasPrefix("value") }
    #expect(odd == [finding].compactMap { $0 })
  }

  @Test(
    "of languages",
    arguments: [
      ("eu:language\\/ENG", ["en"], nil), ("eu:language\\/IT", ["it"], "language-misspelt"),
      ("<https://publications.europa.eu/resource/authority/language/DEU>", ["de"], nil),
      ("<http://id.loc.gov/vocabulary/iso639-1/fr>", ["fr"], "language-misspelt"),
      ("<http://id.loc.gov/vocabulary/iso639-2/ger>", ["de"], "language-misspelt"),
      ("<http://lexvo.org/id/iso639-3/pol>", ["pl"], "language-misspelt"),
      ("\"de\", \"en-US\"", ["de", "en"], "language-misspelt"),
      ("\"Deutsch\"", ["de"], "language-misspelt"), ("\"suomi\"", ["fi"], "language-misspelt"),
      (
        "\"http://publications.europa.eu/resource/authority/language/DEU\"", ["de"],
        "language-misspelt"
      ),
      ("\"xx\"", [], "language-unknown"), ("\"klingon\"", [], "language-unknown"),
      ("\"n/a\"", [], "value-placeholder"),
    ] as [(String, [String], String?)])
  func languages(_ stated: String, _ tags: [String], _ finding: String?) throws {
    let described = try described("dct:language \(stated)")
    #expect(described.dataset.languages == tags)
    let odd = Set(
      described.findings.map(\.id).filter { $0.hasPrefix("lang") || $0.hasPrefix("value") })
    #expect(odd == Set([finding].compactMap { $0 }))
  }

  @Test(
    "of places",
    arguments: [
      ("eu:country\\/POL", ["pl"]),
      ("<https://publications.europa.eu/resource/authority/country/GRC>", ["gr"]),
      ("eu:place\\/POL_WAW", ["pl"]), ("\"Poland\"", ["pl"]), ("\"Polska\"", ["pl"]),
      ("\"PL\"", ["pl"]),
      ("[ a dct:Location ; skos:prefLabel \"Suomi\"@fi ]", ["fi"]), ("eu:continent\\/EUROPE", []),
      ("<http://data.europa.eu/nuts/code/PL91>", ["pl"]),
      ("eu:country\\/POL, eu:country\\/LVA", ["lv", "pl"]),
      ("\"the whole region\"", []),
    ])
  func places(_ stated: String, _ countries: [String]) throws {
    #expect(try described("dct:spatial \(stated)").dataset.countries == countries)
  }

  @Test(
    "of access rights",
    arguments: [
      ("eu:access-right\\/PUBLIC", .public, nil),
      (
        "<https://publications.europa.eu/resource/authority/access-right/NON_PUBLIC>", .nonPublic,
        nil
      ),
      ("\"public\"", .public, "access-right-misspelt"),
      ("\"non-public\"", .nonPublic, "access-right-misspelt"),
      ("<http://purl.org/coar/access_right/c_16ec>", .restricted, "access-right-misspelt"),
      ("[ rdfs:label \"restricted\" ]", .restricted, "access-right-misspelt"),
      ("<info:eu-repo/semantics/openAccess>", .public, "access-right-misspelt"),
      ("\"ask us\"", nil, "access-right-unknown"),
      (
        "eu:access-right\\/PUBLIC, eu:access-right\\/RESTRICTED", .restricted,
        "access-right-several"
      ),
    ] as [(String, AccessConditions.Level?, String?)])
  func access(_ stated: String, _ level: AccessConditions.Level?, _ finding: String?) throws {
    let described = try described("dct:accessRights \(stated)")
    #expect(described.dataset.access.level == level)
    #expect(
      described.findings.map(\.id).filter { $0.hasPrefix("access") } == [finding].compactMap { $0 })
  }

  @Test(
    "of ages",
    arguments: [
      ("h:minTypicalAge 2 ; h:maxTypicalAge 5", "P2Y/P6Y", nil),
      ("h:minTypicalAge 0 ; h:maxTypicalAge 0", "P0Y/P1Y", nil),
      ("h:minTypicalAge \"2.0\" ; h:maxTypicalAge \"5 years\"", "P2Y/P6Y", "age-misspelt"),
      ("h:minTypicalAge \"n/a\"", nil, "value-placeholder"),
      ("h:minTypicalAge \"young\"", nil, "years-unreadable"),
      ("h:minTypicalAge 12 ; h:maxTypicalAge 3", nil, "ages-reversed"),
      ("h:maxTypicalAge 99999999999", nil, "age-implausible"),
      ("h:minimumTypicalAge 2", "P2Y/..", "property-retired"),
      (
        "<http://healthdataportal.eu/ns/health#minTypicalAge:> \"2\"", "P2Y/..", "property-misspelt"
      ),
      ("<https://healthdataportal.eu/ns/health#minTypicalAge> 2", "P2Y/..", "namespace-misspelt"),
      (
        "<http://data.europa.eu/r5r/healthdcatap#maxTypicalAge:> \"64\"", "../P65Y",
        "property-misspelt"
      ),
      ("phds:minAge \"P0D\" ; phds:maxAge \"P28D\"", "P0D/P28D", nil),
      ("phds:maxAge \"P28D\" ; h:minTypicalAge 0 ; h:maxTypicalAge 0", "../P28D", nil),
      (
        "phds:minAge \"P28D\" ; h:minTypicalAge 5 ; phds:maxAge \"P1Y\"", "P28D/P1Y",
        "ages-disagree"
      ),
      ("phds:minAge \"newborn\"", nil, "age-unreadable"),
      ("phds:ageGroup phds:term-newborn", "P0D/P28D", nil),
      ("phds:ageGroup \"child\", \"adolescent\"", "P2Y/P18Y", nil),
      ("phds:ageGroup \"giants\"", nil, "age-group-unknown"),
      ("phds:minGestationalAge 40 ; phds:maxGestationalAge 30", nil, "gestation-reversed"),
    ] as [(String, String?, String?)])
  func ages(_ stated: String, _ ages: String?, _ finding: String?) throws {
    let described = try described(stated)
    #expect(described.dataset.ages?.description == ages)
    let odd = described.findings.map(\.id).filter { id in
      ["age", "years", "value", "property", "namespace", "gest"].contains { id.hasPrefix($0) }
        && id != "age-unstated"
    }
    #expect(Set(odd) == Set([finding].compactMap { $0 }))
  }

  @Test("a child of one day is in 0 to 27 days and not in one year alone")
  func dayOld() throws {
    let newborns = try #require(
      try described(
        "phds:minAge \"P0D\" ; phds:maxAge \"P28D\" ; h:minTypicalAge 0 ; h:maxTypicalAge 0"
      ).dataset.ages)
    let infants = try #require(
      try described(
        "phds:minAge \"P28D\" ; phds:maxAge \"P2Y\" ; h:minTypicalAge 0 ; h:maxTypicalAge 1"
      ).dataset.ages)
    let oneYear = try #require(try described("h:minTypicalAge 1 ; h:maxTypicalAge 1").dataset.ages)
    let dayOld = AgeRange(from: Age(1, .day), through: Age(1, .day))
    #expect(newborns.overlaps(dayOld))
    #expect(!infants.overlaps(dayOld) && !oneYear.overlaps(dayOld))
  }

  @Test(
    "of publishers",
    arguments: [
      ("dct:publisher [ a foaf:Agent ; foaf:name \"H\" ]", "H", nil),
      ("dct:publisher \"H\"", "H", "agent-literal"),
      ("dct:publisher :org", nil, "agent-undescribed"),
      ("dct:publisher []", nil, "agent-undescribed"),
      ("dct:publisher [ vcard:organization-name \"H\" ]", "H", nil),
      ("dct:publisher [ foaf:givenName \"A\" ; foaf:familyName \"B\" ]", "A B", nil),
      ("dct:publisher [ foaf:mbox <mailto:a@h.example> ]", nil, "agent-nameless"),
      ("<https://www.w3.org/ns/dcat#publisher> [ foaf:name \"H\" ]", "H", "property-misspelt"),
    ] as [(String, String?, String?)])
  func publishers(_ stated: String, _ name: String?, _ finding: String?) throws {
    let described = try described(stated)
    #expect(described.dataset.publisher?.name.best()?.text == name)
    let odd = described.findings.map(\.id).filter { $0.hasPrefix("agent") || $0.hasPrefix("prop") }
    #expect(odd == [finding].compactMap { $0 })
  }

  @Test("keeps the IRI of an undescribed publisher, and its type and note stated on the dataset")
  func publisherParts() throws {
    let described = try described(
      "dct:publisher :org ; h:publisherNote \"N\" ; h:publisherType eu:x\\/hospital")
    let publisher = try #require(described.dataset.publisher)
    #expect(publisher.iri == "https://hospital.example/org" && publisher.note.best()?.text == "N")
    #expect(publisher.type == "hospital")
  }

  @Test(
    "of contacts",
    arguments: [
      ("[ vcard:fn \"Desk\" ; vcard:hasEmail <mailto:a@h.example> ]", "a@h.example", nil),
      ("[ vcard:hasEmail \"a@h.example\" ]", "a@h.example", nil),
      ("[ vcard:hasEmail [ vcard:hasValue <mailto:a@h.example> ] ]", "a@h.example", nil),
      (
        "[ cv:email \"a@h.example\" ; cv:contactPage :page ]", "a@h.example",
        "https://hospital.example/page"
      ),
      ("<mailto:a@h.example>", "a@h.example", nil), ("\"a@h.example\"", "a@h.example", nil),
      ("[ vcard:hasURL :page ]", nil, "https://hospital.example/page"),
    ] as [(String, String?, String?)])
  func contacts(_ stated: String, _ email: String?, _ page: String?) throws {
    let contact = try #require(try described("dcat:contactPoint \(stated)").dataset.contacts.first)
    #expect(contact.email == email && contact.page == page)
  }

  @Test(
    "of periods",
    arguments: [
      (
        "[ dcat:startDate \"2010-01-01\"^^xsd:date ; dcat:endDate \"2015\"^^xsd:gYear ]",
        "2010-01-01", "2015"
      ),
      ("[ schema:startDate \"2010-01-01\"^^xsd:date ]", "2010-01-01", nil),
      ("\"2010-2015\"", "2010", "2015"), ("\"2010-01-01/2015-12-31\"", "2010-01-01", "2015-12-31"),
      ("\"2010/..\"", "2010", nil), ("\"start=2010; end=2015;\"", "2010", "2015"),
      ("\"2019\"", "2019", "2019"),
      (
        "[ <http://www.w3.org/2006/time#hasBeginning> [ <http://www.w3.org/2006/time#inXSDDate> \"2010-01-01\"^^xsd:date ] ]",
        "2010-01-01", nil
      ),
    ] as [(String, String?, String?)])
  func periods(_ stated: String, _ start: String?, _ end: String?) throws {
    #expect(
      try described("dct:temporal \(stated)").dataset.temporal == [
        TimeRange(start: start, end: end)
      ])
  }

  @Test("of classes: https with an identifier is a dataset, without one it is named in a finding")
  func classes() {
    let https = reading(
      """
      :a a <https://www.w3.org/ns/dcat#Dataset> ; dct:title "A" ; dct:identifier "a" .
      :b a <https://www.w3.org/ns/dcat#Dataset> ; dct:title "B" .
      :c a dcat:Catalog ; dcat:dataset :d, :e, :s . :d dct:title "D" . :s a dcat:DatasetSeries ; dct:title "S" .
      """)
    #expect(
      https.datasets.map(\.dataset.iri) == [
        "https://hospital.example/a", "https://hospital.example/d",
      ])
    #expect(
      Set(https.findings.map(\.id)).isSuperset(of: [
        "class-misspelt", "dataset-not-taken", "class-missing",
      ]))
    #expect(https.series.count == 1 && https.catalogues.count == 1)
  }

  @Test("of literals where IRIs are due")
  func literals() throws {
    let described = try described(
      "dcat:landingPage \"https://h.example/p\" ; dcat:theme \"HEAL\", \"Zdrowie\"@pl ; "
        + "dct:license \"CC BY 4.0\" ; <http://www.w3.org/ns/dcat#landindPage> <https://h.example/q>"
    )
    #expect(described.dataset.landingPages == ["https://h.example/p", "https://h.example/q"])
    #expect(described.dataset.themes.compactMap(\.code?.value) == ["HEAL", "HEAL"])
    #expect(described.dataset.access.license == "CC BY 4.0")
    #expect(
      described.finding("iri-expected") != nil && described.finding("concept-expected") != nil)
  }

  @Test("of rings: nodes that point back end")
  func rings() throws {
    let described = try described(
      "dct:publisher :p ; dcat:distribution :x ; dct:relation :d",
      and:
        ":p foaf:name \"P\" ; foaf:page :p ; dct:isPartOf :d . :x dct:isPartOf :d ; dcat:accessURL :x ."
    )
    #expect(described.dataset.publisher?.name.best()?.text == "P")
    #expect(described.graph.count == 10)
  }

  @Test("of dates that run in a ring: they are no dates")
  func dateRing() throws {
    let inDate = "<http://www.w3.org/2006/time#inXSDDate>"
    let described = try described(
      "dct:issued _:n ; dct:temporal [ dcat:startDate _:n ]", and: "_:n \(inDate) _:n .")
    #expect(described.dataset.issued == nil)
  }

  @Test("a list that runs in a ring ends")
  func listRing() throws {
    let described = try described(
      "h:hasVariables [ csvw:table [ csvw:tableSchema [ csvw:column :l ] ] ]",
      and: ":l rdf:first [ csvw:name \"a\" ] ; rdf:rest :l .")
    #expect(described.dataset.variables.map(\.name) == ["a"])
  }
}
