internal import Catalogue

/// Adds up the cells of a table that belong to a group, for each property apart: a child may have several
/// properties, so their counts add up to an upper bound only.
struct TableTally {
  /// Values of the dimensions in which a child may have several.
  typealias Property = [String]

  private let overlapping: [StatisticsDimension]
  private var uppers: [Property: CountInterval] = [:]
  private var likely: [Property: Double] = [:]
  private var found: [Property: [String?: [Range<Double>]]] = [:]
  /// The most that any one property has in each cell of the partition.
  private var lowers: [[String: String]: Int] = [:]
  private(set) var cutsBand = false

  init(_ overlapping: [StatisticsDimension]) {
    self.overlapping = overlapping
  }

  mutating func add(
    _ cell: AggregateStatistics.Cell, share: Double, band: Range<Double>?, sex: String?,
    interval: CountInterval, likely count: Double
  ) {
    let property = overlapping.map { cell.values[$0.rawValue] ?? "" }
    uppers[property] = (uppers[property] ?? .zero) + interval
    likely[property, default: 0] += count * share
    found[property, default: [:]][sex, default: []].append(band ?? 0..<Double.infinity)
    if share < 1 {
      cutsBand = true
    } else {
      var place = cell.values
      for dimension in overlapping { place[dimension.rawValue] = nil }
      lowers[place] = max(lowers[place] ?? 0, interval.lower)
    }
  }

  var lower: Int { lowers.values.reduce(0, +) }

  var upper: Int { uppers.values.reduce(CountInterval.zero, +).upper }

  /// Every property that could have been found.
  func combinations(of wanted: [StatisticsDimension: Set<String>]) -> [Property] {
    overlapping.reduce([[]]) { begun, dimension in
      begun.flatMap { start in (wanted[dimension] ?? []).map { start + [$0] } }
    }
  }

  /// Age bands that were there for a property and a sex; nil where there was no cell.
  func bands(_ property: Property, _ sex: String?) -> [Range<Double>]? {
    found[property]?[sex]
  }

  /// Those with at least one of the properties, as if these were independent; codes of ICD-10 that are
  /// narrower than another one here are taken to be within it.
  func estimate(in population: Double) -> Double {
    // In ascending order, so that the sum does not depend on how a dictionary happens to be ordered.
    let counts = likely.filter { property, _ in
      !likely.keys.contains { Self.isNarrower(property, than: $0) }
    }.values.sorted()
    let most = counts.last ?? 0
    guard counts.count > 1 else { return most }
    guard population > 0 else { return most }
    let without = counts.reduce(1.0) { $0 * (1 - min(1, $1 / population)) }
    return max(most, population * (1 - without))
  }

  private static func isNarrower(_ property: Property, than other: Property) -> Bool {
    let sign = "ICD10:"
    guard property.count == 1, other.count == 1, property[0].hasPrefix(sign),
      other[0].hasPrefix(sign)
    else { return false }
    return ICD10.isNarrower(
      String(property[0].dropFirst(sign.count)), than: String(other[0].dropFirst(sign.count)))
  }
}
