internal import Foundation
internal import GRDB
internal import RDF

/// Every version of every description: it inflates, is what its digest says, and parses.
enum GraphCheck {
  static func problems(_ db: Database) throws -> [CheckProblem] {
    var problems: [CheckProblem] = []
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT v.digest, v.tripleCount, v.graph, v.number, coalesce(t.iri, o.location)
        FROM version v
        JOIN description d ON d.id = v.descriptionId
        JOIN document o ON o.id = d.documentId
        LEFT JOIN dataset t ON t.id = d.datasetId
        """)
    while let row = try rows.next(), problems.count < CheckProblem.most {
      try Task.checkCancellation()
      let graph: Data = row[2]
      if let fault = fault(of: [UInt8](graph), digest: row[0], triples: row[1]) {
        problems.append(
          CheckProblem(
            kind: .graph, subject: row[4], message: "Version \(row[3] as Int) \(fault).",
            remedy: CheckProblem.restore))
      }
    }
    let missing = try String.fetchAll(
      db,
      sql: """
        SELECT coalesce(t.iri, o.location) FROM description d
        JOIN document o ON o.id = d.documentId
        LEFT JOIN dataset t ON t.id = d.datasetId
        WHERE d.versionId IS NULL LIMIT 100
        """)
    return problems
      + missing.map { subject in
        CheckProblem(
          kind: .graph, subject: subject, message: "A description has no version.",
          remedy: CheckProblem.reharvest)
      }
  }

  private static func fault(of deflated: [UInt8], digest: String, triples: Int) -> String? {
    do {
      let bytes = try StoredGraph.ntriples(deflated)
      guard StoredGraph.matches(bytes, digest: digest) else { return "is not what its digest says" }
      let graph = try StoredGraph.graph(ntriples: bytes)
      return graph.count == triples ? nil : "has another number of statements than it had"
    } catch {
      return "cannot be read"
    }
  }
}
