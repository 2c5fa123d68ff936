internal import Catalogue
internal import Foundation
internal import RDF
internal import SHACL

/// `paedcat validate` with shapes of one's own: plain SHACL.
struct ShapesValidation {
  var document: InputDocument
  var report: ValidationReport
  /// Those of the data and of the shapes.
  var prefixes: Prefixes
  var times: [(step: String, duration: Duration)]

  /// Reads everything and validates.
  ///
  /// - Parameters:
  ///   - shapes: Files or URLs, put together.
  ///   - background: Files or URLs that the data refer to: code lists.
  static func run(
    _ place: String, shapes: [String], background: [String], reader: InputReader
  ) async throws -> ShapesValidation {
    let clock = ContinuousClock()
    let start = clock.now
    let document = try await reader.read(place)
    let read = clock.now
    let (shapesGraph, prefixes) = try await joined(shapes, what: "shapes")
    let (backgroundGraph, _) = try await joined(background, what: "background")
    let validator = Validator(shapes: shapesGraph, background: backgroundGraph)
    let compiled = clock.now
    let report = validator.validate(document.graph)
    let end = clock.now
    let smallCounts = Self.smallCounts(document.graph)
    return ShapesValidation(
      document: document, report: report.withholding(smallCounts),
      prefixes: document.prefixes.merging(prefixes).merging(.common),
      times: [
        ("data", read - start), ("shapes", compiled - read), ("validation", end - compiled),
      ])
  }

  /// Counts of persons or records that nobody is to read, not even in a complaint about them.
  private static func smallCounts(_ graph: Graph) -> Set<Term> {
    let told = graph.withoutSmallCounts(threshold: smallestCount)
    guard told.count < graph.count else { return [] }
    return Set(graph.triples.filter { !told.contains($0) }.map(\.object))
  }

  private static let smallestCount = 10

  /// Shapes with a fault would pass what they should not, so that nothing is mended in them.
  private static func joined(
    _ places: [String], what: String
  ) async throws -> (Graph, Prefixes) {
    let builder = GraphBuilder()
    var prefixes = Prefixes()
    for (number, place) in places.enumerated() {
      let document = try await InputReader().read(place)
      if let error = document.issues.first(where: { $0.severity == .error }) {
        throw CommandFailure(
          "The \(what) cannot be read: \(IssueText.sentence(error, in: document.name))",
          remedy: "Mend it there and try again.")
      }
      builder.add(contentsOf: document.graph, relabellingBlanks: "f\(number).")
      prefixes = prefixes.merging(document.prefixes)
    }
    return (builder.finish(), prefixes)
  }

  /// The line where the value stands, or the property, or the node.
  func line(of result: ValidationResult) -> Int? {
    let (graph, lines) = (document.graph, document.lines)
    guard let focus = graph.id(of: result.focusNode) else { return nil }
    if case .iri(let iri)? = result.path?.node, let predicate = graph.id(iri: iri) {
      let triples = graph.tripleIDs(subject: focus, predicate: predicate)
      let value = result.value.flatMap { graph.id(of: $0) }
      let triple = triples.first { $0.object == value } ?? triples.last
      if let line = triple.flatMap(lines.line) { return line }
    }
    return lines.line(ofSubject: focus)
  }

  // MARK: As RDF

  /// The `sh:ValidationReport`.
  func write(as notation: Notation) throws {
    if notation == .ntriples {
      let writer = NTriplesWriter { try ByteOutput.standard.write($0) }
      try writer.write(report.graph())
      try writer.finish()
    } else {
      try Standard.write(
        try RDFWriter.write(report.graph(), as: notation, prefixes: prefixes))
    }
  }

  /// What the shapes ask in vain, a line a problem.
  var problemLines: [String] {
    let curies = Curies(prefixes)
    return report.problems.map { problem in
      "shapes: \(ShapesReportText.name(of: problem, curies)): \(problem.message).".printable
    }
  }
}
