public import Catalogue
public import Query

/// Answers feasibility questions from published aggregate statistics.
///
/// Pure: the same question and the same tables give the same answer, and nothing but published tables goes
/// in. So an answer tells nothing that the tables do not (post-processing), and repeated questions gain
/// nothing.
public enum FeasibilityEngine {
  /// - Parameters:
  ///   - hospitals: Everyone who could be asked; those without statistics answer "unknown".
  ///   - datasets: With their statistics, of any of these hospitals.
  ///   - asOf: RFC 3339 UTC, repeated in the answer, as `generation` is.
  public static func answer(
    _ question: FeasibilityQuestion, hospitals: [CountingHospital], datasets: [CountedDataset],
    concepts: ConceptKnowledge = .none, asOf: String = "", generation: Int = 0
  ) -> FeasibilityAnswer {
    StatisticsIndex(hospitals: hospitals, datasets: datasets, concepts: concepts)
      .answer(question, asOf: asOf, generation: generation)
  }
}

extension StatisticsIndex {
  /// - Parameters:
  ///   - moreNames: Further names of variables, by name in lower case or by code.
  ///   - asOf: RFC 3339 UTC, repeated in the answer, as `generation` is.
  public func answer(
    _ question: FeasibilityQuestion, moreNames: [String: Set<String>] = [:], asOf: String = "",
    generation: Int = 0
  ) -> FeasibilityAnswer {
    var asked = NormalisedQuestion(question, concepts: concepts)
    let place = QuestionPlace(question.where, hospitals)
    asked.warnings += place.warnings
    let asking = hospitals.filter(place.includes)
    let eligible = asking.map { hospital in
      (datasets[hospital.source] ?? []).filter { place.includes($0.dataset) }
    }
    asked.warnings += Recognition(self, eligible.lazy.joined(), moreNames).warnings(question)
    let plan = QuestionPlan(asked, self, moreNames: moreNames)

    var answers: [FeasibilityAnswer.Hospital] = []
    var total = CombinedCount()
    for (hospital, datasets) in zip(asking, eligible) {
      let described = self.described[hospital.source] ?? 0
      let count = HospitalCount(hospital, datasets, plan, described: described)
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
      warnings: asked.warnings)
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
