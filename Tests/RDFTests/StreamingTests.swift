import TestSupport
import Testing

@testable import RDF

/// Documents that are converted or counted without a graph.
@Suite("Streaming")
struct StreamingTests {
  /// Converts a text to lines.
  private func lines(
    _ text: String, _ notation: Notation, quads: Bool = false,
    _ tolerance: ReadingOptions.Tolerance = .strict, chunk: Int = .max,
    onRead: (_ bytesWritten: Int) -> Void = { _ in }
  ) throws -> [String] {
    var output: [UInt8] = []
    let take: (UnsafeRawBufferPointer) -> Void = { output += $0 }
    let writer = quads ? NQuadsWriter(output: take) : NTriplesWriter(output: take)
    let reader = RDFReader.reader(
      of: notation, options: ReadingOptions(base: "http://e/", tolerance: tolerance), sink: writer)
    let bytes = Array(text.utf8)
    var start = 0
    while start < bytes.count {
      let end = start + min(chunk, bytes.count - start)
      reader.feed(bytes[start..<end])
      start = end
    }
    onRead(output.count)
    reader.finish()
    try writer.finish()
    let lines = String(decoding: output, as: UTF8.self).split(separator: "\n").map(String.init)
    #expect(writer.count == lines.count)
    return lines
  }

  @Test("every kind of term as N-Triples has it")
  func terms() throws {
    let text = #"""
      <http://e/a> <http://e/p> "plain", "string"^^<http://www.w3.org/2001/XMLSchema#string>,
        "tagged"@EN-gb, 1, _:x, [], "tab\t quote\" backslash\\ bell\u0007 delete\u007F ü €", """two
      lines""" .
      """#
    #expect(
      try lines(text, .turtle) == [
        #"<http://e/a> <http://e/p> "plain" ."#,
        #"<http://e/a> <http://e/p> "string" ."#,
        #"<http://e/a> <http://e/p> "tagged"@en-gb ."#,
        #"<http://e/a> <http://e/p> "1"^^<http://www.w3.org/2001/XMLSchema#integer> ."#,
        #"<http://e/a> <http://e/p> _:bx ."#,
        #"<http://e/a> <http://e/p> _:b0 ."#,
        #"<http://e/a> <http://e/p> "tab\t quote\" backslash\\ bell\u0007 delete\u007F ü €" ."#,
        #"<http://e/a> <http://e/p> "two\nlines" ."#,
      ])
  }

  @Test("N-Quads keeps the names of graphs, N-Triples does not")
  func quads() throws {
    let text = """
      <http://e/a> <http://e/p> _:b <http://e/g> .
      <http://e/a> <http://e/p> "1" .
      """
    #expect(
      try lines(text, .nquads, quads: true) == [
        "<http://e/a> <http://e/p> _:bb <http://e/g> .", "<http://e/a> <http://e/p> \"1\" .",
      ])
    #expect(
      try lines(text, .nquads) == [
        "<http://e/a> <http://e/p> _:bb .", "<http://e/a> <http://e/p> \"1\" .",
      ])
  }

  /// One statement far larger than what a strict reader holds back.
  private static func giant(_ notation: Notation) -> (text: String, count: Int) {
    let numbers = 0..<1_500
    if notation == .turtle {
      let items = numbers.map { "<http://e/\($0)>, [ <http://e/q> ( \($0) <x> ) ]" }
      return (
        "<http://e/s> <http://e/p> " + items.joined(separator: ",\n") + " .", numbers.count * 7
      )
    }
    let items = numbers.map {
      "<e:p><e:D rdf:about=\"\($0)\"><e:q rdf:ID=\"i\($0)\">\($0)</e:q></e:D></e:p>"
    }
    let text =
      "<rdf:RDF xmlns:rdf=\"\(RDFVocabulary.namespace)\" xmlns:e=\"http://e/\"><e:C><e:list>"
      + "<rdf:Description rdf:about=\"http://e/s\">" + items.joined()
      + "<e:c rdf:parseType=\"Collection\"><e:D/><e:D/></e:c></rdf:Description>"
      + "</e:list></e:C></rdf:RDF>"
    return (text, numbers.count * 7 + 9)
  }

  @Test(
    "a giant statement is written before its end, and is the same",
    arguments: [Notation.turtle, .rdfxml])
  func giants(_ notation: Notation) throws {
    let (text, count) = Self.giant(notation)
    let expected = read(text, as: notation, base: "http://e/").graph
    #expect(expected.count == count)
    // Without the full stop or end tag: the statement is open.
    let open = String(text.prefix(text.count - 30))
    var early = 0
    _ = try lines(open, notation) { early = $0 }
    #expect(early > 100_000)
    // A tolerant reader may still have to take it back.
    #expect(try lines(open, notation, .tolerant) { early = $0 } == [])
    #expect(early == 0)
    for (tolerance, chunk) in [(ReadingOptions.Tolerance.strict, 1_000), (.tolerant, .max)] {
      let written = try lines(text, notation, tolerance, chunk: chunk)
      let again = read(written.joined(separator: "\n"), as: .ntriples)
      #expect(again.issues == [])
      #expect(again.graph.count == expected.count)
      // Labels are the reader's own, so the lines themselves can be compared.
      #expect(Set(written) == NTriplesLines(expected).lines)
    }
  }

  @Test("a counter counts triples of whole statements")
  func counter() {
    let counter = TripleCounter()
    let reader = TurtleReader(options: ReadingOptions(tolerance: .tolerant), sink: counter)
    reader.feed("<http://e/a> <http://e/p> 1, 1, ( 2 ) . <http://e/a> <http://e/p> 1, x .".utf8)
    reader.finish()
    #expect(counter.count == 5)
    #expect(!reader.isComplete)
  }

  @Test("a graph's size is that of its arrays")
  func size() {
    let text = (0..<1000).map { "<http://e/\($0)> <http://e/p> \"\($0)\" ." }
      .joined(separator: "\n")
    let graph = read(text, as: .ntriples).graph
    #expect(graph.size.triples == 1000)
    #expect(graph.size.terms == 2001)
    #expect(graph.size.tripleBytes <= 1000 * 100)
    #expect(graph.size.tripleBytes >= 1000 * 12)
    #expect(graph.size.termBytes > text.utf8.count / 2)
    #expect(Graph().size.triples == 0)
  }
}

/// A graph as lines, with the labels it has.
private struct NTriplesLines {
  var lines: Set<String>

  init(_ graph: Graph) {
    var output: [UInt8] = []
    let writer = NTriplesWriter { output += $0 }
    // Nothing here throws: the output is an array.
    try? writer.write(graph)
    try? writer.finish()
    lines = Set(String(decoding: output, as: UTF8.self).split(separator: "\n").map(String.init))
  }
}
