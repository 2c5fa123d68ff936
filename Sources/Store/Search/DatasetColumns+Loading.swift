internal import Foundation
internal import GRDB

extension DatasetColumns {
  /// Reads the columns of all shown datasets.
  static func load(_ db: Database, generation: Int) throws -> DatasetColumns {
    var columns = DatasetColumns()
    columns.generation = generation
    let sourceIndex = try columns.loadSources(db)
    try columns.loadDatasets(db, sourceIndex: sourceIndex)
    try columns.loadFacets(db)
    try columns.loadTitles(db)
    try columns.loadSizes(db)
    return columns
  }

  private mutating func loadSources(_ db: Database) throws -> [Int64: Int32] {
    var index: [Int64: Int32] = [:]
    let decoder = JSONDecoder()
    try db.scan("SELECT id, name, settings FROM source ORDER BY id") { row in
      index[row.integer(0)] = Int32(sources.count)
      let settings = try? decoder.decode(SourceSettings.self, from: Data(row.text(2).utf8))
      sources.append(
        SourceColumn(
          name: row.text(1), hospital: settings?.hospital ?? row.text(1),
          country: settings?.country))
    }
    return index
  }

  private mutating func loadDatasets(_ db: Database, sourceIndex: [Int64: Int32]) throws {
    var keys: [(title: String, iri: String)] = []
    var modified: [String] = []
    try db.scan(
      """
      SELECT id, ownerId, titleKey, iri, modified, individuals, access, ageFrom, ageTo, ageStated,
        gestationFrom, gestationTo, variableCount
      FROM dataset WHERE shownId IS NOT NULL ORDER BY id
      """
    ) { row in
      let index = ids.count
      ids.append(row.integer(0))
      source.append(sourceIndex[row.integer(1)] ?? -1)
      keys.append((row.text(2), row.text(3)))
      modified.append(row.text(4))
      individuals.append(row.isNull(5) ? -1 : row.integer(5))
      facets.access.close(before: index)
      if !row.isNull(6) { facets.access.append(row.text(6)) }
      let isStated = row.integer(9) != 0
      ageFrom.append(!isStated ? .nan : row.isNull(7) ? -.infinity : row.double(7))
      ageTo.append(!isStated ? .nan : row.isNull(8) ? .infinity : row.double(8))
      let isUnstated = row.isNull(10) && row.isNull(11)
      gestationFrom.append(row.isNull(10) ? -1 : Int32(clamping: row.integer(10)))
      gestationTo.append(
        isUnstated ? -1 : row.isNull(11) ? .max : Int32(clamping: row.integer(11)))
      variableCount.append(Int32(clamping: row.integer(12)))
      facets.hospital.close(before: index)
      if let source = source.last, source >= 0 {
        facets.hospital.append(sources[Int(source)].name)
      }
      facets.hasVariables.close(before: index)
      facets.hasVariables.append(row.integer(12) > 0 ? "true" : "false")
    }
    facets.access.close(before: count)
    facets.hospital.close(before: count)
    facets.hasVariables.close(before: count)
    orders = DatasetOrders(titles: keys, modified: modified, individuals: individuals)
  }

  private mutating func loadFacets(_ db: Database) throws {
    var row = 0
    // A hospital's country is what its operator set, else what the dataset states.
    func ownCountry(_ row: Int) -> String? {
      source[row] >= 0 ? sources[Int(source[row])].country : nil
    }
    facets.close(before: 0)
    try db.scan(
      "SELECT datasetId, field, value FROM datasetFacet ORDER BY datasetId, field, value"
    ) { raw in
      let id = raw.integer(0)
      while row < ids.count, ids[row] < id { row += 1 }
      guard row < ids.count, ids[row] == id else { return }
      facets.close(before: row)
      switch raw.text(1) {
      case "category": facets.category.append(raw.text(2))
      case "theme": facets.theme.append(raw.text(2))
      case "kind": facets.kind.append(raw.text(2))
      case "ageGroup": facets.ageGroup.append(raw.text(2))
      case "language": facets.language.append(raw.text(2))
      case "year": facets.year.append(raw.text(2))
      case "sex": facets.sex.append(raw.text(2))
      case "country":
        if ownCountry(row) == nil { facets.country.append(raw.text(2)) }
      default: break
      }
    }
    facets.close(before: count)
    facets.addOwnCountries(count: count, of: ownCountry)
  }

  private mutating func loadTitles(_ db: Database) throws {
    var row = 0
    try db.scan("SELECT id, c0 FROM datasetText_content ORDER BY id") { raw in
      let id = raw.integer(0)
      while row < ids.count, ids[row] < id { row += 1 }
      guard row < ids.count, ids[row] == id else { return }
      for title in raw.text(1).split(separator: "\u{1F}") { titles.add(title, row: row) }
    }
  }

  /// FTS5 keeps each row's sizes as one varint a column.
  private mutating func loadSizes(_ db: Database) throws {
    var rows: [(rowid: Int64, tokens: Int)] = []
    rows.reserveCapacity(count)
    try db.scan("SELECT id, sz FROM datasetText_docsize ORDER BY id") { raw in
      let tokens = raw.withBytes(1) { bytes in
        var total = 0
        var value = 0
        for byte in bytes {
          value = value << 7 | Int(byte & 0x7F)
          if byte & 0x80 == 0 {
            total += value
            value = 0
          }
        }
        return total
      }
      rows.append((raw.integer(0), tokens))
    }
    sizes = RowSizes(rows)
  }
}

extension FacetColumns {
  fileprivate mutating func close(before row: Int) {
    category.close(before: row)
    theme.close(before: row)
    kind.close(before: row)
    ageGroup.close(before: row)
    language.close(before: row)
    year.close(before: row)
    sex.close(before: row)
    country.close(before: row)
  }

  fileprivate mutating func addOwnCountries(count: Int, of ownCountry: (Int) -> String?) {
    let stated = country
    country = FacetColumn()
    for row in 0..<count {
      country.close(before: row)
      if let own = ownCountry(row) {
        country.append(own)
      } else {
        for value in stated.values(of: row) { country.append(value) }
      }
    }
    country.close(before: count)
  }
}

extension DatasetOrders {
  init(titles: [(title: String, iri: String)], modified: [String], individuals: [Int64]) {
    let byTitle = titles.indices.sorted { titles[$0] < titles[$1] }
    title = Self.places(byTitle)
    // Sorting is stable, so that what is equal stays in the order of titles.
    self.modified = Self.places(byTitle.sorted { modified[$0] > modified[$1] })
    self.individuals = Self.places(byTitle.sorted { individuals[$0] > individuals[$1] })
  }

  private static func places(_ order: [Int]) -> [UInt32] {
    var places = Array(repeating: UInt32(0), count: order.count)
    for (place, row) in order.enumerated() { places[row] = UInt32(place) }
    return places
  }
}
