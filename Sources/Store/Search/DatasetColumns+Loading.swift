internal import Catalogue
internal import Foundation
internal import GRDB

extension DatasetColumns {
  /// Reads the columns of all shown datasets.
  static func load(_ db: Database, _ freshness: Freshness) throws -> DatasetColumns {
    var columns = DatasetColumns()
    columns.freshness = freshness
    let sourceIndex = try columns.loadSources(db)
    try columns.loadDatasets(db, sourceIndex: sourceIndex)
    try columns.loadFacets(db)
    columns.facets.finish(count: columns.count)
    columns.orderByStanding()
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
          country: settings?.country,
          threshold: settings?.threshold ?? SourceSettings().threshold))
    }
    return index
  }

  private mutating func loadDatasets(_ db: Database, sourceIndex: [Int64: Int32]) throws {
    var titles = SortKeys()
    var modified = FacetColumn()
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
      row.withText(2) { title in row.withText(3) { titles.append(title, $0) } }
      modified.close(before: index)
      row.withText(4) { modified.append($0) }
      individuals.append(row.isNull(5) ? -1 : row.integer(5))
      facets[.access].close(before: index)
      if !row.isNull(6) { facets[.access].append(row.text(6)) }
      let isStated = row.integer(9) != 0
      ageFrom.append(!isStated ? .nan : row.isNull(7) ? -.infinity : row.double(7))
      ageTo.append(!isStated ? .nan : row.isNull(8) ? .infinity : row.double(8))
      let isUnstated = row.isNull(10) && row.isNull(11)
      gestationFrom.append(row.isNull(10) ? -1 : Int32(clamping: row.integer(10)))
      gestationTo.append(
        isUnstated ? -1 : row.isNull(11) ? .max : Int32(clamping: row.integer(11)))
      variableCount.append(Int32(clamping: row.integer(12)))
      facets[.hospital].close(before: index)
      if let source = source.last, source >= 0 {
        facets[.hospital].append(sources[Int(source)].name)
      }
      facets[.hasVariables].close(before: index)
      facets[.hasVariables].append(row.integer(12) > 0 ? "true" : "false")
    }
    index = RowIndex(ids)
    facets[.access].close(before: count)
    facets[.hospital].close(before: count)
    facets[.hasVariables].close(before: count)
    modified.finish(count: count)
    orders = DatasetOrders(titles: titles, modified: modified, individuals: individuals)
  }

  /// Quality comes in few bands: within one, the most lately modified first.
  private mutating func orderByStanding() {
    let bands = (0..<count).map { row in
      facets[.quality].values(of: row).first.flatMap(QualityScore.Band.init(rawValue:))?.least ?? -1
    }
    var byModified = Array(repeating: 0, count: count)
    for (row, place) in orders.modified.enumerated() { byModified[Int(place)] = row }
    orders.standing = DatasetOrders.places(byModified.sorted { bands[$0] > bands[$1] })
  }

  private mutating func loadFacets(_ db: Database) throws {
    var values = try FacetValues(db)
    var row = 0
    var filled = -1
    var numbers: [Int] = []
    func fill() {
      // As the values are sorted, so that what is equally frequent stands in their order.
      numbers.sort()
      for number in numbers { values.append(number, to: &facets) }
      numbers.removeAll(keepingCapacity: true)
    }
    try db.scan("SELECT datasetId, valueId FROM facetOfDataset ORDER BY datasetId") { raw in
      let id = raw.integer(0)
      while row < ids.count, ids[row] < id { row += 1 }
      guard row < ids.count, ids[row] == id, let number = values.number(of: raw.integer(1)) else {
        return
      }
      if row != filled {
        fill()
        facets.close(FacetColumns.Field.stored, before: row)
        filled = row
      }
      numbers.append(number)
    }
    fill()
    facets.close(FacetColumns.Field.stored, before: count)
    var stated = facets[.country]
    stated.finish(count: count)
    facets[.country] = ownCountries(insteadOf: stated)
  }

  /// A dataset's country is the one that its hospital's operator set, else the one it states.
  private func ownCountries(insteadOf stated: FacetColumn) -> FacetColumn {
    var column = FacetColumn()
    for row in 0..<count {
      column.close(before: row)
      if source[row] >= 0, let own = sources[Int(source[row])].country {
        column.append(own)
      } else {
        for value in stated.values(of: row) { column.append(value) }
      }
    }
    column.close(before: count)
    return column
  }

  /// FTS5 keeps each row's sizes as one varint a column. The last column holds concepts, no words.
  private mutating func loadSizes(_ db: Database) throws {
    var sizes = Array(repeating: Int32(-1), count: count)
    var known = 0
    var sum = 0
    try db.scan("SELECT id, sz FROM datasetText_docsize ORDER BY id") { raw in
      let tokens = raw.withBytes(1) { bytes in
        var total = 0
        var value = 0
        var column = 1
        for byte in bytes {
          value = value << 7 | Int(byte & 0x7F)
          if byte & 0x80 == 0 {
            if column < FullTextTable.datasets.columnNames.count { total += value }
            value = 0
            column += 1
          }
        }
        return total
      }
      guard let row = index[raw.integer(0)] else { return }
      sizes[Int(row)] = Int32(clamping: tokens)
      known += 1
      sum += tokens
    }
    let mean = known == 0 ? 1 : max(1, Float(sum) / Float(known))
    dampings = sizes.map { GroupScoring.damping(size: $0 < 0 ? 1 : Float($0) / mean) }
  }
}

