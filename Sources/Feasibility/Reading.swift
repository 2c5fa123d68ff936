/// Numbers in words, for people.
enum Reading {
  /// `Between 40 and 90, probably about 60.`
  static func sentence(_ kind: FeasibilityAnswer.Kind, _ bounds: FeasibilityAnswer.Bounds) -> String
  {
    switch kind {
    case .zero: return "Nobody."
    case .suppressed: return "Fewer than \(bounds.below ?? 10), perhaps nobody."
    case .unknown: return bounds.upper.map { "Unknown, at most \($0)." } ?? "Unknown."
    case .refused: return "The hospital does not answer such questions."
    case .failed: return "The hospital could not be reached."
    case .pending: return "The hospital has yet to answer."
    case .estimate: return estimate(bounds)
    }
  }

  private static func estimate(_ bounds: FeasibilityAnswer.Bounds) -> String {
    let range: String
    switch (bounds.lower ?? 0, bounds.upper) {
    case (let lower, let upper?) where lower == upper: return "\(lower)."
    case (0, let upper?): range = "At most \(upper)"
    case (let lower, let upper?): range = "Between \(lower) and \(upper)"
    case (let lower, nil): range = lower > 0 ? "At least \(lower)" : "Any number"
    }
    if let estimate = bounds.estimate { return "\(range), probably about \(estimate)." }
    if let below = bounds.below { return "\(range), probably fewer than \(below)." }
    return "\(range); no estimate."
  }

  /// How datasets of one hospital were put together.
  static func sharing(_ answered: [Int], _ overlaps: StatedOverlaps, isEstimated: Bool)
    -> String
  {
    let datasets = "Its \(word(answered.count)) datasets that answered"
    if overlaps.areDisjoint(answered) {
      return "\(datasets) have no child in common, by the hospital's word: summed."
    }
    if overlaps.tellsAll(of: answered) {
      return "\(datasets) share children, as many as the hospital states: these count once."
    }
    if overlaps.tellsAny(of: answered) {
      return
        "\(datasets) may share children; the hospital states of some how many, otherwise at least the largest, at most the sum."
    }
    let halfWay = isEstimated ? "; the estimate lies half-way" : ""
    return "\(datasets) may share children: at least the largest, at most the sum\(halfWay)."
  }

  /// `two` for 2; digits from ten on.
  static func word(_ number: Int) -> String {
    let words = ["two", "three", "four", "five", "six", "seven", "eight", "nine"]
    return (2...9).contains(number) ? words[number - 2] : "\(number)"
  }

  /// All hospitals together: `Present at up to 6 hospitals, at most 54 children together.`
  static func total(_ hospitals: [FeasibilityAnswer.Hospital]) -> String? {
    let present = hospitals.filter { $0.kind == .estimate || $0.kind == .suppressed }
    let silent = hospitals.count {
      $0.kind == .unknown || $0.kind == .failed || $0.kind == .refused
    }
    let others =
      silent == 0
      ? "" : " \(silent) \(silent == 1 ? "hospital does" : "hospitals do") not say."
    guard !present.isEmpty else {
      return hospitals.isEmpty || silent == hospitals.count ? nil : "Nobody." + others
    }
    // What each hospital shows, added up: anyone can do this sum.
    let uppers = present.map { $0.kind == .suppressed ? $0.below.map { $0 - 1 } : $0.upper }
    let certain = present.count { ($0.lower ?? 0) > 0 }
    let centres = "\(present.count) \(present.count == 1 ? "hospital" : "hospitals")"
    let place =
      certain == present.count
      ? "Present at \(centres)"
      : "Present at up to \(centres)" + (certain > 0 ? ", at \(certain) for certain" : "")
    guard uppers.allSatisfy({ $0 != nil }) else { return place + "." + others }
    let most = uppers.compactMap { $0 }.reduce(0, +)
    return place + ", at most \(most) children together." + others
  }
}
