import Catalogue
import Foundation
import Testing

/// Documents for the tests below, written as hospitals write them.
enum StatisticsSample {
  static let iri = "https://hospital-sample.example/dataset/1"

  static func read(_ json: String, threshold: Int = 10) -> StatisticsReading {
    AggregateStatistics.read(Array(json.utf8), threshold: threshold, datasetIRI: iri)
  }

  /// A document with these tables and fields.
  static func document(_ tables: String, _ fields: String = #""threshold":10,"total":200"#)
    -> String
  {
    #"{"dataset":"\#(iri)","unit":"individuals",\#(fields),"tables":[\#(tables)]}"#
  }

  static let sexes =
    #"{"dimensions":["sex"],"complete":true,"cells":[{"sex":"female","count":90},{"sex":"male","count":110}]}"#
}

@Suite("Aggregate statistics: reading")
struct StatisticsReadingTests {
  @Test("The document of the interface is read and written again unchanged")
  func interfaceExample() throws {
    let json = """
      {"dataset":"\(StatisticsSample.iri)","unit":"individuals","referenceDate":"2026-06-30","release":"7",
       "threshold":10,"rounding":1,"total":812,"tables":[{"dimensions":["ageGroup","sex"],"cells":[
       {"ageGroup":"P0D/P28D","sex":"female","count":40},{"ageGroup":"P28D/P1Y","sex":"male","suppressed":true}]},
       {"dimensions":["birthYear"],"cells":[{"birthYear":2015,"count":60}]}]}
      """
    let reading = StatisticsSample.read(json)
    #expect(reading.findings == [])
    let statistics = try #require(reading.statistics)
    #expect(statistics.total == 812)
    #expect(statistics.tables.map(\.name) == ["ageGroup × sex", "birthYear"])
    #expect(statistics.tables[0].cells[0].count == 40)
    #expect(statistics.tables[0].cells[1].count == nil)
    #expect(statistics.tables[1].cells[0].values == ["birthYear": "2015"])
    let written = try JSONEncoder().encode(statistics)
    #expect(try JSONDecoder().decode(AggregateStatistics.self, from: written) == statistics)
    let again = AggregateStatistics.read(
      Array(written), threshold: 10, datasetIRI: StatisticsSample.iri)
    #expect(again == reading)
  }

  struct Case: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var json: String
    var ids: [String]
    var tables: Int?
  }

  static let cases: [Case] = [
    Case(
      testDescription: "another unit",
      json: #"{"dataset":"\#(StatisticsSample.iri)","unit":"visits","tables":[]}"#,
      ids: ["statistics-unit"]),
    Case(
      testDescription: "another dataset",
      json: #"{"dataset":"https://other.example/","unit":"individuals","tables":[]}"#,
      ids: ["statistics-other-dataset"]),
    Case(
      testDescription: "a cell below the threshold takes its table along",
      json: StatisticsSample.document(
        StatisticsSample.sexes
          + #",{"dimensions":["diagnosis"],"cells":[{"diagnosis":"ORPHA:586","count":3}]}"#),
      ids: ["statistics-below-threshold"], tables: 1),
    Case(
      testDescription: "the document's stricter threshold holds",
      json: StatisticsSample.document(StatisticsSample.sexes, #""threshold":100,"total":200"#),
      ids: ["statistics-below-threshold"], tables: 0),
    Case(
      testDescription: "a total below the threshold is dropped",
      json: StatisticsSample.document(StatisticsSample.sexes, #""threshold":10,"total":7"#),
      ids: ["statistics-total-below-threshold"], tables: 1),
    Case(
      testDescription: "counts that are no multiples of the rounding base",
      json: StatisticsSample.document(
        StatisticsSample.sexes, #""threshold":10,"rounding":20,"total":200"#),
      ids: ["statistics-rounding"], tables: 1),
    Case(
      testDescription: "an unknown dimension",
      json: StatisticsSample.document(
        StatisticsSample.sexes + #",{"dimensions":["shoeSize"],"cells":[]}"#),
      ids: ["statistics-dimension-unknown"], tables: 1),
    Case(
      testDescription: "a value that is none",
      json: StatisticsSample.document(
        #"{"dimensions":["sex"],"cells":[{"sex":"girls","count":90}]}"#),
      ids: ["statistics-cell-incomplete"], tables: 0),
    Case(
      testDescription: "neither count nor suppressed",
      json: StatisticsSample.document(#"{"dimensions":["sex"],"cells":[{"sex":"female"}]}"#),
      ids: ["statistics-cell-uncounted"], tables: 0),
    Case(
      testDescription: "count and suppressed",
      json: StatisticsSample.document(
        #"{"dimensions":["sex"],"cells":[{"sex":"female","count":50,"suppressed":true}]}"#),
      ids: ["statistics-cell-uncounted"], tables: 0),
    Case(
      testDescription: "a negative count",
      json: StatisticsSample.document(
        #"{"dimensions":["sex"],"cells":[{"sex":"female","count":-5}]}"#),
      ids: ["statistics-cell-uncounted"], tables: 0),
    Case(
      testDescription: "a count that is no whole number",
      json: StatisticsSample.document(
        #"{"dimensions":["sex"],"cells":[{"sex":"female","count":12.5}]}"#),
      ids: ["statistics-cell-uncounted"], tables: 0),
    Case(
      testDescription: "a cell stated twice",
      json: StatisticsSample.document(
        #"{"dimensions":["sex"],"cells":[{"sex":"female","count":90},{"sex":"female","count":91}]}"#
      ),
      ids: ["statistics-cell-repeated"], tables: 0),
    Case(
      testDescription: "overlapping age bands",
      json: StatisticsSample.document(
        #"{"dimensions":["ageGroup"],"cells":[{"ageGroup":"P0Y/P6Y","count":90},{"ageGroup":"P2Y/P8Y","count":50}]}"#
      ),
      ids: ["statistics-bands-overlap"], tables: 0),
    Case(
      testDescription: "tables without cells",
      json: StatisticsSample.document(#"{"dimensions":["sex"]}"#), ids: ["statistics-key-missing"]),
    Case(
      testDescription: "a threshold that is none",
      json: StatisticsSample.document(StatisticsSample.sexes, #""threshold":"ten""#),
      ids: ["statistics-settings-malformed"]),
    Case(
      testDescription: "a rounding base of nothing",
      json: StatisticsSample.document(StatisticsSample.sexes, #""rounding":0"#),
      ids: ["statistics-settings-malformed"]),
  ]

  @Test("What is wrong becomes a finding", arguments: cases)
  func wrong(_ item: Case) {
    let reading = StatisticsSample.read(item.json)
    #expect(reading.findings.map(\.id) == item.ids)
    #expect(reading.statistics?.tables.count == item.tables)
  }

  @Test("No finding and nothing kept holds a count below the threshold", arguments: 1...9)
  func nothingLeaks(_ small: Int) throws {
    let json = StatisticsSample.document(
      #"{"dimensions":["sex"],"cells":[{"sex":"female","count":\#(small)},{"sex":"male","count":60}]}"#,
      #""threshold":10,"total":\#(small)"#)
    let reading = StatisticsSample.read(json)
    #expect(reading.statistics == nil)
    for finding in reading.findings {
      #expect(finding.value == nil)
      let words = finding.message.split { !$0.isNumber }.filter { Int($0) == small }
      #expect(words.isEmpty || finding.message.contains("table \(small)"))
    }
  }
}
