internal import Catalogue

/// Answers a question from one statistics document: bounds by the shuttle algorithm over everything that its
/// tables say of the groups in question, the estimate by maximum entropy.
struct StatisticsCount {
  private let plan: QuestionPlan
  private let statistics: PreparedStatistics
  private let space: JointSpace
  private var lattice: CountLattice
  private var readings: [TableReading] = []
  /// What each of these says.
  private var said: [[Said]] = []
  /// Dimensions in which tables count each criterion.
  private let homes: [[StatisticsDimension]]

  init(_ plan: QuestionPlan, _ statistics: PreparedStatistics) {
    self.plan = plan
    self.statistics = statistics
    let found = FoundCriteria(plan, statistics)
    homes = found.homes
    let countsAge =
      plan.question.ages != nil || !plan.edges.isEmpty || found.ties(\.countsAge)
    let countsSex =
      plan.sexes != nil || plan.matches.contains { !$0.sexes.isEmpty } || found.ties(\.countsSex)
    space = JointSpace(
      ages: countsAge ? plan.ageAxis(of: statistics) : nil,
      sexes: countsSex ? plan.sexAxis : nil, criteria: plan.matches.count)
    lattice = CountLattice(space.axes)
    lattice.state(0, statistics.total.lower, statistics.total.upper)
    read(found)
    said = readings.map(statements(of:))
    state()
    lattice.tighten()
  }

  /// Whether a question's groups are few enough to be worked out jointly.
  static func canCount(_ plan: QuestionPlan, _ statistics: PreparedStatistics) -> Bool {
    var groups = plan.ageAxis(of: statistics).axis.count * plan.sexAxis.axis.count
    for _ in plan.matches where groups <= CountLattice.mostGroups { groups *= 3 }
    return groups <= CountLattice.mostGroups
  }

  // MARK: Reading the tables

  private mutating func read(_ found: FoundCriteria) {
    let middle = statistics.population
    let population = middle.isBounded ? Double(middle.lower + middle.upper) / 2 : 0
    for (index, table) in statistics.tables.enumerated() {
      for places in found.assignments(of: index) {
        let hits = places.enumerated().map { found.hits[index][$0.offset][$0.element] }
        if let reading = TableReading(
          table, places, hits: hits, matches: plan.matches,
          isWhole: isWhole(places, hits, table), population: population,
          properties: plan.properties)
        {
          readings.append(reading)
        }
      }
    }
  }

  /// Whether a table counts all of what each criterion asks for that is counted in its dimension.
  private func isWhole(_ places: [Int], _ hits: [[Int]], _ table: PreparedTable) -> Bool {
    zip(places, hits).allSatisfy { place, values in
      let match = plan.matches[place]
      if match.isOpen { return false }
      var whole: Set<Int> = []
      for value in values {
        for hit in match.hits(of: value) where hit.isWhole { whole.insert(hit.alternative) }
      }
      return whole.count == match.alternatives || homes[place].count > 1 && !whole.isEmpty
    }
  }

  private mutating func state() {
    stateStructure()
    var split: [Int: [[StatisticsDimension]: CountInterval]] = [:]
    for (reading, said) in zip(readings, said) {
      let isSplit = reading.criteria.contains { homes[$0].count > 1 }
      for said in said {
        if isSplit {
          let known = split[said.group]?[reading.homes] ?? .unknown
          let both = known.intersection(CountInterval(said.lower, said.upper))
          split[said.group, default: [:]][reading.homes] = both.isPossible ? both : known
        } else {
          lattice.state(said.group, said.lower, said.upper)
        }
      }
    }
    // A code may be counted among the diagnoses, among the phenotypes, or in part among both.
    for (group, byHome) in split {
      let ways = homes.indices.reduce(1) { $0 * (space.meets($1, group) ? homes[$1].count : 1) }
      var union = CountInterval.zero
      for known in byHome.values { union = union.union(known) }
      lattice.state(
        group, union.lower, byHome.count == ways ? union.upper : CountInterval.unbounded)
    }
  }

  private struct Said {
    var group: Int
    var age = 0
    var sex = 0
    var lower: Int
    var upper: Int
    var likely: Double?
  }

