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
  public func asked(
    _ question: FeasibilityQuestion, moreNames: [String: Set<String>] = [:], asOf: String = "",
    generation: Int = 0
  ) -> AskedQuestion {
    AskedQuestion(question, self, moreNames: moreNames, asOf: asOf, generation: generation)
  }

  /// On one core. See `asked`.
  public func answer(
    _ question: FeasibilityQuestion, moreNames: [String: Set<String>] = [:], asOf: String = "",
    generation: Int = 0
  ) -> FeasibilityAnswer {
    asked(question, moreNames: moreNames, asOf: asOf, generation: generation).answerAlone()
  }
}
