import Catalogue
import Query
import Store
import Testing

@Suite struct SearchFacetTests {
  @Test func valuesAreNamedInTheReadersLanguage() async throws {
    let store = try await SearchSpace.store()
    var query = DatasetQuery()
    query.languages = ["fi"]
    let facets = try await store.search(query).facets
    #expect(Set(facets.keys) == Set(Facet.allCases.map(\.rawValue)))
    #expect(
      facets["hospital"] == [
        FacetCount(value: "helsinki", label: "Sample Hospital Helsinki", count: 4),
        FacetCount(value: "utrecht", label: "Sample Hospital Utrecht", count: 2),
      ])
    #expect(facets["country"]?.map(\.label) == ["Suomi", "Alankomaat"])
    #expect(facets["ageGroup"]?.contains { $0.value == "term-newborn" && $0.count == 1 } == true)
    #expect(facets["year"]?.map(\.value).prefix(2) == ["2024", "2023"])
    #expect(facets["hasVariables"]?.map(\.count) == [4, 2])
  }

  @Test func aFacetLeavesOutItsOwnFilter() async throws {
    let store = try await SearchSpace.store()
    var query = DatasetQuery(text: "growth")
    query.filters.access = ["PUBLIC"]
    query.facets = [.access, .hospital]
    let answer = try await store.search(query)
    #expect(Set(answer.facets.keys) == ["access", "hospital"])
    #expect(answer.facets["access"]?.map(\.value) == ["NON_PUBLIC", "PUBLIC"])
    #expect(answer.facets["hospital"]?.map(\.count) == [1])
  }

  @Test func aChosenValueIsListedEvenWithoutMatches() async throws {
    let store = try await SearchSpace.store()
    var query = DatasetQuery(text: "spirometry")
    query.filters.access = ["PUBLIC"]
    let answer = try await store.search(query)
    #expect(answer.total == 0)
    #expect(answer.facets["access"]?.map(\.count) == [1, 0])
    #expect(answer.facets["access"]?.map(\.value) == ["RESTRICTED", "PUBLIC"])
  }

  @Test func groupsOfOtherSchemesAreMetByAges() async throws {
    let store = try await SearchSpace.store()
    var query = DatasetQuery(text: "ageGroup:infancy")
    let infancy = try await store.search(query)
    #expect(
      Set(SearchSpace.names(infancy.items.filter(\.stated))) == ["infants", "sepsis"])
    query.text = "ageGroup:preterm-neonatal"
    let preterm = try await store.search(query)
    #expect(SearchSpace.names(preterm.items.filter(\.stated)) == ["neonatal"])
  }

  @Test func aCancelledSearchStops() async throws {
    let store = try await SearchSpace.store()
    let task = Task {
      withUnsafeCurrentTask { $0?.cancel() }
      return try await store.search(DatasetQuery(text: "growth"))
    }
    await #expect(throws: CancellationError.self) { try await task.value }
  }
}
