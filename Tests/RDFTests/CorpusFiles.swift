import Foundation
import TestSupport
import Testing

@testable import RDF

/// A file of `corpus/rdf` that its manifest says rdflib parses.
struct CorpusFile: Sendable, CustomTestStringConvertible {
  let path: String
  let triples: Int

  var testDescription: String { path }

  var notation: Notation? {
    path.split(separator: ".").last.flatMap { Notation(fileExtension: String($0)) }
  }

  /// Turtle and N-Triples files that rdflib parses.
  static let all: [CorpusFile] = {
    guard let bytes = try? Shared.bytes("corpus/manifest.tsv") else { return [] }
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").dropFirst().compactMap {
      let fields = $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard fields.count > 5, fields[4] == "yes", let triples = Int(fields[5]) else { return nil }
      let folder = fields[0].replacingOccurrences(of: "/", with: "__")
      let file = CorpusFile(path: "corpus/rdf/\(folder)/\(fields[2])", triples: triples)
      return file.notation == .turtle || file.notation == .ntriples ? file : nil
    }
  }()

  func read(_ tolerance: ReadingOptions.Tolerance) throws -> ReadDocument {
    guard let notation else { throw UnsupportedNotation(notation: .jsonld, message: path) }
    return RDFReader.read(
      try Shared.bytes(path), as: notation,
      options: ReadingOptions(base: "file:///corpus/" + path, tolerance: tolerance))
  }
}
