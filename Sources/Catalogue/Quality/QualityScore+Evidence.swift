extension QualityScore {
  /// The score of a description.
  ///
  /// - Parameter languages: BCP 47 tags, most wanted first, for the advice.
  public init(_ evidence: QualityEvidence, languages: [String] = []) {
    var reached: [Dimension: Int] = [:]
    var most: [Dimension: Int] = [:]
    var missing: [Advice] = []
    for criterion in QualityCriterion.all {
      most[criterion.dimension, default: 0] += criterion.points
      if criterion.isMet(evidence) {
        reached[criterion.dimension, default: 0] += criterion.points
      } else {
        missing.append(
          Advice(
            criterion: criterion.id, dimension: criterion.dimension, points: criterion.points,
            text: QualityTexts.advice(for: criterion.id, languages), path: criterion.path))
      }
    }
    dimensions = Dimension.allCases.map {
      Part(dimension: $0, points: reached[$0] ?? 0, most: most[$0] ?? 0)
    }
    percent = Self.percent(of: evidence)
    band = Band(percent)
    // Sorting is stable: among equals the order of the criteria stays.
    advice = missing.sorted { $0.points > $1.points }
  }

  /// The per cent alone, for lists and harvests, where no text is needed.
  public static func percent(of evidence: QualityEvidence) -> Int {
    var points = 0
    for criterion in QualityCriterion.all where criterion.isMet(evidence) {
      points += criterion.points
    }
    return points * 100 / whole
  }

  /// The criteria that are not met, in the order of their list.
  public static func missing(in evidence: QualityEvidence) -> [String] {
    QualityCriterion.all.filter { !$0.isMet(evidence) }.map(\.id)
  }

  private static let whole = QualityCriterion.all.reduce(0) { $0 + $1.points }
}
