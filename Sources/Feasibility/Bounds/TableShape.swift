internal import Catalogue

/// What a published table counts by, without its numbers.
struct TableShape: Hashable, Sendable {
  /// For people: `ageGroup × sex`.
  let name: String
  let countsAge: Bool
  let countsSex: Bool
  /// Whether cells left out are zero.
  let isComplete: Bool
  /// Ascending.
  let bands: [Range<Double>]
  /// The dimensions in which a child may have several values.
  let overlapping: [StatisticsDimension]
  /// The values of each of these, as numbers in `PropertyTable`.
  let values: [[Int]]
}

/// The shapes of statistics documents, each once: what a question has to do with a shape is worked out once
/// for all documents that have it.
struct ShapeTable: Sendable {
  /// Ways in which documents band ages.
  private(set) var bandings: [[[Range<Double>]]] = []
  private var bandingPlaces: [[[Range<Double>]]: Int] = [:]
  private var places: [[TableShape]: Int] = [:]

  /// The place of a document's shape.
  mutating func place(of tables: [TableShape]) -> Int {
    if let known = places[tables] { return known }
    let place = places.count
    places[tables] = place
    return place
  }

  /// The place in `bandings`.
  mutating func place(of bands: [[Range<Double>]]) -> Int {
    if let known = bandingPlaces[bands] { return known }
    bandingPlaces[bands] = bandings.count
    bandings.append(bands)
    return bandings.count - 1
  }
}
