import Testing

@testable import Catalogue

@Suite("Codes") struct CodeTests {
  @Test(
    "are read in every usual spelling",
    arguments: [
      ("ORPHA:586", "ORPHA:586"), ("ORPHA586", "ORPHA:586"), ("Orphanet_586", "ORPHA:586"),
      ("orphanet:586", "ORPHA:586"), ("ORPHA: 586", "ORPHA:586"), ("ORPHAcode 586", "ORPHA:586"),
      ("ORDO:Orphanet_586", "ORPHA:586"), ("ORPHA:00586", "ORPHA:586"),
      ("ICD-10: E84.0", "ICD10:E84.0"), ("ICD10:E84", "ICD10:E84"), ("icd10 e84.0", "ICD10:E84.0"),
      ("ICD-10-GM: E84.80", "ICD10:E84.80"), ("ICD-10:E840", "ICD10:E84.0"),
      ("ICD10CM:S82.101A", "ICD10CM:S82.101A"), ("ICD10:E10-E14", "ICD10:E10-E14"),
      ("HP:0001250", "HP:0001250"), ("hp_0001250", "HP:0001250"), ("HPO: HP:0001250", "HP:0001250"),
      ("SNOMED CT: 190905008", "SNOMEDCT:190905008"), ("SCTID:190905008", "SNOMEDCT:190905008"),
      ("SNOMEDCT_US:190905008", "SNOMEDCT:190905008"), ("OMIM:219700", "OMIM:219700"),
      ("MIM 219700", "OMIM:219700"), ("MONDO:0009061", "MONDO:0009061"),
      ("mondo_0009061", "MONDO:0009061"), ("LOINC:55231-5", "LOINC:55231-5"),
      ("DUO:0000007", "DUO:0000007"), ("DOID:1485", "DOID:1485"),
      ("ICD-11: CA25.0", "ICD11:CA25.0"),
      ("NCIT:C2975", "NCIT:C2975"), ("MESH:D003550", "MESH:D003550"),
      ("ATC:R05CB13", "ATC:R05CB13"),
      ("ICD-9-CM: 277.0", "ICD9CM:277.0"),
    ])
  func spellings(_ text: String, _ code: String) throws {
    #expect(try #require(Code(curie: text)).description == code)
  }

  @Test(
    "are read from IRIs of the usual forms",
    arguments: [
      ("http://www.orpha.net/ORDO/Orphanet_586", "ORPHA:586"),
      ("https://www.orpha.net/ORDO/Orphanet_586/", "ORPHA:586"),
      ("https://identifiers.org/orphanet:586", "ORPHA:586"),
      ("http://identifiers.org/orphanet.ordo/Orphanet_586", "ORPHA:586"),
      ("http://purl.obolibrary.org/obo/HP_0001250", "HP:0001250"),
      ("https://identifiers.org/HP:0001250", "HP:0001250"),
      ("https://bioregistry.io/hp:0001250", "HP:0001250"),
      ("http://purl.obolibrary.org/obo/MONDO_0009061", "MONDO:0009061"),
      ("http://purl.obolibrary.org/obo/DUO_0000007", "DUO:0000007"),
      ("http://id.who.int/icd/release/10/2019/E84.0", "ICD10:E84.0"),
      ("https://icd.who.int/browse10/2019/en#/E84.0", "ICD10:E84.0"),
      ("http://identifiers.org/icd/E84", "ICD10:E84"),
      ("http://snomed.info/id/190905008", "SNOMEDCT:190905008"),
      ("http://snomed.info/sct/190905008", "SNOMEDCT:190905008"),
      ("https://omim.org/entry/219700", "OMIM:219700"),
      ("https://identifiers.org/mim:219700", "OMIM:219700"),
      ("https://loinc.org/55231-5/", "LOINC:55231-5"),
      ("http://loinc.org/rdf/55231-5", "LOINC:55231-5"),
      ("ORPHA:586", "ORPHA:586"),
    ])
  func addresses(_ iri: String, _ code: String) throws {
    #expect(try #require(Code(iri: iri)).description == code)
  }

  @Test(
    "are not made of anything",
    arguments: [
      "", "cystic fibrosis", "ORPHA", "ORPHA:", "HP:1250", "SNOMED:12", "http://example.com/code1",
      "E84 lung", "XYZ:123", "12345", "https://loinc.org/", "mailto:a@b.example", ":::", "_",
      "http://snomed.info/id/abc", "2020-01-01", "COVID-19", "A1",
    ])
  func refusals(_ text: String) {
    #expect(Code(curie: text) == nil && Code(iri: text) == nil)
  }

