internal import Catalogue
internal import Query

/// A question put to published statistics: whom it is asked of, and how.
public struct AskedQuestion: Sendable {
  private let question: FeasibilityQuestion
  /// RFC 3339 UTC.
  private let asOf: String
  private let generation: Int
  private let plan: QuestionPlan
  private let asking: [CountingHospital]
  /// Of each of these, the datasets that the question admits.
  private let eligible: [[PreparedDataset]]
  /// What of the question is not understood, or not answered as asked.
  public var warnings: [FeasibilityAnswer.Warning]
  /// Sources of which any dataset publishes counts, whether the question admits it or not.
  private let counting: Set<String>

  init(
    _ question: FeasibilityQuestion, _ index: StatisticsIndex, moreNames: [String: Set<String>],
    asOf: String, generation: Int
  ) {
    self.question = question
    self.asOf = asOf
    self.generation = generation
    var asked = NormalisedQuestion(question, concepts: index.concepts)
    let place = QuestionPlace(question.where, index.hospitals)
    asked.warnings += place.warnings
    asking = index.hospitals.filter(place.includes)
    eligible = asking.map { hospital in
      (index.datasets[hospital.source] ?? []).filter { place.includes($0.dataset) }
    }
    asked.warnings += Recognition(index, eligible.lazy.joined(), moreNames).warnings(question)
    plan = QuestionPlan(asked, index, moreNames: moreNames)
    warnings = asked.warnings
    counting = Set(index.datasets.keys)
  }

  /// The whole answer, counted on every core.
  ///
  /// - Throws: `CancellationError` where its task is cancelled: a question asked of a thousand datasets takes
  ///   a while.
  public func answer() async throws -> FeasibilityAnswer {
    var counts: [HospitalCount] = []
    try await count { counts.append($0) }
    return answer(counts)
  }

  /// Hands on each hospital as soon as it is counted, in an order that depends on the catalogue alone; then
  /// tells what holds of all together.
  ///
  /// - Throws: What `receive` throws, which ends the work; `CancellationError`.
  public func hospitals(
    _ receive: (FeasibilityAnswer.Hospital) async throws -> Void
  ) async throws -> FeasibilityAnswer.End {
    var counts: [HospitalCount] = []
    try await count { count in
      try await receive(count.answer)
      counts.append(count.withoutDatasets)
    }
    return end(counts)
  }

  /// The same on one core.
  func answerAlone() -> FeasibilityAnswer {
    answer(
      asking.indices.map { place in
        hospital(place, eligible[place].map { DatasetAnswer($0, plan.count($0)) })
      })
  }

  /// Datasets counted at a stretch by one core.
  private static let stretch = 50

  private func count(_ receive: (HospitalCount) async throws -> Void) async throws {
    let all = Array(eligible.joined())
    let plan = plan
    try await withThrowingTaskGroup(of: (Int, [DatasetAnswer]).self) { group in
      for start in stride(from: 0, to: all.count, by: Self.stretch) {
        group.addTask {
          try Task.checkCancellation()
          let stretch = all[start..<min(start + Self.stretch, all.count)]
          return (start, stretch.map { DatasetAnswer($0, plan.count($0)) })
        }
      }
      var early: [Int: [DatasetAnswer]] = [:]
      var next = 0
      var counted: [DatasetAnswer] = []
      for place in asking.indices {
        let wanted = eligible[place].count
        while counted.count < wanted {
          if let found = early.removeValue(forKey: next) {
            counted += found
            next += Self.stretch
          } else if let (start, found) = try await group.next() {
            early[start] = found
          }
        }
        try Task.checkCancellation()
        try await receive(hospital(place, Array(counted.prefix(wanted))))
        counted.removeFirst(wanted)
      }
    }
  }

  private func hospital(_ place: Int, _ answers: [DatasetAnswer]) -> HospitalCount {
    HospitalCount(
      asking[place], eligible[place], answers, countsAny: counting.contains(asking[place].source))
  }

  private func answer(_ counts: [HospitalCount]) -> FeasibilityAnswer {
    FeasibilityAnswer(
      hospitals: counts.map(\.answer).sorted(by: Self.comesFirst), end: end(counts))
  }

  private func end(_ counts: [HospitalCount]) -> FeasibilityAnswer.End {
    var combined = CombinedCount()
    for count in counts {
      // A hospital that publishes nothing says nothing of any question.
      guard let gate = count.gate else { continue }
      let hospital = count.answer
      combined.add(
        hospital.counted?.kind ?? hospital.kind, hospital.counted?.bounds ?? hospital.bounds,
        most: hospital.uncounted.map { _ in hospital.upper ?? CountInterval.unbounded },
        threshold: gate.threshold, rounding: gate.rounding)
    }
    let (disjoint, shared) = (combined.disjoint, combined.shared)
    var total = FeasibilityAnswer.Total(disjoint: disjoint.bounds, shared: shared.bounds)
    if let apart = disjoint.counted, let together = shared.counted {
      total.counted = FeasibilityAnswer.Total.Counted(disjoint: apart, shared: together)
    }
    let silent = counts.compactMap(\.answer.uncounted)
    if !silent.isEmpty {
      let uppers = silent.compactMap(\.upper)
      total.uncounted = FeasibilityAnswer.Uncounted(
        datasets: silent.reduce(0) { $0 + $1.datasets },
        upper: uppers.count < silent.count ? nil : uppers.reduce(0, +))
    }
    total.reading = Reading.total(counts.map(\.answer), total.uncounted)
    return FeasibilityAnswer.End(
      question: question, asOf: asOf, generation: generation, total: total, warnings: warnings)
  }

  /// The most promising hospital first; those that say nothing last.
  private static func comesFirst(
    _ left: FeasibilityAnswer.Hospital, _ right: FeasibilityAnswer.Hospital
  ) -> Bool {
    func rank(_ hospital: FeasibilityAnswer.Hospital) -> (Int, Int, Int) {
      switch hospital.countedKind {
      case .estimate: (0, -(hospital.estimate ?? 0), -(hospital.countedBounds.upper ?? 0))
      case .suppressed: (1, 0, 0)
      case .zero: (2, 0, 0)
      case .refused, .failed, .unknown, .pending: (3, 0, 0)
      }
    }
    let ranks = (rank(left), rank(right))
    return ranks.0 == ranks.1 ? left.hospital < right.hospital : ranks.0 < ranks.1
  }
}
