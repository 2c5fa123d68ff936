internal import Catalogue
internal import Foundation
internal import GRDB

/// Values of descriptions at rest, as deflated JSON: of one that is live but not shown, whole, for the day on which it
/// is; of one that is shown, as the first line of ``KeptText``.
enum KeptValue {
  static func encode(_ dataset: Dataset) -> Data {
    deflated(JSONWriter.bytes(capacity: 8192, dataset.write))
  }

  /// - Parameter json: UTF-8.
  static func deflated(_ json: [UInt8]) -> Data { Data(Deflate.deflate(json, .json)) }

  static func decode<Value: Decodable>(_ type: Value.Type, from bytes: Data) throws -> Value {
    let text = try Deflate.firstLine([UInt8](bytes))
    return try JSONText.decode(type, json: Data(text))
  }

  /// The value kept, else read from the graph again.
  static func fetch(
    _ description: Candidate, threshold: Int, in db: Database
  ) throws -> Dataset {
    let row = try Row.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT d.value, v.graph FROM description d LEFT JOIN version v ON v.id = d.versionId
          WHERE d.id = ?
          """), arguments: [description.id])
    if let value = row?[0] as Data? { return try decode(Dataset.self, from: value) }
    guard let graph = row?[1] as Data? else {
      throw StoreError.damaged(reason: "a description has no version")
    }
    let reading = DescriptionReader.read(
      try StoredGraph.graph(ntriples: StoredGraph.ntriples([UInt8](graph))),
      location: description.location, threshold: threshold)
    return reading.datasets.first { $0.dataset.iri == description.iri }?.dataset
      ?? Dataset(iri: description.iri)
  }
}
