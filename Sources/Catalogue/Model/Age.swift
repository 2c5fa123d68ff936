/// An age as paediatricians state it: completed days, weeks, months or years after birth.
///
/// Written as an ISO 8601 duration (`P28D`, `P2Y`). Days are compared on a scale on which a year has
/// 365.25 days and a month a twelfth of that, so that P12M = P1Y and P28D < P1M.
public struct Age: Hashable, Sendable, Comparable, Codable, CustomStringConvertible {
  public enum Unit: String, Sendable, Codable, CaseIterable {
    case day = "D"
    case week = "W"
    case month = "M"
    case year = "Y"
  }

  public var count: Int
  public var unit: Unit

  public init(_ count: Int, _ unit: Unit) {
    self.count = count
    self.unit = unit
  }
}

/// Ages from a lower end, which is in, up to an upper end, which is out; an end may be open.
///
/// Written `P2Y/P6Y`: 2 to 5 completed years.
public struct AgeRange: Hashable, Sendable, Codable {
  public var from: Age?
  /// The first age that is no longer meant.
  public var to: Age?

  public init(from: Age?, to: Age?) {
    self.from = from
    self.to = to
  }
}

/// Gestational age at birth in completed weeks; both ends are in.
public struct GestationRange: Hashable, Sendable, Codable {
  public var from: Int?
  public var to: Int?

  public init(from: Int?, to: Int?) {
    self.from = from
    self.to = to
  }
}
