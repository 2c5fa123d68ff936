import Foundation
import RDF
import TestSupport

/// The code lists of EU and EHDS authorities, as SKOS.
enum CodeLists {
  private static let skos = "http://www.w3.org/2004/02/skos/core#"
  private static let european = "http://publications.europa.eu/resource/authority/"
  private static let health = "https://hdeu-dcat.data.health.europa.eu/resource/authority/"

  /// Scheme by concept. Empty where `../shared` is missing.
  static let schemes: [String: String] = {
    var schemes: [String: String] = [:]
    for row in rows("vocabularies/ehds_authority.tsv.gz") where row.count > 1 {
      schemes[health + row[0] + "/" + row[1]] = health + row[0]
    }
    for row in rows("vocabularies/eu_nal_labels.tsv.gz") where row.count > 1 {
      schemes[european + row[1]] = european + row[0]
    }
    for right in ["PUBLIC", "RESTRICTED", "NON_PUBLIC"] {
      schemes[european + "access-right/" + right] = european + "access-right"
    }
    return schemes
  }()

  /// What the lists say of the concepts that a graph mentions.
  static func triples(for graph: Graph) -> [Triple] {
    let mentioned = Set(graph.tripleIDs.map(\.object)).compactMap(graph.iri)
    return mentioned.sorted().flatMap { concept -> [Triple] in
      guard let scheme = schemes[concept] else { return [] }
      return statements(concept, scheme)
    }
  }

  /// All of the lists.
  static let graph = Graph(schemes.sorted { $0.key < $1.key }.flatMap(statements))

  private static func statements(_ concept: String, _ scheme: String) -> [Triple] {
    let node = Term.iri(concept)
    return [
      Triple(node, .iri(RDFVocabulary.type), .iri(skos + "Concept")),
      Triple(node, .iri(skos + "inScheme"), .iri(scheme)),
      Triple(node, .iri(skos + "prefLabel"), .literal(Literal("a label", language: "en"))),
    ]
  }

  /// The rows of a compressed table, its head left out.
  private static func rows(_ path: String) -> [[String]] {
    guard let file = Shared.folder?.appendingPathComponent(path).path else { return [] }
    let gzip = Process()
    gzip.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    gzip.arguments = ["gzip", "-dc", file]
    let pipe = Pipe()
    gzip.standardOutput = pipe
    guard (try? gzip.run()) != nil,
      let bytes = try? pipe.fileHandleForReading.readToEnd()
    else { return [] }
    gzip.waitUntilExit()
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").dropFirst().map {
      $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
  }
}
