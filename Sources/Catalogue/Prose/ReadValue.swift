/// A value that a description states only in words, and the words that it was read from.
///
/// It is never the hospital's own statement: it stands beside the description, helps to find it, and is never
/// written into any form of it.
public struct ReadValue: Hashable, Sendable, Codable {
  public enum Field: String, Sendable, Codable, CaseIterable {
    /// `P0D/P5Y`, the upper end out; `..` is open.
    case ages
    /// Completed weeks of gestation at birth, `28/32`, both ends in.
    case gestation
    /// How many children.
    case individuals
    /// The years that the data are of, `2004/2010`, both ends in.
    case years
    /// A CURIE.
    case code
  }

  /// The part of the description that was read.
  public enum Place: String, Sendable, Codable {
    case title, description, keyword, population, variable
  }

  public var field: Field
  public var value: String
  /// As they stand in the text.
  public var words: String
  public var place: Place

  public init(_ field: Field, _ value: String, words: String, place: Place) {
    self.field = field
    self.value = value
    self.words = words
    self.place = place
  }

  public var ages: AgeRange? { field == .ages ? AgeRange(iso8601: value) : nil }

  public var gestation: GestationRange? {
    ends.flatMap { field == .gestation ? GestationRange(from: $0, to: $1) : nil }
  }

  public var individuals: Int64? { field == .individuals ? Int64(value) : nil }

  public var years: TimeRange? {
    ends.flatMap {
      field == .years ? TimeRange(start: $0.map(String.init), end: $1.map(String.init)) : nil
    }
  }

  public var code: Code? { field == .code ? Code(curie: value) : nil }

  /// The numbers on both sides of the slash.
  private var ends: (Int?, Int?)? {
    let parts = value.split(separator: "/", omittingEmptySubsequences: false)
    return parts.count == 2 ? (Int(parts[0]), Int(parts[1])) : nil
  }

  /// Two ends as they are written.
  static func span(_ from: Int?, _ to: Int?) -> String {
    "\(from.map(String.init) ?? "..")/\(to.map(String.init) ?? "..")"
  }
}
