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

  @Test("A blank node right behind a language tag is no part of it")
  func blankBehindLanguage() {
    let line = "_:a <http://e/p> \"x\"@en_:g ."
    let document = RDFReader.read(
      Array(line.utf8), as: .nquads, options: ReadingOptions(tolerance: .tolerant))
    #expect(document.isComplete)
    #expect(
      document.graph.triples.map(\.object) == [.literal(Literal("x", language: "en"))])
  }

  @Test("Underscores in language tags are mended", arguments: ["en_GB", "es_419", "zh_hans_CN"])
  func underscores(_ tag: String) {
    let document = read("<http://e/a> <http://e/p> \"x\"@\(tag) .", .tolerant)
    #expect(document.issues.map(\.severity) == [.warning])
    let mended = tag.lowercased().replacing("_", with: "-")
    #expect(document.graph.triples.map(\.object) == [.literal(Literal("x", language: mended))])
  }
}
