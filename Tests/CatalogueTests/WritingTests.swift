import Catalogue
import Foundation
import RDF
import TestSupport
import Testing

/// Reading back what was written.
enum Written {
  static func back(_ dataset: Dataset) -> Dataset? {
    DescriptionReader.read(HealthDCATWriter.write(dataset), location: "written", threshold: 0)
      .datasets.first { $0.dataset.iri == dataset.iri }?.dataset
  }

  /// Without what a description of its own does not carry: classes of other vocabularies, the
  /// catalogues that list the dataset, and former IRIs of codes.
  static func modelled(_ dataset: Dataset) -> Dataset {
    var dataset = dataset
    dataset.classes = []
    dataset.catalogues = []
    for path in [
      \Dataset.healthCategories, \.themes, \.healthThemes, \.types, \.codingSystems, \.places,
    ] {
      dataset[keyPath: path] = dataset[keyPath: path].map(withoutFormerIRI)
        .sorted { "\($0)" < "\($1)" }
    }
    dataset.accrualPeriodicity = dataset.accrualPeriodicity.map(withoutFormerIRI)
    return dataset
  }

  private static func withoutFormerIRI(_ reference: ConceptReference) -> ConceptReference {
    ConceptReference(
      iri: reference.code == nil ? reference.iri : nil, code: reference.code,
      label: reference.code == nil ? reference.label : LocalisedText())
  }

  /// Every dataset of a file, as harvesting reads it.
  static func datasets(in file: URL) -> [Dataset] {
    guard let notation = Notation(fileExtension: file.pathExtension),
      let bytes = try? Data(contentsOf: file)
    else { return [] }
    var options = ReadingOptions()
    options.base = file.absoluteString
    options.tolerance = .tolerant
    let document = RDFReader.read([UInt8](bytes), as: notation, options: options)
    return DescriptionReader.read(document.graph, location: file.path, threshold: 10)
      .datasets.map(\.dataset)
  }

  static func files(below folder: URL) -> [URL] {
    let all = FileManager.default.enumerator(
      at: folder.resolvingSymlinksInPath(), includingPropertiesForKeys: nil)
    return (all?.compactMap { $0 as? URL } ?? [])
      .filter { ["ttl", "nt", "rdf", "owl", "xml"].contains($0.pathExtension) }
      .sorted { $0.path < $1.path }
  }
}

@Suite("HealthDCAT-AP R8: writing")
struct WritingTests {
  /// A dataset with something in every field.
  static let full: Dataset = {
    var dataset = Dataset(iri: "https://hospital-sample.example/dataset/cf")
    dataset.identifiers = ["cf-1"]
    dataset.otherIdentifiers = ["https://doi.org/10.5072/sample"]
    dataset.title = LocalisedText([
      .init("Cystic fibrosis cohort", language: "en"), .init("Kystinen fibroosi", language: "fi"),
    ])
    dataset.alternativeTitle = LocalisedText("CF", language: "en")
    dataset.description = LocalisedText("Children with \"CF\".\nAll of them.", language: "en")
    dataset.keywords = [.init("lung", language: "en")]
    dataset.themes = [concept("http://publications.europa.eu/resource/authority/data-theme/HEAL")]
    dataset.types = [
      concept("http://publications.europa.eu/resource/authority/dataset-type/STATISTICAL")
    ]
    dataset.publisher = Agent(
      iri: "https://hospital-sample.example/", name: LocalisedText("Sample Hospital"))
    dataset.publisher?.contact = contact()
    dataset.publisher?.note = LocalisedText("A hospital for children.", language: "en")
    dataset.custodian = Agent(name: LocalisedText("Sample Custodian", language: "en"))
    dataset.contacts = [contact()]
    dataset.access.level = .nonPublic
    dataset.access.legalBasis = [
      ConceptReference(iri: nil, label: LocalisedText("GDPR Art. 9(2)(j)", language: "en"))
    ]
    dataset.access.purpose = [
      ConceptReference(iri: "https://w3id.org/dpv#AcademicResearch")
    ]
    dataset.access.applicableLegislation = ["http://data.europa.eu/eli/reg/2025/327/oj"]
    dataset.access.healthDataAccessBody = Agent(
      iri: "https://hdab-sample.example/", name: LocalisedText("Sample Access Body"))
    dataset.access.healthDataAccessBody?.contact = contact()
    dataset.landingPages = ["https://hospital-sample.example/cf"]
    dataset.ages = AgeRange(from: Age(28, .day), to: Age(18, .year))
    dataset.gestation = GestationRange(from: 28, to: 36)
    dataset.ageGroups = ["infant-toddler"]
    dataset.individuals = 812
    dataset.records = 9_000_000_000
    dataset.populationCoverage = LocalisedText("All of the region", language: "en")
    dataset.codes = [Code(system: "ICD10", value: "E84"), Code(system: "ORPHA", value: "586")]
    dataset.unreadCodeValues = ["local 17"]
    dataset.hasStructuredData = true
    dataset.variables = [variable()]
    dataset.languages = ["fi"]
    dataset.places = [concept("http://publications.europa.eu/resource/authority/country/FIN")]
    dataset.countries = ["fi"]
    dataset.temporal = [TimeRange(start: "2010-01-01", end: "2024")]
    dataset.issued = "2024-05"
    dataset.modified = "2026-03-30T12:00:00Z"
    dataset.version = "7"
    dataset.provenance = LocalisedText("From the record system.", language: "en")
    var distribution = Distribution(iri: nil)
    distribution.title = LocalisedText("On request", language: "en")
    distribution.accessURLs = ["https://hospital-sample.example/apply"]
    distribution.byteSize = 12
    dataset.distributions = [distribution]
    var analytics = Distribution(iri: "https://hospital-sample.example/cf/statistics")
    analytics.conformsTo = [PHDS.aggregateStatistics]
    analytics.accessURLs = ["https://hospital-sample.example/cf.json"]
    dataset.analytics = [analytics]
    return dataset
  }()

