internal import Catalogue
internal import Foundation
internal import GRDB

/// Reads the datasets of one page, as far as they were not lately.
struct HitReader {
  let db: Database
  let columns: DatasetColumns
  let languages: [String]
  let searching: SearchState

  /// The longest description in a list, in characters; `show` has all of it.
  static let longestDescription = 600

  /// In the order of `ids`. A dataset that is no longer shown is left out: a kept list may be older.
  func hits(
    _ ids: [Int64], marking highlighter: Highlighter? = nil
  ) throws -> [(id: Int64, hit: DatasetHit)] {
    let keys = ids.map { ReadHit.Key(dataset: $0, languages: languages) }
    var found = searching.hits.values(of: keys, generation: columns.generation)
    let missing = keys.filter { found[$0] == nil }
    if !missing.isEmpty {
      let read = Dictionary(
        try read(missing.map(\.dataset)).map { id, hit in
          (ReadHit.Key(dataset: id, languages: languages), hit)
        }, uniquingKeysWith: { first, _ in first })
      searching.hits.keep(read, generation: columns.generation)
      found.merge(read) { kept, _ in kept }
    }
    return keys.compactMap { key in found[key].map { (key.dataset, $0.hit(highlighter)) } }
  }

  /// What is kept under the key, read anew; nil where the dataset is no longer shown.
  func read(_ id: Int64) throws -> ReadHit? { try read([id])[id] }

  private func read(_ ids: [Int64]) throws -> [Int64: ReadHit] {
    var found: [Int64: ReadHit] = [:]
    let list = JSONText.list(ids)
    let decoder = JSONDecoder()
    try db.scan(
      """
      SELECT id, key, iri, title, json -> '$.description', json -> '$.ages', access,
        json ->> '$.individuals', modified, variableCount, rung, quality,
        json ->> '$.gestation.from', json ->> '$.gestation.to',
        individuals IS NULL AND EXISTS (
          SELECT 1 FROM finding WHERE descriptionId = shownId AND code = 'count-below-threshold'
            AND detail ->> '$.path' LIKE '%:numberOfUniqueIndividuals'),
        readValues
      FROM (
        SELECT *, inflated(value) AS json FROM dataset
        WHERE shownId IS NOT NULL AND id IN (SELECT value FROM json_each(?)) LIMIT -1
      )
      """, [list]
    ) { row in
      found[row.integer(0)] = hit(row, decoder)
    }
    return found
  }

  private func hit(_ row: RawRow, _ decoder: JSONDecoder) -> ReadHit {
    let title = best(row.text(3), decoder)
    let description = best(row.text(4), decoder)
    let ages = try? decoder.decode(AgeRange.self, from: Data(row.text(5).utf8))
    let place = columns.row(of: row.integer(0))
    let source = place.flatMap {
      columns.source[$0] >= 0 ? columns.sources[Int(columns.source[$0])] : nil
    }
    let hit = DatasetHit(
      id: row.text(1), iri: row.text(2), title: title.text,
      titleLanguage: title.language, description: Self.shortened(description.text),
      descriptionLanguage: description.language, highlights: [:],
      hospital: source?.name ?? "", hospitalName: source?.hospital ?? "",
      country: place.flatMap { columns.facets[.country].values(of: $0).first },
      access: row.isNull(6) ? nil : row.text(6), ageMin: ages?.from?.description,
      ageMax: ages?.to?.description, gestationMin: row.isNull(12) ? nil : Int(row.integer(12)),
      gestationMax: row.isNull(13) ? nil : Int(row.integer(13)),
      individuals: row.isNull(7) ? nil : row.integer(7),
      individualsBelow: row.integer(14) != 0 ? source?.threshold : nil, score: 0, matchedBy: [],
      stated: true, modified: row.isNull(8) ? nil : row.text(8),
      variableCount: Int(row.integer(9)), rung: row.isNull(10) ? nil : row.text(10),
      quality: row.isNull(11) ? nil : Int(row.integer(11)),
      readFromText: row.isNull(15)
        ? nil : try? decoder.decode([ReadValue].self, from: Data(row.text(15).utf8)))
    return ReadHit(hit, description: description.text)
  }

  private func best(_ json: String, _ decoder: JSONDecoder) -> LocalisedText.Variant {
    guard !json.isEmpty,
      let text = try? decoder.decode(LocalisedText.self, from: Data(json.utf8))
    else { return .init("") }
    return text.best(for: languages) ?? .init("")
  }

  /// Cut at a word's end.
  static func shortened(_ text: String) -> String {
    guard text.utf8.count > longestDescription, text.count > longestDescription else { return text }
    let start = text.prefix(longestDescription)
    let end = start.lastIndex(where: \.isWhitespace) ?? start.endIndex
    return start[..<end] + "…"
  }
}
