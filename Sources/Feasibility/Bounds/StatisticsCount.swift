internal import Catalogue

/// Answers a question from one aggregate statistics document.
struct StatisticsCount {
  let question: NormalisedQuestion
  let statistics: AggregateStatistics
  let readers: [TableReader]
  let population: CountInterval
  /// The ages asked for that occur; nil where all that occur are asked for.
  let ages: AgeRegion?
  let sexes: Set<String>?
  let required: [Criterion]
  let excluded: [Criterion]

  init(
    _ question: NormalisedQuestion, _ statistics: AggregateStatistics, _ concepts: ConceptKnowledge
  ) {
    self.question = question
    self.statistics = statistics
    readers = statistics.tables.map { TableReader(statistics, $0, concepts) }
    population = Self.population(statistics, readers)
    ages = Self.occurring(question.ages, in: readers)
    sexes = Self.occurring(question.sexes, in: readers)
    required = question.required.sorted { $0.key < $1.key }
    excluded = question.excluded.sorted { $0.key < $1.key }
  }

  /// All individuals: the total, and what complete tables add up to.
  private static func population(_ statistics: AggregateStatistics, _ readers: [TableReader])
    -> CountInterval
  {
    var known = statistics.totalInterval ?? .unknown
    let all = TableQuestion(ages: nil, sexes: nil, alternatives: [], population: 0)
    for reader in readers {
      guard let sum = reader.measure(all)?.interval else { continue }
      let both = known.intersection(sum)
      if both.isPossible { known = both }
    }
    return known
  }

  /// Ages outside every band of a complete table do not occur, so a question for them asks for nothing;
  /// likewise sexes.
  private static func occurring(_ ages: AgeRegion?, in readers: [TableReader]) -> AgeRegion? {
    guard var asked = ages else { return nil }
    for reader in readers where reader.table.complete && reader.dimensions.contains(.ageGroup) {
      guard reader.overlapping.isEmpty else { continue }
      let occurring = AgeRegion(
        reader.occurring(.ageGroup).compactMap(StatisticsDimension.band))
      if occurring.isWithin(asked) { return nil }
      asked = asked.intersection(occurring)
    }
    return asked
  }

  private static func occurring(_ sexes: Set<String>?, in readers: [TableReader]) -> Set<String>? {
    guard var asked = sexes else { return nil }
    if asked == NormalisedQuestion.everySex { return nil }
    for reader in readers where reader.table.complete && reader.dimensions.contains(.sex) {
      guard reader.overlapping.isEmpty else { continue }
      let occurring = reader.occurring(.sex)
      if occurring.isSubset(of: asked) { return nil }
      asked.formIntersection(occurring)
    }
    return asked
  }

  // MARK: The count

  func count() -> Result<DatasetCount, Uncounted> {
    if question.isImpossible || ages?.isEmpty == true || sexes?.isEmpty == true {
      return .success(result(.zero, 0, [], false))
    }
    var work = ConjunctionCount(
      population: population, ages: ages, sexes: sexes, criteria: required + excluded)
    work.read(readers)
    for criterion in required where criterion.asksForConcept && !work.isCounted(criterion) {
      return .failure(Uncounted(reason: "Its tables do not count \(criterion.name)."))
    }
    guard work.conditions == 0 ? population.isBounded : work.countsAnything else {
      return .failure(Uncounted(reason: "Its tables do not count by what is asked."))
    }
    return .success(bounds(&work))
  }

  private func bounds(_ work: inout ConjunctionCount) -> DatasetCount {
    work.lattice.close()
    let wanted = work.conjunction(of: required)
    var interval = work.lattice[wanted]
    var likely = work.chain.estimate(of: wanted)
    if work.leavesOut(required) {
      interval.lower = 0
      likely = nil
    }
    let base = likely?.count ?? 0
    for criterion in excluded {
      guard let condition = work.condition(of: criterion) else {
        interval.lower = 0
        likely = nil
        continue
      }
      interval.lower = max(0, interval.lower - work.lattice[wanted | condition].upper)
      interval.upper = min(interval.upper, work.lattice.most(wanted, without: condition))
      guard let left = likely, base > 0 else { continue }
      likely = work.chain.estimate(of: wanted | condition).map {
        (left.count * max(0, 1 - $0.count / base), left.pieces + $0.pieces)
      }
    }
    let used = Set((likely?.pieces ?? work.chain.pieces).map(\.table)).subtracting([""]).sorted()
    let count = likely.map {
      min(max($0.count, Double(interval.lower)), Double(interval.upper))
    }
    return result(interval, count, used, work.cutsBand, isJoint: (likely?.pieces.count ?? 2) < 2)
  }

  private func result(
    _ interval: CountInterval, _ estimate: Double?, _ tables: [String], _ cutsBand: Bool,
    isJoint: Bool = true
  ) -> DatasetCount {
    DatasetCount(
      interval: interval, estimate: estimate, population: population,
      threshold: statistics.threshold, rounding: statistics.rounding, tables: tables,
      method: method(estimate, tables, cutsBand, isJoint), referenceDate: statistics.referenceDate)
  }

  private func method(_ estimate: Double?, _ tables: [String], _ cutsBand: Bool, _ isJoint: Bool)
    -> String
  {
    var parts: [String] = []
    if tables.isEmpty {
      parts.append(
        estimate == 0 ? "Nobody of these ages and sexes is in it." : "From the total.")
    } else if isJoint {
      parts.append("Counted by one table.")
    } else {
      parts.append("Bounds of Fréchet from several tables.")
      if estimate != nil { parts.append("The estimate takes them to be independent.") }
    }
    if estimate == nil {
      parts.append("A condition that no table counts may hold for all or for none.")
    }
    if cutsBand {
      parts.append(
        "The ages cut through a published band: the bounds hold for all or none of it, the estimate for a share by days."
      )
    }
    return parts.joined(separator: " ")
  }
}
