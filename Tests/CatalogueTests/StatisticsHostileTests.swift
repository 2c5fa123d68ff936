import Catalogue
import Testing

@Suite("Aggregate statistics: hostile documents")
struct StatisticsHostileTests {
  @Test(
    "Anything but a document is a finding",
    arguments: [
      "", "null", "[]", "{", "\u{0}", "{}", #"{"dataset":1}"#, #"{"dataset":"x","dataset":"y"}"#,
      #"{"tables":{}}"#, #"{"tables":[1]}"#, #"{"tables":[{"dimensions":"sex","cells":[]}]}"#,
      #"{"dataset":"\#(StatisticsSample.iri)","unit":"individuals","total":1e999,"tables":[]}"#,
      StatisticsSample.document("", #""total":99999999999999999999999"#),
    ])
  func garbage(_ json: String) {
    let reading = StatisticsSample.read(json)
    #expect(reading.statistics == nil)
    #expect(reading.findings.count == 1 || reading.findings.count == 2)
  }

  @Test("Nesting of any depth ends in a finding", arguments: ["[", #"{"a":"#, #"{"tables":["#])
  func deep(_ opening: String) {
    let reading = StatisticsSample.read(String(repeating: opening, count: 100_000))
    #expect(reading.findings.map(\.id) == ["statistics-malformed"])
  }

  @Test("Bytes that are no UTF-8")
  func badBytes() {
    let reading = AggregateStatistics.read(
      [0x7B, 0xFF, 0xFE, 0x7D], threshold: 10, datasetIRI: StatisticsSample.iri)
    #expect(reading.findings.map(\.id) == ["statistics-malformed"])
  }

  @Test("A document beyond the limit is not read")
  func tooLarge() {
    let bytes = [UInt8](repeating: 0x20, count: StatisticsReading.mostBytes + 1)
    let reading = AggregateStatistics.read(bytes, threshold: 10, datasetIRI: StatisticsSample.iri)
    #expect(reading.findings.map(\.id) == ["statistics-too-large"])
  }

  @Test("Tables with too many dimensions are refused")
  func manyDimensions() {
    let names = StatisticsDimension.allCases.map { "\"\($0.rawValue)\"" }.joined(separator: ",")
    let reading = StatisticsSample.read(
      StatisticsSample.document(#"{"dimensions":[\#(names)],"cells":[]}"#))
    #expect(reading.findings.map(\.id) == ["statistics-dimension-unknown"])
    #expect(reading.statistics?.tables == [])
  }

  @Test("Tables that all contradict each other end in a finding")
  func contradictions() {
    let tables = (1...60).map {
      #"{"dimensions":["birthYear"],"complete":true,"cells":[{"birthYear":\#(1900 + $0),"count":\#(1000 * $0)}]}"#
    }
    let reading = StatisticsSample.read(StatisticsSample.document(tables.joined(separator: ",")))
    #expect(reading.findings.map(\.id) == ["statistics-contradictions"])
    #expect(reading.statistics?.tables == [])
  }

  @Test("Twenty thousand cells are read in full")
  func manyCells() throws {
    let cells = (0..<20_000).map { #"{"variable":"v\#($0)","count":100}"# }
    let reading = StatisticsSample.read(
      StatisticsSample.document(
        #"{"dimensions":["variable"],"cells":[\#(cells.joined(separator: ","))]}"#))
    #expect(reading.findings == [])
    #expect(reading.statistics?.tables.first?.cells.count == 20_000)
  }
}
