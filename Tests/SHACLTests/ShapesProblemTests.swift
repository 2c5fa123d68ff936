import RDF
import Testing

@testable import SHACL

/// What is wrong with shapes is told, once; nothing stops.
@Suite struct ShapesProblemTests {
  @Test(arguments: [
    ("sh:property [ sh:path [ ] ; sh:minCount 1 ]", "its sh:path is ill-formed"),
    ("sh:property [ sh:path \"p\" ; sh:minCount 1 ]", "its sh:path is ill-formed"),
    ("sh:property [ sh:path _:a ] . _:a sh:inversePath _:a", "its sh:path is ill-formed"),
    ("sh:property [ sh:path :p ; sh:minCount \"one\" ]", "sh:minCount is no whole number"),
    ("sh:nodeKind :Thing", "its sh:nodeKind is not one of the six"),
    ("sh:pattern \"(\"", "its sh:pattern is left out: a group is not closed"),
    ("sh:pattern :p", "its sh:pattern is no string"),
    ("sh:in :noList", "sh:in is no well-formed list"),
    ("sh:in _:loop . _:loop rdf:first 1 ; rdf:rest _:loop", "sh:in is no well-formed list"),
    ("sh:or :noList", "sh:or is no well-formed list"),
    ("sh:minInclusive :five", "sh:minInclusive is no literal"),
    ("sh:class \"C\"", "sh:class is no IRI"), ("sh:datatype [ ]", "sh:datatype is no IRI"),
    ("sh:equals \"p\"", "sh:equals is no IRI"),
    ("sh:targetClass \"C\"", "its sh:targetClass is no IRI"),
    ("sh:severity \"high\"", "its sh:severity is no IRI"),
    ("sh:minCount 1", "sh:minCount needs a sh:path, and is left out"),
    ("sh:lessThan :p", "sh:lessThan needs a sh:path, and is left out"),
  ])
  func illFormedIsLeftOut(body: String, message: String) {
    let validator = Validator(shapes: graph(":S a sh:NodeShape ; sh:targetNode :a ; \(body) ."))
    #expect(validator.problems.map(\.message) == [message])
    #expect(validator.problems.map(\.kind) == [.illFormed])
    let report = validator.validate(graph(":a :p 1 ."))
    #expect(report.conforms)
    #expect(report.problems == validator.problems)
    #expect(!report.shapesAreWellFormed)
  }

  @Test(arguments: [
    (
      "sh:property [ sh:nodeKind sh:Literal ]", ShapesProblem.Kind.tolerated,
      "it is a property shape without sh:path; its constraints are taken as those of the node itself"
    ),
    (
      "sh:property [ sh:path :p ; sh:maxCount 0 , 1 ]", .tolerated,
      "it has several sh:maxCount; each is evaluated"
    ),
    (
      "sh:node :S", .tolerated,
      "it refers to itself; where a validation comes back to the same node, that node conforms"
    ),
    (
      "sh:extends :T", .notEvaluated,
      "sh:extends is no property of a shape in SHACL Core, and has no effect"
    ),
    (
      "sh:shape :T", .notEvaluated,
      "sh:shape is no property of a shape in SHACL (sh:node is), and has no effect"
    ),
    (
      "sh:sparql [ sh:select \"SELECT $this {}\" ]", .notEvaluated,
      "sh:sparql is beyond SHACL Core, and is not evaluated"
    ),
    (
      "sh:node :elsewhere", .notEvaluated,
      "it is named as a shape and not described: nothing is asked by it"
    ),
    (
      "sh:name \"S\" . :O owl:imports :other", .notEvaluated,
      "owl:imports is not followed: give what it names as shapes too, if it is needed"
    ),
    (
      "sh:name \"S\" . :C a sh:ConstraintComponent", .notEvaluated,
      "constraint components of one's own are not evaluated"
    ),
  ])
  func theRestIsToldOnce(body: String, kind: ShapesProblem.Kind, message: String) {
    let validator = Validator(
      shapes: graph(":S a sh:NodeShape ; sh:targetNode :a , :b ; \(body) ."))
    #expect(validator.problems.map(\.message) == [message])
    #expect(validator.problems.map(\.kind) == [kind])
    #expect(validator.validate(graph(":a :p 1 .")).shapesAreWellFormed == (kind == .notEvaluated))
  }

  @Test func importsOfWhatIsHereAreFollowed() {
    let shapes = graph(":O owl:imports :other . :other a owl:Ontology ; rdfs:label \"Here\" .")
    #expect(Validator(shapes: shapes).problems == [])
  }

  /// As HealthDCAT-AP R8 has it: `sh:or` in a property shape without path.
  @Test func constraintsWithoutAPathAreThoseOfTheNode() {
    let validator = Validator(
      shapes: graph(
        """
        :S a sh:NodeShape ; sh:targetClass :Dataset ; sh:property [ sh:severity sh:Warning ; sh:or (
          [ sh:property [ sh:path :structured ; sh:hasValue false ] ]
          [ sh:property [ sh:path :variables ; sh:minCount 1 ] ] ) ] .
        """))
    let report = validator.validate(
      graph(
        """
        :a a :Dataset ; :structured true . :b a :Dataset ; :structured false .
        :c a :Dataset ; :structured true ; :variables :v .
        """))
    #expect(report.results.map(\.focusNode) == [.iri("http://example.org/a")])
    #expect(report.results.map(\.severity) == [SHACLVocabulary.warning])
    #expect(report.results.map(\.path) == [nil])
  }

  @Test func officialShapesAreReadWithTheirFaultsTold() throws {
    for shapes in OfficialShapes.all where shapes.name.hasPrefix("R8") {
      let problems = Validator(shapes: shapes.published).problems
      let messages = Set(problems.map(\.message))
      #expect(messages.contains(ShapesReader.lacksPath))
      #expect(messages.contains("sh:sparql is beyond SHACL Core, and is not evaluated"))
      #expect(
        messages.contains("sh:extends is no property of a shape in SHACL Core, and has no effect"))
      #expect(
        messages.contains(
          "owl:imports is not followed: give what it names as shapes too, if it is needed"))
      #expect(!problems.contains { $0.kind == .illFormed })
      #expect(Set(problems).count == problems.count)
    }
  }
}
