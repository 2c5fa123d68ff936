public import Catalogue
internal import Foundation

/// What a simulated hospital publishes about its children: tables with small counts suppressed, more cells
/// withheld for their sake, counts rounded; as it stands after the arrival check.
public struct SimulatedPublication: Sendable {
  /// Which tables a hospital publishes. Every table counts by each dimension once at most.
  public enum Design: String, CaseIterable, Sendable {
    /// Each dimension alone.
    case singleMargins
    /// Every pair of dimensions.
    case allPairs
    /// Each dimension alone, and some pairs.
    case somePairs
    /// Some tables of three dimensions, and the dimensions alone.
    case threeWay
    /// Pairs or threes that form a chain, so that bounds have a closed form.
    case chain
  }

  public static let datasetIRI = "https://hospital-sample.example/1"
  static let dimensions: [StatisticsDimension] = [
    .ageGroup, .sex, .diagnosis, .phenotype, .variable,
  ]
  static let bandings = [
    ["P0D/P28D", "P28D/P1Y", "P1Y/P2Y", "P2Y/P6Y", "P6Y/P12Y", "P12Y/P18Y"],
    ["P0D/P1Y", "P1Y/P2Y", "P2Y/P6Y", "P6Y/P12Y", "P12Y/P18Y"],
    ["P0D/P2Y", "P2Y/P6Y", "P6Y/P12Y", "P12Y/P18Y"],
    ["P0D/P6Y", "P6Y/P12Y", "P12Y/P18Y"],
  ]

  public let hospital: SimulatedHospital
  public let design: Design
  public let threshold: Int
  public let rounding: Int
  /// The age bands of its tables.
  public let bands: [String]
  /// Past the arrival check; tables that it refused are not in it.
  public let statistics: AggregateStatistics
  /// The same tables with nothing but the small cells themselves hidden, and nothing rounded: what a hospital
  /// must not publish, and the arrival check would withhold.
  public let unguarded: AggregateStatistics

  /// - Parameter design: The designs in turn, by the hospital's seed, where not given.
  public init(
    _ hospital: SimulatedHospital, design: Design? = nil, threshold: Int? = nil,
    rounding: Int? = nil
  ) {
    var random = SeededGenerator(hospital.seed &* 0x5851_F42D &+ 5)
    let designs = Design.allCases
    let k = threshold ?? [5, 10, 20].randomElement(using: &random) ?? 10
    let base = rounding ?? [1, 5, 10].randomElement(using: &random) ?? 1
    self.hospital = hospital
    self.design = design ?? designs[Int(hospital.seed % UInt64(designs.count))]
    self.threshold = k
    self.rounding = base
    bands = Self.bandings.randomElement(using: &random) ?? []
    let plan = Self.plan(self.design, &random)
    let tables = plan.map { [bands] in SimulatedTable($0, bands: bands, hospital) }
    var publisher = Publisher(
      tables: tables, threshold: k, rounding: base, total: hospital.patients.count)
    var bare = Publisher(tables: tables, threshold: k, rounding: 1, total: hospital.patients.count)
    bare.hideSmall()
    unguarded = bare.document
    statistics = publisher.publish()
  }

  /// A hospital that published this document, however it was made.
  public init(_ hospital: SimulatedHospital, publishing statistics: AggregateStatistics) {
    self.hospital = hospital
    self.statistics = statistics
    design = .somePairs
    threshold = statistics.threshold
    rounding = statistics.rounding
    let cells = statistics.tables.flatMap(\.cells)
    bands = Set(cells.compactMap { $0.values[StatisticsDimension.ageGroup.rawValue] }).sorted()
    unguarded = statistics
  }

  /// Dimensions of the tables.
  private static func plan(_ design: Design, _ random: inout SeededGenerator)
    -> [[StatisticsDimension]]
  {
    let singles = dimensions.map { [$0] }
    let pairs = dimensions.indices.flatMap { first in
      dimensions[(first + 1)...].map { [dimensions[first], $0] }
    }
    switch design {
    case .singleMargins:
      return singles + (random.chance(0.3) ? [[.birthYear], [.place], [.firstVisitYear]] : [])
    case .allPairs: return singles + pairs
    case .somePairs: return singles + pairs.filter { _ in random.chance(0.5) }
    case .threeWay:
      let order = dimensions.shuffled(using: &random)
      return singles + [Array(order.prefix(3)), [order[0], order[3], order[4]]]
    case .chain:
      let order = dimensions.shuffled(using: &random)
      let size = random.chance(0.5) ? 2 : 3
      return singles
        + stride(from: 0, to: order.count - 1, by: size - 1).map {
          Array(order[$0..<min($0 + size, order.count)])
        }
    }
  }
}
