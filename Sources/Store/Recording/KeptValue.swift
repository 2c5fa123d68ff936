internal import Catalogue
internal import Foundation
internal import GRDB

/// Values of descriptions at rest, as deflated JSON: of a dataset that is shown, without and beside its variables;
/// of a description that is live but not shown, whole, for the day on which it is.
enum KeptValue {
  static func encode(_ dataset: Dataset) -> Data {
    deflated(JSONWriter.bytes(capacity: 8192, dataset.write))
  }

  /// - Parameter json: UTF-8.
  static func deflated(_ json: [UInt8]) -> Data { Data(Deflate.deflate(json, .json)) }

  static func decode<Value: Decodable>(_ type: Value.Type, from bytes: Data) throws -> Value {
    let text = try Deflate.inflate([UInt8](bytes))
    return try JSONText.decode(type, json: Data(text))
  }

  /// - Parameter bytes: nil for none.
  static func variables(_ bytes: Data?) throws -> [Variable] {
    guard let bytes else { return [] }
    return try Deflate.inflate([UInt8](bytes)).split(separator: UInt8(ascii: "\n")).map {
      try JSONText.decode(Variable.self, json: Data($0))
    }
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
