import Catalogue
import RDF
import Testing

@Suite("Aggregate statistics: RDF Data Cube")
struct StatisticsDataCubeTests {
  static let prefixes = """
    @prefix qb: <http://purl.org/linked-data/cube#> .
    @prefix s: <https://w3id.org/paedcat/aggregate-statistics/v1#> .
    @prefix dimension: <http://purl.org/linked-data/sdmx/2009/dimension#> .
    @prefix measure: <http://purl.org/linked-data/sdmx/2009/measure#> .
    @prefix attribute: <http://purl.org/linked-data/sdmx/2009/attribute#> .
    @prefix code: <http://purl.org/linked-data/sdmx/2009/code#> .

    """

  struct Case: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var turtle: String
    var json: String?
    var ids: [String] = []
  }

  static let cases: [Case] = [
    Case(
      testDescription: "our own properties",
      turtle: """
        <#cube> a qb:DataSet ; s:threshold 10 ; s:complete true ; s:release "7" .
        [] a qb:Observation ; qb:dataSet <#cube> ; s:count 200 .
        [] a qb:Observation ; qb:dataSet <#cube> ; s:sex "female" ; s:count 90 .
        [] a qb:Observation ; qb:dataSet <#cube> ; s:sex "male" ; s:count 110 .
        [] a qb:Observation ; qb:dataSet <#cube> ; s:diagnosis <http://www.orpha.net/ORDO/Orphanet_586> ; s:count 50 .
        """,
      json: StatisticsSample.document(
        #"""
        {"dimensions":["sex"],"complete":true,"cells":[{"sex":"female","count":90},{"sex":"male","count":110}]},
        {"dimensions":["diagnosis"],"complete":true,"cells":[{"diagnosis":"ORPHA:586","count":50}]}
        """#, #""threshold":10,"total":200,"release":"7""#)),
    Case(
      testDescription: "those of SDMX, with totals and a confidential value",
      turtle: """
        <#cube> a qb:DataSet ; s:threshold 10 ; dimension:refPeriod "2026-06-30" .
        <#1> a qb:Observation ; qb:dataSet <#cube> ; dimension:sex code:sex-T ; measure:obsValue 300 .
        <#2> a qb:Observation ; qb:dataSet <#cube> ; dimension:sex code:sex-F ; dimension:age "Y5T9" ;
          measure:obsValue 90 .
        <#3> a qb:Observation ; qb:dataSet <#cube> ; dimension:sex code:sex-M ; dimension:age "Y_LT1" ;
          attribute:confStatus code:confStatus-C .
        """,
      json: StatisticsSample.document(
        #"""
        {"dimensions":["ageGroup","sex"],"cells":[{"ageGroup":"P5Y/P10Y","sex":"female","count":90},
        {"ageGroup":"P0Y/P1Y","sex":"male","suppressed":true}]}
        """#, #""threshold":10,"total":300,"referenceDate":"2026-06-30""#)),
    Case(
      testDescription: "a cell below the threshold",
      turtle: """
        <#1> a qb:Observation ; s:sex "female" ; s:count 90 .
        <#2> a qb:Observation ; s:sex "male" ; s:count 7 .
        """, ids: ["statistics-below-threshold"]),
    Case(
      testDescription: "a margin gives a confidential value away",
      turtle: """
        <#c> s:complete true .
        <#0> a qb:Observation ; qb:dataSet <#c> ; s:count 97 .
        <#1> a qb:Observation ; qb:dataSet <#c> ; s:sex "female" ; s:count 90 .
        <#2> a qb:Observation ; qb:dataSet <#c> ; s:sex "male" ; s:suppressed true .
        """, ids: ["statistics-disclosure"]),
    Case(
      testDescription: "two thresholds",
      turtle: """
        <#a> s:threshold 10 . <#b> s:threshold 5 .
        <#1> a qb:Observation ; qb:dataSet <#a> ; s:sex "female" ; s:count 90 .
        <#2> a qb:Observation ; qb:dataSet <#b> ; s:sex "male" ; s:count 90 .
        """, ids: ["statistics-settings-malformed"]),
    Case(
      testDescription: "another dataset",
      turtle: """
        <#a> s:dataset <https://other.example/> .
        <#1> a qb:Observation ; qb:dataSet <#a> ; s:sex "female" ; s:count 90 .
        """, ids: ["statistics-other-dataset"]),
    Case(
      testDescription: "no observation", turtle: "<#a> a qb:DataSet .",
      ids: ["statistics-malformed"]),
    Case(
      testDescription: "a syntax error", turtle: "<#1> a qb:Observation ; s:count .",
      ids: ["statistics-malformed"]),
  ]

  @Test("Observations are read and checked as JSON is", arguments: cases)
  func reading(_ item: Case) {
    let reading = StatisticsSample.read(Self.prefixes + item.turtle)
    #expect(reading.findings.map(\.id) == item.ids)
    guard let json = item.json else { return }
    let expected = StatisticsSample.read(json)
    #expect(reading.statistics?.total == expected.statistics?.total)
    #expect(reading.statistics?.referenceDate == expected.statistics?.referenceDate)
    #expect(reading.statistics?.release == expected.statistics?.release)
    #expect(
      reading.statistics?.tables.map { Set($0.cells) }
        == expected.statistics?.tables.map { Set($0.cells) })
  }

  @Test(
    "Every notation is told by its content",
    arguments: [Notation.turtle, .ntriples, .rdfxml, .jsonld])
  func notations(_ notation: Notation) throws {
    let document = RDFReader.read(
      Array((Self.prefixes + Self.cases[0].turtle).utf8), as: .turtle,
      options: ReadingOptions(base: StatisticsSample.iri))
    let bytes = try RDFWriter.write(document.graph, as: notation)
    let reading = AggregateStatistics.read(
      bytes, threshold: 10, datasetIRI: StatisticsSample.iri)
    #expect(reading.findings == [])
    #expect(reading.statistics?.total == 200)
    #expect(reading.statistics?.tables.count == 2)
  }
}
