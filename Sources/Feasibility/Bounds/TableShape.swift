internal import Catalogue

/// What a published table counts by, without its numbers.
struct TableShape: Hashable, Sendable {
  /// For people: `ageGroup × sex`.
  let name: String
  let countsAge: Bool
  let countsSex: Bool
  /// Whether cells left out are zero.
  let isComplete: Bool
  /// Whether it withholds cells of any size, for others' sake.
  let withholdsMore: Bool
  /// Ascending.
  let bands: [Range<Double>]
  /// The dimensions in which a child may have several values.
  let overlapping: [StatisticsDimension]
  /// The values of each of these, as numbers in `PropertyTable`, ascending.
  let values: [[Int]]

  /// Tells the table's properties (a value of each overlapping dimension) apart; −1 for one that it does not
  /// count.
  func key(of property: [Int]) -> Int {
    var key = 0
    for (value, known) in zip(property, values) {
      guard let place = known.place(ofAscending: value) else { return -1 }
      key = key * known.count + place
    }
    return key
  }
}

extension Array where Element: Comparable {
  /// Where an element stands in an array that ascends; nil where it does not.
  func place(ofAscending element: Element) -> Int? {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < element { low = middle + 1 } else { high = middle }
    }
    return low < count && self[low] == element ? low : nil
  }
}

/// The shapes of statistics documents, each once: what a question has to do with a shape is worked out once
/// for all documents that have it.
struct ShapeTable: Sendable {
  /// Ways in which documents band ages.
  private(set) var bandings: [Banding] = []
  private var bandingPlaces: [Banding: Int] = [:]
  private var places: [[TableShape]: Int] = [:]
  private var tablePlaces: [TableShape: Int] = [:]
  /// By place: the values by which documents of the shape count, as numbers in `PropertyTable`.
  private(set) var values: [[Int]] = []

  /// The place of a document's shape.
  mutating func place(of tables: [TableShape]) -> Int {
    if let known = places[tables] { return known }
    let place = places.count
    places[tables] = place
    values.append(Set(tables.lazy.flatMap(\.values).joined()).sorted())
    return place
  }

  /// Numbers shapes of tables.
  mutating func place(of table: TableShape) -> Int {
    if let known = tablePlaces[table] { return known }
    tablePlaces[table] = tablePlaces.count
    return tablePlaces.count - 1
  }

  /// The place in `bandings`.
  mutating func place(of banding: Banding) -> Int {
    if let known = bandingPlaces[banding] { return known }
    bandingPlaces[banding] = bandings.count
    bandings.append(banding)
    return bandings.count - 1
  }
}

/// How a document bands ages.
struct Banding: Hashable, Sendable {
  /// Of each table that counts by age, each list once.
  var bands: [[Range<Double>]]
  /// Whether what is not asked for is better kept apart: among withheld cells of any size the published ones
  /// would be lost in a sum.
  var isApart: Bool
}
