internal import Catalogue

/// What a question has to do with documents of one shape: the groups that their tables tell apart, how each
/// table is read, and what can be said of it in words. Worked out once; then only numbers are left.
final class DocumentReading: Sendable {
  let space: JointSpace
  let tables: [TableReading]
  /// The lattice before any table is read: who cannot be is zero.
  let lattice: CountLattice
  /// Dimensions in which tables count each criterion.
  let homes: [[StatisticsDimension]]
  /// By reading: whether a criterion of it is counted in several dimensions.
  let isSplit: [Bool]
  /// The group that is asked for, and its cells.
  let asked: Int
  let askedCells: [Int32]
  /// By reading and group: whether it holds any of what is asked for.
  let touches: [[Bool]]
  /// By cell: its group, and how likely it is before any table is read.
  let groups: [Int]
  let weights: [Double]
  let atoms: CellAtoms
  /// Criteria that some table counts.
  let counted: Set<Int>
  /// Whether anything asked for is counted.
  let countsAnything: Bool
  /// Whether some table counts by each condition.
  let isEstimated: Bool
  /// The reading that counts every condition together.
  let joint: Int?
  /// The tables that say most, by their dimensions.
  let used: [String]
  /// How numbers come about where there is an estimate.
  let way: CountWay

  /// - Parameter statistics: Any document of the shape.
  init(_ plan: QuestionPlan, _ statistics: PreparedStatistics) {
    let shapes = statistics.tables.map(\.shape)
    let found = FoundCriteria(plan, shapes)
    let homes = found.homes
    let countsAge =
      plan.question.ages != nil || !plan.edges.isEmpty || found.ties(\.countsAge)
    let countsSex =
      plan.sexes != nil || plan.matches.contains { !$0.sexes.isEmpty } || found.ties(\.countsSex)
    let axes = plan.axes(of: statistics)
    let space = JointSpace(
      ages: countsAge ? axes.ages : nil,
      sexes: countsSex ? axes.sexes : nil, criteria: plan.matches.count)
    var readings: [TableReading] = []
    for (index, shape) in shapes.enumerated() {
      for places in found.assignments(of: index) {
        let hits = places.enumerated().map { found.hits[index][$0.offset][$0.element] }
        let isWhole = zip(places, hits).allSatisfy { place, values in
          plan.matches[place].isWhole(values, isSplit: homes[place].count > 1)
        }
        if let reading = TableReading(
          index, shape, places, hits: hits, isWhole: isWhole, plan, space)
        {
          readings.append(reading)
        }
      }
    }
    self.homes = homes
    self.space = space
    tables = readings
    isSplit = readings.map { $0.criteria.contains { homes[$0].count > 1 } }
    lattice = Self.structure(plan, space)

    let met = plan.matches.indices.filter { !plan.matches[$0].isExcluded }
    let unmet = plan.matches.indices.filter { plan.matches[$0].isExcluded }
    asked = space.asked(met: met, unmet: unmet)
    askedCells = space.cells <= CountLattice.mostGroups ? space.cells(of: asked) : []
    let cells = space.cells <= CountLattice.mostGroups ? space.cells : 0
    groups = (0..<cells).map(space.group(ofCell:))
    weights = (0..<cells).map(space.weight(ofCell:))
    let wanted = Set(askedCells)
    touches = readings.map { $0.groups.map { $0.cells.contains(where: wanted.contains) } }
    atoms = CellAtoms(cells, cells > 0 ? readings : [])
    let counted = Set(readings.flatMap(\.criteria))
    self.counted = counted

    let words = QuestionConditions(plan, readings)
    countsAnything =
      !counted.isEmpty || words.byReading.contains { !$0.isEmpty }
      || plan.matches.contains { $0.isPartitioned && $0.alternatives == 0 }
    isEstimated =
      (plan.question.ages == nil || readings.contains(where: \.shape.countsAge))
      && (plan.sexes == nil || readings.contains(where: \.shape.countsSex))
      && plan.matches.indices.allSatisfy { place in
        let match = plan.matches[place]
        return !match.isOpen
          && (counted.contains(place) || (match.isPartitioned && match.alternatives == 0))
      }
    joint =
      unmet.isEmpty ? words.byReading.firstIndex { $0 == Set(words.conditions) } : nil
    used = words.used
    var way = words.way(cutsBand: space.ages?.cutsBand ?? false)
    way.elsewhere = zip(plan.matches, found.elsewhere).compactMap { match, values in
      if values.isEmpty { return nil }
      let codes = values.prefix(3).map { plan.properties.values[$0].text }
      return
        "\(match.criterion.name) is counted as \(codes.joined(separator: " and "))\(values.count > 3 ? " and others" : "")."
    }
    self.way = way
  }

  /// Ages and sexes that meet a criterion by themselves, and those that can be all who meet it.
  private static func structure(_ plan: QuestionPlan, _ space: JointSpace) -> CountLattice {
    var lattice = CountLattice(space.axes)
    for (place, match) in plan.matches.enumerated() where match.isPartitioned {
      let isAll = match.alternatives == 0 && !match.isOpen
      for age in space.ages.map({ Array(1...$0.axis.values) }) ?? [0] {
        let isOfAge =
          match.ages.map { region in space.ages?.isPiece(age, within: region) ?? false } ?? false
        if isOfAge {
          lattice.state(space.group(age: age, sex: 0, met: [], unmet: [place]), 0, 0)
          continue
        }
        for sex in space.sexes == nil ? [] : Array(PreparedTable.sexes.indices) {
          let element = space.sexes?.elements[sex] ?? 0
          if match.sexes.contains(sex) {
            lattice.state(space.group(age: age, sex: element, met: [], unmet: [place]), 0, 0)
          } else if isAll {
            lattice.state(space.group(age: age, sex: element, met: [place]), 0, 0)
          }
        }
        if match.sexes.isEmpty, isAll {
          lattice.state(space.group(age: age, sex: 0, met: [place]), 0, 0)
        }
      }
    }
    return lattice
  }
}
