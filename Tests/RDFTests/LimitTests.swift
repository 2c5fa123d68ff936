import Testing

@testable import RDF

@Suite("Limits")
struct LimitTests {
  static let text = """
    @prefix a: <http://e/> . @prefix b: <http://e/> .
    a:a a:p [ a:q ( [ a:r "12345678901234567890" ] ) ] ; a:s 1, 2, 3, 4 .
    """

  static let cases: [(ReadingLimits, String)] = [
    (
      ReadingLimits(nesting: 2),
      "line 2, column 17: error: Brackets stand in one another more than the 2 levels deep that are allowed."
    ),
    (
      ReadingLimits(literalBytes: 19),
      "line 2, column 23: error: What starts here is longer than the 19 bytes that are allowed for it."
    ),
    (
      ReadingLimits(iriBytes: 8),
      "line 1, column 12: error: What starts here is longer than the 8 bytes that are allowed for it."
    ),
    (
      ReadingLimits(triples: 8),
      "line 2, column 67: error: The document has more than the 8 triples that are allowed."
    ),
    (
      ReadingLimits(prefixes: 1),
      "line 1, column 37: error: The document declares more than the 1 prefixes allowed."
    ),
  ]

  @Test("passing one ends reading in either mode", arguments: cases)
  func limits(_ limits: ReadingLimits, _ expected: String) {
    for tolerance in [ReadingOptions.Tolerance.strict, .tolerant] {
      let document = read(Self.text, tolerance, limits: limits)
      #expect(document.issues.map(\.description) == [expected])
      #expect(!document.isComplete)
      #expect(document.graph.isEmpty)
    }
  }

  @Test("what is just allowed passes")
  func allowed() {
    let limits = ReadingLimits(
      nesting: 3, literalBytes: 20, iriBytes: 9, triples: 9, prefixes: 2, issues: 1)
    #expect(read(Self.text, limits: limits).issues == [])
    #expect(read(Self.text, limits: limits).graph.count == 9)
  }

  @Test("a literal over the limit is refused before it ends")
  func endless() {
    var limits = ReadingLimits()
    limits.literalBytes = 1000
    var reader = RDFReader(
      notation: .turtle, options: ReadingOptions(tolerance: .tolerant, limits: limits))
    reader.feed(Array("<http://e/a> <http://e/p> \"\"\"".utf8))
    for _ in 0..<100 { reader.feed([UInt8](repeating: 0x61, count: 100)) }
    #expect(reader.issues.count == 1)
    #expect(!reader.finish().isComplete)
  }

  @Test("issues beyond the limit are counted")
  func issues() {
    let document = read(
      String(repeating: "<http://e/a b> <http://e/p> 1 .\n", count: 10), .tolerant,
      limits: ReadingLimits(issues: 3))
    #expect(document.issues.count == 4)
    #expect(
      document.issues.last?.message == "7 further faults are not listed, this is the last of them.")
    #expect(document.isComplete)
  }

  @Test("brackets never closed, by the hundred thousand")
  func bomb() {
    let document = read("<http://e/a> <http://e/p> " + String(repeating: "[<p>(", count: 100_000))
    #expect(document.issues.count == 1)
  }

  @Test("one long chain of blank nodes is canonicalised, compared and written, or given up")
  func chain() throws {
    let builder = GraphBuilder()
    for index in 0..<5_000 {
      builder.add(.blank("n\(index)"), "http://e/next", .blank("n\(index + 1)"))
    }
    let graph = builder.finish()
    #expect(throws: CanonicalisationLimitExceeded.self) { try graph.canonicalDigest() }
    let written = try RDFWriter.write(graph, as: .turtle)
    let again = RDFReader.read(written, as: .turtle)
    #expect(again.issues == [])
    #expect(again.graph.count == 5_000)
    #expect(try RDFWriter.write(graph, as: .ntriples).count > 5_000)
  }
}
