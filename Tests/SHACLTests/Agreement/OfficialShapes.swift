import RDF
import TestSupport
import Testing

@testable import SHACL

/// A set of official shapes, as published and as pySHACL can read it.
struct OfficialShapes: Sendable, CustomTestStringConvertible {
  var name: String
  /// As published, files put together.
  var published: Graph

  var testDescription: String { name }

  private static let dcat = "conformance/dcat-ap-3/"
  private static let health = "conformance/healthdcat-ap/release-8-subset/validator/"

  private static let files: [(name: String, files: [String])] = [
    (
      "DCAT-AP 3",
      ["shapes", "shapes_recommended", "range", "mdr-vocabularies.shape", "deprecateduris"].map {
        dcat + "html/shacl/\($0).ttl"
      }
    ),
    ("DCAT-AP 3 (generated)", ["dcat-ap-SHACL", "ranges"].map { dcat + "shacl/\($0).ttl" }),
    ("R8 PUBLIC", files(of: "public")), ("R8 RESTRICTED", files(of: "restricted")),
    (
      "R8 NON_PUBLIC",
      files(of: "non-public") + [health + "recommended/non-public-shapes_recommended.ttl"]
    ),
  ]

  private static func files(of level: String) -> [String] {
    [
      "shapes/\(level)-shapes", "shapes/graph-guard", "ranges/range",
      "controlled-vocabularies/mdr-vocabularies.shape",
    ].map { health + "\($0).ttl" }
  }

  /// Empty where `../shared` is missing.
  static let all: [OfficialShapes] = files.compactMap { name, files in
    let builder = GraphBuilder()
    for (index, file) in files.enumerated() {
      guard let bytes = try? Shared.bytes(file) else { return nil }
      let options = ReadingOptions(base: "http://shapes.example/" + file)
      builder.add(
        contentsOf: RDFReader.read(bytes, as: .turtle, options: options).graph,
        relabellingBlanks: "f\(index).")
    }
    return OfficialShapes(name: name, published: builder.finish())
  }

  /// A copy that pySHACL reads: the constraints of property shapes without path moved to their node shapes,
  /// SPARQL and imports taken out.
  var mended: Graph {
    let property = Term.iri(SHACLVocabulary.iri("property"))
    let path = SHACLVocabulary.iri("path")
    let removed = [SHACLVocabulary.iri("sparql"), "http://www.w3.org/2002/07/owl#imports"]
    let ownToShape = ["severity", "message", "name", "description"].map(SHACLVocabulary.iri)
    let pathless = Set(
      published.triples.filter { $0.predicate == property }.map(\.object).filter {
        published.objects(of: $0, path).isEmpty
      })
    var triples: [Triple] = []
    for triple in published.triples {
      guard case .iri(let predicate) = triple.predicate else { continue }
      if removed.contains(predicate) || pathless.contains(triple.subject) { continue }
      guard triple.predicate == property, pathless.contains(triple.object) else {
        triples.append(triple)
        continue
      }
      for moved in published.triples where moved.subject == triple.object {
        if case .iri(let name) = moved.predicate, !ownToShape.contains(name) {
          triples.append(Triple(triple.subject, moved.predicate, moved.object))
        }
      }
    }
    return Graph(triples)
  }
}
