internal import Catalogue

/// Bounds for every conjunction of a few conditions, drawn from those that tables state.
///
/// A conjunction is a bit mask over the conditions. Beside what tables state: it has at most as many as any
/// part of it, and for two conjunctions A and B, n(A∧B) ≥ n(A) + n(B) − n(what both have in common). With
/// nothing in common that is the bound of Fréchet and Hoeffding (1935); with a separator between two tables
/// the one of Dobra and Fienberg (2000).
struct ConjunctionLattice: Sendable {
  /// Conditions beyond which bounds are no longer worked out.
  static let mostConditions = 7

  let conditions: Int
  private var intervals: [CountInterval]

  init(conditions: Int, population: CountInterval) {
    self.conditions = conditions
    intervals = Array(
      repeating: CountInterval(0, population.upper), count: 1 << conditions)
    intervals[0] = population
  }

  subscript(conjunction: Int) -> CountInterval { intervals[conjunction] }

  /// The most that can be in a conjunction and not meet one condition: no more than in any part of it.
  func most(_ conjunction: Int, without condition: Int) -> Int {
    var most = CountInterval.unbounded
    var part = conjunction
    while true {
      if intervals[part].isBounded {
        most = min(most, max(0, intervals[part].upper - intervals[part | condition].lower))
      }
      if part == 0 { return most }
      part = (part - 1) & conjunction
    }
  }

  /// Joins what a table states. Tables that contradict each other leave the wider reading.
  mutating func state(_ interval: CountInterval, for conjunction: Int) {
    let known = intervals[conjunction]
    let both = known.intersection(interval)
    intervals[conjunction] =
      both.isPossible
      ? both
      : CountInterval(min(known.lower, interval.lower), max(known.upper, interval.upper))
  }

  /// Draws all conclusions.
  mutating func close() {
    for _ in 0...conditions {
      let before = intervals
      lowerUppers()
      raiseLowers()
      if intervals == before { return }
    }
  }

  /// From the small to the large: a conjunction has at most what a part of it has.
  private mutating func lowerUppers() {
    for set in intervals.indices.dropFirst() {
      for condition in 0..<conditions where set & (1 << condition) != 0 {
        let part = intervals[set & ~(1 << condition)]
        intervals[set].upper = min(intervals[set].upper, part.upper)
      }
    }
  }

  private mutating func raiseLowers() {
    for set in intervals.indices.dropFirst() {
      var part = (set - 1) & set
      while part > 0 {
        raise(set, by: part)
        part = (part - 1) & set
      }
    }
    // From the large to the small: a part has at least what the conjunction has.
    for set in intervals.indices.reversed() {
      for condition in 0..<conditions where set & (1 << condition) != 0 {
        let part = set & ~(1 << condition)
        intervals[part].lower = max(intervals[part].lower, intervals[set].lower)
      }
    }
    for set in intervals.indices where !intervals[set].isPossible {
      intervals[set].lower = intervals[set].upper
    }
  }

  private mutating func raise(_ set: Int, by part: Int) {
    let missing = set & ~part
    // Every conjunction that completes `part` to `set`, by what it has in common with it.
    var common = part
    while true {
      let other = missing | common
      if other != set, intervals[common].isBounded {
        let lower =
          intervals[part].lower + intervals[other].lower - intervals[common].upper
        intervals[set].lower = max(intervals[set].lower, lower)
      }
      if common == 0 { return }
      common = (common - 1) & part
    }
  }
}
