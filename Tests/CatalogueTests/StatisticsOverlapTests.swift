import Catalogue
import Foundation
import Testing

@Suite("Aggregate statistics: overlaps, vintage and completeness")
struct StatisticsOverlapTests {
  private static let other = "https://hospital-sample.example/dataset/2"

  struct Case: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var overlap: String
    var count: Int?
    var ids: [String]
  }

  static let cases = [
    Case(
      testDescription: "usable", overlap: #"{"dataset":"\#(other)","count":50}"#, count: 50, ids: []
    ),
    Case(
      testDescription: "none in common", overlap: #"{"dataset":"\#(other)","count":0}"#, count: 0,
      ids: []),
    Case(
      testDescription: "all in common", overlap: #"{"dataset":"\#(other)","count":200}"#,
      count: 200, ids: []),
    Case(
      testDescription: "few in common", overlap: #"{"dataset":"\#(other)","count":4}"#,
      ids: ["statistics-below-threshold"]),
    Case(
      testDescription: "few outside", overlap: #"{"dataset":"\#(other)","count":196}"#,
      ids: ["statistics-below-threshold"]),
    Case(
      testDescription: "no count", overlap: #"{"dataset":"\#(other)"}"#,
      ids: ["statistics-value-unexpected"]),
    Case(
      testDescription: "less than nobody", overlap: #"{"dataset":"\#(other)","count":-1}"#,
      ids: ["statistics-value-unexpected"]),
    Case(
      testDescription: "with itself",
      overlap: #"{"dataset":"\#(StatisticsSample.iri)","count":50}"#,
      ids: ["statistics-value-unexpected"]),
  ]

  @Test(arguments: cases)
  func read(_ item: Case) throws {
    let reading = StatisticsSample.read(
      StatisticsSample.document(
        StatisticsSample.sexes, #""threshold":10,"total":200,"overlaps":[\#(item.overlap)]"#))
    #expect(reading.findings.map(\.id) == item.ids)
    let statistics = try #require(reading.statistics)
    #expect(statistics.overlaps.map(\.count) == (item.count.map { [$0] } ?? []))
    let written = try JSONEncoder().encode(statistics)
    #expect(try JSONDecoder().decode(AggregateStatistics.self, from: written) == statistics)
  }

  @Test("The state of the data is read from JSON and from CSV")
  func vintage() throws {
    let json = StatisticsSample.document(
      StatisticsSample.sexes,
      #""total":200,"release":"7","lastPatientDate":"2026-06-28","dataModel":"OMOP CDM 5.4","vocabularyVersion":"ICD-10-GM 2026""#
    )
    let statistics = try #require(StatisticsSample.read(json).statistics)
    #expect(statistics.release == "7")
    #expect(statistics.lastPatientDate == "2026-06-28")
    #expect(statistics.dataModel == "OMOP CDM 5.4")
    #expect(statistics.vocabularyVersion == "ICD-10-GM 2026")
    let again = AggregateStatistics.read(
      statistics.csv, threshold: 10, datasetIRI: StatisticsSample.iri)
    #expect(again.statistics == statistics)
  }

  @Test("Completeness is one published count by another, and nothing where either is withheld")
  func completeness() throws {
    let tables = """
      {"dimensions":["variable"],"cells":[{"variable":"fev1","count":101},{"variable":"weight","suppressed":true}]},
      {"dimensions":["ageGroup"],"cells":[{"ageGroup":"P2Y/P6Y","count":80},{"ageGroup":"P0D/P2Y","count":120}]},
      {"dimensions":["ageGroup","variable"],"secondarySuppression":true,"cells":[
        {"ageGroup":"P2Y/P6Y","variable":"fev1","count":61},{"ageGroup":"P0D/P2Y","variable":"fev1","suppressed":true}]}
      """
    let statistics = try JSONDecoder().decode(
      AggregateStatistics.self, from: Data(StatisticsSample.document(tables).utf8))
    let found = VariableCompleteness.all(in: statistics)
    #expect(found.map(\.variable) == ["fev1", "weight"])
    #expect(found.map(\.percent) == [51, nil])
    #expect(found[0].byAge.map(\.ages.description) == ["P0D/P2Y", "P2Y/P6Y"])
    #expect(found[0].byAge.map(\.percent) == [nil, 76])
    #expect(found[1].byAge.map(\.percent) == [nil, nil])
  }
}
