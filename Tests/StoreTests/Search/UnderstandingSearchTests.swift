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
            dataset("baseline", "Baseline of trains"), dataset("nurses", "Training of nurses"),
            dataset("child", "One child's growth"),
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
    ("internal", ["international"]), ("Baseli*", ["baseline"]), ("Baseli", ["baseline"]),
    ("train", ["baseline"]), ("trains", ["baseline"]), ("training", ["nurses"]),
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

  /// The same method, as its makers write it and as others do.
  @Test(
    "what is joined, hyphenated or parted is the same",
    arguments: ["RNA-Seq", "RNAseq", "rna seq", "RNA sequencing", "RNA-sequencing"], [false, true])
  func joined(_ text: String, hasVocabulary: Bool) async throws {
    let store = try await Store.withSources("s")
    if hasVocabulary {
      var scheme = ConceptScheme()
      scheme.load("code\tkind\ten\tacronyms\nX:rna\tdata kind\tRNA sequencing\tRNA-Seq|RNAseq\n")
      store.use(ConceptLibrary(scheme))
    }
    let titles = ["hyphen": "RNA-Seq of blood", "long": "RNA sequencing of cells"]
    let joined = hasVocabulary ? ["joined": "RNAseq atlas"] : [:]
    let all =
      titles.merging(joined) { $1 }.map { Self.dataset($0, $1) } + [
        Self.dataset("other", "Sequencing of DNA"), Self.dataset("rna", "Viral RNA"),
      ]
    try await store.harvest("s", [SearchSpace.document("d.ttl", all)])
    let found = Set(SearchSpace.names(try await store.search(DatasetQuery(text: text)).items))
    if hasVocabulary {
      #expect(found == ["hyphen", "joined", "long"])
    } else {
      // Only a vocabulary knows what «seq» is short for.
      #expect(found == (text.hasSuffix("ing") ? ["long"] : ["hyphen"]))
    }
  }

  @Test("a slip that something has is told, and what has it comes first")
  func offered() async throws {
    let store = try await Store.withSources("s")
    let datasets =
      (0..<6).map { Self.dataset("right\($0)", "Asthma cohort \($0)") }
      + [Self.dataset("slip", "Ashtma in winter"), Self.dataset("plural", "Cohorts of winter")]
    try await store.harvest("s", [SearchSpace.document("d.ttl", datasets)])
    var answer = try await store.search(DatasetQuery(text: "ashtma"))
    #expect(SearchSpace.names(answer.items) == ["slip"])
    #expect(!answer.relaxed)
    #expect(
      answer.interpretation.corrections == [.init(from: "ashtma", to: "asthma", applied: false)])
    // Much is found, the other word is the same one inflected, or it is no slip: nothing is offered.
    for text in ["asthma", "cohorts", "winter", "ashtma winter", "\"ashtma\""] {
      answer = try await store.search(DatasetQuery(text: text))
      #expect(answer.interpretation.corrections.isEmpty, "\(text)")
    }
  }

  @Test("a word missing of a long question costs rank, not the hit")
  func fewerWords() async throws {
    let store = try await Store.withSources("s")
    let datasets = [
      Self.dataset("all", "Asthma spirometry winter cohort", "Exposure to smoke."),
      Self.dataset("three", "Asthma, smoke, spirometry, smoke, smoke"),
      Self.dataset("two", "Asthma in winter"), Self.dataset("one", "Winter"),
    ]
    try await store.harvest("s", [SearchSpace.document("d.ttl", datasets)])
    var query = DatasetQuery(text: "asthma smoke spirometry winter")
    var answer = try await store.search(query)
    #expect(SearchSpace.names(answer.items) == ["all"])
    #expect(answer.total == 1 && !answer.relaxed)
    #expect(answer.fewerWords?.total == 2)
    #expect(SearchSpace.names(answer.fewerWords?.items ?? []) == ["three", "two"])
    query.text = "asthma winter"
    answer = try await store.search(query)
    #expect(answer.fewerWords == nil)
    query.text = "asthma smoke spirometry -two"
    answer = try await store.search(query)
    #expect(answer.total == 2 && answer.fewerWords == nil)
    query.text = "asthma smoke winter country:fi"
    answer = try await store.search(query)
    #expect(answer.fewerWords == nil)
  }

  @Test("what is equally relevant is ordered by how well and how lately it is described")
  func ties() async throws {
    let store = try await Store.withSources("s")
    let titles = ["Zebra cohort a", "Zebra cohort b", "Zebra cohort c"]
    var datasets = zip(["a", "b", "c"], titles).map { Self.dataset($0, $1) }
    datasets[1].modified = "2025-01-01"
    datasets[2].modified = "2026-01-01"
    try await store.harvest("s", [SearchSpace.document("d.ttl", datasets)])
    let answer = try await store.search(DatasetQuery(text: "zebra"))
    #expect(SearchSpace.names(answer.items) == ["c", "b", "a"])
  }

  @Test(
    "the parts of a score add up to it",
    arguments: [
      "cystic fibrosis", "lung disease", "toddlers with asthma", "ORPHA:586", "gruźlica", "train",
      "wheeze toddlers zebra", "mukowiscydoza Finland", "One child's growth", "asthma*", "",
    ])
  func explained(_ text: String) async throws {
    var query = DatasetQuery(text: text)
    query.explains = true
    let answer = try await Self.shared.value.search(query)
    #expect(!answer.items.isEmpty)
    for hit in answer.items {
      let parts = try #require(hit.explanation)
      let sum = parts.reduce(0) { $0 + $1.score }
      #expect(abs(sum - hit.score) < 1e-4 * max(1, hit.score), "\(hit.title): \(parts)")
      #expect(parts.contains { $0.kind == .completeness })
    }
    query.explains = false
    #expect(try await Self.shared.value.search(query).items.allSatisfy { $0.explanation == nil })
  }

  @Test("parts say why")
  func kinds() async throws {
    func kinds(_ text: String, _ name: String) async throws -> [ScorePart.Kind] {
      var query = DatasetQuery(text: text)
      query.explains = true
      let answer = try await Self.shared.value.search(query)
      let hit = try #require(answer.items.first { $0.iri == Describing.iri(name) })
      return (hit.explanation ?? []).map(\.kind)
    }
    #expect(
      try await kinds("cystic fibrosis", "cf") == [.word, .word, .concept, .phrase, .completeness])
    #expect(try await kinds("cystic fibrosis", "coded") == [.concept, .completeness])
    #expect(try await kinds("lung disease", "cf") == [.narrower, .completeness])
    #expect(try await kinds("gruźlica", "cf") == [.beside, .completeness])
    #expect(try await kinds("School asthma", "school").contains(.title))
    #expect(try await kinds("toddlers asthma", "toddlers").contains(.filter))
    #expect(try await kinds("ORPHA:586", "coded").contains(.code))
  }

  @Test("words in the order typed come first")
  func phrases() async throws {
    let store = try await Store.withSources("s")
    let apart = Self.dataset(
      "apart", "Organs", "A failure of hearts, a failure of livers: what becomes of a heart.")
    let together = Self.dataset(
      "together", "Outcomes", "Whom a heart failure befell: what becomes of them in ten years.")
    try await store.harvest("s", [SearchSpace.document("d.ttl", [apart, together])])
    let answer = try await store.search(DatasetQuery(text: "heart failure"))
    #expect(SearchSpace.names(answer.items) == ["together", "apart"])
    let reversed = try await store.search(DatasetQuery(text: "failure heart"))
    #expect(SearchSpace.names(reversed.items) == ["apart", "together"])
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
