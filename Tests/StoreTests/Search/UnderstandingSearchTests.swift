import Catalogue
import Query
import Store
import Testing
import Vocabulary

/// Questions that are met by what they mean, not by their words alone.
@Suite("Search that understands") struct UnderstandingSearchTests {
  static let library: ConceptLibrary = {
    var scheme = ConceptScheme()
    scheme.load(
      """
      code\tkind\ten\tpl\tfi\tde\tlay\tacronyms\tbroader\tsameAs
      ORPHA:586\tdisease\tCystic fibrosis\tMukowiscydoza\tKystinen fibroosi\tMukoviszidose\t\tCF\tX:lung\t
      X:lung\tgroup\tLung disease\tChoroba płuc\t\tLungenkrankheit\t\t\t\t
      X:asthma\tdisease\tAsthma\tAstma\t\t\twheezy chest\t\tX:lung\t
      X:tuberculosis\tdisease\tTuberculosis\tGruźlica\t\t\t\tTB\tX:lung\t
      X:iem\tgroup\tInborn error of metabolism\t\t\t\tmetabolic disease\tIEM\t\t
      ORPHA:716\tdisease\tPhenylketonuria\tFenyloketonuria\t\t\t\tPKU\tX:iem\t
      X:surgery\tprocedure\tOpen heart surgery\t\t\t\t\t\t\t
      LOINC:20150-9\tmeasurement\tForced expiratory volume\t\t\t\t\tFEV1\tX:spirometry\t
      X:spirometry\tmeasurement\tSpirometry\tSpirometria\tSpirometria\t\tblowing test\t\t\t
      """)
    return ConceptLibrary(scheme)
  }()

  static func dataset(
    _ name: String, _ title: String, _ description: String = "", ages: AgeRange? = nil,
    language: String = "en"
  ) -> Dataset {
    var dataset = Dataset(iri: Describing.iri(name))
    dataset.title = LocalisedText(title, language: language)
    dataset.description = LocalisedText(description, language: language)
    dataset.ages = ages
    return dataset
  }

  static func store() async throws -> Store {
    let store = try Store.inMemory()
    store.use(library)
    for (name, country, hospital) in [
      ("helsinki", "fi", "Sample Hospital Helsinki"), ("warsaw", "pl", "Sample Hospital Warsaw"),
    ] {
      var settings = SourceSettings()
      settings.country = country
      settings.hospital = hospital
      try await store.addSource(
        Source(name: name, url: "file:///\(name)", kind: .file, settings: settings))
    }
    var spirometry = dataset("home", "Home measurements of lungs")
    spirometry.variables = [
      SearchSpace.variable("fev1", "Forced expiratory volume", code: Code(curie: "LOINC:20150-9"))
    ]
    var coded = dataset("coded", "Regional register without words")
    coded.codes = [Code(system: "ORPHA", value: "586")]
    try await store.harvest(
      "helsinki",
      [
        SearchSpace.document(
          "h.ttl",
          [
            dataset(
              "cf", "Cystic fibrosis registry",
              ages: AgeRange(from: Age(6, .year), to: Age(18, .year))),
            spirometry, coded,
            dataset("toddlers", "Asthma begins early", "Toddlers who wheeze."),
            dataset(
              "infants", "Wheezing", "Asthma in the young.",
              ages: AgeRange(from: Age(1, .year), to: Age(3, .year))),
            dataset(
              "school", "School asthma", ages: AgeRange(from: Age(7, .year), to: Age(12, .year))),
            dataset("surgery", "Open heart surgery outcomes"),
          ])
      ])
    try await store.harvest(
      "warsaw",
      [
        SearchSpace.document(
          "w.ttl",
          [
            dataset("pku", "Fenyloketonuria i dieta", language: "pl"),
            dataset("ward", "Oddział chorych na mukowiscydozę", language: "pl"),
            dataset("international", "International comparison of internal medicine"),
            dataset("abroad", "International travel of families"),
            dataset("baseline", "Baseline of trains"), dataset("child", "One child's growth"),
            dataset("rna", "RNA-Seq of children"), dataset("paed", "Paediatric haemophilia centre"),
          ])
      ])
    return store
  }

