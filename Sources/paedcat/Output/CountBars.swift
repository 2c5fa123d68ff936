internal import Feasibility

/// Bounds as bars on one scale: `░` up to the most, `█` what is certain, `┃` the estimate; `┄` what datasets that
/// do not count what is asked may add, as far as the scale goes.
struct CountBars {
  private let most: Int

  /// Characters of the longest bar.
  private static let width = 20

  init(_ hospitals: [FeasibilityAnswer.Hospital]) {
    most =
      hospitals.filter { $0.countedKind == .estimate }.map(\.countedBounds)
      .compactMap { $0.upper ?? $0.estimate }.max() ?? 0
  }

  func bar(of hospital: FeasibilityAnswer.Hospital) -> String {
    guard hospital.countedKind == .estimate, most > 0 else { return "" }
    let bounds = hospital.countedBounds
    let lower = place(bounds.lower ?? 0)
    let upper = bounds.upper.map(place) ?? Self.width
    var bar = Array(repeating: Character("█"), count: lower)
    bar += Array(repeating: Character("░"), count: max(0, upper - lower))
    if let estimate = bounds.estimate.map(place), !bar.isEmpty {
      bar[min(max(0, estimate - 1), bar.count - 1)] = "┃"
    }
    if hospital.counted != nil {
      let all = hospital.upper.map(place) ?? Self.width
      bar += Array(repeating: Character("┄"), count: max(0, all - bar.count))
    }
    return String(bar)
  }

  private func place(_ count: Int) -> Int {
    min(Self.width, (count * Self.width + most - 1) / most)
  }
}
