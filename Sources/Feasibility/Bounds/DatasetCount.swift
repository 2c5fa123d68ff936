internal import Catalogue

/// What the published tables of one dataset say of a question, before the gate.
struct DatasetCount: Sendable {
  var interval: CountInterval
  /// Nil where a condition is counted by no table.
  var estimate: Double?
  var population: CountInterval
  var threshold: Int
  var rounding: Int
  /// The tables used, by their dimensions.
  var tables: [String]
  var way: CountWay
  var vintage: FeasibilityAnswer.Vintage
  /// Of the variables asked for; empty where none is, or nothing is published.
  var completeness: [FeasibilityAnswer.Completeness] = []
}

/// Why a dataset says nothing of a question, and the most that it can hold all the same.
struct Uncounted: Error, Hashable, Sendable {
  /// What its tables do not count: `ORPHA:586`, `what is asked`.
  var what: String
  var atMost = CountInterval.unbounded

  var reason: String { "Its tables do not count \(what)." }
}

extension Result<DatasetCount, Uncounted> {
  /// Takes in that no more than so many are held; a limit below the least contradicts it, and teaches nothing.
  mutating func limit(to most: Int) {
    switch self {
    case .success(var count) where count.interval.lower <= most && most < count.interval.upper:
      count.interval.upper = most
      count.estimate = count.estimate.map { Swift.min($0, Double(most)) }
      self = .success(count)
    case .failure(var uncounted):
      uncounted.atMost = Swift.min(uncounted.atMost, most)
      self = .failure(uncounted)
    default: break
    }
  }
}

extension QuestionPlan {
  /// What a dataset's statistics say; the newest edition that says anything is taken.
  func count(_ dataset: PreparedDataset) -> Result<DatasetCount, Uncounted> {
    var why = Uncounted(what: "children")
    for (index, statistics) in dataset.editions.enumerated() {
      switch asked(on: statistics.year).count(statistics) {
      case .success(var count):
        count.completeness = completeness(statistics)
        return .success(count)
      case .failure(let uncounted): if index == 0 { why = uncounted }
      }
    }
    return .failure(why)
  }

  /// How many children have the variables asked for.
  private func completeness(_ statistics: PreparedStatistics) -> [FeasibilityAnswer.Completeness] {
    guard asksForVariables else { return [] }
    return statistics.completeness.compactMap { variable, found in
      matches.contains { $0.asks(for: variable) } ? found : nil
    }
  }

  /// No more than tables tell of wider questions.
  private func count(_ statistics: PreparedStatistics) -> Result<DatasetCount, Uncounted> {
    guard StatisticsCount.canCount(self, statistics) else {
      return wider.reduce(into: countPairwise(statistics)) {
        $0.limit(to: $1.most(statistics))
      }
    }
    let own = StatisticsCount(self, statistics)
    var count = own.count()
    for wider in wider {
      let dropsAges = question.ages != nil && wider.question.ages == nil
      if dropsAges, !own.mayOutgrowEveryAge { continue }
      count.limit(to: wider.most(statistics))
    }
    return count
  }

  private func most(_ statistics: PreparedStatistics) -> Int {
    StatisticsCount.canCount(self, statistics)
      ? StatisticsCount(self, statistics).most : CountInterval.unbounded
  }

  /// Of too many criteria to be worked out jointly: two by two, the best of these taken together.
  private func countPairwise(_ statistics: PreparedStatistics) -> Result<DatasetCount, Uncounted> {
    let places = Array(matches.indices.prefix(Self.mostPairwise))
    var counts: [(places: [Int], count: DatasetCount)] = []
    var failure: Uncounted?
    for (index, first) in places.enumerated() {
      for second in [nil] + places[(index + 1)...].map(Optional.init) {
        let chosen = [first] + (second.map { [$0] } ?? [])
        switch StatisticsCount(keeping(chosen), statistics).count() {
        case .success(let count): counts.append((chosen, count))
        case .failure(let why):
          failure = Uncounted(
            what: failure?.what ?? why.what,
            atMost: min(failure?.atMost ?? CountInterval.unbounded, why.atMost))
        }
      }
    }
    if var failure {
      for (_, count) in counts { failure.atMost = min(failure.atMost, count.interval.upper) }
      return .failure(failure)
    }
    guard var best = counts.min(by: { $0.count.interval.upper < $1.count.interval.upper })?.count
    else { return .failure(Uncounted(what: "so much at once")) }
    // Each criterion takes away at most those who do not meet it.
    let whole = StatisticsCount(keeping([]), statistics)
    let all = (try? whole.count().get().interval) ?? .unknown
    let singles = counts.filter { $0.places.count == 1 }
    let missing = singles.reduce(0) { $0 + max(0, all.upper - $1.count.interval.lower) }
    best.interval.lower =
      places.count < matches.count || !all.isBounded ? 0 : max(0, all.lower - missing)
    best.interval.lower = min(best.interval.lower, best.interval.upper)
    let size = Double(all.lower + all.upper) / 2
    let shares = singles.map { $0.count.estimate.map { size > 0 ? $0 / size : 0 } }
    best.estimate =
      places.count == matches.count && all.isBounded
      ? shares.reduce(size as Double?) { product, share in
        product.flatMap { own in share.map { own * $0 } }
      }.map { min(max($0, Double(best.interval.lower)), Double(best.interval.upper)) } : nil
    best.way.isPairwise = true
    best.way.isCounted = false
    best.way.isEstimated = best.estimate != nil
    return .success(best)
  }

  /// Criteria beyond which the rest only takes away the lower bound and the estimate.
  private static let mostPairwise = 24
}
