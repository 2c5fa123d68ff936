internal import Catalogue
internal import Foundation
internal import GRDB
internal import RDF

/// Every version of every description: it inflates, is what its digest says, parses, and states no count
/// below the threshold.
enum GraphCheck {
  static func problems(_ db: Database) throws -> [CheckProblem] {
    var problems: [CheckProblem] = []
    let thresholds = Dictionary(
      uniqueKeysWithValues: try SourceRow.fetchAll(db).map {
        ($0.id, $0.source.settings.threshold)
      })
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT v.digest, v.tripleCount, v.graph, v.number, coalesce(t.iri, o.location), d.sourceId
        FROM version v
        JOIN description d ON d.id = v.descriptionId
        JOIN document o ON o.id = d.documentId
        LEFT JOIN dataset t ON t.id = d.datasetId
        """)
    while let row = try rows.next(), problems.count < CheckProblem.most {
      try Task.checkCancellation()
      let deflated: Data = row[2]
      do throws(Fault) {
        let graph = try graph([UInt8](deflated), digest: row[0], triples: row[1])
        if graph.holdsSmallCounts(threshold: thresholds[row[5]] ?? 0) {
          problems.append(CountCheck.problem(row[4]))
        }
      } catch {
        problems.append(
          CheckProblem(
            kind: .graph, subject: row[4],
            message: "Version \(row[3] as Int) \(error.rawValue).", remedy: CheckProblem.restore))
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

  private enum Fault: String, Error {
    case unreadable = "cannot be read"
    case altered = "is not what its digest says"
    case incomplete = "has another number of statements than it had"
  }

  private static func graph(
    _ deflated: [UInt8], digest: String, triples: Int
  ) throws(Fault) -> Graph {
    guard let bytes = try? StoredGraph.ntriples(deflated) else { throw .unreadable }
    guard StoredGraph.matches(bytes, digest: digest) else { throw .altered }
    guard let graph = try? StoredGraph.graph(ntriples: bytes) else { throw .unreadable }
    guard graph.count == triples else { throw .incomplete }
    return graph
  }
}
