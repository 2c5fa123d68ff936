import RDF
import Testing

@testable import SHACL

/// Ill-formed shapes are told and left out; nothing stops.
@Suite struct ShapesProblemTests {
  @Test(arguments: [
    ("sh:property [ sh:path [ ] ; sh:minCount 1 ]", "its sh:path is ill-formed"),
    ("sh:property [ sh:path ex:p ; sh:minCount \"one\" ]", "sh:minCount is no whole number"),
    ("sh:nodeKind ex:Thing", "its sh:nodeKind is not one of the six"),
    ("sh:pattern \"(\"", "its sh:pattern is left out: a group is not closed"),
    ("sh:in ex:noList", "sh:in is no well-formed list"),
    ("sh:in _:loop . _:loop rdf:first 1 ; rdf:rest _:loop", "sh:in is no well-formed list"),
    ("sh:minInclusive ex:five", "sh:minInclusive is no literal"),
  ])
  func isToldAndLeftOut(body: String, message: String) {
    let report = Validator(shapes: graph("ex:S a sh:NodeShape ; sh:targetNode ex:a ; \(body) ."))
      .validate(graph("ex:a ex:p 1 ."))
    #expect(report.problems.map(\.message) == [message])
    #expect(report.conforms)
  }

  @Test func recursiveShapesEnd() {
    let shapes = graph(
      """
      ex:S a sh:NodeShape ; sh:targetNode ex:a ; sh:property [ sh:path ex:knows ; sh:node ex:S ;
        sh:minCount 1 ] .
      """)
    let report = Validator(shapes: shapes).validate(
      graph("ex:a ex:knows ex:b . ex:b ex:knows ex:a ."))
    #expect(report.conforms)
  }

  private func graph(_ body: String) -> Graph {
    let text = """
      @prefix ex: <http://example.org/> . @prefix sh: <http://www.w3.org/ns/shacl#> .
      @prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> . \(body)
      """
    return RDFReader.read(Array(text.utf8), as: .turtle, options: ReadingOptions()).graph
  }
}
