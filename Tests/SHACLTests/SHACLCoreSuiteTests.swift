import Foundation
import RDF
import TestSupport
import Testing

@testable import SHACL

/// The W3C data-shapes core suite: 98 validations, compared by focus node, path, value, severity, component
/// and source shape.
@Suite struct SHACLCoreSuiteTests {
  @Test("W3C SHACL Core", arguments: SuiteEntry.all)
  func reportsWhatTheSuiteExpects(entry: SuiteEntry) throws {
    #expect(try entry.report() == entry.expected)
  }

  @Test func theSuiteIsWhole() {
    let all = SuiteEntry.all
    guard Shared.folder != nil else { return }
    let passed = all.filter { (try? $0.report()) == $0.expected }.count
    print("SHACL Core \(passed)/\(all.count)")
    #expect(all.count == 98)
    #expect(passed == 98)
  }
}

/// One `sht:Validate`.
struct SuiteEntry: Sendable, CustomTestStringConvertible {
  var name: String
  var data: String
  var shapes: String
  var expected: [String]

  var testDescription: String { name }

  static let all: [SuiteEntry] = (try? entries(of: "manifest.ttl")) ?? []

  private static let folder = "conformance/shacl-core/"
  private static let base = "http://suite.example/"
  private static let manifest = "http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#"
  private static let suite = "http://www.w3.org/ns/shacl-test#"

  /// What our validator reports.
  func report() throws -> [String] {
    let validator = Validator(shapes: try Self.graph(shapes))
    return ReportLines(validator.validate(try Self.graph(data)).graph()).all
  }

  static func graph(_ iri: String) throws -> Graph {
    let path = String(iri.dropFirst(base.count))
    let bytes = try Shared.bytes(folder + path)
    let document = RDFReader.read(bytes, as: .turtle, options: ReadingOptions(base: base + path))
    try #require(document.issues.isEmpty, "\(path): \(document.issues)")
    return document.graph
  }

  private static func entries(of path: String) throws -> [SuiteEntry] {
    let graph = try graph(base + path)
    let this = Term.iri(base + path)
    let included = try graph.objects(of: this, manifest + "include").flatMap { term in
      guard case .iri(let iri) = term else { return [SuiteEntry]() }
      return try entries(of: String(iri.dropFirst(base.count)))
    }
    return try included
      + list(graph.objects(of: this, manifest + "entries").first, graph).map {
        try entry($0, graph, path)
      }
  }

  private static func entry(_ node: Term, _ graph: Graph, _ path: String) throws -> SuiteEntry {
    let action = try #require(graph.objects(of: node, manifest + "action").first)
    let result = try #require(graph.objects(of: node, manifest + "result").first)
    func part(_ name: String) throws -> String {
      guard case .iri(let iri) = try #require(graph.objects(of: action, suite + name).first) else {
        throw CocoaError(.formatting)
      }
      return iri
    }
    return SuiteEntry(
      name: path, data: try part("dataGraph"), shapes: try part("shapesGraph"),
      expected: ReportLines(graph, report: result).all)
  }

  private static func list(_ head: Term?, _ graph: Graph) -> [Term] {
    guard let head, let first = graph.objects(of: head, RDFVocabulary.first).first else {
      return []
    }
    return [first] + list(graph.objects(of: head, RDFVocabulary.rest).first, graph)
  }
}

/// A report as sorted lines, one a result; blank nodes are alike, paths are written out.
struct ReportLines {
  let graph: Graph
  let report: Term

  init(_ graph: Graph, report: Term? = nil) {
    self.graph = graph
    self.report =
      report
      ?? graph.subjects(
        with: RDFVocabulary.type, .iri(SHACLVocabulary.namespace + "ValidationReport")
      )
      .first ?? .blank("none")
  }

  var all: [String] {
    let sh = SHACLVocabulary.namespace
    let conforms = graph.objects(of: report, sh + "conforms").map(text).joined()
    let results = graph.objects(of: report, sh + "result").map { result in
      [
        "focusNode", "resultPath", "value", "resultSeverity", "sourceConstraintComponent",
        "sourceShape",
      ].map { name in
        let objects = graph.objects(of: result, sh + name)
        return name + "=" + objects.map { name == "resultPath" ? path($0) : text($0) }.joined()
      }.joined(separator: " ")
    }
    return ["conforms=" + conforms] + results.sorted()
  }

  private func text(_ term: Term) -> String {
    switch term {
    case .iri(let iri): iri
    case .blank: "_"
    case .literal(let literal):
      "“\(literal.lexicalForm)”\(literal.datatype)@\(literal.language ?? "")"
    }
  }

  private func path(_ term: Term) -> String {
    guard case .blank = term, let id = graph.id(of: term) else { return text(term) }
    return "("
      + graph.tripleIDs(subject: id).map { triple in
        text(graph.term(triple.predicate)) + " " + path(graph.term(triple.object))
      }.sorted().joined(separator: ", ") + ")"
  }
}
