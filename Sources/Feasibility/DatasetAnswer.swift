internal import Catalogue

/// What one dataset says of a question, past the gate.
struct DatasetAnswer: Sendable {
  let shown: FeasibilityAnswer.Dataset
  /// What its numbers were gated with.
  let threshold: Int
  let rounding: Int
  /// All its children.
  let population: CountInterval
  /// Nil where nothing was counted.
  let count: DatasetCount?
  /// Why nothing was counted.
  let uncounted: Uncounted?

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
      population = prepared.editions.first?.population ?? .unknown
      (count, uncounted) = (nil, why)
    case .success(let count):
      let (kind, bounds) = SuppressionGate.show(
        count.interval, estimate: count.estimate, threshold: count.threshold,
        rounding: count.rounding)
      let sentence = ([Reading.sentence(kind, bounds)] + count.way.elsewhere).joined(separator: " ")
      shown = FeasibilityAnswer.Dataset(
        id: dataset.id, iri: dataset.iri, title: dataset.title, kind: kind, bounds: bounds,
        reading: kind == .estimate
          ? count.way.assumed.map { "\(sentence) \($0)" } ?? sentence : sentence,
        vintage: count.vintage,
        completeness: count.completeness.isEmpty ? nil : count.completeness)
      (threshold, rounding) = (count.threshold, count.rounding)
      population = count.population
      (self.count, uncounted) = (count, nil)
    }
    shown.access = dataset.access
    self.shown = shown
  }

  var bounds: FeasibilityAnswer.Bounds {
    FeasibilityAnswer.Bounds(
      lower: shown.lower, estimate: shown.estimate, upper: shown.upper, below: shown.below)
  }
}
