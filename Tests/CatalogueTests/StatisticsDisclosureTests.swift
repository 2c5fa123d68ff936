import Catalogue
import Testing

@Suite("Aggregate statistics: what tables give away together")
struct StatisticsDisclosureTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var tables: String
    var fields = #""threshold":10,"total":200"#
    var ids: [String]
    /// The tables that may be used.
    var kept: [String]
  }

  static let bySexAndAge = """
    {"dimensions":["ageGroup","sex"],"complete":true,"cells":[
    {"ageGroup":"P0Y/P6Y","sex":"female","suppressed":true},{"ageGroup":"P0Y/P6Y","sex":"male","count":60},
    {"ageGroup":"P6Y/P18Y","sex":"female","count":83},{"ageGroup":"P6Y/P18Y","sex":"male","count":50}]}
    """

  static let cases: [Case] = [
    Case(
      testDescription: "a suppressed cell is the total less the others",
      tables: #"""
        {"dimensions":["sex"],"complete":true,"cells":[
        {"sex":"female","count":193},{"sex":"male","suppressed":true}]}
        """#, ids: ["statistics-disclosure"], kept: []),
    Case(
      testDescription: "a margin of another table pins it",
      tables: StatisticsSample.sexes + "," + bySexAndAge, ids: ["statistics-disclosure"],
      kept: ["sex"]),
    Case(
      testDescription: "rounding leaves it open",
      tables: #"""
        {"dimensions":["sex"],"complete":true,"cells":[
        {"sex":"female","count":190},{"sex":"male","suppressed":true}]}
        """#, fields: #""threshold":10,"rounding":10,"total":200"#, ids: [], kept: ["sex"]),
    Case(
      testDescription: "rounding narrows it",
      tables: #"""
        {"dimensions":["sex"],"complete":true,"cells":[
        {"sex":"female","count":200},{"sex":"male","suppressed":true}]}
        """#, fields: #""threshold":10,"rounding":5,"total":200"#,
      ids: ["statistics-disclosure"], kept: []),
    Case(
      testDescription: "a table that does not say that it is complete leaves it open",
      tables: #"""
        {"dimensions":["sex"],"cells":[{"sex":"female","count":150},{"sex":"male","suppressed":true}]}
        """#, ids: [], kept: ["sex"]),
    Case(
      testDescription: "those left out of a table are few",
      tables:
        #"{"dimensions":["sex"],"cells":[{"sex":"female","count":90},{"sex":"male","count":105}]}"#,
      ids: ["statistics-disclosure"], kept: []),
    Case(
      testDescription: "those without a variable are few",
      tables: #"{"dimensions":["variable"],"cells":[{"variable":"weight","count":196}]}"#,
      ids: ["statistics-disclosure"], kept: []),
    Case(
      testDescription: "all have it, or enough do not",
      tables: #"""
        {"dimensions":["variable"],"cells":[
        {"variable":"weight","count":200},{"variable":"fev1","count":150}]}
        """#, ids: [], kept: ["variable"]),
    Case(
      testDescription: "girls without a diagnosis are few",
      tables: StatisticsSample.sexes + #"""
        ,{"dimensions":["sex","diagnosis"],"cells":[{"sex":"female","diagnosis":"ORPHA:586","count":86},
        {"sex":"male","diagnosis":"ORPHA:586","count":50}]}
        """#, ids: ["statistics-disclosure"], kept: ["sex"]),
    Case(
      testDescription: "a code of ICD-10 less a narrower one is small",
      tables: #"""
        {"dimensions":["diagnosis"],"cells":[{"diagnosis":"ICD10:E84","count":50},
        {"diagnosis":"ICD10:E84.0","count":46}]}
        """#, ids: ["statistics-disclosure"], kept: []),
    Case(
      testDescription: "finer bands of another table leave a small one",
      tables: #"""
        {"dimensions":["ageGroup"],"complete":true,"cells":[
        {"ageGroup":"P0Y/P1Y","count":80},{"ageGroup":"P1Y/P18Y","count":120}]},
        {"dimensions":["ageGroup"],"cells":[{"ageGroup":"P0D/P28D","count":77},
        {"ageGroup":"P28D/P12M","suppressed":true}]}
        """#, ids: ["statistics-disclosure"], kept: ["ageGroup"]),
    Case(
      testDescription: "four suppressed cells that may each be anything",
      tables: StatisticsSample.sexes + #"""
        ,{"dimensions":["ageGroup","sex"],"complete":true,"cells":[
        {"ageGroup":"P0D/P28D","sex":"female","suppressed":true},{"ageGroup":"P0D/P28D","sex":"male","suppressed":true},
        {"ageGroup":"P28D/P1Y","sex":"female","suppressed":true},{"ageGroup":"P28D/P1Y","sex":"male","suppressed":true},
        {"ageGroup":"P1Y/P18Y","sex":"female","count":80},{"ageGroup":"P1Y/P18Y","sex":"male","count":100}]},
        {"dimensions":["ageGroup"],"complete":true,"cells":[{"ageGroup":"P0D/P28D","count":10},
        {"ageGroup":"P28D/P1Y","count":10},{"ageGroup":"P1Y/P18Y","count":180}]}
        """#, ids: [], kept: ["sex", "ageGroup × sex", "ageGroup"]),
    Case(
      testDescription: "a suppressed cell that must be large hides another one",
      tables: #"""
        {"dimensions":["sex"],"complete":true,"cells":[
        {"sex":"female","count":120},{"sex":"male","suppressed":true},{"sex":"other","suppressed":true}]}
        """#, ids: ["statistics-secondary-suppression"], kept: ["sex"]),
    Case(
      testDescription: "a table of other children",
      tables: StatisticsSample.sexes + #"""
        ,{"dimensions":["birthYear"],"complete":true,"cells":[
        {"birthYear":2015,"count":200},{"birthYear":2016,"count":300}]}
        """#, ids: ["statistics-contradiction"], kept: ["sex"]),
    Case(
      testDescription: "more girls with a diagnosis than girls",
      tables: StatisticsSample.sexes
        + #",{"dimensions":["sex","diagnosis"],"cells":[{"sex":"female","diagnosis":"ORPHA:586","count":130}]}"#,
      ids: ["statistics-contradiction", "statistics-contradiction"], kept: []),
    Case(
      testDescription: "two tables gainsay the total",
      tables: StatisticsSample.sexes + #"""
        ,{"dimensions":["birthYear"],"complete":true,"cells":[
        {"birthYear":2015,"count":80},{"birthYear":2016,"count":120}]}
        """#, fields: #""threshold":10,"total":300"#, ids: ["statistics-total-contradicts"],
      kept: ["sex", "birthYear"]),
    Case(
      testDescription:
        "one table and the total: either may be wrong, and a third says nothing of it",
      tables: StatisticsSample.sexes
        + #",{"dimensions":["variable"],"cells":[{"variable":"weight","count":150}]}"#,
      fields: #""threshold":10,"total":300"#,
      ids: ["statistics-contradiction", "statistics-total-contradicts"], kept: ["variable"]),
    Case(
      testDescription: "two tables of other children than the rest",
      tables: StatisticsSample.sexes + #"""
        ,{"dimensions":["birthYear"],"complete":true,"cells":[
        {"birthYear":2015,"count":200},{"birthYear":2016,"count":300}]},
        {"dimensions":["ageGroup"],"complete":true,"cells":[
        {"ageGroup":"P0Y/P6Y","count":400},{"ageGroup":"P6Y/P18Y","count":300}]}
        """#, ids: ["statistics-contradiction", "statistics-contradiction"], kept: ["sex"]),
    Case(
      testDescription: "rounding explains it",
      tables: #"""
        {"dimensions":["sex"],"complete":true,"cells":[
        {"sex":"female","count":100},{"sex":"male","count":110}]}
        """#, fields: #""threshold":10,"rounding":10,"total":200"#, ids: [], kept: ["sex"]),
  ]

  @Test("A table that discloses, or does not agree, is not used", arguments: cases)
  func disclosure(_ item: Case) {
    let reading = StatisticsSample.read(StatisticsSample.document(item.tables, item.fields))
    #expect(reading.findings.map(\.id) == item.ids)
    #expect(reading.statistics?.tables.map(\.name) == item.kept)
  }

  /// Tables of random children, small cells suppressed: the truth lies within every interval, and with
  /// only one suppressed cell in a row of a complete table it is always found out.
  @Test("A single suppressed cell beside its margin is always found", arguments: 1...40)
  func lonely(_ seed: UInt64) {
    var random = Dice(state: seed)
    let bands = ["P0D/P28D", "P28D/P1Y", "P1Y/P6Y", "P6Y/P18Y"]
    let counts = bands.map { _ in Int.random(in: 10...400, using: &random) }
    let hidden = Int.random(in: 0..<bands.count, using: &random)
    let small = Int.random(in: 1...9, using: &random)
    let cells = bands.indices.map {
      $0 == hidden
        ? #"{"ageGroup":"\#(bands[$0])","suppressed":true}"#
        : #"{"ageGroup":"\#(bands[$0])","count":\#(counts[$0])}"#
    }
    let total = counts.enumerated().reduce(0) { $0 + ($1.offset == hidden ? small : $1.element) }
    let json = StatisticsSample.document(
      #"{"dimensions":["ageGroup"],"complete":true,"cells":[\#(cells.joined(separator: ","))]}"#,
      #""threshold":10,"total":\#(total)"#)
    let reading = StatisticsSample.read(json)
    #expect(reading.findings.map(\.id) == ["statistics-disclosure"])
    #expect(reading.statistics?.tables == [])
  }
}
