import Catalogue
import Query
import Store
import Testing

@Suite struct VariableSearchTests {
  static let finds: [(text: String, names: [String])] = [
    ("", ["fibrosis/fev1", "fibrosis/bmi", "neonatal/bmi", "neonatal/ga"]),
    ("body mass", ["fibrosis/bmi", "neonatal/bmi"]),
    ("BMI", ["fibrosis/bmi", "neonatal/bmi"]),
    ("\"mass index\" -fev1", ["fibrosis/bmi", "neonatal/bmi"]),
    ("gestation*", ["neonatal/ga"]),
    ("LOINC:20150-9", ["fibrosis/fev1"]),
    ("body zebra", ["fibrosis/bmi", "neonatal/bmi"]),
    ("-index", ["fibrosis/fev1", "neonatal/ga"]),
    ("bmi ageMax:P1D", ["neonatal/bmi"]),
    ("bmi sex:female", ["fibrosis/bmi"]),
    ("zebra", []),
  ]

  @Test func textsFindVariables() async throws {
    let store = try await SearchSpace.store()
    for (text, names) in Self.finds {
      let answer = try await store.variables(VariableQuery(text: text))
      #expect(Self.names(answer.items) == names, "\(text)")
      #expect(answer.total == names.count, "\(text)")
    }
  }

  static func names(_ hits: [VariableHit]) -> [String] {
    hits.map { hit in
      "\(hit.datasetIRI.split(separator: "/").last ?? "")/\(hit.name)"
    }
  }

  @Test func oneDatasetsVariablesKeepTheirOrder() async throws {
    let store = try await SearchSpace.store()
    for id in [Describing.iri("fibrosis"), Store.datasetKey(for: Describing.iri("fibrosis"))] {
      var query = VariableQuery()
      query.dataset = id
      let answer = try await store.variables(query)
      #expect(answer.items.map(\.name) == ["fev1", "bmi"])
    }
    var query = VariableQuery()
    query.dataset = "nothing"
    #expect(try await store.variables(query).total == 0)
  }

  @Test func hitsTellTheDataset() async throws {
    let store = try await SearchSpace.store()
    var query = VariableQuery(text: "fev1")
    query.languages = ["fi"]
    let hit = try #require(try await store.variables(query).items.first)
    #expect(hit.table == "visits")
    #expect(hit.label == "Forced expiratory volume")
    #expect(hit.concept == "LOINC:20150-9")
    #expect(hit.datasetTitle == "Kystisen fibroosin rekisteri")
    #expect(hit.hospital == "helsinki")
    #expect(hit.hospitalName == "Sample Hospital Helsinki")
    #expect(hit.score > 0)
  }

  @Test func pagesFollowEachOther() async throws {
    let store = try await SearchSpace.store()
    var query = VariableQuery()
    query.limit = 3
    let first = try await store.variables(query)
    #expect(first.next != nil)
    query.cursor = first.next
    let second = try await store.variables(query)
    #expect(
      Self.names(first.items + second.items)
        == ["fibrosis/fev1", "fibrosis/bmi", "neonatal/bmi", "neonatal/ga"])
    #expect(second.next == nil)
    // A cursor of one kind of list opens none of the other.
    var datasets = DatasetQuery()
    datasets.cursor = query.cursor
    await #expect(throws: CursorExpired()) { try await store.search(datasets) }
  }
}
