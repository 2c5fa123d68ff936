/// An aggregate statistics document as it stands, before any check: values of the wrong type are kept as
/// such, so that a finding can name their place.
struct StatisticsDocument: Decodable {
  var fields: [String: Scalar] = [:]
  var tables: [Table]?
  /// Each with the fields of one overlap.
  var overlaps: [Cell] = []

  struct Table: Decodable {
    var dimensions: [String]
    var fields: [String: Scalar] = [:]
    var cells: [Cell]
  }

  struct Cell: Decodable {
    var fields: [String: Scalar] = [:]
  }

  /// A JSON value where a single one is expected; lists and objects are `other`.
  enum Scalar: Hashable, Sendable {
    case text(String)
    case whole(Int)
    case flag(Bool)
    case null
    case other
  }

  /// Keys of one object beyond which it is not read.
  static let mostFields = 24

  init() {}

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: AnyKey.self)
    for key in try Self.keys(of: container) {
      if key.stringValue == "tables" {
        tables = try container.decode([Table].self, forKey: key)
      } else if key.stringValue == "overlaps" {
        overlaps = try container.decodeIfPresent([Cell].self, forKey: key) ?? []
      } else {
        fields[key.stringValue] = Scalar(container, key)
      }
    }
  }

  static func keys(of container: KeyedDecodingContainer<AnyKey>) throws -> [AnyKey] {
    let keys = container.allKeys
    guard keys.count <= mostFields else {
      throw DecodingError.dataCorrupted(
        .init(
          codingPath: container.codingPath,
          debugDescription: "an object has more than \(mostFields) fields"))
    }
    return keys
  }
}

extension StatisticsDocument.Table {
  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: AnyKey.self)
    dimensions = try container.decode([String].self, forKey: AnyKey("dimensions"))
    cells = []
    var list = try container.nestedUnkeyedContainer(forKey: AnyKey("cells"))
    while !list.isAtEnd {
      guard cells.count < StatisticsReading.mostCells else {
        throw DecodingError.dataCorrupted(
          .init(
            codingPath: list.codingPath,
            debugDescription: "a table has more than \(StatisticsReading.mostCells) cells"))
      }
      cells.append(try list.decode(StatisticsDocument.Cell.self))
    }
    for key in ["complete", "secondarySuppression"].map(AnyKey.init) where container.contains(key) {
      fields[key.stringValue] = StatisticsDocument.Scalar(container, key)
    }
  }
}

extension StatisticsDocument.Cell {
  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: AnyKey.self)
    for key in try StatisticsDocument.keys(of: container) {
      fields[key.stringValue] = StatisticsDocument.Scalar(container, key)
    }
  }
}

extension StatisticsDocument.Scalar {
  /// Tries the likely type first: a failed attempt costs more than a successful one.
  init(_ container: KeyedDecodingContainer<AnyKey>, _ key: AnyKey) {
    if key.stringValue == "count", let number = try? container.decode(Int.self, forKey: key) {
      self = .whole(number)
    } else if let text = try? container.decode(String.self, forKey: key) {
      self = .text(text)
    } else if let number = try? container.decode(Int.self, forKey: key) {
      self = .whole(number)
    } else if let flag = try? container.decode(Bool.self, forKey: key) {
      self = .flag(flag)
    } else {
      self = (try? container.decodeNil(forKey: key)) == true ? .null : .other
    }
  }

  var text: String? { if case .text(let text) = self { text } else { nil } }
  var whole: Int? { if case .whole(let number) = self { number } else { nil } }
  var flag: Bool? { if case .flag(let flag) = self { flag } else { nil } }
}
