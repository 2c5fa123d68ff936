/// Ranges of completed weeks of gestation; both ends are in.
extension GestationRange {
  /// Weeks that a gestation can have, for checking what is stated.
  public static let plausible = 15...46

  /// Whether no week lies in it.
  public var isEmpty: Bool {
    guard let from, let to else { return false }
    return from > to
  }

  /// Whether the completed week lies in it.
  public func contains(_ week: Int) -> Bool {
    (from.map { $0 <= week } ?? true) && (to.map { week <= $0 } ?? true)
  }

  /// Whether some week lies in both.
  public func overlaps(_ other: GestationRange) -> Bool {
    if isEmpty || other.isEmpty { return false }
    let startsInTime = from.flatMap { from in other.to.map { from <= $0 } } ?? true
    let endsLateEnough = to.flatMap { to in other.from.map { $0 <= to } } ?? true
    return startsInTime && endsLateEnough
  }

  /// Whether every week of this range lies in the other; an open end lies within an open end only.
  public func isWithin(_ other: GestationRange) -> Bool {
    if isEmpty { return true }
    let startsWithin = other.from.map { start in from.map { start <= $0 } ?? false } ?? true
    let endsWithin = other.to.map { end in to.map { $0 <= end } ?? false } ?? true
    return startsWithin && endsWithin
  }
}
