import TestSupport
import Testing

@testable import RDF

@Suite("Notations and streaming")
struct NotationTests {
  @Test(
    "media types",
    arguments: [
      ("text/turtle", Notation.turtle), ("Text/Turtle; charset=UTF-8", .turtle),
      ("application/n-triples", .ntriples), ("application/rdf+xml;q=0.9", .rdfxml),
      ("application/xml", .rdfxml), ("text/xml", .rdfxml), ("application/ld+json", .jsonld),
      ("application/n-quads", .nquads), ("text/plain", nil), ("text/html", nil), ("", nil),
    ])
  func mediaTypes(_ type: String, _ expected: Notation?) {
    #expect(Notation(mediaType: type) == expected)
  }

  @Test(
    "extensions",
    arguments: [
      ("ttl", Notation.turtle), (".TTL", .turtle), ("nt", .ntriples), ("nq", .nquads),
      ("rdf", .rdfxml),
      ("xml", .rdfxml), ("owl", .rdfxml), ("jsonld", .jsonld), ("json", .jsonld), ("csv", nil),
    ])
  func extensions(_ name: String, _ expected: Notation?) {
    #expect(Notation(fileExtension: name) == expected)
  }

  @Test("each notation finds itself", arguments: Notation.allCases)
  func round(_ notation: Notation) {
    #expect(Notation(mediaType: notation.mediaType) == notation)
    #expect(Notation(fileExtension: notation.fileExtension) == notation)
  }

  @Test(
    "sniffing",
    arguments: [
      ("@prefix a: <b> .", Notation.turtle), ("PREFIX a: <b>", .turtle),
      ("# c\n\n@base <x> .", .turtle),
      ("<http://e/a> a <http://e/b> .", .turtle),
      ("<http://e/a> <http://e/p> \"x\"@en .\n", .ntriples),
      ("_:a <http://e/p> <http://e/o> .\n", .ntriples),
      ("<http://e/a> <http://e/p> \"x\"^^<http://e/t> <http://e/g> .\n", .nquads),
      ("<http://e/a>\n  a <http://e/b> .", .turtle), ("<> a <b> .", .turtle),
      ("[] a <b> .", .turtle),
      ("ex:a ex:b ex:c .", .turtle), ("\u{FEFF}<?xml version='1.0'?><rdf:RDF/>", .rdfxml),
      ("<rdf:RDF xmlns:rdf='x'>", .rdfxml), ("<!-- c --><rdf:RDF>", .rdfxml),
      ("{\"@id\": 1}", .jsonld),
      ("[{\"@id\": 1}]", .jsonld), ("<!DOCTYPE html><html>", nil), ("<html lang='en'>", nil),
      ("a,b,c\n1,2,3", nil), ("", nil), ("http://e/a is a page", nil), ("%PDF-1.7", nil),
    ])
  func sniffing(_ text: String, _ expected: Notation?) {
    #expect(Notation.sniff(Array(text.utf8)) == expected)
  }

  @Test("prefixes of a document, in order, the last meaning winning")
  func prefixes() {
    let document = read(
      "@prefix b: <http://e/1> . PREFIX a: <http://e/2> @prefix b: <x> . b:y a:z b: .")
    #expect(document.prefixes.map(\.prefix) == ["b", "a"])
    #expect(document.prefixes["b"] == "http://example.org/x")
    #expect(document.prefixes.expand("a:z") == "http://e/2z")
    #expect(
      document.graph.contains(
        Triple(.iri("http://example.org/xy"), .iri("http://e/2z"), .iri("http://example.org/x"))))
  }

  @Test(
    "converting statement by statement gives the same graph", .enabled(if: Shared.folder != nil))
  func converting() throws {
    for file in CorpusFile.all.prefix(40) {
      var output: [UInt8] = []
      let writer = NTriplesWriter(bufferSize: 100) { output += $0 }
      let options = ReadingOptions(base: "file:///corpus/" + file.path, tolerance: .tolerant)
      let notation = try #require(file.notation)
      let reader = RDFReader.reader(of: notation, options: options, sink: writer)
      reader.feed(try Shared.bytes(file.path))
      reader.finish()
      try writer.finish()
      let again = RDFReader.read(output, as: .ntriples)
      #expect(again.issues == [])
      #expect(again.graph.isIsomorphic(to: try file.read(.tolerant).graph))
    }
  }

  @Test("a broken statement is not converted, and a full disc is told")
  func conversionFaults() {
    var output: [UInt8] = []
    let writer = NTriplesWriter { output += $0 }
    let reader = TurtleReader(options: ReadingOptions(tolerance: .tolerant), sink: writer)
    reader.feed(
      "<http://e/a> <http://e/p> 1 ; <http://e/q> . <http://e/b> <http://e/p> true .".utf8)
    reader.finish()
    #expect(throws: Never.self) { try writer.finish() }
    #expect(
      String(decoding: output, as: UTF8.self)
        == "<http://e/b> <http://e/p> \"true\"^^<http://www.w3.org/2001/XMLSchema#boolean> .\n")

    struct Full: Error {}
    let broken = NTriplesWriter(bufferSize: 1) { _ in throw Full() }
    #expect(throws: Full.self) {
      try broken.write(Graph([Triple(.iri("a:b"), .iri("a:c"), .iri("a:d"))]))
    }
  }

  @Test("graphs streamed one after another keep their blank nodes apart")
  func export() throws {
    var output: [UInt8] = []
    let writer = NTriplesWriter { output += $0 }
    let graph = read("<http://e/a> <http://e/p> [ <http://e/p> 1 ] .").graph
    try writer.write(graph, relabellingBlanks: "x")
    try writer.write(graph, relabellingBlanks: "y")
    try writer.finish()
    #expect(writer.count == 4)
    #expect(RDFReader.read(output, as: .ntriples).graph.count == 4)
  }
}
