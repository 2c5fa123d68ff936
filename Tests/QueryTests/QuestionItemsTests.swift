import Catalogue
import Testing

@testable import Query

/// Feasibility questions in addresses.
@Suite struct QuestionItemsTests {
  private func read(_ query: [(String, String)]) -> QueryReading<FeasibilityQuestion> {
    FeasibilityQuestion.read(query.map { QueryItem(name: $0.0, value: $0.1) })
  }

  @Test func differentCriteriaMustAllHoldAndValuesOfOneAreAlternatives() {
    let question = read([
      ("code", "ORPHA:586,ICD10:E84"), ("code", "ORPHA:716"), ("ageMin", "P2Y"), ("ageMax", "P5Y"),
      ("sex", "female"), ("variable", "body mass, index"), ("notCode", "HP:0001250"),
      ("country", "pl"), ("target", "20"),
    ])
    #expect(
      question.query.all.map { $0.any.count } == [3, 1, 1, 1])
    #expect(question.query.all[1].any[0].age?.description == "P2Y/P6Y")
    #expect(question.query.all[3].any[0].variable == "body mass, index")
    #expect(question.query.not?[0].any[0].concept?.description == "HP:0001250")
    #expect(question.query.where?.country == ["pl"])
    #expect(question.others.map(\.name) == ["target"])
    #expect(question.problems == [])
  }

  @Test func andCodeIsAGroupOfItsOwn() {
    #expect(read([("code", "ORPHA:586"), ("andCode", "HP:0002110")]).query.all.count == 2)
  }

  @Test func emptyValuesAskNothing() {
    let nothing = read([("code", ""), ("ageMin", ""), ("sex", " "), ("hospital", "")])
    #expect(nothing.query == FeasibilityQuestion(all: []))
    #expect(nothing.problems == [])
  }

  @Test(arguments: [
    ("code", "cystic fibrosis"), ("age", "young"), ("ageMin", "x"), ("sex", "both"),
    ("country", "zz"), ("access", "maybe"), ("notCode", "???"),
  ]) func whatCannotBeReadIsToldWithARemedy(name: String, value: String) throws {
    let reading = read([(name, value)])
    let problem = try #require(reading.problems.first)
    #expect(problem.name == name)
    #expect(!problem.remedy.isEmpty)
    #expect(reading.query.all.isEmpty)
  }
}
