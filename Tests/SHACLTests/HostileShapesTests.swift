import RDF
import Testing

@testable import SHACL

/// Shapes and data made to hang or to crash a validator end, and say where they were stopped.
@Suite struct HostileShapesTests {
  @Test func recursiveShapesEnd() {
    let shapes = graph(
      ":S a sh:NodeShape ; sh:targetNode :a ; sh:property [ sh:path :knows ; sh:node :S ; sh:minCount 1 ] ."
    )
    let ring = Validator(shapes: shapes).validate(graph(":a :knows :b . :b :knows :a ."))
    #expect(ring.conforms)
    let end = Validator(shapes: shapes).validate(graph(":a :knows :b . :b :knows :c ."))
    #expect(end.results.map(\.value) == [.iri("http://example.org/b")])
  }

  @Test func shapesInARingEnd() {
    let names = (0..<50).map { ":S\($0)" }
    let text = names.enumerated().map { index, name in
      "\(name) sh:node \(names[(index + 1) % 50]) ; sh:not \(names[(index + 7) % 50]) . "
    }
    let report = Validator(
      shapes: graph(":S0 a sh:NodeShape ; sh:targetNode :a . " + text.joined())
    )
    .validate(graph(":a :p 1 ."))
    #expect(report.results.count <= 2)
  }

  /// Each shape asks twice for the next: the answers must be kept, or the cost doubles at each of 60 steps.
  @Test(arguments: [
    "sh:and ( %@ %@ )", "sh:node %@ ; sh:not [ sh:not %@ ]", "sh:xone ( %@ [ sh:not %@ ] )",
  ])
  func doublingShapesAreEvaluatedOnce(template: String) {
    var text = ":S0 a sh:NodeShape ; sh:targetNode :a . :S60 sh:class :C . "
    for number in 0..<60 {
      text += ":S\(number) " + template.replacing("%@", with: ":S\(number + 1)") + " . "
    }
    let report = Validator(shapes: graph(text)).validate(graph(":a a :C ."))
    #expect(!report.problems.contains { $0.message.contains("stopped") })
    #expect(report.results.allSatisfy { $0.focusNode == .iri("http://example.org/a") })
  }

  /// Reporting shapes that double cannot keep anything: each result is one.
  @Test func endlessResultsAreStopped() {
    var text = ":S0 a sh:NodeShape ; sh:targetNode :a . :S60 sh:class :C . "
    for number in 0..<60 {
      text += ":S\(number) sh:property [ sh:path :p ; sh:property [ sh:path :q ; sh:node :no ] ; "
      text += "sh:node :S\(number + 1) ] , [ sh:path :p ; sh:property :P\(number) ] , "
      text += "[ sh:path :p ; sh:property :P\(number) ] . "
      text +=
        ":P\(number) sh:path :p ; sh:property :P\(number + 1) , [ sh:path :p ; sh:property :P\(number + 1) ] . "
    }
    text += ":P60 sh:path :p ; sh:maxCount 0 ."
    var limits = ValidationLimits()
    limits.steps = 50_000
    let report = Validator(shapes: graph(text), limits: limits).validate(graph(":a :p :a ."))
    #expect(report.problems.contains { $0.message.contains("the validation was stopped here") })
    #expect(report.results.count < 50_000)
  }

