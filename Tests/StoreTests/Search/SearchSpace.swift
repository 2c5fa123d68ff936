import Catalogue
import Query
import Store

/// A small data space in which every filter has a match, a mismatch and a silent dataset.
enum SearchSpace {
  static func store() async throws -> Store {
    let store = try Store.inMemory()
    for (name, country, hospital) in [
      ("helsinki", "fi", "Sample Hospital Helsinki"), ("utrecht", nil, "Sample Hospital Utrecht"),
    ] {
      var settings = SourceSettings()
      settings.country = country
      settings.hospital = hospital
      try await store.addSource(
        Source(name: name, url: "file:///\(name)", kind: .file, settings: settings))
    }
    try await store.harvest(
      "helsinki",
      [
        document("h.ttl", [fibrosis(), neonatal(), infants(), silent()])
      ])
    try await store.harvest("utrecht", [document("u.ttl", [sepsis(), epilepsy()])])
    return store
  }

  static func document(_ location: String, _ datasets: [Dataset]) -> DocumentRecord {
    DocumentRecord(
      location: location, contentHash: "\(datasets.hashValue)",
      datasets: datasets.map { dataset in
        Describing.record(dataset, statistics: statistics[dataset.iri] ?? [])
      })
  }

  static let statistics = [
    Describing.iri("fibrosis"): [sexes(["female", "male"], of: "fibrosis")],
    Describing.iri("sepsis"): [sexes(["male"], of: "sepsis")],
  ]

  private static func sexes(_ values: [String], of name: String) -> StatisticsRecord {
    StatisticsRecord(
      location: "\(name).json",
      statistics: AggregateStatistics(
        dataset: Describing.iri(name),
        tables: [
          .init(dimensions: ["sex"], cells: values.map { .init(["sex": $0], count: 40) })
        ]))
  }

  /// Children of 2 to 17 years, in two languages.
  static func fibrosis() -> Dataset {
    var dataset = Dataset(iri: Describing.iri("fibrosis"))
    dataset.title = LocalisedText([
      .init("Cystic fibrosis registry", language: "en"),
      .init("Kystisen fibroosin rekisteri", language: "fi"),
    ])
    dataset.description = LocalisedText(
      "Lung function & nutrition of <young> patients, measured by spirometry.", language: "en")
    dataset.keywords = [.init("mucoviscidosis", language: "en")]
    dataset.access.level = .restricted
    dataset.classes = ["PatientRegistry"]
    dataset.healthCategories = [concept("EHRS")]
    dataset.themes = [concept("HEAL")]
    dataset.ages = AgeRange(from: Age(2, .year), to: Age(18, .year))
    dataset.codes = [Code(system: "ORPHA", value: "586"), Code(system: "ICD10", value: "E84.0")]
    dataset.individuals = 812
    dataset.languages = ["fi"]
    dataset.temporal = [TimeRange(start: "2015-01-01", end: "2019-12-31")]
    dataset.modified = "2026-03-01"
    dataset.variables = [
      variable("fev1", "Forced expiratory volume", code: Code(system: "LOINC", value: "20150-9")),
      variable("bmi", "Body mass index"),
    ]
    return dataset
  }

  /// The first 28 days of life, born before 32 weeks.
  static func neonatal() -> Dataset {
    var dataset = Dataset(iri: Describing.iri("neonatal"))
    dataset.title = LocalisedText("Neonatal intensive care cohort", language: "en")
    dataset.description = LocalisedText("Preterm newborns and their growth.", language: "en")
    dataset.access.level = .nonPublic
    dataset.classes = ["Dataset"]
    dataset.healthCategories = [concept("RQSH")]
    dataset.ages = AgeRange(from: Age(0, .day), to: Age(28, .day))
    dataset.gestation = GestationRange(from: 22, to: 31)
    dataset.codes = [Code(system: "ICD10", value: "P07")]
    dataset.individuals = 340
    dataset.languages = ["fi", "sv"]
    dataset.temporal = [TimeRange(start: "2019", end: "2024")]
    dataset.modified = "2026-01-01"
    dataset.variables = [variable("bmi", "Body mass index"), variable("ga", "Gestational age")]
    return dataset
  }

  /// 28 days to 23 months.
  static func infants() -> Dataset {
    var dataset = Dataset(iri: Describing.iri("infants"))
    dataset.title = LocalisedText("Infant growth study", language: "en")
    dataset.description = LocalisedText("Growth without cystic disease.", language: "en")
    dataset.access.level = .public
    dataset.ages = AgeRange(from: Age(28, .day), to: Age(2, .year))
    dataset.gestation = GestationRange(from: 37, to: nil)
    dataset.individuals = 50
    dataset.modified = "2026-02-01"
    return dataset
  }

  /// States nothing but a title.
  static func silent() -> Dataset {
    var dataset = Dataset(iri: Describing.iri("silent"))
    dataset.title = LocalisedText("Growth of everyone", language: "en")
    return dataset
  }

  static func sepsis() -> Dataset {
    var dataset = Dataset(iri: Describing.iri("sepsis"))
    dataset.title = LocalisedText([
      .init("Sepsis in paediatric intensive care", language: "en"),
      .init("Sepsis op de kinder-IC: épidémiologie", language: "nl"),
    ])
    dataset.description = LocalisedText("Intensive care records of operations.", language: "en")
    dataset.countries = ["nl"]
    dataset.access.level = .restricted
    dataset.healthCategories = [concept("EHRS")]
    dataset.ages = AgeRange(from: Age(1, .month), to: Age(17, .year))
    dataset.languages = ["nl-be"]
    dataset.modified = "2025-12-01"
    return dataset
  }

  static func epilepsy() -> Dataset {
    var dataset = Dataset(iri: Describing.iri("epilepsy"))
    dataset.title = LocalisedText("Epilepsy: \"first seizure\" -cohort", language: "en")
    dataset.codes = [Code(system: "HP", value: "0001250")]
    return dataset
  }

  static func concept(_ value: String) -> ConceptReference {
    ConceptReference(iri: "https://example.org/\(value)")
  }

  static func variable(_ name: String, _ label: String, code: Code? = nil) -> Variable {
    var variable = Variable(table: "visits", name: name)
    variable.label = LocalisedText(label, language: "en")
    if let code { variable.concept = ConceptReference(iri: nil, code: code) }
    return variable
  }

  /// Names of hits, in order.
  static func names(_ hits: [DatasetHit]) -> [String] {
    hits.map { $0.iri.split(separator: "/").last.map(String.init) ?? "" }
  }
}
