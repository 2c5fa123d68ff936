internal import Catalogue

/// Collects what tables say of every conjunction of a question's conditions: ages, sexes, criteria.
struct ConjunctionCount {
  private enum Condition: Hashable {
    case ages, sexes
    case criterion(Criterion)
  }

  var lattice: ConjunctionLattice
  private(set) var chain: EstimateChain
  /// Whether an age band was cut through.
  private(set) var cutsBand = false

  private let ages: AgeRegion?
  private let sexes: Set<String>?
  private let order: [Condition]
  private var counted: Set<Int> = []

  /// Pairs of alternatives of two criteria beyond which tables are not asked for them jointly.
  private static let mostCombinations = 600

  /// How many conditions are looked at.
  var conditions: Int { order.count }

  init(population: CountInterval, ages: AgeRegion?, sexes: Set<String>?, criteria: [Criterion]) {
    self.ages = ages
    self.sexes = sexes
    var order: [Condition] = []
    if ages != nil { order.append(.ages) }
    if sexes != nil { order.append(.sexes) }
    let room = ConjunctionLattice.mostConditions - order.count
    order += criteria.prefix(room).map(Condition.criterion)
    self.order = order
    lattice = ConjunctionLattice(conditions: order.count, population: population)
    chain = EstimateChain(
      population: population.isBounded
        ? Double(population.lower + population.upper) / 2 : Double(population.lower))
  }

  // MARK: What is asked of the result

  var countsAnything: Bool { !counted.isEmpty }

  /// The condition's bit; nil where it was left out for want of room.
  func condition(of criterion: Criterion) -> Int? {
    order.firstIndex(of: .criterion(criterion)).map { 1 << $0 }
  }

  func isCounted(_ criterion: Criterion) -> Bool {
    condition(of: criterion).map(counted.contains) ?? false
  }

  func leavesOut(_ criteria: [Criterion]) -> Bool {
    criteria.contains { condition(of: $0) == nil }
  }

  /// Ages, sexes and the criteria together.
  func conjunction(of criteria: [Criterion]) -> Int {
    var conjunction = criteria.compactMap(condition).reduce(0, |)
    for (index, condition) in order.enumerated() where condition == .ages || condition == .sexes {
      conjunction |= 1 << index
    }
    return conjunction
  }

  // MARK: Reading the tables

  mutating func read(_ readers: [TableReader]) {
    let parts = order.indices.filter { order[$0] == .ages || order[$0] == .sexes }.map { 1 << $0 }
    let partitions = [0] + parts + (parts.count == 2 ? [parts[0] | parts[1]] : [])
    let criteria = order.indices.filter { !parts.contains(1 << $0) }
    for partition in partitions {
      if partition != 0 { read(partition, [], readers) }
      for (place, first) in criteria.enumerated() {
        read(partition, [first], readers)
        for second in criteria.dropFirst(place + 1) {
          read(partition, [first, second], readers)
        }
      }
    }
  }

  /// Joins what tables say of some of the ages and sexes together with up to two criteria.
  private mutating func read(_ partition: Int, _ criteria: [Int], _ readers: [TableReader]) {
    let sets = criteria.map { index in
      if case .criterion(let criterion) = order[index] { return criterion.alternatives }
      return []
    }
    guard sets.reduce(1, { $0 * $1.count }) <= Self.mostCombinations else { return }
    var combinations: [[Alternative]] = [[]]
    for set in sets {
      combinations = combinations.flatMap { begun in set.map { begun + [$0] } }
    }
    var union: TableMeasure?
    for combination in combinations {
      let measure = best(partition, combination, readers)
      guard measure != nil || combinations.count > 1 else { return }
      let one =
        measure
        ?? TableMeasure(interval: .unknown, estimate: 0, table: "", isEstimated: false)
      union = union.map { joined($0, one) } ?? one
    }
    guard let union, union.interval != .unknown else { return }
    let conjunction = criteria.reduce(partition) { $0 | 1 << $1 }
    counted.insert(conjunction)
    lattice.state(union.interval, for: conjunction)
    cutsBand = cutsBand || union.cutsBand
    guard union.isEstimated else { return }
    chain.add(
      EstimateChain.Piece(
        conjunction: conjunction, estimate: union.estimate,
        width: union.interval.upper - union.interval.lower, table: union.table))
  }

  /// Those who meet one or the other, as if these were independent.
  private func joined(_ left: TableMeasure, _ right: TableMeasure) -> TableMeasure {
    let size = chain.population
    let without =
      size > 0
      ? (1 - min(1, left.estimate / size)) * (1 - min(1, right.estimate / size)) : 1
    return TableMeasure(
      interval: left.interval.union(right.interval),
      estimate: max(left.estimate, right.estimate, size * (1 - without)),
      table: left.table.isEmpty ? right.table : left.table,
      cutsBand: left.cutsBand || right.cutsBand,
      isEstimated: left.isEstimated && right.isEstimated)
  }

  /// What all tables together say of one combination, each alternative being one property.
  private func best(_ partition: Int, _ combination: [Alternative], _ readers: [TableReader])
    -> TableMeasure?
  {
    guard let asked = tableQuestion(partition, combination) else { return nil }
    if asked.ages?.isEmpty == true || asked.sexes?.isEmpty == true {
      return TableMeasure(interval: .zero, estimate: 0, table: "")
    }
    // A code may be counted among the diagnoses, among the phenotypes, or in part among both.
    var byKind: [[StatisticsDimension]: TableMeasure] = [:]
    for reader in readers {
      guard let measure = reader.measure(asked) else { continue }
      let kind = reader.overlapping.sorted { $0.rawValue < $1.rawValue }
      byKind[kind] = byKind[kind].map { $0.narrowed(by: measure) } ?? measure
    }
    let kinds = byKind.sorted { $0.value.table < $1.value.table }.map(\.value)
    return kinds.dropFirst().reduce(kinds.first) { union, kind in union.map { joined($0, kind) } }
  }

  /// Ages and sexes among the alternatives narrow those of the partition.
  private func tableQuestion(_ partition: Int, _ combination: [Alternative]) -> TableQuestion? {
    var question = TableQuestion(
      ages: nil, sexes: nil, alternatives: [], population: chain.population)
    for (index, condition) in order.enumerated() where partition & (1 << index) != 0 {
      if condition == .ages { question.ages = ages }
      if condition == .sexes { question.sexes = sexes }
    }
    for alternative in combination {
      switch alternative {
      case .age(let region):
        question.ages = question.ages.map { $0.intersection(region) } ?? region
      case .sex(let sex):
        question.sexes = (question.sexes ?? NormalisedQuestion.everySex).intersection([sex])
      case .codes, .variable: question.alternatives.append(alternative)
      case .unreadable: return nil
      }
    }
    return question
  }
}

extension TableMeasure {
  /// The narrower of two statements about one group, with what both say together.
  func narrowed(by other: TableMeasure) -> TableMeasure {
    var better = other.isNarrower(than: self) ? other : self
    let both = interval.intersection(other.interval)
    if both.isPossible { better.interval = both }
    return better
  }

  /// Narrower bounds first; then a whole band before a cut one.
  private func isNarrower(than other: TableMeasure) -> Bool {
    let width = interval.upper - interval.lower
    let otherWidth = other.interval.upper - other.interval.lower
    return width == otherWidth ? !cutsBand && other.cutsBand : width < otherWidth
  }
}
