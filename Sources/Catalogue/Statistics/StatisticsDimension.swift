/// What a table of an aggregate statistics document counts by.
public enum StatisticsDimension: String, Sendable, CaseIterable, Codable {
  /// Bands such as `P2Y/P6Y`, lower end in, upper end out; those of one table do not overlap.
  case ageGroup
  /// female, male, other, unknown.
  case sex
  /// CURIEs; a child may have several.
  case diagnosis
  /// CURIEs; a child may have several.
  case phenotype
  case birthYear
  case firstVisitYear
  /// A variable that was measured at least once, by its concept or name; a child has several.
  case variable
  case place

  /// Whether every individual falls into exactly one value, so that counts add up to the whole.
  public var partitions: Bool {
    switch self {
    case .diagnosis, .phenotype, .variable: false
    case .ageGroup, .sex, .birthYear, .firstVisitYear, .place: true
    }
  }

  /// The longest value taken, in bytes.
  static let longestValue = 500

  /// `text` in its canonical spelling, or nil where it is no value of this dimension.
  public func canonical(_ text: String) -> String? {
    guard !text.isEmpty, text.utf8.count <= Self.longestValue else { return nil }
    switch self {
    case .ageGroup: return Self.band(text) == nil ? nil : text
    case .sex: return ["female", "male", "other", "unknown"].contains(text) ? text : nil
    case .diagnosis, .phenotype: return Code(curie: text)?.description
    case .birthYear, .firstVisitYear:
      return text.utf8.count == 4 && text.utf8.allSatisfy { (48...57).contains($0) } ? text : nil
    case .variable, .place: return text
    }
  }

  /// An age band in days after birth; an open end is 0 or infinity. Nil where `text` is no band.
  public static func band(_ text: String) -> Range<Double>? {
    let ends = text.split(separator: "/", omittingEmptySubsequences: false)
    guard ends.count == 2 else { return nil }
    guard let from = days(ends[0], open: 0), let to = days(ends[1], open: .infinity), from < to
    else { return nil }
    return from..<to
  }

  private static func days(_ text: Substring, open: Double) -> Double? {
    text.isEmpty || text == ".." ? open : Age(iso8601: String(text))?.days
  }
}
