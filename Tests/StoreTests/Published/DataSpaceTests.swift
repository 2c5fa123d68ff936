import Catalogue
import GRDB
import Query
import Testing
import Vocabulary

@testable import Store

/// What the data space holds, held to searches and to the change feed.
@Suite struct DataSpaceTests {
  /// Lungs and kidneys, each with narrower diseases; a test, which is no disease.
  static let table = """
    code\tkind\ten\tbroader
    ORPHA:1\tgroup\tDisease\t
    ORPHA:2\tgroup\tLung disease\tORPHA:1
    ORPHA:3\tgroup\tKidney disease\tORPHA:1
    ORPHA:586\tdisease\tCystic fibrosis\tORPHA:2
    ORPHA:4\tdisease\tAsthma\tORPHA:2
    ORPHA:5\tdisease\tNephrotic syndrome\tORPHA:3
    HP:1\tmeasurement\tSpirometry\tORPHA:2

    """

  static let codes = ["ORPHA:586", "ORPHA:4", "ORPHA:5", "ICD10:E84.0", "ICD10:E84.1", "HP:1"]
    .compactMap(Code.init(curie:))

  static func vocabulary(_ library: ConceptLibrary) -> SearchVocabulary {
    SearchVocabulary(narrower: { code in
      Set(library.descendants(code.description).compactMap(Code.init(curie:)))
    })
  }

  static func library() -> ConceptLibrary {
    var scheme = ConceptScheme()
    #expect(scheme.load(table).isEmpty)
    return ConceptLibrary(scheme)
  }

  static func dataset(_ number: Int, _ random: inout SeededGenerator) -> Dataset {
    var dataset = Describing.dataset("d\(number)")
    dataset.codes = codes.filter { _ in Int.random(in: 0..<3, using: &random) == 0 }
    if Bool.random(using: &random) {
      let from = Int.random(in: 0...17, using: &random)
      dataset.ages = AgeRange(from: Age(from, .year), to: Age(from + 2, .year))
    }
    if Int.random(in: 0..<4, using: &random) == 0 {
      dataset.gestation = GestationRange(from: 24, to: Int.random(in: 25...41, using: &random))
    }
    return dataset
  }

  @Test(arguments: 0..<5) func cellsAreWhatSearchesFind(seed: Int) async throws {
    var random = SeededGenerator(seed: seed)
    let store = try await Store.withSources("east", "west")
    store.searching.concepts = Self.library()
    for source in ["east", "west"] {
      let datasets = (0..<25).map { number in
        var dataset = Self.dataset(number, &random)
        dataset.iri += source
        return dataset
      }
      try await store.harvest(source, [Describing.document("d", datasets)])
    }
    let vocabulary = Self.vocabulary(store.searching.concepts)
    let space = try await store.dataSpace(vocabulary: vocabulary)
    #expect(space.hospitals == ["east", "west"])
    #expect(space.ageGroups.count == 5)
    for hospital in [nil] + space.hospitals {
      for disease in [nil] + space.diseaseGroups {
        for age in [nil] + space.ageGroups {
          var query = DatasetQuery()
          query.filters.hospital = hospital.map { [$0] } ?? []
          query.filters.code = disease?.codes ?? []
          query.filters.ageGroup = age.map { [$0] } ?? []
          let found = try await store.search(query, vocabulary: vocabulary).total
          let held = space.datasets(hospital: hospital, diseaseGroup: disease, ageGroup: age)
          #expect(held == found, "\(query.filters)")
        }
      }
    }
    #expect(space.datasets(hospital: "nowhere") == 0)
  }

  @Test func groupsAreWideButTellDatasetsApart() {
    // Seven of lungs, three of kidneys, one of a disease that no vocabulary knows, a test.
    let stated: [(String, [Int32])] = [
      ("HP:1", [11]), ("ICD10:Z99.1", [10]), ("ORPHA:4", [0, 1, 2]), ("ORPHA:5", [7, 8, 9]),
      ("ORPHA:586", [2, 3, 4, 5, 6]),
    ]
    let groups = DiseaseGroupChoice(stated: stated, count: 12, concepts: Self.library()).groups
    // All diseases and all of lungs hold more than a third: they are parted.
    #expect(
      groups.map(\.concept) == ["ORPHA:586", "ORPHA:3", "ORPHA:4", "ICD10:Z99"])
    #expect(groups.map(\.codes) == groups.map { Code(curie: $0.concept).map { [$0] } ?? [] })
    let none = DiseaseGroupChoice(stated: [], count: 12, concepts: .empty).groups
    #expect(none.isEmpty)
  }

  @Test func aConceptThatIsStatedItselfIsNotParted() {
    let stated: [(String, [Int32])] = [("ORPHA:2", [0, 1, 2]), ("ORPHA:4", [3])]
    let groups = DiseaseGroupChoice(stated: stated, count: 4, concepts: Self.library()).groups
    #expect(groups.map(\.concept) == ["ORPHA:2"])
  }

  @Test func aConceptWithoutACodeIsSearchedByTheCodesBeneath() {
    var scheme = ConceptScheme()
    let table = Self.table.replacing("ORPHA:2\t", with: "X:lungs\t")
      .replacing("\tORPHA:2\n", with: "\tX:lungs\n").replacing("\tORPHA:1\n", with: "\t\n")
    #expect(scheme.load(table).isEmpty)
    let stated: [(String, [Int32])] = [
      ("ICD10:Z99", [2, 3, 4, 5]), ("ORPHA:4", [0]), ("ORPHA:586", [1]),
    ]
    let groups = DiseaseGroupChoice(
      stated: stated, count: 6, concepts: ConceptLibrary(scheme)
    ).groups
    #expect(groups.map(\.concept) == ["ICD10:Z99", "X:lungs"])
    #expect(groups.last?.codes.map(\.description) == ["ORPHA:4", "ORPHA:586"])
  }

  @Test func daysTellWhatCameAndWent() async throws {
    let store = try await Store.withSources("east")
    let two = ["a", "b"].map { Describing.dataset($0) }
    try await store.harvest("east", [Describing.document("d", two)])
    let changed = [Describing.dataset("a", title: "Asthma"), two[1]]
    try await store.harvest("east", [Describing.document("d", changed)])
    try await store.move(daysBack: 40)
    try await store.removeSource(named: "east")
    let days = try await store.dataSpace().days
    #expect(days.count == 2)
    let first = try #require(days.first)
    #expect([first.created, first.updated, first.withdrawn, first.datasets] == [2, 1, 0, 2])
    #expect(first.quality != nil)
    let last = try #require(days.last)
    #expect([last.created, last.updated, last.withdrawn, last.datasets] == [0, 0, 2, 0])
    #expect(last.quality == nil)
  }
}

extension Store {
  /// As if everything so far had happened earlier.
  fileprivate func move(daysBack days: Int) async throws {
    try await write { db in
      for table in ["change", "quality"] {
        try db.execute(
          sql: "UPDATE \(table) SET at = strftime('%Y-%m-%dT%H:%M:%S.000Z', at, ?)",
          arguments: ["-\(days) days"])
      }
      try Freshness.raiseGeneration(db)
    }
  }
}
