import Catalogue
import GRDB
import Query
import RDF
import TestSupport
import Testing

@testable import Store

@Suite("What is read from texts")
struct ReadFromTextTests {
  static func dataset(_ name: String = "x") -> Dataset {
    var dataset = Describing.dataset(name, title: "Lung function (ICD-10 E84)")
    dataset.description = LocalisedText("1 250 children under 5 born 2004–2010.", language: "en")
    return dataset
  }

  private func found(_ store: Store, _ text: String) async throws -> [String] {
    var query = DatasetQuery(text: text)
    query.filters.includeUnknown = false
    return try await store.search(query).items.map {
      $0.iri.replacing(Describing.iri(""), with: "")
    }.sorted()
  }

  @Test(
    "filters and facets find it as they find what is stated",
    arguments: [
      ("ageMax:P2Y", ["stated", "x"]), ("ageMin:P6Y", ["stated"]), ("year:2006", ["x"]),
      ("year:2012", ["stated"]), ("minIndividuals:1000", ["x"]), ("minIndividuals:2000", []),
      ("code:ICD10:E84", ["stated", "x"]), ("code:ORPHA:586", []),
      ("ageGroup:child", ["stated", "x"]), ("ageGroup:adolescent", ["stated"]),
    ])
  func filters(_ text: String, _ expected: [String]) async throws {
    let store = try await Store.withSources("north")
    // What is stated wins over what its own text says.
    var stated = Self.dataset("stated")
    stated.ages = AgeRange(from: nil, through: Age(17, .year))
    stated.individuals = 900
    stated.temporal = [TimeRange(start: "2012", end: "2013")]
    let silent = Describing.dataset("silent", title: "Hearts")
    try await store.harvest("north", [Describing.document("a", [Self.dataset(), stated, silent])])
    let names = try await found(store, text)
    #expect(names == expected)
    let years = try await store.search(DatasetQuery()).facets["year"]
    #expect(years?.contains { $0.value == "2004" && $0.count == 1 } ?? false)
    #expect(try await store.check() == [])
  }

  @Test("it is told apart from what the hospital states, with its words")
  func marked() async throws {
    let store = try await Store.withSources("north")
    try await store.harvest("north", [Describing.document("a", [Self.dataset()])])
    let expected = [
      ReadValue(.ages, "../P5Y", words: "children under 5", place: .description),
      ReadValue(.individuals, "1250", words: "1 250 children", place: .description),
      ReadValue(.years, "2004/2010", words: "2004–2010", place: .description),
      ReadValue(.code, "ICD10:E84", words: "ICD-10 E84", place: .title),
    ]
    let hit = try #require(try await store.search(DatasetQuery(text: "lung")).items.first)
    #expect(hit.readFromText == expected)
    #expect(hit.ageMin == nil && hit.ageMax == nil && hit.individuals == nil)
    let detail = try #require(try await store.detail(of: Describing.iri("x")))
    #expect(detail.readFromText == expected)
    #expect(detail.dataset == Self.dataset())
  }

  @Test("nothing of it is in what is handed out as the hospital's description")
  func neverExported() async throws {
    let store = try await Store.withSources("north")
    try await store.harvest("north", [Describing.document("a", [Self.dataset()])])
    let items = try await store.exported()
    #expect(!items.isEmpty)
    let published = try #require(try await store.publishedGraph(of: Describing.iri("x")))
    let dataset = try #require(try await store.detail(of: Describing.iri("x"))).dataset
    let written = HealthDCATWriter.write(dataset)
    for graph in [published, written] {
      let text = graph.triples.map { "\($0)" }.joined(separator: "\n")
      for trace in ["1250", "P5Y", "TypicalAge", "numberOf", "temporal", "E84>", "\"E84\""] {
        #expect(!text.contains(trace), "\(trace)")
      }
    }
  }

  @Test("a count below the threshold is never kept, also when the threshold rises")
  func thresholds() async throws {
    let store = try await Store.withSources("north")
    var few = Self.dataset("few")
    few.description = LocalisedText("The cohort has n = 7. Children under 5.")
    var some = Self.dataset("some")
    some.description = LocalisedText("The cohort has n = 15. Children under 5.")
    try await store.harvest("north", [Describing.document("a", [few, some])])
    func rows() async throws -> [String] {
      try await store.read { db in
        try Row.fetchAll(db, sql: "SELECT individuals, readValues FROM dataset ORDER BY iri").map {
          "\($0[0] as Int64? ?? -1) \(($0[1] as String? ?? "").contains("individuals"))"
        }
      }
    }
    #expect(try await rows() == ["-1 false", "15 true"])
    var settings = SourceSettings()
    settings.threshold = 20
    try await store.setSource(
      Source(name: "north", url: "file:///north", kind: .file, settings: settings))
    #expect(try await rows() == ["-1 false", "-1 false"])
    #expect(try await store.check() == [])
    try await store.write {
      try $0.execute(
        sql: """
          UPDATE dataset SET readValues = '[{"field":"individuals","place":"title","value":"3","words":"n"}]'
          """)
    }
    #expect(try await Set(store.check().map(\.kind)) == [.derived, .count])
  }

  @Test("no count is read where the hospital's own was cut")
  func cutCount() async throws {
    let store = try await Store.withSources("north")
    let finding = Finding(
      .countBelowThreshold, .information, dataset: Describing.iri("x"),
      path: "healthdcatap:numberOfUniqueIndividuals")
    let record = Describing.record(Self.dataset(), findings: [finding])
    try await store.harvest(
      "north", [DocumentRecord(location: "a", contentHash: "1", datasets: [record])])
    for _ in 1...2 {
      let detail = try #require(try await store.detail(of: Describing.iri("x")))
      #expect(detail.readFromText.map(\.field) == [.ages, .years, .code])
      try await store.write { try $0.execute(sql: "DELETE FROM state WHERE key = 'textOf'") }
      try await store.refreshIndex()
    }
  }

  @Test("texts are read again when the rules of reading have changed, and by an old database")
  func refreshed() async throws {
    let store = try await Store.withSources("north")
    try await store.harvest("north", [Describing.document("a", [Self.dataset()])])
    let before = try await store.contents()
    // As an earlier version left it.
    try await store.write { db in
      try db.execute(
        sql: """
          UPDATE dataset SET readValues = NULL, individuals = NULL, ageFrom = NULL, ageTo = NULL,
            ageStated = 0;
          DELETE FROM facetValue WHERE field IN ('year', 'ageGroup');
          DELETE FROM facetOfDataset WHERE valueId NOT IN (SELECT id FROM facetValue);
          DELETE FROM datasetCode;
          DELETE FROM codesOfDataset;
          INSERT OR REPLACE INTO state VALUES ('textOf', 1);
          """)
      RememberedIDs.forget()
    }
    #expect(try await store.check() == [])
    #expect(try await found(store, "year:2006") == [])
    let generation = try await store.generation
    try await store.refreshIndex()
    #expect(try await store.contents() == before)
    #expect(try await found(store, "year:2006") == ["x"])
    #expect(try await store.generation == generation + 1)
    #expect(try await store.check() == [])
  }
}
