import RDF
import TestSupport
import Testing

@testable import Catalogue

@Suite("The official example of release 8", .enabled(if: Shared.folder != nil))
struct ReleaseEightTests {
  static let example = "https://healthdcat-ap.example.org/release-7/example/"
  static let authority = "http://publications.europa.eu/resource/authority/"

  private func read() throws -> DescribedDataset {
    let graph = try Shared.graph(
      "conformance/healthdcat-ap/release-8-subset/examples/example-healthdcat-dataset.ttl")
    let reading = DescriptionReader.read(graph, location: "example.ttl", threshold: 10)
    #expect(reading.datasets.count == 1)
    return try #require(reading.datasets.first)
  }

  @Test("is read completely: identity and classification")
  func identity() throws {
    let dataset = try read().dataset
    #expect(dataset.iri == Self.example + "dataset-oncology-ehrs-2024")
    #expect(dataset.identifiers == ["EU-HDCA-R7-ONCOLOGY-EHRS-2024"])
    #expect(dataset.otherIdentifiers == ["EU-HDCA-R7-ONCOLOGY-EHRS-2024", "ONC-EHR-2024-BE-01"])
    #expect(dataset.title == LocalisedText("Cross-border oncology EHR cohort 2024", language: "en"))
    #expect(dataset.alternativeTitle.best()?.text == "EU Oncology Cohort 2024")
    #expect(dataset.description.best()?.text.hasPrefix("Comprehensive release-7 example") == true)
    #expect(
      dataset.keywords.map(\.text)
        == ["electronic health records", "hospital registry", "oncology", "secondary use"])
    #expect(dataset.themes.map(\.code) == [Code(system: "data-theme", value: "HEAL")])
    #expect(
      dataset.healthCategories.map(\.code) == [Code(system: "healthcategories", value: "EHRS")])
    #expect(
      dataset.healthThemes.map(\.code) == [Code(system: "health-theme", value: "HEALTH_SYSTEMS")])
    #expect(dataset.types.map(\.iri) == [Self.authority + "dataset-type/STATISTICAL"])
    #expect(dataset.classes == ["Dataset"])
    #expect(dataset.version == "7.0.0-example")
    #expect(dataset.issued == "2024-01-15" && dataset.modified == "2026-03-30")
    #expect(dataset.accrualPeriodicity?.code?.value == "ANNUAL")
    #expect(dataset.provenance.best()?.text.hasPrefix("The dataset is derived from linked") == true)
    #expect(dataset.conformsTo.map { String($0.suffix(5)) } == ["DICOM", "/FHIR"])
  }

  @Test("is read completely: parties and access")
  func parties() throws {
    let dataset = try read().dataset
    let publisher = try #require(dataset.publisher)
    #expect(publisher.iri == Self.example + "publisher-agent")
    #expect(publisher.name.best()?.text == "Belgian National Cancer Registry")
    #expect(publisher.type == "public-health-registry")
    #expect(publisher.note.best()?.text.hasPrefix("Publisher note:") == true)
    #expect(publisher.contact?.email == "publisher-contact@example.org")
    #expect(publisher.contact?.page == "https://healthdcat-ap.example.org/contacts/publisher")
    #expect(publisher.contact?.telephone == "+32 2 555 0101")
    #expect(dataset.custodian?.name.best()?.text == "National Hospital Data Custodian Service")
    #expect(
      dataset.creators.map { $0.name.best()?.text } == [
        "European Oncology Data Integration Network"
      ])
    #expect(dataset.contacts.first?.email == "oncology-dataset-support@example.org")
    #expect(
      dataset.contacts.first?.page == "https://healthdcat-ap.example.org/support/oncology-ehrs-2024"
    )
    #expect(dataset.access.level == .nonPublic && dataset.access.statedRights == nil)
    #expect(
      dataset.access.healthDataAccessBody?.name.best()?.text == "Belgian Health Data Access Body")
    #expect(dataset.access.healthDataAccessBody?.contact?.email == "hdab-contact@example.org")
    #expect(
      dataset.access.legalBasis.first?.label.best()?.text.hasPrefix("Processing is performed")
        == true)
    #expect(
      dataset.access.purpose.first?.iri == Self.example + "purpose-population-health-research")
    #expect(dataset.access.personalData.map { $0.iri?.suffix(6) } == ["pd#Age", "Gender"])
    #expect(dataset.access.applicableLegislation == ["http://data.europa.eu/eli/reg/2022/868/oj"])
  }

  @Test("is read completely: population, codes, coverage")
  func population() throws {
    let dataset = try read().dataset
    #expect(dataset.ages == AgeRange(from: Age(18, .year), to: Age(100, .year)))
    #expect(dataset.individuals == 412_000 && dataset.records == 1_850_000)
    #expect(dataset.populationCoverage.best()?.text.hasPrefix("Adults treated") == true)
    #expect(dataset.codes.map(\.description) == ["ICD10:U07.1"] && dataset.unreadCodeValues.isEmpty)
    #expect(dataset.codingSystems.map(\.code?.value) == ["SNOMED-CT"])
    #expect(dataset.languages == ["en"] && dataset.countries == ["be"])
    #expect(dataset.places.map(\.iri) == [Self.authority + "country/BEL"])
    #expect(dataset.temporal == [TimeRange(start: "2020-01-01", end: "2024-12-31")])
    #expect(
      dataset.landingPages == ["https://healthdcat-ap.example.org/datasets/oncology-ehrs-2024"])
    #expect(
      dataset.pages == ["https://healthdcat-ap.example.org/datasets/oncology-ehrs-2024/metadata"])
  }

  @Test("is read completely: distributions and variables")
  func distributions() throws {
    let described = try read()
    let dataset = described.dataset
    #expect(
      dataset.distributions.count == 2 && dataset.samples.count == 1 && dataset.analytics.count == 1
    )
    let csv = try #require(dataset.distributions.first { $0.iri?.hasSuffix("main-csv") == true })
    #expect(csv.title.best()?.text == "Secure CSV extract" && csv.byteSize == 245_000_000)
    #expect(csv.accessURLs == ["https://secure-access.example.org/requests/oncology-ehrs-2024/csv"])
    #expect(
      csv.downloadURLs == ["https://secure-access.example.org/downloads/oncology-ehrs-2024.csv.gz"])
    #expect(csv.format == Self.authority + "file-type/CSV")
    #expect(csv.mediaType == "http://www.iana.org/assignments/media-types/text/csv")
    #expect(csv.license == Self.example + "dataset-license")
    #expect(csv.applicableLegislation == ["http://data.europa.eu/eli/reg/2022/868/oj"])
    #expect(dataset.hasStructuredData == true)
    #expect(
      dataset.variables.map(\.name)
        == ["patientId", "encounterDate", "primaryDiagnosisCode", "tumourStage", "vitalStatus"])
    #expect(
      dataset.variables.allSatisfy { $0.table == "Variable inventory for the oncology EHR cohort" })
    #expect(dataset.variables[1].datatype == "dateTime")
    #expect(
      dataset.variables[4].concept?.iri
        == "https://terminology.hl7.org/CodeSystem-v3-ObservationValue")
    #expect(described.findings.isEmpty, "\(described.findings)")
  }

  @Test("of the 2025 draft is read too, its small counts cut")
  func draft() throws {
    let graph = try Shared.graph(
      "conformance/healthdcat-ap/draft-2025-04/healthDCATAP_RDF_template.ttl")
    let described = try #require(
      DescriptionReader.read(graph, location: "", threshold: 10).datasets.first)
    let dataset = described.dataset
    #expect(
      dataset.codes.map(\.description) == [
        "LOINC:26464-8", "LOINC:55231-5", "ORPHA:26348", "ORPHA:73229",
      ])
    #expect(dataset.healthThemes.map(\.code?.value) == ["Q35869", "Q84263196"])
    #expect(dataset.healthThemes.last?.label.best()?.text == "COVID-19")
    #expect(
      dataset.publisher?.type == "statitics"
        && dataset.publisher?.note.best()?.text == "tab2-publisher-note")
    #expect(dataset.individuals == nil && dataset.records == nil)
    #expect(described.findings.filter { $0.id == "count-below-threshold" }.count == 2)
    #expect(dataset.access.healthDataAccessBody?.contact?.email == "tab2-hdab-mail@test.com")
    #expect(dataset.countries == ["at"] && dataset.languages == ["bg"])
    #expect(dataset.ages?.description == "P7Y/P8Y" && dataset.rung == .computable)
  }
}
