import Testing

@testable import Catalogue

@Suite("Words of a report") struct ReportTextsTests {
  @Test("are there in every language, with the same placeholders", arguments: ["pl"])
  func complete(_ language: String) {
    let (english, other) = (ReportTexts.file("en"), ReportTexts.file(language))
    #expect(!english.isEmpty)
    #expect(other.keys.sorted() == english.keys.sorted())
    for (key, text) in english {
      let placeholders = MessageTemplate(text).placeholders.sorted()
      #expect(
        other[key].map { MessageTemplate($0).placeholders.sorted() } == placeholders, "\(key)")
    }
  }

  @Test(
    "are in the first language that is there",
    arguments: [
      ([], "Must be mended"), (["pl-PL"], "Trzeba poprawić"), (["fi", "pl"], "Trzeba poprawić"),
      (["en", "pl"], "Must be mended"), (["../pl"], "Must be mended"),
    ])
  func language(_ languages: [String], _ text: String) {
    #expect(ReportTexts(languages: languages).text("title.violation") == text)
  }
}