/// The values that facets have, sorted by field and value.
private struct FacetValues {
  private var values: [(field: FacetColumns.Field, text: String)] = []
  /// What each is in the column of its field; -1 until it is there.
  private var codes: [Int32] = []
  private var numbers: [Int64: Int] = [:]

  init(_ db: Database) throws {
    try db.scan("SELECT id, field, value FROM facetValue ORDER BY field, value") { raw in
      guard let field = raw.withText(1, FacetColumns.Field.init(stored:)) else { return }
      numbers[raw.integer(0)] = values.count
      values.append((field, raw.text(2)))
    }
    codes = Array(repeating: -1, count: values.count)
  }

  func number(of id: Int64) -> Int? { numbers[id] }

  mutating func append(_ number: Int, to facets: inout FacetColumns) {
    let (field, text) = values[number]
    if codes[number] < 0 {
      codes[number] = facets[field].append(text)
    } else {
      facets[field].append(code: codes[number])
    }
  }
}

extension FacetColumns.Field {
  /// By its name in `facetValue`.
  fileprivate init?(stored name: UnsafeRawBufferPointer) {
    let field: (FacetColumns.Field, StaticString)? =
      switch (name.first, name.count) {
      case (UInt8(ascii: "a"), 8): (.ageGroup, "ageGroup")
      case (UInt8(ascii: "c"), 7): (.country, "country")
      case (UInt8(ascii: "c"), 8): (.category, "category")
      case (UInt8(ascii: "k"), 4): (.kind, "kind")
      case (UInt8(ascii: "l"), 8): (.language, "language")
      case (UInt8(ascii: "q"), 7): (.quality, "quality")
      case (UInt8(ascii: "s"), 3): (.sex, "sex")
      case (UInt8(ascii: "t"), 5): (.theme, "theme")
      case (UInt8(ascii: "y"), 4): (.year, "year")
      default: nil
      }
    guard let field, field.1.withUTF8Buffer({ $0.elementsEqual(name) }) else { return nil }
    self = field.0
  }
}

extension DatasetOrders {
  init(titles: SortKeys, modified: FacetColumn, individuals: [Int64]) {
    let byTitle = titles.order()
    title = Self.places(byTitle)
    let latest = modified.values.indices.sorted { modified.values[$0] > modified.values[$1] }
    let ages = Self.places(latest)
    let age = byTitle.indices.map { row in modified.codes(of: row).first.map { ages[Int($0)] } ?? 0
    }
    // Sorting is stable, so that what is equal stays in the order of titles.
    self.modified = Self.places(byTitle.sorted { age[$0] < age[$1] })
    self.individuals = Self.places(byTitle.sorted { individuals[$0] > individuals[$1] })
  }

  fileprivate static func places(_ order: [Int]) -> [UInt32] {
    var places = Array(repeating: UInt32(0), count: order.count)
    for (place, row) in order.enumerated() { places[row] = UInt32(place) }
    return places
  }
}
