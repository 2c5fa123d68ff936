import Foundation
import TestSupport
import Testing

@testable import RDF

/// One test of a W3C suite, as its manifest has it.
struct W3CTest: CustomTestStringConvertible, Sendable {
  let name: String
  let type: String
  let action: String
  let result: String?
  let hashAlgorithm: String?

  var testDescription: String { name }
}

enum W3CSuite {
  private static let manifestNamespace = "http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#"
  private static let base = "http://suite.example/"

  /// The tests of the manifest in a folder of `conformance`, in its order; none without the folder.
  ///
  /// - Parameter hidden: also those that the manifest has commented out.
  static func tests(_ folder: String, hidden: Bool = false) -> [W3CTest] {
    guard var bytes = try? Shared.bytes("conformance/\(folder)/manifest.ttl") else { return [] }
    if hidden { bytes = withHidden(bytes) }
    let document = RDFReader.read(
      bytes, as: .turtle, options: ReadingOptions(base: base + "manifest.ttl"))
    let graph = document.graph
    func first(_ subject: Term, _ predicate: String) -> Term? {
      graph.objects(of: subject, predicate).first
    }
    func path(_ term: Term?) -> String? {
      guard case .iri(let iri)? = term, iri.hasPrefix(base) else { return nil }
      return "conformance/\(folder)/" + iri.dropFirst(base.count)
    }
    var tests: [W3CTest] = []
    var cell = graph.triples.first { $0.predicate == .iri(manifestNamespace + "entries") }?.object
    while let here = cell, here != .iri(RDFVocabulary.nil) {
      if let entry = first(here, RDFVocabulary.first), case .iri(let iri) = entry,
        case .iri(let type)? = first(entry, RDFVocabulary.type),
        let action = path(first(entry, manifestNamespace + "action"))
      {
        var algorithm: String?
        if case .literal(let literal)? = first(
          entry, "https://w3c.github.io/rdf-canon/tests/vocab#hashAlgorithm")
        {
          algorithm = literal.lexicalForm
        }
        tests.append(
          W3CTest(
            name: iri.split(separator: "#").last.map(String.init) ?? iri,
            type: type.split(whereSeparator: { $0 == "#" || $0 == "/" }).last.map(String.init)
              ?? type, action: action, result: path(first(entry, manifestNamespace + "result")),
            hashAlgorithm: algorithm))
      }
      cell = first(here, RDFVocabulary.rest)
    }
    return tests
  }

  /// The manifest without the number signs that hide entries: all at the start of a line below the prefixes,
  /// and those before a name in the list.
  private static func withHidden(_ manifest: [UInt8]) -> [UInt8] {
    var isHead = true
    let lines = String(decoding: manifest, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false)
      .map { line in
        if line.hasPrefix("@prefix") { isHead = false }
        if isHead { return line }
        if line.hasPrefix("#") { return line.dropFirst() }
        let text = line.drop { $0 == " " }
        return text.hasPrefix("#<#") ? text.dropFirst() : line
      }
    return Array(lines.joined(separator: "\n").utf8)
  }
}
