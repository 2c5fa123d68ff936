import Testing

@testable import RDF

/// Messages that repeat what a document holds: one line, and nothing that a terminal obeys.
@Suite("Regressions: messages")
struct MessageTests {
  @Test(
    "Control characters of a document are shown by their pictures",
    arguments: [
      (Notation.jsonld, "{\"a\\u001b\\n\": 1}", "the key \"a␛␊\" stands"),
      (.jsonld, "{\"a\\u007f\\u0085\": 1}", "the key \"a␡\u{FFFD}\" stands"),
      (.rdfxml, "<?xml version=\"1.\n0\"?><a/>", "\"1.␊0\" is no version"),
      (.rdfxml, "<?xml version='1.0' encoding='utf-\u{1B}'?><a/>", "\"utf-␛\" is not read"),
    ])
  func controls(_ notation: Notation, _ text: String, _ shown: String) {
    let document = RDFReader.read(
      Array(text.utf8), as: notation,
      options: ReadingOptions(base: "http://e/", tolerance: .tolerant))
    #expect(document.issues.count == 1)
    #expect(document.issues.first?.message.contains(shown) == true, "\(document.issues)")
  }
}
