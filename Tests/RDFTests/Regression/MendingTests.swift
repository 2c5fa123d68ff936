import Testing

@testable import RDF

/// What a tolerant reader took for a fault and is none.
@Suite("Regressions: mending")
struct MendingTests {
  @Test(
    "PREFIX and BASE at the end of a document lack nothing",
    arguments: ["PREFIX ex: <http://example.org/>\n", "BASE <http://example.org/>", "prefix : <a>"])
  func directiveAtEnd(_ text: String) {
    let document = read(text, .tolerant)
    #expect(document.issues.isEmpty)
    #expect(document.isComplete)
  }
}
