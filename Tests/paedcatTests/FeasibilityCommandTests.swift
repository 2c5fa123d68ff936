import Catalogue
import Feasibility
import Foundation
import Query
import Testing

@testable import paedcat

/// `paedcat feasibility`, over a hospital with one dataset.
@Suite struct FeasibilityCommandTests {
  /// 200 children, 80 of whom have cystic fibrosis, 120 a spirometry.
  private static let space: Result<Folder, any Error> = Result {
    let folder = try Folder()
    let space = folder.file("a")
    try FileManager.default.createDirectory(atPath: space, withIntermediateDirectories: true)
    let turtle = """
      @prefix dcat: <http://www.w3.org/ns/dcat#> .
      @prefix dct: <http://purl.org/dc/terms/> .
      @prefix healthdcatap: <http://healthdataportal.eu/ns/health#> .
      <https://a-sample.example/1> a dcat:Dataset ; dct:title "Lungs"@en ;
        healthdcatap:analytics [ a dcat:Distribution ; dcat:downloadURL <lung.json> ;
          dct:conformsTo <https://w3id.org/paedcat/aggregate-statistics/v1> ] .
      """
    let statistics = """
      {"dataset":"https://a-sample.example/1","unit":"individuals","referenceDate":"2026-06-30","release":"7",
       "lastPatientDate":"2026-06-28","dataModel":"OMOP CDM 5.4","threshold":10,"rounding":10,"total":200,"tables":[
       {"dimensions":["ageGroup"],"complete":true,"cells":[
         {"ageGroup":"P0D/P2Y","count":40},{"ageGroup":"P2Y/P6Y","count":60},{"ageGroup":"P6Y/P18Y","count":100}]},
       {"dimensions":["diagnosis"],"cells":[{"diagnosis":"ORPHA:586","count":80}]},
       {"dimensions":["variable"],"cells":[{"variable":"spirometry","count":120}]},
       {"dimensions":["ageGroup","variable"],"cells":[{"ageGroup":"P6Y/P18Y","variable":"spirometry","count":90}]}]}
      """
    try Data(turtle.utf8).write(to: URL(fileURLWithPath: space + "/catalogue.ttl"))
    try Data(statistics.utf8).write(to: URL(fileURLWithPath: space + "/lung.json"))
    let outcome = try Program.run(
      ["harvest", space, "--quiet", "--database", folder.file("db.sqlite")])
    try #require(outcome.status <= 1, "\(outcome.errors)")
    return folder
  }

  private func run(_ arguments: [String]) throws -> Program.Outcome {
    try Program.run(
      ["feasibility"] + arguments,
      environment: [
        "PAEDCAT_DATABASE": try Self.space.get().file("db.sqlite"), "COLUMNS": "160",
      ])
  }

  @Test func answerHasBoundsBarsAndAReading() throws {
    let outcome = try run(["ORPHA:586"])
    #expect(outcome.status == 0)
    #expect(outcome.errors.isEmpty)
    let row = try #require(outcome.output.split(separator: "\n").dropFirst().first)
    #expect(row.contains("█") && row.contains("┃"))
    #expect(row.contains("~80") && row.contains("2026-06-30"))
    #expect(outcome.output.contains("Present at 1 hospital, at most 90 children together."))
  }

