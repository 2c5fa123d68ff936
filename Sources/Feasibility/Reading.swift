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

  /// What may be in datasets that do not count what is asked: `One more dataset, of up to 812 children, does not
  /// count ORPHA:586: at most 910 with it.`
  static func more(
    _ uncounted: FeasibilityAnswer.Uncounted, what: String, _ upper: Int?
  ) -> String {
    let isOne = uncounted.datasets == 1
    let number = word(uncounted.datasets)
    let size = uncounted.upper.map { "of up to \($0) children" } ?? "of a size not published"
    let most = upper.map { ": at most \($0) with \(isOne ? "it" : "them")" } ?? ""
    return
      "\(number.prefix(1).uppercased() + number.dropFirst()) more \(isOne ? "dataset" : "datasets"), \(size), \(isOne ? "does" : "do") not count \(what)\(most)."
  }

  /// `two` for 2; digits from ten on.
  static func word(_ number: Int) -> String {
    let words = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
    return (1...9).contains(number) ? words[number - 1] : "\(number)"
  }

  /// All hospitals together: `Present at up to 6 hospitals, at most 54 children together.` Of datasets that do
  /// not count what is asked it speaks apart.
  static func total(
    _ hospitals: [FeasibilityAnswer.Hospital], _ uncounted: FeasibilityAnswer.Uncounted?
  ) -> String? {
    let present = hospitals.filter {
      $0.countedKind == .estimate || $0.countedKind == .suppressed
    }
    let silent = hospitals.count {
      ($0.kind == .unknown && $0.uncounted == nil) || $0.kind == .failed || $0.kind == .refused
    }
    let isCounted = hospitals.contains {
      [.estimate, .suppressed, .zero].contains($0.counted?.kind ?? $0.kind)
    }
    var others = ""
    if let uncounted {
      let size =
        uncounted.upper.map { "up to \($0) children\(isCounted ? " more" : "")" }
        ?? "children of a number not published"
      let places = centres(hospitals.count { $0.uncounted != nil })
      others += " Datasets that do not count it, at \(places), hold \(size)."
    }
    if silent > 0 { others += " \(centres(silent)) \(silent == 1 ? "does" : "do") not say." }
    let whereCounted = uncounted == nil ? "" : " where it is counted"
    guard !present.isEmpty else {
      if isCounted { return "Nobody\(whereCounted)." + others }
      return uncounted == nil ? nil : String(others.dropFirst())
    }
    // What each hospital shows, added up: anyone can do this sum.
    let uppers = present.map {
      $0.countedKind == .suppressed ? $0.countedBounds.below.map { $0 - 1 } : $0.countedBounds.upper
    }
    let certain = present.count { ($0.lower ?? 0) > 0 }
    let place =
      certain == present.count
      ? "Present at \(centres(present.count))"
      : "Present at up to \(centres(present.count))"
        + (certain > 0 ? ", at \(certain) for certain" : "")
    guard uppers.allSatisfy({ $0 != nil }) else { return place + "." + others }
    let most = uppers.compactMap { $0 }.reduce(0, +)
    return place + ", at most \(most) children together\(whereCounted)." + others
  }

  private static func centres(_ number: Int) -> String {
    "\(number) \(number == 1 ? "hospital" : "hospitals")"
  }
}
