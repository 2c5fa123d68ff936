internal import Catalogue

/// Answers a question from one statistics document: bounds by the shuttle algorithm over everything that its
/// tables say of the groups in question, the estimate by maximum entropy.
struct StatisticsCount {
  private let plan: QuestionPlan
  private let statistics: PreparedStatistics
  private let reading: DocumentReading
  private var lattice: CountLattice
  /// All children, as the tables have it; 0 where they do not.
  private let population: Double
  /// What each table says.
  private let said: [[TableReading.Statement]]

  init(_ plan: QuestionPlan, _ statistics: PreparedStatistics) {
    self.plan = plan
    self.statistics = statistics
    let reading = plan.reading(of: statistics)
    self.reading = reading
    let middle = statistics.population
    let population = middle.isBounded ? Double(middle.lower + middle.upper) / 2 : 0
    self.population = population
    said = zip(reading.tables, reading.places).map {
      $0.statements(of: statistics.tables[$1], population: population)
    }
    lattice = reading.frame.lattice
    lattice.state(0, statistics.total.lower, statistics.total.upper)
    state()
    lattice.tighten()
  }

  /// Whether a question's groups are few enough to be worked out jointly.
  static func canCount(_ plan: QuestionPlan, _ statistics: PreparedStatistics) -> Bool {
    var groups = plan.axes(of: statistics).groups
    for _ in plan.matches where groups <= CountLattice.mostGroups { groups *= 3 }
    return groups <= CountLattice.mostGroups
  }

  private mutating func state() {
    var split: [Int: [[StatisticsDimension]: CountInterval]] = [:]
    for ((table, isSplit), said) in zip(zip(reading.tables, reading.isSplit), said) {
      guard isSplit else {
        for said in said { lattice.state(table.groups[said.place].number, said.lower, said.upper) }
        continue
      }
      for (group, count) in table.margins(of: said, in: reading.frame.space) {
        let known = split[group]?[table.homes] ?? .unknown
        let both = known.intersection(count)
        split[group, default: [:]][table.homes] = both.isPossible ? both : known
      }
    }
    // A code may be counted among the diagnoses, among the phenotypes, or in part among both.
    let homes = reading.homes
    for (group, byHome) in split {
      let ways = homes.indices.reduce(1) {
        $0 * (reading.frame.space.meets($1, group) ? homes[$1].count : 1)
      }
      var union = CountInterval.zero
      for known in byHome.values { union = union.union(known) }
      lattice.state(
        group, union.lower, byHome.count == ways ? union.upper : CountInterval.unbounded)
    }
  }

  /// The most that can be meant, counted or not.
  var most: Int { plan.question.isImpossible ? 0 : lattice.uppers[reading.frame.asked] }

  /// Whether all ages may be known better than those asked for: where ages tie criteria together, all are told apart by
  /// bands that are put together for some. From half of all on it is worth the work: less has never outgrown them.
  var mayOutgrowEveryAge: Bool {
    guard reading.isTiedByAge else { return false }
    let every = lattice.uppers[reading.frame.space.everyAge(reading.frame.asked)]
    return lattice.uppers[reading.frame.asked] > every / 2
  }

  func count() -> Result<DatasetCount, Uncounted> {
    var interval = lattice[reading.frame.asked]
    if plan.question.isImpossible { interval = .zero }
    let population = lattice[0]
    if interval.upper > 0 {
      for (place, match) in plan.matches.enumerated()
      where !match.isExcluded && match.criterion.asksForConcept && !reading.counted.contains(place)
      {
        return .failure(
          Uncounted(what: match.criterion.name, atMost: interval.upper))
      }
      let hasConditions = reading.frame.asked != 0
      guard hasConditions ? reading.countsAnything : population.isBounded else {
        return .failure(
          Uncounted(what: "by what is asked", atMost: interval.upper))
      }
    }
    let estimate = interval.upper == 0 ? 0 : estimate()
    var way = reading.way
    way.isEstimated = estimate != nil
    let known = population.intersection(statistics.population)
    return .success(
      DatasetCount(
        interval: interval,
        estimate: estimate.map {
          Self.settled(min(max($0, Double(interval.lower)), Double(interval.upper)))
        },
        population: known.isPossible ? known : population, threshold: statistics.threshold,
        rounding: statistics.rounding, tables: reading.used, way: way,
        vintage: statistics.vintage))
  }

  // MARK: The estimate

  /// To a hundred-thousandth of a child: rounding for the answer must not hang on the order of arithmetic.
  private static func settled(_ estimate: Double) -> Double {
    estimate < 1e9 ? (estimate * 1e5).rounded() / 1e5 : estimate
  }

  private func estimate() -> Double? {
    guard reading.isEstimated, plan.matches.indices.allSatisfy(isTold) else { return nil }
    let whole = lattice[0]
    guard whole.isBounded else { return jointly() }
    let (frame, atoms) = (reading.frame, reading.atoms)
    guard !frame.groups.isEmpty else { return nil }
    var start = Array(repeating: 0.0, count: atoms.count)
    for (cell, group) in frame.groups.enumerated() where lattice.uppers[group] > 0 {
      start[Int(atoms.atom[cell])] += frame.weights[cell]
    }
    // The same for every question, so that proportions are of one whole.
    let population = min(max(population, Double(whole.lower)), Double(whole.upper))
    var fit = EntropyFit(start: start, total: population)
    fit.fit(margins())
    return frame.askedCells.reduce(0) { sum, cell in
      let atom = Int(atoms.atom[Int(cell)])
      guard start[atom] > 0, lattice.uppers[frame.groups[Int(cell)]] > 0 else { return sum }
      return sum + fit.weights[atom] * frame.weights[Int(cell)] / start[atom]
    }
  }

  /// Whether a criterion is not withheld wherever it is counted.
  private func isTold(_ criterion: Int) -> Bool {
    !reading.counted.contains(criterion)
      || zip(reading.tables, said).contains { table, said in
        table.criteria.contains(criterion)
          && said.contains {
            ($0.likely?.upperBound ?? .infinity) < Double(CountInterval.unbounded)
          }
      }
  }

  /// Where the number of all children is not known: from a table that counts every condition.
  private func jointly() -> Double? {
    guard let joint = reading.joint else { return nil }
    let frame = reading.frame
    return said[joint].reduce(0.0 as Double?) { sum, said in
      guard let sum, let range = said.likely, range.upperBound < Double(CountInterval.unbounded)
      else { return nil }
      let likely = (range.lowerBound + range.upperBound) / 2
      var inside = 0.0
      var all = 0.0
      for cell in reading.tables[joint].groups[said.place].cells {
        all += frame.weights[Int(cell)]
        if frame.isAsked[Int(cell)] { inside += frame.weights[Int(cell)] }
      }
      return all > 0 ? sum + likely * inside / all : sum
    }
  }

  private func margins() -> [EntropyFit.Margin] {
    said.indices.compactMap { table in
      let groups = reading.tables[table].groups
      var margin = EntropyFit.Margin(isApart: reading.atoms.isApart[table])
      margin.parts.reserveCapacity(said[table].count)
      for said in said[table] {
        let group = groups[said.place].number
        guard let likely = said.likely, group != 0 else { continue }
        let known = lattice[group]
        func within(_ count: Double) -> Double {
          min(max(count, Double(known.lower)), Double(known.upper))
        }
        margin.parts.append(
          .init(
            cells: reading.atoms.groups[table][said.place],
            range: within(likely.lowerBound)...within(likely.upperBound),
            isKept: groups[said.place].touches))
      }
      return margin.parts.isEmpty ? nil : margin
    }
  }
}