  @Test func deepChainsOfShapesAreCutOff() {
    var text = ":S0 a sh:NodeShape ; sh:targetNode :a . :S20000 sh:class :C . "
    for number in 0..<20_000 { text += ":S\(number) sh:node :S\(number + 1) . " }
    let report = Validator(shapes: graph(text)).validate(graph(":a :p 1 ."))
    #expect(report.problems.count == 1)
    #expect(
      report.problems.first?.message
        == "shapes and data nest more than 200 deep; what lies deeper was not looked at")
  }

  @Test func longChainsOfDataAreCutOff() {
    let shapes = graph(
      ":S a sh:NodeShape ; sh:targetNode :n0 ; sh:property [ sh:path :next ; sh:node :S ; sh:nodeKind sh:IRI ] ."
    )
    let data = graph((0..<20_000).map { ":n\($0) :next :n\($0 + 1) . " }.joined())
    let report = Validator(shapes: shapes).validate(data)
    #expect(report.conforms)
    #expect(report.problems.contains { $0.message.contains("more than 200 deep") })
  }

  @Test(arguments: [
    "( [ sh:zeroOrMorePath :p ] [ sh:zeroOrMorePath :p ] [ sh:zeroOrMorePath :p ] :p :p :p )",
    "[ sh:zeroOrMorePath [ sh:alternativePath ( :p [ sh:inversePath :p ] ( :p :p ) ) ] ]",
    "[ sh:oneOrMorePath [ sh:oneOrMorePath [ sh:zeroOrMorePath :p ] ] ]",
  ])
  func pathsThroughDenseDataEnd(path: String) {
    let shapes = graph(
      ":S a sh:NodeShape ; sh:targetNode :n0 ; sh:property [ sh:path \(path) ; sh:maxCount 5 ] .")
    let data = graph(
      (0..<30).map { from in
        ":n\(from) :p " + (0..<30).map { ":n\($0)" }.joined(separator: ", ") + " . "
      }
      .joined())
    let report = Validator(shapes: shapes).validate(data)
    #expect(report.results.count == 1)
    #expect(report.problems == [])
  }

  /// Lists that share their tails would be written out to two to the thirtieth steps.
  @Test func pathsThatShareTheirPartsAreRefused() {
    var text =
      ":S a sh:NodeShape ; sh:targetNode :a ; sh:property [ sh:path _:p0 ; sh:minCount 1 ] . "
    for number in 0..<30 {
      text += "_:p\(number) sh:alternativePath ( _:p\(number + 1) _:p\(number + 1) ) . "
    }
    text += "_:p30 sh:inversePath :p ."
    let validator = Validator(shapes: graph(text))
    #expect(validator.problems.map(\.message) == ["its sh:path is ill-formed"])
  }

  @Test func hugeListsAreReadOnce() {
    let members = (0..<20_000).map { ":m\($0)" }.joined(separator: " ")
    var text = ":L sh:in ( \(members) ) . "
    text += (0..<200).map { ":S\($0) a sh:NodeShape ; sh:targetNode :m\($0) , :x ; sh:in _:l . " }
      .joined()
    let list = graph(
      "_:l rdf:first :m0 ; rdf:rest _:m . _:m rdf:first :m1 ; rdf:rest ( \(members) ) . " + text)
    let report = Validator(shapes: list).validate(graph(":m1 :p :m2 ."))
    #expect(report.results.count == 200)
    #expect(report.results.allSatisfy { $0.focusNode == .iri("http://example.org/x") })
  }

  @Test func patternsThatBacktrackEnd() {
    let shapes = graph(
      ":S a sh:NodeShape ; sh:targetNode :a ; sh:property [ sh:path :p ; sh:pattern \"^(a+)+$\" ] ."
    )
    let text = String(repeating: "a", count: 30_000) + "!"
    let report = Validator(shapes: shapes).validate(graph(":a :p \"\(text)\" ."))
    #expect(report.results.count == 1)
    #expect(report.problems == [])
  }

  @Test func costlyPatternsAreStopped() {
    let shapes = graph(
      ":S a sh:NodeShape ; sh:targetNode :a ; sh:property [ sh:path :p ; sh:pattern \"(.{0,60}){0,60}z\" ] ."
    )
    var limits = ValidationLimits()
    limits.steps = 100_000
    let text = String(repeating: "a", count: 5_000)
    let report = Validator(shapes: shapes, limits: limits).validate(graph(":a :p \"\(text)\" ."))
    #expect(report.problems.map(\.kind) == [.notEvaluated])
  }
}