  @Test func explanationNamesTablesAndTheStateOfTheData() throws {
    let outcome = try run(["ORPHA:586 age:P2Y/P6Y", "--explain"])
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("Tables: ageGroup; diagnosis."))
    #expect(
      outcome.output.contains("As of 2026-06-30, release 7, newest entry 2026-06-28, OMOP CDM 5.4"))
  }

  @Test(
    arguments: [
      ("50", "alone: at least 70, if no child is counted twice."),
      ("80", "80 children are possible, not certain."),
      ("500", "500 children are out of reach: there are at most 90."),
    ])
  func targetIsReachedOrNot(target: String, expected: String) throws {
    let outcome = try run(["ORPHA:586", "--target", target])
    #expect(outcome.status == 0)
    #expect(outcome.output.contains(expected), "\(outcome.output)")
  }

  @Test func csvHasALineAHospital() throws {
    let outcome = try run(["ORPHA:586", "--csv"])
    let lines = outcome.output.split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines.last?.contains(",,estimate,70,80,90,,200,2026-06-30,") == true, "\(lines)")
  }

  @Test(
    arguments: [
      ("ORPHA:99999999", "ORPHA:99999999"), ("variable:shoe_size", "shoe_size"),
    ])
  func whatNoTableCountsIsTold(criteria: String, named: String) throws {
    let outcome = try run([criteria])
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("note: ") && outcome.output.contains(named))
  }

  @Test func wordsAreLookedUpAndTheRestIsTold() throws {
    let outcome = try run(["cystic fibrosis age:P2Y/P6Y gibberishword"])
    #expect(outcome.status == 0)
    #expect(outcome.errors.contains("note: “cystic fibrosis” is read as "))
    #expect(outcome.errors.contains("note: Not understood, and left out: gibberishword."))
  }

  /// The search's own words, turned into criteria.
  struct Words: CustomTestStringConvertible, Sendable {
    var text: String
    var question: String
    var notes: [String]
    var testDescription: String { text }
  }

  static let words = [
    Words(
      text: "cystic fibrosis age:P2Y/P6Y", question: "age:P2Y/P6Y ORPHA:586",
      notes: ["“cystic fibrosis” is read as ORPHA:586, Cystic fibrosis."]),
    Words(
      text: "mukowiscydoza", question: "ORPHA:586",
      notes: ["“mukowiscydoza” is read as ORPHA:586, Cystic fibrosis."]),
    Words(
      text: "kystinen fibroosi", question: "ORPHA:586",
      notes: ["“kystinen fibroosi” is read as ORPHA:586, Cystic fibrosis."]),
    Words(
      text: "diabetes type 1 sex:female", question: "sex:female ICD10:E10",
      notes: ["“diabetes type 1” is read as ICD10:E10, Type 1 diabetes."]),
    Words(
      text: "mukowiscydoza u dzieci", question: "ORPHA:586",
      notes: ["“mukowiscydoza” is read as ORPHA:586, Cystic fibrosis."]),
    Words(
      text: "girls under 2 with CF and spirometry in Poland",
      question: "sex:female age:P0D/P2Y ORPHA:586 variable:Spirometry country:pl",
      notes: [
        "“girls” is read as sex:female.", "“under 2” is read as age:P0D/P2Y.",
        "“CF” is read as ORPHA:586, Cystic fibrosis.",
        "“spirometry” is read as variable:Spirometry, Spirometry.",
        "“Poland” is read as country:pl.",
      ]),
    // What is not wanted is never taken for what is.
    Words(
      text: "CF -asthma", question: "ORPHA:586 -HP:0002099",
      notes: [
        "“CF” is read as ORPHA:586, Cystic fibrosis.",
        "“asthma” is read as not HP:0002099, Asthma.",
      ]),
    Words(
      text: "mukowiscydoza bez gibberishword", question: "ORPHA:586",
      notes: [
        "“mukowiscydoza” is read as ORPHA:586, Cystic fibrosis.",
        "Not understood, and left out: -gibberishword. Give a code, or age:, sex:, variable:.",
      ]),
    Words(text: "ORPHA:586 -ORPHA:716", question: "ORPHA:586 -ORPHA:716", notes: []),
  ]

  @Test(arguments: words) func wordsBecomeCriteria(_ item: Words) throws {
    let outcome = try run([item.text, "--export", "text"])
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output == item.question + "\n")
    let notes = outcome.errors.split(separator: "\n").filter { !$0.isEmpty }
    #expect(notes.map(String.init) == item.notes.map { "note: " + $0 })
  }

  @Test(
    arguments: [
      (
        #"{"all":[{"any":[{"concept":"ORPHA:586","desendants":true}]}]}"#, 0,
        "The field “desendants” is not known here."
      ),
      (
        #"{"all":[{"any":[{"age":"young"}]}]}"#, 3,
        "is no feasibility question at /all/0/any/0/age: "
      ),
      ("[", 3, "is no feasibility question: "),
    ])
  func aFileIsReadAsTheServerReadsIt(json: String, status: Int32, told: String) throws {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent(
      "paedcat-question-\(UUID().uuidString).json")
    try Data(json.utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let outcome = try run(["--file", file.path])
    #expect(outcome.status == status)
    #expect((outcome.output + outcome.errors).contains(told), "\(outcome)")
  }

  @Test func nothingUnderstoodIsNoQuestion() throws {
    let outcome = try run(["gibberishword"])
    #expect(outcome.status == 3)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains("No criterion was understood."))
  }

  @Test(
    arguments: [
      ("text", "ORPHA:586 age:P2Y/P6Y"),
      ("citation", "“ORPHA:586 age:P2Y/P6Y”, catalogue generation"),
      ("json", #""concept" : "ORPHA:586""#), ("beacon", #""filters""#), ("omop", "ConceptSets"),
    ])
  func questionIsExported(format: String, expected: String) throws {
    let outcome = try run(["age:P2Y/P6Y", "--code", "ORPHA:586", "--export", format])
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.contains(expected), "\(outcome.output)")
    #expect(!outcome.output.contains("200"))
  }

  @Test func exportedQuestionReadsBackIn() throws {
    let written = try run(["ORPHA:586 age:P2Y/P6Y -ORPHA:716", "--export", "json"]).output
    let file = try Folder()
    let path = try file.write("question.json", written)
    #expect(try run(["--file", path, "--export", "json"]).output == written)
    let text = try run(["--file", path, "--export", "text"]).output
    #expect(text == "ORPHA:586 age:P2Y/P6Y -ORPHA:716\n")
    #expect(try run(["--export", "json", "ORPHA:586 age:P2Y/P6Y -ORPHA:716"]).output == written)
  }

  @Test func detailShowsCompleteness() throws {
    let outcome = try Program.run(
      ["show", "https://a-sample.example/1"],
      environment: ["PAEDCAT_DATABASE": try Self.space.get().file("db.sqlite")])
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("newest entry 2026-06-28, 7, OMOP CDM 5.4"))
    let row = try #require(
      outcome.output.split(separator: "\n").first { $0.hasPrefix("spirometry") })
    #expect(row.split(separator: " ") == ["spirometry", "60", "90"])
  }

  struct Bar: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var kind = FeasibilityAnswer.Kind.estimate
    var bounds: FeasibilityAnswer.Bounds
    var counted: FeasibilityAnswer.Counted?
    var expected: String
  }

  static let bars = [
    Bar(
      testDescription: "the longest", bounds: .init(lower: 50, estimate: 70, upper: 100),
      expected: "██████████░░░┃░░░░░░"),
    Bar(testDescription: "certain", bounds: .init(lower: 20, upper: 20), expected: "████"),
    Bar(testDescription: "no lower bound", bounds: .init(lower: 0, upper: 25), expected: "░░░░░"),
    Bar(
      testDescription: "nobody", kind: .zero, bounds: .init(lower: 0, estimate: 0, upper: 0),
      expected: ""),
    Bar(testDescription: "suppressed", kind: .suppressed, bounds: .init(below: 10), expected: ""),
    Bar(testDescription: "unknown", kind: .unknown, bounds: .init(upper: 100), expected: ""),
    Bar(
      testDescription: "others do not count it", bounds: .init(lower: 50, upper: 80),
      counted: .init(.estimate, .init(lower: 50, upper: 60)), expected: "██████████░░┄┄┄┄"),
    Bar(
      testDescription: "many others do not count it", bounds: .init(lower: 50, upper: 9_000),
      counted: .init(.estimate, .init(lower: 50, upper: 60)), expected: "██████████░░┄┄┄┄┄┄┄┄"),
  ]

  @Test(arguments: bars) func countsAreDrawn(_ item: Bar) {
    let longest = FeasibilityAnswer.Hospital(
      hospital: "b", kind: .estimate, bounds: .init(lower: 0, upper: 100))
    var own = FeasibilityAnswer.Hospital(hospital: "a", kind: item.kind, bounds: item.bounds)
    own.counted = item.counted
    #expect(CountBars([longest, own]).bar(of: own) == item.expected)
  }
}
