import Catalogue
import Feasibility
import Query
import Testing

@Suite("Feasibility: reading questions")
struct QuestionReadingTests {
  @Test("The question of the interface")
  func interfaceExample() throws {
    let json = #"""
      {"all":[{"any":[{"concept":"ORPHA:586","descendants":true}]},{"any":[{"age":"P2Y/P6Y"}]},
       {"any":[{"sex":"female"}]},{"any":[{"variable":"spirometry"}]}],"not":[{"any":[{"sex":"male"}]}],
       "where":{"hospital":["a"],"country":["fi"],"access":["PUBLIC"]},"period":"2015/2024","year":null,
       "live":false}
      """#
    let reading = try QuestionReading(json: Array(json.utf8))
    #expect(reading.warnings == [])
    #expect(reading.question.all.count == 4)
    #expect(reading.question.all[0].any[0].concept == Code(system: "ORPHA", value: "586"))
    #expect(
      reading.question.all[1].any[0].age == AgeRange(from: Age(2, .year), to: Age(6, .year)))
    #expect(reading.question.where?.country == ["fi"])
  }

  @Test("Fields that are not known are named")
  func unknownFields() throws {
    let json = #"""
      {"all":[{"any":[{"concept":"ORPHA:586","concpet":1}],"some":2}],"where":{"city":["x"]},"why":3}
      """#
    let reading = try QuestionReading(json: Array(json.utf8))
    #expect(
      reading.warnings.map(\.pointer) == [
        "/all/0/any/0/concpet", "/all/0/some", "/where/city", "/why",
      ])
  }

  @Test(
    "What cannot be read is named by its place",
    arguments: [
      ("", ""), ("[]", ""), ("{}", ""), (#"{"all":{}}"#, "/all"),
      (#"{"all":[{"any":3}]}"#, "/all/0/any"),
      (#"{"all":[{"any":[{"age":"young"}]}]}"#, "/all/0/any/0/age"),
      (#"{"all":[{"any":[{"concept":"cystic fibrosis"}]}]}"#, "/all/0/any/0/concept"),
      (#"{"all":[],"year":"last"}"#, "/year"), (#"{"all":[{}]}"#, "/all/0"),
    ])
  func bad(_ json: String, _ pointer: String) {
    #expect {
      try QuestionReading(json: Array(json.utf8))
    } throws: { error in
      (error as? QuestionProblem)?.pointer == pointer
    }
  }

  @Test("Hostile JSON is refused")
  func hostile() {
    let deep = String(repeating: #"{"all":["#, count: 10_000)
    #expect(throws: QuestionProblem.self) { try QuestionReading(json: Array(deep.utf8)) }
    let long = [UInt8](repeating: 0x20, count: QuestionReading.mostBytes + 1)
    #expect(throws: QuestionProblem.self) { try QuestionReading(json: long) }
  }
}
