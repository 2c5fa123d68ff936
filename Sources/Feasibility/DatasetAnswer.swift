internal import Catalogue

/// What one dataset says of a question, past the gate.
struct DatasetAnswer: Sendable {
  let shown: FeasibilityAnswer.Dataset
  /// What its numbers were gated with.
  let threshold: Int
  let rounding: Int
  /// Nil where nothing was counted.
  let count: DatasetCount?
  /// Why nothing was counted.
  let reason: String?

  init(_ prepared: PreparedDataset, _ found: Result<DatasetCount, Uncounted>) {
    let dataset = prepared.dataset
    var shown: FeasibilityAnswer.Dataset
    switch found {
    case .failure(let why):
      let (kind, bounds) = SuppressionGate.show(
        atMost: why.atMost, threshold: prepared.threshold, rounding: prepared.rounding)
      shown = FeasibilityAnswer.Dataset(
        id: dataset.id, iri: dataset.iri, title: dataset.title, kind: kind, bounds: bounds,
        reading: "\(why.reason) \(Reading.sentence(kind, bounds))")
      (threshold, rounding) = (prepared.threshold, prepared.rounding)
      (count, reason) = (nil, why.reason)
    case .success(let count):
      let (kind, bounds) = SuppressionGate.show(
        count.interval, estimate: count.estimate, threshold: count.threshold,
        rounding: count.rounding)
      let sentence = Reading.sentence(kind, bounds)
      shown = FeasibilityAnswer.Dataset(
        id: dataset.id, iri: dataset.iri, title: dataset.title, kind: kind, bounds: bounds,
        reading: kind == .estimate
          ? count.way.assumed.map { "\(sentence) \($0)" } ?? sentence : sentence,
        vintage: count.vintage,
        completeness: count.completeness.isEmpty ? nil : count.completeness)
      (threshold, rounding) = (count.threshold, count.rounding)
      (self.count, reason) = (count, nil)
    }
    shown.access = dataset.access
    self.shown = shown
  }

  var bounds: FeasibilityAnswer.Bounds {
    FeasibilityAnswer.Bounds(
      lower: shown.lower, estimate: shown.estimate, upper: shown.upper, below: shown.below)
  }
}
