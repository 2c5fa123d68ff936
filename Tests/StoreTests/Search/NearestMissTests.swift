import Catalogue
import Query
import Store
import Testing

/// What an empty answer says of the way on.
@Suite struct NearestMissTests {
  private static func ask(
    _ text: String, _ filters: [(String, String)] = []
  ) async throws -> DatasetAnswer {
    var query = DatasetQuery(text: text)
    query.filters =
      DatasetFilters.read(filters.map { QueryItem(name: $0.0, value: $0.1) }).filters
    return try await SearchSpace.store().search(query)
  }

  @Test func theCriterionThatCostsTheMostIsFirst() async throws {
    let answer = try await Self.ask("growth", [("access", "RESTRICTED"), ("country", "fi")])
    #expect(answer.total == 0)
    let nearest = try #require(answer.nearest)
    #expect(nearest.criteria == 3)
    #expect(nearest.costs.map(\.field) == ["access", "q", "country"])
    #expect(nearest.costs.map(\.found) == [3, 1, 0])
    #expect(nearest.costs[1].value == "growth")
    #expect(nearest.items.count == 5)
    #expect(nearest.items.prefix(3).allSatisfy { $0.misses == ["access"] && $0.met == 2 })
    #expect(nearest.items[3].misses == ["q"])
  }

  @Test func bothEndsOfAnAgeAreOneCriterion() async throws {
    let answer = try await Self.ask("epilepsy", [("ageMin", "P2Y"), ("ageMax", "P5Y")])
    #expect(answer.total == 0)
    let nearest = try #require(answer.nearest)
    #expect(nearest.criteria == 2)
    #expect(nearest.costs.first?.field == "q")
    #expect(nearest.costs.last?.value == "P2Y, P5Y")
    #expect(nearest.costs.last?.found == 1)
  }

  @Test func wordsAloneThatFindNothingCostEverything() async throws {
    let nearest = try #require(try await Self.ask("zzyzx").nearest)
    #expect(nearest.costs.map(\.found) == [6])
    #expect(nearest.items.isEmpty)
  }

  @Test func listsAndMatricesOfVariablesSayWhatComesNearest() async throws {
    let store = try await SearchSpace.store()
    var list = VariableQuery(text: "bmi")
    list.filters.country = ["nl"]
    var matrix = MatrixQuery(text: "bmi")
    matrix.filters = list.filters
    let nearest = [
      try await store.variables(list).nearest, try await store.matrix(matrix).nearest,
    ]
    for nearest in nearest {
      #expect(nearest?.criteria == 2)
      #expect(nearest?.costs.map(\.field) == ["country", "q"])
      #expect(nearest?.costs.map(\.found) == [2, 1])
      #expect(nearest?.items.first?.misses == ["country"])
    }
    list.filters.country = ["fi"]
    #expect(try await store.variables(list).nearest == nil)
  }

  @Test(arguments: ["growth", ""]) func answersThatFindSomethingSayNothingOfIt(text: String)
    async throws
  {
    #expect(try await Self.ask(text).nearest == nil)
  }
}
