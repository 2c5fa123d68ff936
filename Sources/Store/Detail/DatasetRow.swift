internal import Catalogue
internal import Foundation
internal import GRDB

/// A row of `dataset` with what a detail page needs of it.
struct DatasetRow {
  var rowid: Int64
  var key: String
  var iri: String
  var source: Source
  var shownId: Int64?
  var createdAt: String
  var changedAt: String
  var withdrawnAt: String?
  var dataset: Dataset
  var readFromText: [ReadValue]
  var variableCount: Int
  var rung: String

  /// The dataset of an id or an IRI; nil where there is none, or its source was removed.
  static func find(_ idOrIRI: String, _ db: Database) throws -> DatasetRow? {
    let statement = try db.cachedStatement(
      sql: """
        SELECT dataset.id, dataset.key, dataset.iri, dataset.shownId, dataset.createdAt,
          dataset.changedAt, dataset.withdrawnAt, dataset.value, dataset.variableCount,
          dataset.rung, dataset.readValues, source.name, source.url, source.kind, source.settings
        FROM dataset JOIN source ON source.id = dataset.ownerId
        WHERE dataset.id = ?
        """)
    guard let id = try DatasetLookup.id(of: idOrIRI, in: db),
      let row = try Row.fetchOne(statement, arguments: [id]),
      let value: Data = row["value"]
    else { return nil }
    let settings = try JSONText.decode(SourceSettings.self, from: row["settings"])
    let source = Source(
      name: row["name"], url: row["url"], kind: Source.Kind(rawValue: row["kind"]) ?? .auto,
      settings: settings)
    return DatasetRow(
      rowid: row["id"], key: row["key"], iri: row["iri"], source: source, shownId: row["shownId"],
      createdAt: row["createdAt"], changedAt: row["changedAt"], withdrawnAt: row["withdrawnAt"],
      dataset: try KeptValue.decode(Dataset.self, from: value),
      readFromText: try ReadValues.decode(row["readValues"]),
      variableCount: row["variableCount"],
      rung: row["rung"] ?? Dataset.Rung.described.rawValue)
  }
}

extension Source {
  /// The hospital's name for people.
  var hospitalName: String { settings.hospital ?? name }
}

extension LocalisedText {
  /// The same variants, that which suits the reader best first.
  func leading(with languages: [String]) -> LocalisedText {
    guard !languages.isEmpty, let best = best(for: languages),
      let index = variants.firstIndex(of: best)
    else { return self }
    var text = self
    text.variants.remove(at: index)
    text.variants.insert(best, at: 0)
    return text
  }
}
