import Testing

@testable import RDF

@Suite("Faults in N-Triples and N-Quads")
struct LineToleranceTests {
  static let cases: [(text: String, place: String, message: String)] = [
    (
      "<http://e/a> <http://e/p> 1 .", "1:27",
      "\"1\" stands where an object, an IRI, a blank node or a literal, was expected."
    ),
    (
      "<http://e/a> _:p <http://e/o> .", "1:14",
      "\"_\" stands where a predicate, an IRI in angle brackets, was expected."
    ),
    (
      "\"a\" <http://e/p> <http://e/o> .", "1:1",
      "\"\"\" stands where a subject, an IRI in angle brackets or a blank node, was expected."
    ),
    (
      "<a> <http://e/p> <http://e/o> .", "1:1",
      "The IRI is relative, which this notation does not allow."
    ),
    ("<http://e/a> <http://e/p> \"ü\"", "1:30", "The document ends inside a statement."),
    ("<http://e/a> <http://e/p> \"ü\" x", "1:31", "\"x\" stands where a full stop was expected."),
    (
      "<http://e/a> <http://e/p> _:b . _:c", "1:33",
      "\"_\" stands where the end of the line was expected."
    ),
    (
      "<http://e/a> <http://e/p> \"x\"^<http://e/t> .", "1:30",
      "\"^\" stands where \"^^\" and a datatype were expected."
    ),
    (
      "# c\n<http://e/a> <http://e/p> _: .", "2:29",
      "a space stands where the label of a blank node was expected."
    ),
  ]

  @Test("one error with its place", arguments: cases)
  func faults(_ text: String, _ place: String, _ message: String) {
    let issues = read(text, as: .ntriples).issues
    #expect(
      issues.map { "\($0.position.line):\($0.position.column) \($0.message)" }
        == ["\(place) \(message)"])
  }

  @Test("a tolerant reader goes on with the next line")
  func tolerant() {
    let good = "<http://e/a> <http://e/p> \"x\" .\n"
    for fault in Self.cases where !fault.text.hasPrefix("# c") {
      let document = read(fault.text + "\n" + good, as: .ntriples, .tolerant)
      #expect(document.issues.count == 1)
      #expect(
        document.graph.contains(
          Triple(.iri("http://e/a"), .iri("http://e/p"), .literal(Literal("x")))))
      #expect(!document.isComplete)
    }
  }

  @Test("named graphs are read into one, with a warning")
  func namedGraphs() {
    let text = """
      <http://e/a> <http://e/p> "1" <http://e/g> .
      <http://e/a> <http://e/p> "2" _:g .
      <http://e/a> <http://e/p> "3" .

      """
    let document = read(text, as: .nquads)
    #expect(document.graph.count == 3)
    #expect(
      document.issues == [
        SyntaxIssue(
          severity: .warning, position: SourcePosition(line: 1, column: 31),
          message: "The document has named graphs: all are read into one.")
      ])
    #expect(document.isComplete)
    #expect(read(text, as: .ntriples).issues.count == 1)
  }
}
