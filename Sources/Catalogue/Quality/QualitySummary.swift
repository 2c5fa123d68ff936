/// How well the datasets of a source are described, together.
public struct QualitySummary: Hashable, Sendable, Codable {
  /// A criterion that some datasets do not meet.
  public struct Missing: Hashable, Sendable, Codable {
    public var criterion: String
    /// How many datasets do not meet it.
    public var datasets: Int
    /// By how many per cent points the mean would rise if all met it.
    public var gain: Double

    /// The property to add, as a CURIE; nil where the criterion is about no single one.
    public var path: String? { QualityCriterion.all.first { $0.id == criterion }?.path }
  }

  /// How many datasets were judged.
  public var datasets: Int
  /// The mean of their scores.
  public var percent: Int
  public var band: QualityScore.Band
  /// Band → how many datasets.
  public var bands: [String: Int]
  /// What would raise the mean, most first.
  public var missing: [Missing]

  /// - Parameters:
  ///   - percents: the score of each dataset.
  ///   - missing: criterion → how many datasets do not meet it; unknown criteria are passed over.
  /// - Returns: nil where there is no dataset.
  public init?(percents: [Int], missing: [String: Int]) {
    guard !percents.isEmpty else { return nil }
    datasets = percents.count
    percent = percents.reduce(0, +) / percents.count
    band = QualityScore.Band(percent)
    bands = percents.reduce(into: [:]) { $0[QualityScore.Band($1).rawValue, default: 0] += 1 }
    let whole = Double(QualityCriterion.all.reduce(0) { $0 + $1.points } * percents.count)
    let count = percents.count
    self.missing =
      QualityCriterion.all.compactMap { criterion in
        guard let datasets = missing[criterion.id], datasets > 0 else { return nil }
        let gain = Double(criterion.points * min(datasets, count)) * 100 / whole
        return Missing(
          criterion: criterion.id, datasets: datasets, gain: (gain * 10).rounded() / 10)
      }.sorted { $0.gain > $1.gain }
  }
}