  /// A reading's statements as groups of the lattice: added up over ages and sexes that are not told apart.
  private func statements(of reading: TableReading) -> [Said] {
    var sums: [Int: Said] = [:]
    var order: [Int] = []
    let table = reading.table
    for statement in reading.statements {
      let age = space.ages.flatMap { axis in
        statement.band.map { axis.element(of: table.bands[$0]) }
      }
      let sex = space.sexes.flatMap { axis in statement.sex.map { axis.elements[$0] } }
      let group = space.group(age: age ?? 0, sex: sex ?? 0, met: reading.criteria)
      guard var sum = sums[group] else {
        sums[group] = Said(
          group: group, age: age ?? 0, sex: sex ?? 0, lower: statement.lower,
          upper: statement.upper, likely: statement.likely)
        order.append(group)
        continue
      }
      sum.lower += statement.lower
      sum.upper = min(CountInterval.unbounded, sum.upper + statement.upper)
      sum.likely = sum.likely.flatMap { own in statement.likely.map { own + $0 } }
      sums[group] = sum
    }
    var said = order.compactMap { sums[$0] }
    if !table.isComplete { open(&said, table) }
    if table.countsAge, table.isComplete, let ages = space.ages,
      said.contains(where: { $0.upper < CountInterval.unbounded })
    {
      for piece in ages.gaps(in: table.bands) {
        let group = space.group(age: piece, sex: 0, met: reading.criteria)
        said.append(Said(group: group, lower: 0, upper: 0, likely: 0))
      }
    }
    return said
  }

  /// Where a table leaves cells out, sums over ages or sexes are no upper bound.
  private func open(_ said: inout [Said], _ table: PreparedTable) {
    let isFolded =
      (table.countsAge && space.ages == nil) || (table.countsSex && space.sexes == nil)
    let ageRest =
      table.countsAge && space.ages?.coversRest(table.bands) == false
      ? space.ages?.rest : nil
    for index in said.indices {
      let isRest = ageRest.map { said[index].age == $0 } ?? false
      let isOtherSex =
        table.countsSex && space.sexes?.rest == said[index].sex && said[index].sex > 0
      if isFolded || isRest || isOtherSex { said[index].upper = CountInterval.unbounded }
      if isRest || isOtherSex { said[index].likely = nil }
    }
  }

  /// Ages and sexes that meet a criterion by themselves, and those that can be all who meet it.
  private mutating func stateStructure() {
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
  }

  // MARK: The count

  func count() -> Result<DatasetCount, Uncounted> {
    let met = plan.matches.indices.filter { !plan.matches[$0].isExcluded }
    let unmet = plan.matches.indices.filter { plan.matches[$0].isExcluded }
    let asked = space.asked(met: met, unmet: unmet)
    var interval = lattice[asked]
    if plan.question.isImpossible { interval = .zero }
    let counted = Set(readings.flatMap(\.criteria))
    let population = lattice[0]
    if interval.upper > 0 {
      for place in met
      where plan.matches[place].criterion.asksForConcept && !counted.contains(place) {
        return .failure(
          Uncounted(
            reason: "Its tables do not count \(plan.matches[place].criterion.name).",
            atMost: interval.upper))
      }
      let hasConditions = asked != 0
      guard hasConditions ? countsAnything(counted) : population.isBounded else {
        return .failure(
          Uncounted(reason: "Its tables do not count by what is asked.", atMost: interval.upper))
      }
    }
    let estimate = interval.upper == 0 ? 0 : estimate(asked, counted)
    return .success(
      DatasetCount(
        interval: interval,
        estimate: estimate.map {
          min(max($0, Double(interval.lower)), Double(interval.upper))
        },
        population: population.intersection(statistics.population).isPossible
          ? population.intersection(statistics.population) : population,
        threshold: statistics.threshold, rounding: statistics.rounding,
        tables: used, way: way(estimate),
        vintage: statistics.vintage))
  }

  private func countsAnything(_ counted: Set<Int>) -> Bool {
    !counted.isEmpty || readings.contains { conditions(of: $0) != [] }
      || plan.matches.contains { $0.isPartitioned && $0.alternatives == 0 }
  }

  /// The conditions of the question that a reading counts: criteria, -1 for ages, -2 for sexes.
  private func conditions(of reading: TableReading) -> Set<Int> {
    var conditions = Set(reading.criteria)
    if plan.question.ages != nil, reading.table.countsAge { conditions.insert(-1) }
    if plan.sexes != nil, reading.table.countsSex { conditions.insert(-2) }
    return conditions
  }

