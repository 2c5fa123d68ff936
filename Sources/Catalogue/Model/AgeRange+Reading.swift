/// Ranges of ages: from what they are read, how they are written, how they lie to each other.
extension AgeRange {
  /// The ages between the completed years that HealthDCAT-AP states.
  ///
  /// `maxTypical` 5 means up to the day before the 6th birthday, so the upper end is `P6Y`.
  public init(minTypical: Int?, maxTypical: Int?) {
    self.init(from: minTypical.map { Age($0, .year) }, to: maxTypical.map { Age($0, .year).next })
  }

  /// The ages from `from` up to and including the last day on which `through` is the completed age.
  public init(from: Age?, through: Age?) {
    self.init(from: from, to: through?.next)
  }

  /// Every age.
  public static let all = AgeRange(from: nil, to: nil)

  /// As `P2Y/P6Y`; an open end is `..` or nothing: `P2Y/..`. A text without a slash is one completed
  /// age: `P5Y` is `P5Y/P6Y`. Nil where an end is no age.
  public init?(iso8601 text: some StringProtocol) {
    let ends = text.split(separator: "/", omittingEmptySubsequences: false)
    switch ends.count {
    case 1:
      guard let age = Age(iso8601: ends[0]) else { return nil }
      self.init(from: age, through: age)
    case 2:
      guard let from = Self.end(ends[0]), let to = Self.end(ends[1]) else { return nil }
      self.init(from: from, to: to)
    default: return nil
    }
  }

  /// Nil where the text is no end, a nil inside where the end is open.
  private static func end(_ text: some StringProtocol) -> Age?? {
    let text = text.trimmingASCIISpace
    if text.isEmpty || text == ".." { return .some(nil) }
    return Age(iso8601: text).map { .some($0) }
  }

  /// As `P2Y/P6Y`, with `..` for an open end.
  public var description: String {
    "\(from?.description ?? "..")/\(to?.description ?? "..")"
  }

  /// Whether no age lies in it.
  public var isEmpty: Bool {
    guard let to else { return false }
    return (from ?? .birth) >= to
  }

  /// Whether the age lies in it.
  public func contains(_ age: Age) -> Bool {
    (from.map { $0 <= age } ?? true) && (to.map { age < $0 } ?? true)
  }

  /// Whether some age lies in both.
  public func overlaps(_ other: AgeRange) -> Bool {
    !intersection(other).isEmpty && !isEmpty && !other.isEmpty
  }

  /// Whether every age of this range lies in the other; an open end lies within an open end only.
  public func isWithin(_ other: AgeRange) -> Bool {
    if isEmpty { return true }
    let startsWithin = (other.from ?? .birth) <= (from ?? .birth)
    guard let end = other.to else { return startsWithin }
    return startsWithin && (to.map { $0 <= end } ?? false)
  }

  /// The ages that lie in both; empty where there are none.
  public func intersection(_ other: AgeRange) -> AgeRange {
    AgeRange(
      from: [from, other.from].compactMap { $0 }.max(), to: [to, other.to].compactMap { $0 }.min())
  }

  /// The smallest range that holds both.
  public func hull(_ other: AgeRange) -> AgeRange {
    let from = from.flatMap { mine in other.from.map { min(mine, $0) } }
    let to = to.flatMap { mine in other.to.map { max(mine, $0) } }
    return AgeRange(from: from, to: to)
  }

  /// Both ends in days since birth; the upper end is out, and nil where it is open.
  public var days: (from: Double, to: Double?) { (from?.days ?? 0, to?.days) }
}

extension AgeRange: CustomStringConvertible {
  public init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    guard let range = AgeRange(iso8601: text) else {
      throw DecodingError.dataCorrupted(
        .init(
          codingPath: decoder.codingPath,
          debugDescription: "a range of ages is written P2Y/P6Y, an open end as .."))
    }
    self = range
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
