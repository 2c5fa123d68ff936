import RDF
import TestSupport
import Testing

@testable import Catalogue

@Suite("Profiles")
struct ProfileValidatorTests {
  /// One validator a profile for the whole suite.
  static let validators = Result {
    try Dictionary(uniqueKeysWithValues: Profile.allCases.map { ($0, try ProfileValidator($0)) })
  }

  private func findings(_ profile: Profile, _ graph: Graph) throws -> [Finding] {
    let validator = try #require(try Self.validators.get()[profile])
    return validator.findings(for: graph, dataset: "https://hospital.example/d")
  }

  @Test("find nothing in a sound description", arguments: Profile.allCases)
  func sound(_ profile: Profile) throws {
    let findings = try findings(profile, SoundDescription.graph())
    #expect(findings.isEmpty, "\(findings)")
  }

  struct Fault: Sendable, CustomTestStringConvertible {
    var text: String
    var other: String
    var finding: String
    var arguments: [String: String] = [:]

    var testDescription: String { "\(text) → \(other)" }
  }

  static let faults: [Fault] = [
    Fault(
      text: "dct:title \"Cystic fibrosis\"@en ;", other: "",
      finding: "violation property-missing dct:title"),
    Fault(
      text: "dct:identifier \"CF-1\" ;", other: "",
      finding: "violation property-missing dct:identifier"),
    Fault(
      text: "dct:identifier \"CF-1\"", other: "dct:identifier :cf",
      finding: "violation value-not-literal dct:identifier"),
    Fault(
      text:
        "dcatap:applicableLegislation <http://data.europa.eu/eli/reg/2025/327/oj> ;\n  dct:type",
      other: "dct:type",
      finding: "violation property-missing dcatap:applicableLegislation"),
    Fault(
      text: "dcatap:applicableLegislation <http://data.europa.eu/eli/reg/2025/327/oj> ;\n  dcatap",
      other: "dcatap",
      finding: "violation property-missing dcat:distribution/dcatap:applicableLegislation",
      arguments: ["where": " (Extract)"]),
    Fault(
      text: "dcat:keyword \"cystic fibrosis\"@en ;", other: "",
      finding: "violation property-missing dcat:keyword"),
    Fault(
      text: "dct:type eu-type:STATISTICAL ;", other: "",
      finding: "violation property-missing dct:type"),
    Fault(
      text: "h:hdab :hdab ;", other: "", finding: "violation property-missing healthdcatap:hdab"),
    Fault(
      text: "h:hdab :hdab ;", other: "h:hdab :hdab , :publisher ;",
      finding: "violation property-repeated healthdcatap:hdab"),
    Fault(
      text: "h:hdab :hdab ;", other: "h:hdab :unknown ;",
      finding: "warning resource-not-described healthdcatap:hdab"),
    Fault(
      text: "h:hdab :hdab ;", other: "h:hdab \"The body\" ;",
      finding: "violation value-not-resource healthdcatap:hdab"),
    Fault(
      text: "cv:contactPage <https://hdab.example/>", other: "foaf:name \"Desk\"",
      finding: "violation contact-empty healthdcatap:hdab/cv:contactPoint/cv:email"),
    Fault(
      text: "cv:contactPoint [ a cv:ContactPoint ; cv:contactPage <https://hdab.example/> ]",
      other: "foaf:page :p",
      finding: "violation property-missing healthdcatap:hdab/cv:contactPoint",
      arguments: ["where": " (Access body)"]),
    Fault(
      text: "h:healthCategory ehds-category:EHRS ;", other: "",
      finding: "violation property-missing healthdcatap:healthCategory"),
    Fault(
      text: "h:healthCategory ehds-category:EHRS", other: "h:healthCategory ehds-category:NONE",
      finding: "violation value-not-in-list healthdcatap:healthCategory"),
    Fault(
      text: "h:healthCategory ehds-category:EHRS", other: "h:healthCategory \"records\"",
      finding: "violation value-not-iri healthdcatap:healthCategory"),
    Fault(
      text: "h:healthCategory ehds-category:EHRS", other: "h:healthCategory \"EHRS\"",
      finding: "violation value-spelt-otherwise healthdcatap:healthCategory"),
    Fault(
      text: "h:healthCategory ehds-category:EHRS",
      other:
        "h:healthCategory <http://healthdataportal.eu/resource/authority/healthcategories/EHRS>",
      finding: "violation value-spelt-otherwise healthdcatap:healthCategory",
      arguments: [
        "standard":
          "https://hdeu-dcat.data.health.europa.eu/resource/authority/healthcategories/EHRS"
      ]),
    Fault(
      text: "h:healthCategory ehds-category:EHRS", other: "h:hasHealthCategory ehds-category:EHRS",
      finding: "violation property-written-otherwise healthdcatap:healthCategory",
      arguments: ["written": "http://healthdataportal.eu/ns/health#hasHealthCategory"]),
    Fault(
      text: "dcat:theme eu-theme:HEAL", other: "dcat:theme eu-theme:SOCI",
      finding: "violation theme-health-missing dcat:theme"),
    Fault(
      text: "dcat:theme eu-theme:HEAL ;", other: "",
      finding: "violation property-missing dcat:theme"),
    Fault(
      text: "dct:language eu-language:LAV", other: "dct:language eu-language:XXX",
      finding: "information code-unverified dct:language"),
    Fault(
      text: "dct:language eu-language:LAV",
      other: "dct:language <http://id.loc.gov/vocabulary/iso639-1/lv>",
      finding: "violation value-spelt-otherwise dct:language",
      arguments: ["standard": "http://publications.europa.eu/resource/authority/language/LAV"]),
    Fault(
      text: "dct:spatial eu-country:LVA", other: "dct:spatial eu-place:LVA_NOWHERE",
      finding: "information code-unverified dct:spatial"),
    Fault(
      text: "dct:spatial eu-country:LVA", other: "dct:spatial :here",
      finding: "warning value-not-in-list dct:spatial"),
    Fault(
      text: "dcatap:availability eu-availability:STABLE",
      other: "dcatap:availability <http://data.europa.eu/r5r/availability/stable>",
      finding: "violation value-spelt-otherwise dcat:distribution/dcatap:availability",
      arguments: [
        "standard": "http://publications.europa.eu/resource/authority/planned-availability/STABLE"
      ]),
    Fault(
      text: "dcatap:availability eu-availability:STABLE",
      other: "dcatap:availability eu-availability:STABLE , eu-availability:AVAILABLE",
      finding: "violation property-repeated dcat:distribution/dcatap:availability"),
    Fault(
      text: "dct:format eu-file:CSV",
      other: "dct:format eu-file:CSV ; adms:status <http://purl.org/adms/status/Completed>",
      finding: "violation value-spelt-otherwise dcat:distribution/adms:status",
      arguments: [
        "standard": "http://publications.europa.eu/resource/authority/distribution-status/COMPLETED"
      ]),
    Fault(
      text: "dct:format eu-file:CSV",
      other: "dct:format eu-file:CSV ; dcat:mediaType <https://hospital.example/csv>",
      finding: "warning media-type-not-registered dcat:distribution/dcat:mediaType"),
    Fault(
      text: "h:minTypicalAge \"0\"^^xsd:nonNegativeInteger", other: "h:minTypicalAge \"n/a\"",
      finding: "violation value-wrong-datatype healthdcatap:minTypicalAge",
      arguments: ["expected": "xsd:nonNegativeInteger"]),
    Fault(
      text: "h:hasVariables [", other: "foaf:topic [",
      finding: "violation variables-missing healthdcatap:hasVariables"),
    Fault(
      text: "h:hasStructuredData true ;", other: "",
      finding: "violation property-missing healthdcatap:hasStructuredData"),
    Fault(
      text: "dct:description \"Volume.\"@en ;", other: "",
      finding: "violation property-missing csvw:column/dct:description",
      arguments: ["where": " (fev1)"]),
    Fault(
      text: "csvw:title \"BMI\"@en ;", other: "csvw:titles \"BMI\" ;",
      finding: "violation property-written-otherwise csvw:column/csvw:title"),
    Fault(
      text: "<mailto:data@hospital.example>", other: "<mailto:nobody>",
      finding: "warning contact-unreachable dcat:contactPoint/vcard:hasEmail"),
    Fault(
      text: "h:hasCodeValues \"ORPHA:586\"", other: "h:hasCodeValues \"586\"",
      finding: "warning code-system-unknown healthdcatap:hasCodeValues"),
    Fault(
      text: "h:numberOfUniqueIndividuals \"245\"^^xsd:nonNegativeInteger ;", other: "",
      finding: "warning population-not-counted healthdcatap:numberOfUniqueIndividuals"),
    Fault(
      text: "h:numberOfUniqueIndividuals \"245\"^^xsd:nonNegativeInteger",
      other: "h:numberOfUniqueIndividuals 245",
      finding: "violation value-wrong-datatype healthdcatap:numberOfUniqueIndividuals"),
    Fault(
      text: "dct:issued \"2025-03-10\"^^xsd:date", other: "dct:issued \"10.3.2025\"",
      finding: "warning value-wrong-datatype dct:issued"),
    Fault(
      text: "dpv:hasPersonalData <https://w3id.org/dpv/dpv-pd#Age>",
      other: "dpv:hasPersonalData <https://w3id.org/dpv#Age>",
      finding: "violation value-wrong-pattern dpv:hasPersonalData"),
  ]

  @Test("tell one fault once, in its own words", arguments: faults)
  func fault(_ fault: Fault) throws {
    let found = try findings(.phds, SoundDescription.graph(fault.text, as: fault.other))
    let told = found.map { "\($0.severity.rawValue) \($0.id) \($0.path ?? "-")" }
    #expect(told == [fault.finding], "\(found)")
    for (name, value) in fault.arguments { #expect(found.first?.arguments[name] == value) }
    for finding in found {
      let polish = finding.localised("pl")
      #expect(!finding.message.hasPrefix("There is a finding of the kind"))
      #expect(polish.message != finding.message)
      #expect(finding.why != nil && polish.why != finding.why)
      #expect(finding.remedy != nil && polish.remedy != finding.remedy)
      #expect(finding.specification != nil || finding.path == nil)
    }
  }
}
