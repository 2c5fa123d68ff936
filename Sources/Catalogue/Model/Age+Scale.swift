/// Ages on one scale, so that ages of different units can be compared.
extension Age {
  /// Sixteenths of a day in one unit: a day has 16, a year 365.25 days, a month a twelfth of that.
  ///
  /// The smallest scale on which all four units are whole numbers, so that comparing is exact.
  private static func sixteenths(_ unit: Unit) -> Int {
    switch unit {
    case .day: 16
    case .week: 7 * 16
    case .month: 487
    case .year: 12 * 487
    }
  }

  var sixteenths: Int {
    count.multipliedReportingOverflow(by: Self.sixteenths(unit)).overflow
      ? (count < 0 ? .min : .max) : count * Self.sixteenths(unit)
  }

  /// Days since birth; a year has 365.25 of them, a month 30.4375.
  public var days: Double { Double(sixteenths) / 16 }

  /// Whether both name the same moment: `P12M == P1Y`.
  public static func == (left: Age, right: Age) -> Bool {
    left.sixteenths == right.sixteenths
  }

  public static func < (left: Age, right: Age) -> Bool {
    left.sixteenths < right.sixteenths
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(sixteenths)
  }

  /// The first age of which one more unit is completed: of `P5Y`, `P6Y`.
  ///
  /// A child who has completed this age and not the next is "of this age".
  public var next: Age { Age(count == .max ? count : count + 1, unit) }

  /// Birth.
  public static let birth = Age(0, .day)
}