  private static func concept(_ iri: String) -> ConceptReference {
    ConceptReference(iri: iri)
  }

  private static func contact() -> ContactPoint {
    var contact = ContactPoint()
    contact.email = "data@hospital-sample.example"
    contact.page = "https://hospital-sample.example/contact"
    contact.telephone = "+358401234567"
    return contact
  }

  private static func variable() -> Variable {
    var variable = Variable(table: "Visits", name: "fev1")
    variable.label = LocalisedText("FEV1", language: "en")
    variable.description = LocalisedText("Forced expiratory volume", language: "en")
    variable.datatype = "decimal"
    variable.unit = "L"
    variable.allowedValues = "0..8"
    variable.concept = ConceptReference(iri: "https://loinc.org/20150-9")
    variable.measurement = Variable.Measurement(pattern: .repeated, unit: .year, from: 6, to: 18)
    return variable
  }

  @Test("Everything that is modelled comes back")
  func everything() throws {
    let back = try #require(Written.back(Self.full))
    var expected = Self.full
    // Codes of what IRIs mean are read anew.
    expected.themes = back.themes
    expected.types = back.types
    expected.places = back.places
    expected.access.purpose = back.access.purpose
    expected.variables[0].concept = back.variables.first?.concept
    #expect(Written.modelled(back) == Written.modelled(expected))
    #expect(back.themes.map(\.iri) == Self.full.themes.map(\.iri))
    #expect(back.types.map(\.iri) == Self.full.types.map(\.iri))
    #expect(back.places.map(\.iri) == Self.full.places.map(\.iri))
    #expect(back.access.purpose.map(\.iri) == Self.full.access.purpose.map(\.iri))
    #expect(
      back.variables.map(\.concept?.iri) == Self.full.variables.map(\.concept?.iri))
  }

  @Test("A dataset of which only the IRI is known says only what it is")
  func nothingInvented() {
    let iri = "https://hospital-sample.example/dataset/empty"
    let graph = HealthDCATWriter.write(Dataset(iri: iri))
    #expect(
      Array(graph.triples) == [
        Triple(.iri(iri), .iri(RDFVocabulary.type), .iri(DCAT.Dataset))
      ])
  }

  @Test(
    "Whole years go into the standard's ages alone, finer ones into the extension too",
    arguments: [
      ("P2Y", "P6Y", "2", "5", false), ("P0D", "P28D", "0", "0", true),
      ("P28D", "P18Y", "0", "17", true), ("P6M", "P30M", "0", "2", true),
    ])
  func ages(_ from: String, _ to: String, _ min: String, _ max: String, _ isFine: Bool) {
    var dataset = Dataset(iri: "https://hospital-sample.example/dataset/1")
    dataset.ages = AgeRange(from: Age(iso8601: from), to: Age(iso8601: to))
    let graph = HealthDCATWriter.write(dataset)
    func texts(_ predicate: String) -> [String] {
      graph.objects(of: .iri(dataset.iri), predicate).compactMap {
        if case .literal(let literal) = $0 { literal.lexicalForm } else { nil }
      }
    }
    #expect(texts(HealthDCAT.minTypicalAge) == [min])
    #expect(texts(HealthDCAT.maxTypicalAge) == [max])
    #expect(texts(PHDS.minAge) == (isFine ? [from] : []))
    #expect(texts(PHDS.maxAge) == (isFine ? [to] : []))
    #expect(Written.back(dataset)?.ages == dataset.ages)
  }

  @Test("Text that is no IRI is never written as one")
  func noBadIRIs() throws {
    var dataset = Dataset(iri: "https://hospital-sample.example/dataset/1")
    dataset.landingPages = ["see our web site", "https://x.example/a b"]
    dataset.publisher = Agent(iri: "not an iri", name: LocalisedText("Sample"))
    let graph = HealthDCATWriter.write(dataset)
    for triple in graph.triples {
      for case .iri(let iri) in [triple.subject, triple.object] { #expect(!iri.contains(" ")) }
    }
    #expect(Written.back(dataset)?.landingPages == dataset.landingPages.sorted())
  }

  @Test("A page of the catalogue lists its datasets and the next page")
  func catalogue() throws {
    let page = CataloguePage(
      iri: "https://catalogue.example/catalog", page: "https://catalogue.example/catalog?after=a",
      next: "https://catalogue.example/catalog?after=b", total: 250, datasets: [Self.full])
    let graph = HealthDCATWriter.catalogue(page)
    let reading = DescriptionReader.read(graph, location: page.page, threshold: 10)
    #expect(reading.catalogues.map(\.iri) == [page.iri])
    #expect(reading.nextPages == [page.next])
    #expect(reading.datasets.map(\.dataset.iri) == [Self.full.iri])
    #expect(reading.datasets.first?.dataset.catalogues == [page.iri])
  }

  @Test("The seed's datasets come back as they were read")
  func seed() throws {
    var datasets = 0
    for file in Written.files(below: Shared.package.appendingPathComponent("Seed")) {
      for dataset in Written.datasets(in: file) {
        datasets += 1
        let back = try #require(Written.back(dataset), "\(dataset.iri)")
        #expect(WritingTests.changed(back, dataset) == [], "\(dataset.iri)")
        #expect(Written.modelled(back) == Written.modelled(dataset), "\(dataset.iri)")
      }
    }
    #expect(datasets >= 90)
  }

  @Test("Real descriptions come back with their facts, and writing again changes nothing")
  func corpus() throws {
    guard let folder = Shared.folder?.appendingPathComponent("corpus/rdf") else { return }
    guard FileManager.default.fileExists(atPath: folder.path) else {
      print("SKIPPED: no corpus at \(folder.path); set PAEDCAT_SHARED to its folder.")
      return
    }
    var datasets = 0
    for file in Written.files(below: folder) {
      for dataset in Written.datasets(in: file).prefix(25) {
        datasets += 1
        let back = try #require(Written.back(dataset), "\(dataset.iri) of \(file.path)")
        let again = try #require(Written.back(back), "\(dataset.iri) of \(file.path)")
        #expect(Written.modelled(again) == Written.modelled(back), "\(file.path)")
        #expect(WritingTests.changed(back, dataset) == [], "\(file.path)")
      }
    }
    #expect(datasets > 150)
  }

  /// Facts of the second that the first states otherwise.
  private static func changed(_ written: Dataset, _ dataset: Dataset) -> [String] {
    zip(facts(written), facts(dataset)).filter { $0 != $1 }.map { "\($0) instead of \($1)" }
  }

  /// What must survive writing whatever form it was published in.
  private static func facts(_ dataset: Dataset) -> [String] {
    let people = [dataset.individuals, dataset.records].map { $0.map(String.init) ?? "" }
    return [
      dataset.title.joined, dataset.description.joined, dataset.identifiers.joined(separator: " "),
      dataset.keywords.map(\.text).joined(separator: " "),
      "\(dataset.ages?.from?.days ?? -1) \(dataset.ages?.to?.days ?? -1)",
      dataset.codes.map(\.description).joined(separator: " "),
      dataset.access.level?.rawValue ?? dataset.access.statedRights ?? "",
      dataset.languages.joined(separator: " "), dataset.countries.joined(separator: " "),
      dataset.issued ?? "", dataset.modified ?? "", dataset.publisher?.name.joined ?? "",
      dataset.access.healthDataAccessBody?.name.joined ?? "",
      dataset.variables.map { "\($0.table)/\($0.name)" }.sorted().joined(separator: " "),
      "\(dataset.distributions.count) \(dataset.samples.count) \(dataset.analytics.count)",
    ] + people
  }
}
