internal import Catalogue
internal import Foundation
internal import GRDB

/// The value of a description that is live but not shown, for the day on which it is: as deflated JSON.
enum KeptValue {
  static func encode(_ dataset: Dataset) throws -> Data {
    Data(Deflate.deflate([UInt8](try JSONText.encoder().encode(dataset))))
  }

  static func decode(_ bytes: [UInt8]) throws -> Dataset {
    let text = String(decoding: try Deflate.inflate(bytes), as: UTF8.self)
    return try JSONText.decode(Dataset.self, from: text)
  }

  /// The value kept, else read from the graph again.
  static func fetch(
    _ description: Candidate, iri: String, threshold: Int, in db: Database
  ) throws -> Dataset {
    let row = try Row.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT d.value, v.graph FROM description d LEFT JOIN version v ON v.id = d.versionId
          WHERE d.id = ?
          """), arguments: [description.id])
    if let value = row?[0] as Data? { return try decode([UInt8](value)) }
    guard let graph = row?[1] as Data? else {
      throw StoreError.damaged(reason: "a description has no version")
    }
    let reading = DescriptionReader.read(
      try StoredGraph.graph(ntriples: StoredGraph.ntriples([UInt8](graph))),
      location: description.location, threshold: threshold)
    return reading.datasets.first { $0.dataset.iri == iri }?.dataset ?? Dataset(iri: iri)
  }
}
