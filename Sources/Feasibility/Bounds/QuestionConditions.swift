/// Which conditions of a question the tables count together, and how to say so.
struct QuestionConditions {
  private let plan: QuestionPlan
  private let readings: [TableReading]
  /// Places of criteria; −1 for ages, −2 for sexes.
  let conditions: [Int]
  /// What each table counts of these.
  let byReading: [Set<Int>]

  init(_ plan: QuestionPlan, _ readings: [TableReading]) {
    self.plan = plan
    self.readings = readings
    conditions =
      (plan.question.ages == nil ? [] : [-1]) + (plan.sexes == nil ? [] : [-2])
      + Array(plan.matches.indices)
    byReading = readings.map { reading in
      var conditions = Set(reading.criteria)
      if plan.question.ages != nil, reading.shape.countsAge { conditions.insert(-1) }
      if plan.sexes != nil, reading.shape.countsSex { conditions.insert(-2) }
      return conditions
    }
  }

  /// The tables that count more of the question's conditions together than any other one does; of those that
  /// count the same, the one of the fewest dimensions.
  var used: [String] {
    let all = zip(readings, byReading).map { ($0.shape.name, $1) }
    let most = all.filter { own in
      !own.1.isEmpty && !all.contains { own.1.isStrictSubset(of: $0.1) }
    }
    let simplest = Dictionary(grouping: most, by: \.1).values.compactMap { same in
      same.map(\.0).min { ($0.utf8.count, $0) < ($1.utf8.count, $1) }
    }
    return Set(simplest).sorted()
  }

  /// How numbers come about where there is an estimate.
  func way(cutsBand: Bool) -> CountWay {
    var apart: [CountWay.Pair] = []
    for (place, first) in conditions.enumerated() {
      for second in conditions[(place + 1)...]
      where !byReading.contains(where: { $0.contains(first) && $0.contains(second) }) {
        apart.append(.init(name(first), name(second)))
      }
    }
    return CountWay(
      isCounted: byReading.contains { $0.isSuperset(of: conditions) }, isEstimated: true,
      apart: apart, cutsBand: cutsBand, fromTotal: conditions.isEmpty)
  }

  private func name(_ condition: Int) -> String {
    switch condition {
    case -1: "age"
    case -2: "sex"
    default: plan.matches[condition].criterion.name
    }
  }
}