  /// What is typed, and what is found, in any order.
  static let finds: [(String, Set<String>)] = [
    ("mukowiscydoza", ["cf", "coded", "ward"]), ("Mukoviszidose", ["cf", "coded", "ward"]),
    ("kystisen fibroosin", ["cf", "coded", "ward"]), ("cf registry", ["cf"]),
    ("fibrosis, cystic", ["cf", "coded", "ward"]), ("metabolic diseases", ["pku"]),
    ("inborn errors of metabolism", ["pku"]), ("ORPHA:586", ["cf", "coded", "ward"]),
    ("lung disease", ["cf", "coded", "ward", "toddlers", "infants", "school"]),
    ("blowing test", ["home"]), ("spirometria", ["home"]),
    ("internal", ["international"]), ("Baseli*", ["baseline"]), ("train", ["baseline"]),
    ("children growth", ["child"]), ("pediatric hemophilia center", ["paed"]),
    ("rna seq", ["rna"]), ("rna sequence", ["rna"]),
  ]

  @Test("concepts are found by every name", arguments: finds)
  func names(_ text: String, _ expected: Set<String>) async throws {
    let answer = try await Self.shared.value.search(DatasetQuery(text: text))
    #expect(Set(SearchSpace.names(answer.items)) == expected)
  }

  static let shared = Task { try await store() }

  @Test("the words themselves come first, then the concept, then narrower ones")
  func ranking() async throws {
    let store = try await Self.shared.value
    let names = SearchSpace.names(
      try await store.search(DatasetQuery(text: "cystic fibrosis")).items)
    #expect(names.first == "cf" && Set(names) == ["cf", "coded", "ward"])
    let lung = try await store.search(DatasetQuery(text: "lung disease")).items
    #expect(lung.allSatisfy { $0.matchedBy == ["concepts"] })
  }

  @Test("words are filters where hits remain, and otherwise words")
  func filters() async throws {
    let store = try await Self.shared.value
    var answer = try await store.search(DatasetQuery(text: "toddlers with asthma"))
    let stated = answer.items.filter(\.stated)
    #expect(Set(SearchSpace.names(stated)) == ["toddlers", "infants"])
    #expect(
      answer.interpretation.filters == [
        .init(text: "toddlers", field: "ageMin", value: "P1Y"),
        .init(text: "toddlers", field: "ageMax", value: "P2Y"),
      ])
    #expect(answer.interpretation.concepts.map(\.code) == ["X:asthma"])
    answer = try await store.search(DatasetQuery(text: "mukowiscydoza Finland"))
    #expect(Set(SearchSpace.names(answer.items)) == ["cf", "coded"])
    answer = try await store.search(DatasetQuery(text: "open heart surgery"))
    #expect(SearchSpace.names(answer.items) == ["surgery"])
    #expect(answer.interpretation.filters.isEmpty && answer.interpretation.offers.isEmpty)
    answer = try await store.search(DatasetQuery(text: "phenylketonuria Finland"))
    #expect(SearchSpace.names(answer.items) == ["pku"])
    #expect(answer.interpretation.filters.isEmpty && answer.relaxed)
    #expect(answer.interpretation.offers == [.init(text: "Finland", field: "country", value: "fi")])
    answer = try await store.search(DatasetQuery(text: "\"toddlers\""))
    #expect(SearchSpace.names(answer.items) == ["toddlers"])
  }

  @Test("slips are put right only where nothing has the word")
  func slips() async throws {
    let store = try await Self.shared.value
    for text in ["cystic fybrosis", "cistic fibrosis", "ashtma", "mukowiscidoza"] {
      let answer = try await store.search(DatasetQuery(text: text))
      #expect(answer.relaxed && answer.total > 0, "\(text)")
      #expect(answer.interpretation.corrections.allSatisfy { $0.applied }, "\(text)")
    }
    let exact = try await store.search(DatasetQuery(text: "wheeze"))
    #expect(!exact.relaxed && exact.interpretation.corrections.isEmpty)
  }

  @Test("a concept that nothing has is answered by those beside it")
  func siblings() async throws {
    let answer = try await Self.shared.value.search(DatasetQuery(text: "gruźlica"))
    #expect(answer.relaxed && answer.interpretation.expansions == ["Lung disease"])
    #expect(answer.total == 6)
  }

  @Test("other vocabularies are taken up by what is stored")
  func refreshing() async throws {
    let store = try await Self.store()
    func total() async throws -> Int {
      try await store.search(DatasetQuery(text: "Lungenkrankheit")).total
    }
    try await store.refreshIndex()
    var isStale = try await store.isIndexStale
    #expect(!isStale)
    store.use(.empty)
    isStale = try await store.isIndexStale
    #expect(isStale)
    let before = try await store.generation
    try await store.refreshIndex()
    let after = try await store.generation
    #expect(after == before + 1)
    var found = try await total()
    #expect(found == 0)
    store.use(Self.library)
    try await store.refreshIndex()
    found = try await total()
    #expect(found == 6)
  }
}
