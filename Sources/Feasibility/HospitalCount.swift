internal import Catalogue

/// One hospital's part of an answer, put together from its datasets.
struct HospitalCount {
  private(set) var answer: FeasibilityAnswer.Hospital
  /// What the numbers were gated with; nil where none of its datasets that are asked publishes statistics.
  private(set) var gate: (threshold: Int, rounding: Int)?

  /// - Parameter countsAny: Whether any of its datasets publishes counts, in question or not.
  init(
    _ hospital: CountingHospital, _ datasets: [PreparedDataset], _ answers: [DatasetAnswer],
    countsAny: Bool
  ) {
    var combined = CombinedCount()
    var answered: [Int] = []
    var silent: [DatasetAnswer] = []
    for (place, answer) in answers.enumerated() {
      // What is in no form that can be counted says nothing of any question.
      if datasets[place].editions.isEmpty { continue }
      if answer.shown.kind == .unknown { silent.append(answer) } else { answered.append(place) }
      combined.add(
        answer.shown.kind, answer.bounds, threshold: answer.threshold, rounding: answer.rounding,
        place: place)
    }
    let overlaps = StatedOverlaps(datasets)
    let whole = combined.shared(overlaps)
    answer = FeasibilityAnswer.Hospital(
      hospital: hospital.source, name: hospital.name, country: hospital.country, kind: whole.kind,
      bounds: whole.bounds, datasets: answers.map(\.shown))
    answer.counted = whole.counted
    if !silent.isEmpty {
      let uppers = silent.compactMap(\.shown.upper)
      answer.uncounted = FeasibilityAnswer.Uncounted(
        datasets: silent.count, upper: uppers.count < silent.count ? nil : uppers.reduce(0, +))
    }
    if !combined.isEmpty { gate = combined.gate }
    let counts = answers.compactMap(\.count)
    answer.tables = Set(counts.flatMap(\.tables)).sorted()
    answer.referenceDate = counts.compactMap(\.vintage.referenceDate).min()
    answer.population = Self.population(answers)
    answer.counted?.population = Self.population(answers.filter { $0.count != nil })
    answer.method = Self.method(counts)
    answer.reading = reading(
      counts, answered: answered, overlaps, silent: silent.compactMap(\.uncounted),
      countsAny: countsAny)
  }

  /// Its own numbers alone.
  var withoutDatasets: HospitalCount {
    var count = self
    count.answer.datasets = []
    return count
  }

  private static func method(_ counts: [DatasetCount]) -> String {
    let methods = Set(Set(counts.map(\.way)).map(\.method))
    if methods.isEmpty { return "Nothing was counted." }
    return methods.count == 1
      ? methods.first ?? "" : "Each dataset in its own way: see its reading."
  }

  private func reading(
    _ counts: [DatasetCount], answered: [Int], _ overlaps: StatedOverlaps, silent: [Uncounted],
    countsAny: Bool
  ) -> String {
    let whats = Set(silent.map(\.what)).sorted()
    if counts.isEmpty {
      if answer.datasets.isEmpty {
        return countsAny
          ? "The question admits none of its datasets that publish statistics."
          : "None of its datasets publishes statistics."
      }
      let reasons = whats.prefix(3).map { Uncounted(what: $0).reason }
      return (reasons + [Reading.sentence(answer.kind, answer.bounds)]).joined(separator: " ")
    }
    var sentences = [
      answer.kind == .unknown
        ? "Nobody in the datasets that count it."
        : Reading.sentence(answer.countedKind, answer.countedBounds)
    ]
    if counts.count == 1, answer.countedKind == .estimate, let assumed = counts[0].way.assumed {
      sentences.append(assumed)
    }
    sentences += Set(counts.flatMap(\.way.elsewhere)).sorted().prefix(3)
    if answered.count > 1 {
      sentences.append(
        Reading.sharing(answered, overlaps, isEstimated: answer.estimate != nil))
    }
    if let uncounted = answer.uncounted {
      sentences.append(
        Reading.more(uncounted, what: whats.count == 1 ? whats[0] : "what is asked", answer.upper))
    }
    return sentences.joined(separator: " ")
  }

  /// All children of the datasets that answer, or of all that publish statistics.
  private static func population(_ answers: [DatasetAnswer]) -> Int? {
    let shown = answers.map {
      SuppressionGate.show(population: $0.population, threshold: $0.threshold)
    }
    guard !shown.isEmpty, shown.allSatisfy({ $0 != nil }) else { return nil }
    return shown.compactMap { $0 }.reduce(0, +)
  }
}

extension FeasibilityAnswer.Hospital {
  /// Its numbers alone.
  public var bounds: FeasibilityAnswer.Bounds {
    FeasibilityAnswer.Bounds(lower: lower, estimate: estimate, upper: upper, below: below)
  }

  /// What is known of those of its datasets that count what is asked; unknown where these hold nobody and there
  /// are others.
  public var countedKind: FeasibilityAnswer.Kind { told?.kind ?? kind }

  /// What those of its datasets have that count what is asked.
  public var countedBounds: FeasibilityAnswer.Bounds { told?.bounds ?? bounds }

  /// Children in those of its datasets that count what is asked.
  public var countedPopulation: Int? { told == nil ? population : told?.population }

  private var told: FeasibilityAnswer.Counted? { kind == .unknown ? nil : counted }
}
