internal import Catalogue

/// One hospital's part of an answer, put together from its datasets.
struct HospitalCount {
  private(set) var answer: FeasibilityAnswer.Hospital
  /// What the numbers were gated with.
  private(set) var gate = (threshold: 1, rounding: 1)

  /// - Parameter countsAny: Whether any of its datasets publishes counts, in question or not.
  init(
    _ hospital: CountingHospital, _ datasets: [PreparedDataset], _ answers: [DatasetAnswer],
    countsAny: Bool
  ) {
    var combined = CombinedCount()
    var reasons: Set<String> = []
    var answered: [Int] = []
    for (place, answer) in answers.enumerated() {
      if answer.shown.kind == .unknown {
        if let reason = answer.reason { reasons.insert(reason) }
        continue
      }
      answered.append(place)
      combined.add(
        answer.shown.kind, answer.bounds, threshold: answer.threshold, rounding: answer.rounding,
        place: place)
    }
    let parts = answers.map(\.shown)
    let counts = answers.compactMap(\.count)
    let overlaps = StatedOverlaps(datasets)
    var shown = combined.shared(overlaps)
    let silent = parts.filter { $0.kind == .unknown }
    // Nobody in the datasets that answered is no certainty while others are silent.
    if shown.kind == .zero, !silent.isEmpty { shown = (.unknown, FeasibilityAnswer.Bounds()) }
    if shown.kind == .unknown, silent.allSatisfy({ $0.upper != nil }), !silent.isEmpty {
      shown.bounds.upper = silent.compactMap(\.upper).reduce(0, +)
    }
    answer = FeasibilityAnswer.Hospital(
      hospital: hospital.source, name: hospital.name, country: hospital.country, kind: shown.kind,
      bounds: shown.bounds, datasets: parts)
    if !combined.isEmpty { gate = combined.gate }
    describe(
      counts, answered: answered, overlaps, of: parts, reasons: reasons, countsAny: countsAny)
  }

  /// Its own numbers alone.
  var withoutDatasets: HospitalCount {
    var count = self
    count.answer.datasets = []
    return count
  }

  private mutating func describe(
    _ counts: [DatasetCount], answered: [Int], _ overlaps: StatedOverlaps,
    of parts: [FeasibilityAnswer.Dataset], reasons: Set<String>, countsAny: Bool
  ) {
    answer.tables = Set(counts.flatMap(\.tables)).sorted()
    answer.referenceDate = counts.compactMap(\.vintage.referenceDate).min()
    answer.population = population(counts)
    if counts.isEmpty {
      answer.method = "Nothing was counted."
      let reasons = reasons.sorted().prefix(3)
      let why =
        countsAny
        ? "The question admits none of its datasets that publish statistics."
        : "None of its datasets publishes statistics."
      answer.reading =
        parts.isEmpty
        ? why
        : (reasons + [Reading.sentence(answer.kind, answer.bounds)]).joined(separator: " ")
      return
    }
    let ways = Set(counts.map(\.way))
    let methods = Set(ways.map(\.method))
    answer.method =
      methods.count == 1 ? methods.first : "Each dataset in its own way: see its reading."
    var sentences = [Reading.sentence(answer.kind, answer.bounds)]
    if counts.count == 1, answer.kind == .estimate, let assumed = counts[0].way.assumed {
      sentences.append(assumed)
    }
    if answered.count > 1 {
      sentences.append(
        Reading.sharing(answered, overlaps, isEstimated: answer.estimate != nil))
    }
    if answer.kind == .unknown {
      sentences += ["The datasets that answered hold nobody; others do not count what is asked."]
    } else if parts.count > answered.count {
      sentences.append("Datasets whose tables do not count what is asked are left out.")
    }
    answer.reading = sentences.joined(separator: " ")
  }

  /// All children of the datasets that were counted; nil where the answer speaks of others too.
  private func population(_ counts: [DatasetCount]) -> Int? {
    guard answer.kind != .unknown else { return nil }
    let shown = counts.map {
      SuppressionGate.show(population: $0.population, threshold: $0.threshold)
    }
    guard !counts.isEmpty, shown.allSatisfy({ $0 != nil }) else { return nil }
    return shown.compactMap { $0 }.reduce(0, +)
  }
}

extension FeasibilityAnswer.Hospital {
  /// Its numbers alone.
  public var bounds: FeasibilityAnswer.Bounds {
    FeasibilityAnswer.Bounds(lower: lower, estimate: estimate, upper: upper, below: below)
  }
}
