/// The JSON of an aggregate statistics document (INTERFACE.md, "Aggregate statistics"): a cell is a flat
/// object with the names of its dimensions beside `count` or `suppressed`.
extension AggregateStatistics: Codable {
  private enum Key: String, CodingKey {
    case dataset, unit, referenceDate, release, threshold, rounding, total, tables
    case lastPatientDate, dataModel, vocabularyVersion, overlaps
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    self.init(
      dataset: try container.decode(String.self, forKey: .dataset),
      unit: try container.decode(String.self, forKey: .unit),
      referenceDate: try container.decodeIfPresent(String.self, forKey: .referenceDate),
      release: try container.decodeIfPresent(String.self, forKey: .release),
      threshold: try container.decode(Int.self, forKey: .threshold),
      rounding: try container.decodeIfPresent(Int.self, forKey: .rounding) ?? 1,
      total: try container.decodeIfPresent(Int.self, forKey: .total),
      tables: try container.decode([Table].self, forKey: .tables))
    lastPatientDate = try container.decodeIfPresent(String.self, forKey: .lastPatientDate)
    dataModel = try container.decodeIfPresent(String.self, forKey: .dataModel)
    vocabularyVersion = try container.decodeIfPresent(String.self, forKey: .vocabularyVersion)
    overlaps = try container.decodeIfPresent([Overlap].self, forKey: .overlaps) ?? []
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(dataset, forKey: .dataset)
    try container.encode(unit, forKey: .unit)
    try container.encodeIfPresent(referenceDate, forKey: .referenceDate)
    try container.encodeIfPresent(release, forKey: .release)
    try container.encodeIfPresent(lastPatientDate, forKey: .lastPatientDate)
    try container.encodeIfPresent(dataModel, forKey: .dataModel)
    try container.encodeIfPresent(vocabularyVersion, forKey: .vocabularyVersion)
    try container.encode(threshold, forKey: .threshold)
    try container.encode(rounding, forKey: .rounding)
    try container.encodeIfPresent(total, forKey: .total)
    if !overlaps.isEmpty { try container.encode(overlaps, forKey: .overlaps) }
    try container.encode(tables, forKey: .tables)
  }
}

extension AggregateStatistics.Table: Codable {
  private enum Key: String, CodingKey {
    case dimensions, complete, secondarySuppression, cells
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    self.init(
      dimensions: try container.decode([String].self, forKey: .dimensions),
      complete: try container.decodeIfPresent(Bool.self, forKey: .complete) ?? false,
      secondarySuppression: try container.decodeIfPresent(
        Bool.self, forKey: .secondarySuppression) ?? false,
      cells: try container.decode([AggregateStatistics.Cell].self, forKey: .cells))
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(dimensions, forKey: .dimensions)
    if complete { try container.encode(true, forKey: .complete) }
    if secondarySuppression { try container.encode(true, forKey: .secondarySuppression) }
    try container.encode(cells, forKey: .cells)
  }
}

extension AggregateStatistics.Cell: Codable {
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: AnyKey.self)
    var values: [String: String] = [:]
    var count: Int?
    for key in container.allKeys {
      switch key.stringValue {
      case "count": count = try container.decode(Int.self, forKey: key)
      case "suppressed": continue
      default:
        if let text = try? container.decode(String.self, forKey: key) {
          values[key.stringValue] = text
        } else {
          values[key.stringValue] = String(try container.decode(Int.self, forKey: key))
        }
      }
    }
    self.init(values, count: count)
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: AnyKey.self)
    for (name, value) in values {
      try container.encode(value, forKey: AnyKey(name))
    }
    if let count {
      try container.encode(count, forKey: AnyKey("count"))
    } else {
      try container.encode(true, forKey: AnyKey("suppressed"))
    }
  }
}

/// A key that is not known beforehand.
struct AnyKey: CodingKey {
  let stringValue: String
  var intValue: Int? { nil }

  init(_ name: String) {
    stringValue = name
  }

  init?(stringValue: String) {
    self.init(stringValue)
  }

  init?(intValue: Int) {
    nil
  }
}
