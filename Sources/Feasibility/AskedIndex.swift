internal import Query

/// A question put to an index: whom it is asked of, and how.
struct AskedIndex: Sendable {
  let plan: QuestionPlan
  let asking: [CountingHospital]
  /// Of each of these, the datasets that the question admits.
  let eligible: [[PreparedDataset]]
  private let warnings: [FeasibilityAnswer.Warning]
  /// How many datasets each source describes.
  private let described: [String: Int]

  init(
    _ question: FeasibilityQuestion, _ index: StatisticsIndex, _ moreNames: [String: Set<String>]
  ) {
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
    described = index.described
  }

  /// Datasets counted at a stretch by one core.
  private static let stretch = 50

  /// What the datasets of each hospital say.
  func counts() async throws -> [[Result<DatasetCount, Uncounted>]] {
    let all = Array(eligible.joined())
    let plan = plan
    let counts = try await withThrowingTaskGroup(
      of: (Int, [Result<DatasetCount, Uncounted>]).self
    ) { group in
      for start in stride(from: 0, to: all.count, by: Self.stretch) {
        group.addTask {
          try Task.checkCancellation()
          return (start, all[start..<min(start + Self.stretch, all.count)].map(plan.count))
        }
      }
      return try await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
    }
    var rest = counts.sorted { $0.key < $1.key }.flatMap(\.value)[...]
    return eligible.map { datasets in
      defer { rest = rest.dropFirst(datasets.count) }
      return Array(rest.prefix(datasets.count))
    }
  }

  /// - Parameter counts: What the datasets of each hospital say.
  func answer(
    _ question: FeasibilityQuestion, _ counts: [[Result<DatasetCount, Uncounted>]], asOf: String,
    generation: Int
  ) -> FeasibilityAnswer {
    var answers: [FeasibilityAnswer.Hospital] = []
    var total = CombinedCount()
    for (place, hospital) in asking.enumerated() {
      let described = self.described[hospital.source] ?? 0
      let count = HospitalCount(
        hospital, eligible[place], counts[place], described: described)
      answers.append(count.answer)
      total.add(
        count.answer.kind, count.answer.bounds, threshold: count.gate.threshold,
        rounding: count.gate.rounding)
    }
    return FeasibilityAnswer(
      question: question, asOf: asOf, generation: generation,
      hospitals: answers.sorted(by: Self.comesFirst),
      total: FeasibilityAnswer.Total(
        disjoint: total.disjoint.bounds, shared: total.shared.bounds,
        reading: Reading.total(answers)),
      warnings: warnings)
  }

  /// The most promising hospital first; those that say nothing last.
  private static func comesFirst(
    _ left: FeasibilityAnswer.Hospital, _ right: FeasibilityAnswer.Hospital
  ) -> Bool {
    func rank(_ hospital: FeasibilityAnswer.Hospital) -> (Int, Int, Int) {
      switch hospital.kind {
      case .estimate: (0, -(hospital.estimate ?? 0), -(hospital.upper ?? 0))
      case .suppressed: (1, 0, 0)
      case .zero: (2, 0, 0)
      case .refused, .failed, .unknown, .pending: (3, 0, 0)
      }
    }
    let ranks = (rank(left), rank(right))
    return ranks.0 == ranks.1 ? left.hospital < right.hospital : ranks.0 < ranks.1
  }
}
