import Catalogue
import Query
import Simulation

/// A made-up child.
struct Child {
  var days: Double
  var sex: String
  var codes: Set<String>
  var variables: Set<String>
}

/// Made-up children, and the tables that a hospital would publish about them.
struct SyntheticPopulation {
  static let codes = ["ICD10:E84", "ICD10:E84.0", "ORPHA:586", "HP:0001250"]
  static let variables = ["fev1", "weight_kg"]
  static let bandings = [
    ["P0D/P28D", "P28D/P1Y", "P1Y/P2Y", "P2Y/P6Y", "P6Y/P12Y", "P12Y/P18Y"],
    ["P0Y/P2Y", "P2Y/P5Y", "P5Y/P10Y", "P10Y/P18Y"], ["P0Y/P6Y", "P6Y/P18Y"],
  ]

  var children: [Child]
  let threshold = 10
  let rounding: Int

  init(_ random: inout SeededGenerator) {
    let shares = Self.codes.map { _ in Double.random(in: 0.005...0.5, using: &random) }
    let size = Int.random(in: 15...900, using: &random)
    rounding = [1, 5, 10].randomElement(using: &random) ?? 1
    let skew = Double.random(in: 0.3...3, using: &random)
    var children: [Child] = []
    for _ in 0..<size {
      var codes = Set(
        zip(Self.codes, shares).filter { Double.random(in: 0...1, using: &random) < $1 }.map(\.0))
      if codes.contains("ICD10:E84.0") { codes.insert("ICD10:E84") }
      let variables = Self.variables.filter { _ in Bool.random(using: &random) }
      var share = Double.random(in: 0...0.9999, using: &random)
      for _ in 0..<Int(skew) { share *= Double.random(in: 0.5...1, using: &random) }
      let sexes = ["female", "male", "male", "female", "female", "unknown"]
      children.append(
        Child(
          days: share * 18 * 365.25, sex: sexes.randomElement(using: &random) ?? "male",
          codes: codes, variables: Set(variables)))
    }
    self.children = children
  }

  /// Some of the tables that one could think of.
  func statistics(_ random: inout SeededGenerator) -> AggregateStatistics {
    let designs: [[StatisticsDimension]] = [
      [.ageGroup, .sex], [.ageGroup], [.sex], [.diagnosis], [.sex, .diagnosis],
      [.ageGroup, .diagnosis], [.ageGroup, .sex, .diagnosis], [.variable], [.sex, .variable],
      [.phenotype], [.diagnosis, .variable],
    ]
    var tables: [AggregateStatistics.Table] = []
    for design in designs where Bool.random(using: &random) {
      tables.append(table(design, &random))
    }
    return AggregateStatistics(
      dataset: "https://hospital-sample.example/1", threshold: threshold, rounding: rounding,
      total: children.count < threshold || Int.random(in: 0..<5, using: &random) == 0
        ? nil : published(children.count), tables: tables)
  }

  private func table(_ dimensions: [StatisticsDimension], _ random: inout SeededGenerator)
    -> AggregateStatistics.Table
  {
    let bands = Self.bandings.randomElement(using: &random) ?? []
    let complete = Bool.random(using: &random)
    var combinations: [[String: String]] = [[:]]
    for dimension in dimensions {
      let values = values(of: dimension, bands)
      combinations = combinations.flatMap { begun in
        values.map { begun.merging([dimension.rawValue: $0]) { $1 } }
      }
    }
    var cells: [AggregateStatistics.Cell] = []
    for values in combinations {
      let count = children.count { has($0, values) }
      // A complete table may leave zeros out, another one anything.
      if complete
        ? count == 0 && Bool.random(using: &random)
        : Int.random(in: 0..<8, using: &random) == 0
      {
        continue
      }
      cells.append(
        AggregateStatistics.Cell(
          values, count: count > 0 && count < threshold ? nil : published(count)))
    }
    return AggregateStatistics.Table(
      dimensions: dimensions.map(\.rawValue), complete: complete, cells: cells)
  }

  private func values(of dimension: StatisticsDimension, _ bands: [String]) -> [String] {
    switch dimension {
    case .ageGroup: bands
    case .sex: ["female", "male", "unknown"]
    case .diagnosis: Self.codes.filter { !$0.hasPrefix("HP:") }
    case .phenotype: Self.codes.filter { $0.hasPrefix("HP:") }
    case .variable: Self.variables
    case .birthYear, .firstVisitYear, .place: []
    }
  }

  private func has(_ child: Child, _ values: [String: String]) -> Bool {
    values.allSatisfy { name, value in
      switch StatisticsDimension(rawValue: name) {
      case .ageGroup: StatisticsDimension.band(value)?.contains(child.days) ?? false
      case .sex: child.sex == value
      case .diagnosis, .phenotype: child.codes.contains(value)
      case .variable: child.variables.contains(value)
      case .birthYear, .firstVisitYear, .place, nil: false
      }
    }
  }

  private func published(_ count: Int) -> Int {
    (count + rounding / 2) / rounding * rounding
  }
}
