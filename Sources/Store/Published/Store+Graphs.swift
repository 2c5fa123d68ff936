internal import Catalogue
internal import Foundation
internal import GRDB
public import RDF

extension Store {
  /// The graph of a dataset as its owner publishes it: triple for triple.
  ///
  /// - Parameters:
  ///   - idOrIRI: the dataset's id or IRI.
  ///   - source: what this source publishes instead, shown or not.
  /// - Returns: nil where there is no such dataset, or no live description of it.
  public func publishedGraph(of idOrIRI: String, source: String? = nil) async throws -> Graph? {
    let deflated: Data? = try await read { db in
      guard let id = try DatasetLookup.id(of: idOrIRI, in: db) else { return nil }
      if let source {
        return try Data.fetchOne(
          db.cachedStatement(
            sql: """
              SELECT v.graph FROM description d
              JOIN version v ON v.id = d.versionId
              JOIN document o ON o.id = d.documentId
              JOIN source s ON s.id = d.sourceId
              WHERE d.datasetId IN (SELECT id FROM dataset WHERE id = ?1 OR sameAsId = ?1)
                AND s.name = ?2 AND d.withdrawnAt IS NULL
              ORDER BY o.location, d.id LIMIT 1
              """), arguments: [id, source])
      }
      return try Data.fetchOne(
        db.cachedStatement(
          sql: """
            SELECT v.graph FROM dataset t
            JOIN description d ON d.id = t.shownId
            JOIN version v ON v.id = d.versionId
            WHERE t.id = ?
            """), arguments: [id])
    }
    guard let deflated else { return nil }
    return try StoredGraph.graph(ntriples: StoredGraph.ntriples([UInt8](deflated)))
  }

  /// Every shown description in the order of their IRIs, then the rest of every document in the order of
  /// sources and locations: one consistent state, one graph in memory at a time.
  ///
  /// - Parameters:
  ///   - withDatasets: whether items carry the value read from their graph.
  ///   - body: takes the items; an error that it throws ends the export.
  public func exportGraphs(
    withDatasets: Bool = false, _ body: @escaping @Sendable (ExportItem) throws -> Void
  ) async throws {
    try await read { db in
      let shown = try Row.fetchCursor(
        db,
        sql: """
          SELECT t.iri, s.name, o.location, v.graph, t.id FROM dataset t
          JOIN description d ON d.id = t.shownId
          JOIN version v ON v.id = d.versionId
          JOIN document o ON o.id = d.documentId
          JOIN source s ON s.id = d.sourceId
          ORDER BY t.iri
          """)
      while let row = try shown.next() {
        try Task.checkCancellation()
        let dataset = try withDatasets ? DerivedRows.dataset(row[4], in: db) : nil
        try body(ExportItem(row, iri: row[0], dataset: dataset))
      }
      let rest = try Row.fetchCursor(
        db,
        sql: """
          SELECT NULL, s.name, o.location, v.graph FROM description d
          JOIN version v ON v.id = d.versionId
          JOIN document o ON o.id = d.documentId
          JOIN source s ON s.id = d.sourceId
          WHERE d.datasetId IS NULL AND d.withdrawnAt IS NULL
          ORDER BY s.name, o.location
          """)
      while let row = try rest.next() {
        try Task.checkCancellation()
        try body(ExportItem(row, iri: nil, dataset: nil))
      }
    }
  }

  /// IRIs of shown datasets in their order, from the one after `after` on.
  public func shownDatasetIRIs(after: String? = nil, limit: Int) async throws -> [String] {
    try await read { db in
      try String.fetchAll(
        db.cachedStatement(
          sql: """
            SELECT iri FROM dataset WHERE iri > ? AND shownId IS NOT NULL ORDER BY iri LIMIT ?
            """), arguments: [after ?? "", max(0, limit)])
    }
  }
}

extension ExportItem {
  fileprivate init(_ row: Row, iri: String?, dataset: Dataset?) throws {
    let graph: Data = row[3]
    self.init(
      iri: iri, source: row[1], location: row[2],
      ntriples: try StoredGraph.ntriples([UInt8](graph)), dataset: dataset)
  }
}