  @Test(
    "of ICD-10 may stand bare",
    arguments: [
      ("E84.0", "ICD10:E84.0"), ("e84", "ICD10:E84"), ("U07.1", "ICD10:U07.1"),
      ("M08.00", "ICD10:M08.00"), ("G01*", "ICD10:G01"), ("C4A.1", "ICD10:C4A.1"),
      ("Q20-Q28", "ICD10:Q20-Q28"),
    ])
  func bare(_ text: String, _ code: String) throws {
    #expect(try #require(Code(bare: text)).description == code)
  }

  @Test("go back to IRIs that read the same")
  func roundTrip() throws {
    for curie in [
      "ORPHA:586", "HP:0001250", "MONDO:0009061", "ICD10:E84.0", "SNOMEDCT:190905008",
      "OMIM:219700", "LOINC:55231-5", "DUO:0000007",
    ] {
      let code = try #require(Code(curie: curie))
      #expect(Code(iri: try #require(code.iri)) == code)
    }
  }

  @Test(
    "take their system from hasCodingSystem",
    arguments: [
      ("http://www.wikidata.org/entity/Q45127", "ICD10"),
      ("http://www.wikidata.org/entity/P4229", "ICD10CM"),
      ("http://www.wikidata.org/entity/P4338", "LOINC"),
      ("http://www.wikidata.org/entity/Q24254958", "ORPHA"),
      (
        "https://hdeu-dcat.data.health.europa.eu/resource/authority/coding-system/SNOMED-CT",
        "SNOMEDCT"
      ),
      (
        "https://hdeu-dcat.data.health.europa.eu/resource/authority/coding-system/ORPHACODE",
        "ORPHA"
      ),
      ("SNOMED CT", "SNOMEDCT"), ("http://snomed.info/sct", "SNOMEDCT"),
      ("ICD-10-GM 2024", "ICD10"),
      ("http://purl.obolibrary.org/obo/hp.owl", "HP"),
    ])
  func systems(_ text: String, _ id: String) {
    #expect(CodeSystem(scheme: text)?.id == id)
  }

  @Test(
    "of hasCodeValues come from literals, IRIs and nodes",
    arguments: [
      ("h:hasCodeValues \"ORPHA:586\", \"E84.0\"", ["ICD10:E84.0", "ORPHA:586"], []),
      (
        "h:hasCodeValues \"190905008\" ; h:hasCodingSystem <http://snomed.info/sct>",
        ["SNOMEDCT:190905008"], []
      ),
      (
        "h:hasCodeValues \"586\" ; h:hasCodingSystem <http://www.wikidata.org/entity/Q24254958>",
        ["ORPHA:586"], []
      ),
      ("h:hasCodeValues \"586\"", [], ["586"]),
      ("h:hasCodeValues <http://www.orpha.net/ORDO/Orphanet_586>", ["ORPHA:586"], []),
      ("h:hasCodeValues [ skos:notation \"E84.0\" ]", ["ICD10:E84.0"], []),
      (
        "h:hasCodeValues [ skos:notation \"190905008\" ; skos:inScheme <http://snomed.info/sct> ]",
        ["SNOMEDCT:190905008"], []
      ),
      ("h:hasCodeValues \"E84.0, E84.1; J45\"", ["ICD10:E84.0", "ICD10:E84.1", "ICD10:J45"], []),
      ("h:hasCodeValues \"ORPHA:586, 587\"", ["ORPHA:586", "ORPHA:587"], []),
      ("h:hasCodeValues \"ORPHA:586 Cystic fibrosis\"", ["ORPHA:586"], []),
      ("h:hasCodeValues \"ICD-10: E84.0 - Cystic fibrosis\"", ["ICD10:E84.0"], []),
      ("h:hasCodeValues \"all of them\"", [], ["all of them"]),
      ("h:hasCodeValues \"n/a\"", [], []),
      ("dct:subject <http://purl.obolibrary.org/obo/MONDO_0009061>", ["MONDO:0009061"], []),
      ("dcat:theme <http://www.orpha.net/ORDO/Orphanet_586>", ["ORPHA:586"], []),
    ])
  func values(_ stated: String, _ codes: [String], _ unread: [String]) throws {
    let described = try described(stated)
    #expect(described.dataset.codes.map(\.description) == codes)
    #expect(described.dataset.unreadCodeValues == unread)
    #expect((described.finding("code-unread") != nil) == !unread.isEmpty)
  }
}
