import Catalogue
import Testing

@Suite("Population pyramid")
struct PopulationPyramidTests {
  private func cell(_ ages: String, _ sex: String?, _ count: Int?) -> AggregateStatistics.Cell {
    .init(["ageGroup": ages, "sex": sex].compactMapValues { $0 }, count: count)
  }

  @Test("Ages stand youngest first, girls before boys, suppressed cells without a number")
  func bySex() throws {
    let table = AggregateStatistics.Table(
      dimensions: ["ageGroup", "sex"],
      cells: [
        cell("P2Y/P6Y", "male", 40), cell("P0D/P28D", "male", nil), cell("P2Y/P6Y", "female", 44),
        cell("P0D/P28D", "female", 12), cell("nonsense", "female", 99),
      ])
    let ages = AggregateStatistics.Table(
      dimensions: ["ageGroup"], cells: [cell("P0D/P28D", nil, 20)])
    let pyramid = try #require(
      PopulationPyramid(AggregateStatistics(dataset: "urn:d", tables: [ages, table])))
    #expect(pyramid.sexes == ["female", "male"])
    #expect(pyramid.rows.map(\.ages.description) == ["P0D/P28D", "P2Y/P6Y"])
    #expect(pyramid.rows[0].counts == ["female": 12, "male": nil])
    #expect(pyramid.largest == 44)
  }

  @Test("A table of ages alone has one column; without ages there is no pyramid")
  func alone() throws {
    let ages = AggregateStatistics.Table(
      dimensions: ["ageGroup"], cells: [cell("P0D/P28D", nil, 20)])
    let pyramid = try #require(
      PopulationPyramid(AggregateStatistics(dataset: "urn:d", tables: [ages])))
    #expect(pyramid.sexes == ["all"])
    let sexes = AggregateStatistics.Table(
      dimensions: ["sex"], cells: [.init(["sex": "male"], count: 30)])
    #expect(PopulationPyramid(AggregateStatistics(dataset: "urn:d", tables: [sexes])) == nil)
  }
}
