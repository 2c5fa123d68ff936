import Testing

@testable import RDF

/// Documents that fuzzing found to be read otherwise in pieces than whole.
@Suite("Regressions: whole and in pieces")
struct PiecesTests {
  private func readBytewise(
    _ text: String, as notation: Notation, _ tolerance: ReadingOptions.Tolerance,
    limits: ReadingLimits
  ) -> ReadDocument {
    var reader = RDFReader(
      notation: notation,
      options: ReadingOptions(base: "http://example.org/doc", tolerance: tolerance, limits: limits))
    for byte in text.utf8 { reader.feed(CollectionOfOne(byte)) }
    return reader.finish()
  }

  @Test(
    "A token that is too long is so before it is anything else",
    arguments: [
      "<http://e/s> <http://e/p> <\(String(repeating: "x", count: 120))\n",
      "<http://e/s> <http://e/p> <\(String(repeating: "x", count: 120))<",
      "<http://e/s> <http://e/p> \"\(String(repeating: "x", count: 90))\n",
      "<http://e/s> <http://e/p> \"\(String(repeating: "x", count: 90))",
      "_:\(String(repeating: "x", count: 120))",
      "_:a\(String(repeating: ".", count: 120))", "_:a\(String(repeating: ".", count: 120)) <",
      "<http://e/s> <http://e/p> \"\"@\(String(repeating: "x", count: 120))-",
    ], [Notation.turtle, .ntriples])
  func tooLong(_ text: String, _ notation: Notation) throws {
    let limits = ReadingLimits(literalBytes: 60, iriBytes: 100)
    for tolerance in [ReadingOptions.Tolerance.strict, .tolerant] {
      let whole = read(text, as: notation, tolerance, limits: limits)
      let issue = try #require(whole.issues.first)
      #expect(issue.message.contains("bytes that are allowed for it"))
      #expect(readBytewise(text, as: notation, tolerance, limits: limits).issues == whole.issues)
    }
  }

  @Test("A document that is cut off as too long has the same faults", arguments: 20...28)
  func cutOff(_ bytes: Int) {
    let text = "<http://e/s> .\n.\n.\n.\n.\u{1F600}\n.\n"
    let limits = ReadingLimits(documentBytes: bytes)
    for notation in [Notation.ntriples, .nquads, .turtle] {
      let whole = read(text, as: notation, .tolerant, limits: limits)
      #expect(readBytewise(text, as: notation, .tolerant, limits: limits).issues == whole.issues)
    }
  }

  @Test("A declaration that contradicts the bytes is told of once, when it is whole")
  func declaration() {
    let root = #"<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/>"#
    for rest in [#"?>\#(root)"#, #" standalone="yes"?>\#(root)"#, #" standalone=">"#] {
      let text = #"<?xml version="1.0" encoding="UTF-16""# + rest
      let whole = read(text, as: .rdfxml, .tolerant)
      #expect(whole.issues.count == 1)
      #expect(
        readBytewise(text, as: .rdfxml, .tolerant, limits: ReadingLimits()).issues == whole.issues)
    }
  }

  @Test("A byte order mark is no character of the line")
  func byteOrderMark() {
    #expect(
      read("\u{FEFF}{", as: .jsonld).issues.first?.position == SourcePosition(line: 1, column: 2))
  }
}
