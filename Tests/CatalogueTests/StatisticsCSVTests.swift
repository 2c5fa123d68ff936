import Catalogue
import Testing

@Suite("Aggregate statistics: CSV")
struct StatisticsCSVTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var csv: String
    var json: String?
    var ids: [String] = []
  }

  static let cases: [Case] = [
    Case(
      testDescription: "the least that is a document",
      csv: "sex,count\nfemale,90\nmale,110\n",
      json: StatisticsSample.document(
        #"{"dimensions":["sex"],"cells":[{"sex":"female","count":90},{"sex":"male","count":110}]}"#,
        #""threshold":10"#)),
    Case(
      testDescription: "two tables by what their rows fill, a total, a suppressed cell",
      csv: """
        dataset;unit;referenceDate;release;threshold;rounding;ageGroup;sex;count;complete
        \(StatisticsSample.iri);individuals;2026-06-30;7;20;5;;;200;
        ;;;;;;;female;90;TRUE
        ;;;;;;;male;110;
        ;;;;;;P0D/P28D;female;;
        ;;;;;;P28D/P1Y;female;45;
        """,
      json: StatisticsSample.document(
        #"""
        {"dimensions":["sex"],"complete":true,"cells":[{"sex":"female","count":90},{"sex":"male","count":110}]},
        {"dimensions":["ageGroup","sex"],"cells":[{"ageGroup":"P0D/P28D","sex":"female","suppressed":true},
        {"ageGroup":"P28D/P1Y","sex":"female","count":45}]}
        """#,
        #""threshold":20,"rounding":5,"total":200,"referenceDate":"2026-06-30","release":"7""#)),
    Case(
      testDescription: "two tables over one dimension, told apart by their names",
      csv: """
        table,agegroup,Count,note
        fine,P0Y/P6Y,90,x
        fine,P6Y/P18Y,110,
        coarse,P0Y/P18Y,200,
        """,
      json: StatisticsSample.document(
        #"""
        {"dimensions":["ageGroup"],"cells":[{"ageGroup":"P0Y/P6Y","count":90},{"ageGroup":"P6Y/P18Y","count":110}]},
        {"dimensions":["ageGroup"],"cells":[{"ageGroup":"P0Y/P18Y","count":200}]}
        """#, #""threshold":10"#)),
    Case(
      testDescription: "a cell below the threshold", csv: "sex,count\nfemale,90\nmale,7\n",
      ids: ["statistics-below-threshold"]),
    Case(
      testDescription: "what is left over gives a small count away",
      csv: "sex,count,complete\n,97,\nfemale,90,true\nmale,,true\n", ids: ["statistics-disclosure"]),
    Case(
      testDescription: "a suppressed cell that has a count",
      csv: "sex,count,suppressed\nfemale,90,true\n", ids: ["statistics-cell-uncounted"]),
    Case(
      testDescription: "an empty count that is not suppressed",
      csv: "sex,count,suppressed\nfemale,,false\n", ids: ["statistics-cell-uncounted"]),
    Case(
      testDescription: "a count that is no whole number", csv: "sex;count\nfemale;12,5\n",
      ids: ["statistics-cell-uncounted"]),
    Case(
      testDescription: "another dataset",
      csv: "dataset,sex,count\nhttps://other.example/,female,90\n",
      ids: ["statistics-other-dataset"]),
    Case(
      testDescription: "another unit", csv: "unit,sex,count\nvisits,female,90\n",
      ids: ["statistics-unit"]),
    Case(
      testDescription: "two thresholds", csv: "threshold,sex,count\n10,female,90\n5,male,90\n",
      ids: ["statistics-row-contradicts"]),
    Case(
      testDescription: "a threshold that is none", csv: "threshold,sex,count\nten,female,90\n",
      ids: ["statistics-settings-malformed"]),
    Case(
      testDescription: "two totals", csv: "sex,count\n,200\nfemale,90\n,210\n",
      ids: ["statistics-total-repeated"]),
    Case(
      testDescription: "a column twice", csv: "sex,count,Count\nfemale,90,90\n",
      ids: ["statistics-column-repeated"]),
    Case(
      testDescription: "no column of counts", csv: "sex,n\nfemale,90\n",
      ids: ["statistics-malformed"]),
    Case(
      testDescription: "a table of something else", csv: "name,count\nfemale,90\n",
      ids: ["statistics-malformed"]),
  ]

  @Test("Rows are read and checked as JSON is", arguments: cases)
  func reading(_ item: Case) {
    let reading = StatisticsSample.read(item.csv)
    #expect(reading.findings.map(\.id) == item.ids)
    if let json = item.json { #expect(reading == StatisticsSample.read(json)) }
  }

  @Test("A malformed document is told with its row and without its content")
  func noContent() {
    let reading = StatisticsSample.read("sex,count\n,200\nfemale,90\n,7\n")
    #expect(
      reading.findings.map(\.message) == [
        "Row 4 of the aggregate statistics has no value of any dimension, as the total above it."
      ])
  }

  @Test("What is written as CSV is read back the same", arguments: 1...40 as ClosedRange<UInt64>)
  func roundTrip(_ seed: UInt64) {
    var random = Dice(state: seed)
    let texts = ["a", "b, \"c\"", "d;e", "Łódź\nŚródmieście", " f"]
    func cells(_ name: String, _ values: [String]) -> [AggregateStatistics.Cell] {
      values.map {
        AggregateStatistics.Cell(
          [name: $0], count: Bool.random(using: &random) ? nil : Int.random(in: 1...99) * 20)
      }
    }
    var statistics = AggregateStatistics(
      dataset: StatisticsSample.iri, referenceDate: "2026-06-30", release: "r, 1", threshold: 10,
      rounding: 5, total: Bool.random(using: &random) ? nil : 40_000)
    statistics.tables = [
      .init(
        dimensions: ["place"], secondarySuppression: true, cells: cells("place", texts.dropLast())),
      .init(
        dimensions: ["variable"], complete: true, cells: cells("variable", ["x", "LOINC:1-8"])),
      .init(dimensions: ["place"], cells: cells("place", ["z"])),
    ]
    let reading = AggregateStatistics.read(
      statistics.csv, threshold: 10, datasetIRI: StatisticsSample.iri)
    #expect(reading.findings.allSatisfy { $0.id != "statistics-malformed" })
    #expect(reading.statistics?.total == statistics.total)
    #expect(reading.statistics?.referenceDate == "2026-06-30")
    #expect(reading.statistics?.release == "r, 1")
    #expect(reading.statistics?.tables == statistics.tables)
  }
}
