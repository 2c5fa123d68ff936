import Testing

@testable import Pages

@Suite struct ProblemPageTests {
  @Test func saysItInTheReadersWordsWithANextStep() throws {
    let page = ProblemPage(
      request("/", [("q", "a"), ("cursor", "k")], languages: ["pl"]), kind: "cursor-expired",
      title: "The page has expired", detail: "<b>", remedy: "Ask again.")
    let html = try page.rendered()
    #expect(html.contains("Ta strona listy wygasła"))
    #expect(html.contains("<a href=\"/?q=a\">Do pierwszej strony</a>"))
    #expect(html.contains("&lt;b&gt;"))
  }

  @Test func anUnknownKindKeepsItsOwnTitle() throws {
    let page = ProblemPage(
      request(), kind: "uri-too-long", title: "The address is too long", remedy: "Ask shorter.")
    #expect(try page.rendered().contains("<h1>The address is too long</h1>"))
    #expect(try page.rendered().contains("Ask shorter."))
  }
}
