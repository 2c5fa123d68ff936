internal import Foundation
internal import GRDB
public import RDF

extension Store {
  /// What a source published under an identifier; nil where there is nothing, or it is withdrawn.
  ///
  /// - Throws: `StoreError.sourceUnknown`.
  public func publishedState(
    source: String, localID: String
  ) async throws -> PublishedState? {
    try await read { db in
      let source = try SourceRow.fetch(named: source, in: db).id
      return try Row.fetchOne(
        db,
        sql: """
          SELECT s.iri, v.digest FROM document o
          JOIN description d ON d.documentId = o.id AND d.withdrawnAt IS NULL
          JOIN dataset s ON s.id = d.datasetId JOIN version v ON v.id = d.versionId
          WHERE o.sourceId = ? AND o.location = ?
          """, arguments: [source, PublishedDocument.location(localID)]
      ).map { PublishedState(iri: $0[0], digest: $0[1]) }
    }
  }

  /// What a source published under an identifier, triple for triple; nil where there is nothing, or it is withdrawn.
  ///
  /// - Throws: `StoreError.sourceUnknown`.
  public func publishedGraph(
    source: String, localID: String
  ) async throws -> (state: PublishedState, graph: Graph)? {
    let found = try await read { db -> (PublishedState, Data)? in
      let source = try SourceRow.fetch(named: source, in: db).id
      return try Row.fetchOne(
        db,
        sql: """
          SELECT s.iri, v.digest, v.graph FROM document o
          JOIN description d ON d.documentId = o.id AND d.withdrawnAt IS NULL
          JOIN dataset s ON s.id = d.datasetId JOIN version v ON v.id = d.versionId
          WHERE o.sourceId = ? AND o.location = ?
          """, arguments: [source, PublishedDocument.location(localID)]
      ).map { (PublishedState(iri: $0[0], digest: $0[1]), $0[2]) }
    }
    guard let (state, deflated) = found else { return nil }
    return (state, try StoredGraph.graph(ntriples: StoredGraph.ntriples([UInt8](deflated))))
  }

  /// The source whose dataset an IRI is: that which owns the dataset, or whose prefix it has; nil where it is
  /// nobody's yet.
  public func owner(ofIRI iri: String) async throws -> String? {
    try await read { db in
      let owner = try String.fetchOne(
        db,
        sql: """
          SELECT s.name FROM dataset d JOIN source s ON s.id = d.ownerId
          WHERE d.iri = ? AND (d.shownId IS NOT NULL OR d.sameAsId IS NOT NULL)
          """, arguments: [iri])
      if let owner { return owner }
      return try String.fetchOne(
        db,
        sql: """
          SELECT name FROM source
          WHERE json_extract(settings, '$.iriPrefix') <> ''
            AND substr(?1, 1, length(json_extract(settings, '$.iriPrefix')))
              = json_extract(settings, '$.iriPrefix')
          ORDER BY length(json_extract(settings, '$.iriPrefix')) DESC, id LIMIT 1
          """, arguments: [iri])
    }
  }
}

extension HarvestRecorder {
  /// Withdraws what one document describes, whatever share of the source that is: its publisher says so.
  ///
  /// - Returns: how many datasets the source no longer describes.
  public func withdraw(_ location: String) async throws -> Int {
    let (source, harvest, vocabulary) = (sourceID, harvestID, store.concepts)
    return try await store.write { db in
      let withdrawal = Withdrawal(
        db, source: source, harvest: harvest, now: Timestamp.now(), vocabulary: vocabulary)
      let count = try withdrawal.perform(document: location)
      if count > 0 { try Freshness.raiseGeneration(db) }
      return count
    }
  }
}
