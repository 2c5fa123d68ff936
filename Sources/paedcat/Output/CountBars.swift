internal import Feasibility

/// Bounds as bars on one scale: `░` up to the most, `█` what is certain, `┃` the estimate.
struct CountBars {
  private let most: Int

  /// Characters of the longest bar.
  private static let width = 20

  init(_ hospitals: [FeasibilityAnswer.Hospital]) {
    most =
      hospitals.filter { $0.kind == .estimate }.compactMap { $0.upper ?? $0.estimate }.max() ?? 0
  }

  func bar(of hospital: FeasibilityAnswer.Hospital) -> String {
    guard hospital.kind == .estimate, most > 0 else { return "" }
    let lower = place(hospital.lower ?? 0)
    let upper = hospital.upper.map(place) ?? Self.width
    var bar = Array(repeating: Character("█"), count: lower)
    bar += Array(repeating: Character("░"), count: max(0, upper - lower))
    if let estimate = hospital.estimate.map(place), !bar.isEmpty {
      bar[min(max(0, estimate - 1), bar.count - 1)] = "┃"
    }
    return String(bar)
  }

  private func place(_ count: Int) -> Int {
    min(Self.width, (count * Self.width + most - 1) / most)
  }
}
