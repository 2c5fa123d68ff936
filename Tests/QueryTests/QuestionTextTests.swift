import Catalogue
import Query
import Testing

@Suite("A feasibility question as one line of text")
struct QuestionTextTests {
  struct Case: Sendable {
    var text: String
    var printed: String
    var words: [String] = []
  }

  static let cases: [Case] = [
    Case(
      text: "ORPHA:586 age:P2Y/P6Y sex:Female", printed: "ORPHA:586 age:P2Y/P6Y sex:female"),
    Case(text: "orpha:586|ICD10:E84! -ORPHA:716", printed: "ORPHA:586|ICD10:E84! -ORPHA:716"),
    Case(
      text: #"variable:"sweat test" variable:fev1|sex:male"#,
      printed: #"variable:"sweat test" variable:fev1|sex:male"#),
    Case(
      text: "code:ORPHA:586 hospital:riga country:FI access:restricted year:2027 period:2015/2024",
      printed:
        "ORPHA:586 hospital:riga country:fi access:RESTRICTED period:2015/2024 year:2027"),
    Case(
      text: "cystic fibrosis age:young", printed: "", words: ["cystic", "fibrosis", "age:young"]),
    Case(
      text: "-asthma sex:both ORPHA:586|", printed: "",
      words: ["-asthma", "sex:both", "ORPHA:586|"]),
    Case(text: "", printed: ""),
  ]

  @Test("Read, printed, and what is left over", arguments: cases)
  func read(_ item: Case) {
    let read = QuestionText(item.text)
    #expect(read.question.text == item.printed)
    #expect(read.words == item.words)
    #expect(QuestionText(read.question.text).question == read.question)
  }

  @Test("No text is too odd or too long")
  func hostile() {
    for text in ["\"", "|", "-", "--", ":", "-:|:", String(repeating: "a:b ", count: 5_000)] {
      #expect(QuestionText(text).question.all.isEmpty)
    }
  }
}