  /// The conditions of the question.
  private var conditions: [Int] {
    (plan.question.ages == nil ? [] : [-1]) + (plan.sexes == nil ? [] : [-2])
      + Array(plan.matches.indices)
  }

  /// The tables that count more of the question's conditions together than any other one does; of those that
  /// count the same, the one of the fewest dimensions.
  private var used: [String] {
    let all = readings.map { ($0.table.name, conditions(of: $0)) }
    let most = all.filter { own in
      !own.1.isEmpty && !all.contains { own.1.isStrictSubset(of: $0.1) }
    }
    let simplest = Dictionary(grouping: most, by: \.1).values.compactMap { same in
      same.map(\.0).min { ($0.utf8.count, $0) < ($1.utf8.count, $1) }
    }
    return Set(simplest).sorted()
  }

  // MARK: The estimate

  private func estimate(_ asked: Int, _ counted: Set<Int>) -> Double? {
    guard isEstimated(counted) else { return nil }
    let whole = lattice[0]
    guard whole.isBounded else { return jointly(asked) }
    let cells = space.cells
    guard cells <= CountLattice.mostGroups else { return nil }
    var start = Array(repeating: 0.0, count: cells)
    for cell in start.indices where lattice.uppers[space.group(ofCell: cell)] > 0 {
      start[cell] = space.ages.map { $0.weight(of: cell % $0.axis.values) } ?? 1
    }
    var fit = EntropyFit(start: start, total: Double(whole.lower + whole.upper) / 2)
    fit.fit(margins(cells))
    var sum = 0.0
    space.forEachCell(of: asked) { sum += fit.weights[$0] }
    return sum
  }

  /// Whether some table counts by each condition.
  private func isEstimated(_ counted: Set<Int>) -> Bool {
    if plan.question.ages != nil, !readings.contains(where: \.table.countsAge) { return false }
    if plan.sexes != nil, !readings.contains(where: \.table.countsSex) { return false }
    return plan.matches.indices.allSatisfy { place in
      let match = plan.matches[place]
      if match.isOpen { return false }
      return counted.contains(place) || (match.isPartitioned && match.alternatives == 0)
    }
  }

  /// Where the number of all children is not known: from a table that counts every condition.
  private func jointly(_ asked: Int) -> Double? {
    guard !plan.matches.contains(where: \.isExcluded),
      let place = readings.firstIndex(where: { conditions(of: $0) == Set(conditions) })
    else { return nil }
    var wanted: Set<Int> = []
    space.forEachCell(of: asked) { wanted.insert($0) }
    return said[place].reduce(0.0 as Double?) { sum, said in
      guard let sum, let likely = said.likely else { return nil }
      var inside = 0.0
      var all = 0.0
      space.forEachCell(of: said.group) { cell in
        let weight = space.ages.map { $0.weight(of: cell % $0.axis.values) } ?? 1
        all += weight
        if wanted.contains(cell) { inside += weight }
      }
      return all > 0 ? sum + likely * inside / all : sum
    }
  }

  private func margins(_ cells: Int) -> [EntropyFit.Margin] {
    said.compactMap { said in
      var margin = EntropyFit.Margin(labels: Array(repeating: -1, count: cells), targets: [])
      for said in said {
        guard let likely = said.likely, said.group != 0 else { continue }
        let known = lattice[said.group]
        let label = Int32(margin.targets.count)
        space.forEachCell(of: said.group) { margin.labels[$0] = label }
        margin.targets.append(min(max(likely, Double(known.lower)), Double(known.upper)))
      }
      return margin.targets.isEmpty ? nil : margin
    }
  }

  // MARK: How it came about

  private func way(_ estimate: Double?) -> CountWay {
    let conditions = conditions
    let tables = readings.map(conditions(of:))
    var apart: [CountWay.Pair] = []
    for (place, first) in conditions.enumerated() {
      for second in conditions[(place + 1)...]
      where !tables.contains(where: { $0.contains(first) && $0.contains(second) }) {
        apart.append(.init(name(first), name(second)))
      }
    }
    return CountWay(
      isCounted: tables.contains { $0.isSuperset(of: conditions) }, isEstimated: estimate != nil,
      apart: apart, cutsBand: space.ages?.cutsBand ?? false,
      fromTotal: conditions.isEmpty)
  }

  private func name(_ condition: Int) -> String {
    switch condition {
    case -1: "age"
    case -2: "sex"
    default: plan.matches[condition].criterion.name
    }
  }
}
