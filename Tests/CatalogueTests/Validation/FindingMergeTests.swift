import RDF
import Testing

@testable import Catalogue

@Suite("Findings of reader and profile")
struct FindingMergeTests {
  private func told(_ text: String, _ other: String) throws -> [String] {
    let graph = try SoundDescription.graph(text, as: other)
    let described = try #require(
      DescriptionReader.read(graph, location: "", threshold: 10).datasets.first)
    let validator = try #require(try ProfileValidatorTests.validators.get()[.phds])
    let profile = validator.findings(for: described.graph, dataset: described.dataset.iri)
    return FindingMerge.merged(reading: described.findings, profile: profile)
      .map { "\($0.severity.rawValue) \($0.id) \($0.path ?? "-")" }
  }

  @Test(
    "tell one fault once",
    arguments: [
      ("dct:title \"Cystic fibrosis\"@en ;", "", ["violation property-missing dct:title"]),
      (
        "dct:language eu-language:LAV", "dct:language \"lv\"",
        ["violation value-spelt-otherwise dct:language"]
      ),
      (
        "h:minTypicalAge \"0\"^^xsd:nonNegativeInteger", "h:minTypicalAge \"n/a\"",
        ["violation value-wrong-datatype healthdcatap:minTypicalAge"]
      ),
      (
        "dct:issued \"2025-03-10\"^^xsd:date", "dct:issued \"2025-02-31\"^^xsd:date",
        ["warning date-unreadable dct:issued"]
      ),
      (
        "dct:issued \"2025-03-10\"^^xsd:date", "dct:issued \"2025-03-10\"",
        ["warning value-wrong-datatype dct:issued"]
      ),
      (
        "h:healthCategory ehds-category:EHRS", "h:hasHealthCategory ehds-category:EHRS",
        ["violation property-written-otherwise healthdcatap:healthCategory"]
      ),
      (
        "dct:accessRights eu-access:NON_PUBLIC", "dct:accessRights :on-request",
        [
          "violation value-not-in-list dct:accessRights",
          "information level-assumed dct:accessRights",
        ]
      ),
      (
        "dct:accessRights eu-access:NON_PUBLIC", "dct:accessRights \"sensitive\"",
        ["violation value-spelt-otherwise dct:accessRights"]
      ),
      (
        "h:minTypicalAge \"0\"^^xsd:nonNegativeInteger ;\n  h:maxTypicalAge \"17\"^^xsd:nonNegativeInteger ;",
        "", ["warning ages-not-stated healthdcatap:minTypicalAge"]
      ),
      (
        "h:hasVariables [", "foaf:topic [",
        ["violation variables-missing healthdcatap:hasVariables"]
      ),
      (
        "h:minTypicalAge \"0\"^^xsd:nonNegativeInteger",
        "h:minTypicalAge \"20\"^^xsd:nonNegativeInteger",
        ["violation ages-reversed healthdcatap:minTypicalAge"]
      ),
    ])
  func once(_ text: String, _ other: String, _ findings: [String]) throws {
    let told = try told(text, other)
    #expect(told == findings)
  }

  @Test("draw recommended properties together and tell them apart again")
  func recommended() {
    let one = Finding("property-missing", .violation, dataset: "d", path: "dct:title")
    let others = ["adms:sample", "dcat:distribution/dct:license"].map {
      Finding("property-recommended", .warning, dataset: "d", path: $0, arguments: ["where": ""])
    }
    let together = RecommendedProperties.drawnTogether([one] + others)
    #expect(together.map(\.id) == ["property-missing", "properties-recommended"])
    #expect(
      together.last?.message
        == "2 recommended properties are not stated: adms:sample, dcat:distribution/dct:license.")
    #expect(RecommendedProperties.toldApart(together) == [one] + others)
    #expect(RecommendedProperties.drawnTogether([one, others[0]]) == [one, others[0]])
  }
}
