/// Ages as ISO 8601 durations.
extension Age {
  /// The greatest number of any unit that is read: beyond a human life, and safe to multiply.
  static let greatestCount = 99_999

  /// An ISO 8601 duration: `P28D`, `P6W`, `P18M`, `P2Y`; a bare number is years.
  ///
  /// Lower case is taken, and so are several units at once (`P1Y6M` is 18 months, `P2M10D` is 71
  /// days, rounded) and fractions (`P0.5Y` is 6 months). Nil where the text is none of these, is
  /// negative, or states a time of day.
  public init?(iso8601 text: some StringProtocol) {
    var parts: [(whole: Int, thousandths: Int, unit: Unit)] = []
    var rest = text.trimmingASCIISpace
    guard let first = rest.utf8.first else { return nil }
    if first == UInt8(ascii: "P") || first == UInt8(ascii: "p") {
      rest = rest.dropFirst()
      while !rest.isEmpty {
        guard let number = Self.number(&rest), let letter = rest.popFirst(),
          let unit = Unit(rawValue: letter.uppercased()),
          parts.last.map({ Self.rank($0.unit) < Self.rank(unit) }) ?? true
        else { return nil }
        parts.append((number.whole, number.thousandths, unit))
      }
    } else {
      guard let number = Self.number(&rest), rest.isEmpty else { return nil }
      parts.append((number.whole, number.thousandths, .year))
    }
    guard let only = parts.first else { return nil }
    if parts.count == 1, only.thousandths == 0 {
      self.init(only.whole, only.unit)
      return
    }
    let isCalendar = parts.allSatisfy { $0.unit == .year || $0.unit == .month }
    if isCalendar {
      let thousandths = parts.reduce(0) { sum, part in
        sum + (part.whole * 1000 + part.thousandths) * (part.unit == .year ? 12 : 1)
      }
      if thousandths % 1000 == 0 {
        self.init(thousandths / 1000, .month)
        return
      }
    }
    let thousandths = parts.reduce(0) { sum, part in
      sum + (part.whole * 1000 + part.thousandths) * Age(1, part.unit).sixteenths
    }
    self.init((thousandths + 8000) / 16_000, .day)
  }

  /// As `P28D`.
  public var description: String { "P\(count)\(unit.rawValue)" }

  public init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    guard let age = Age(iso8601: text) else {
      throw DecodingError.dataCorrupted(
        .init(
          codingPath: decoder.codingPath,
          debugDescription: "an age is an ISO 8601 duration of one unit, such as P28D or P2Y"))
    }
    self = age
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }

  /// The order in which ISO 8601 lets the units follow each other.
  private static func rank(_ unit: Unit) -> Int {
    switch unit {
    case .year: 0
    case .month: 1
    case .week: 2
    case .day: 3
    }
  }

  /// Takes digits off the front, and up to three decimals after a point or comma.
  private static func number(_ text: inout Substring) -> (whole: Int, thousandths: Int)? {
    let digits = text.prefix { $0.isASCII && $0.isWholeNumber }
    guard !digits.isEmpty, digits.utf8.count <= 9, let whole = Int(digits), whole <= greatestCount
    else { return nil }
    text = text[digits.endIndex...]
    guard let mark = text.first, mark == "." || mark == "," else { return (whole, 0) }
    text = text.dropFirst()
    let decimals = text.prefix { $0.isASCII && $0.isWholeNumber }
    guard !decimals.isEmpty, decimals.utf8.count <= 9 else { return nil }
    text = text[decimals.endIndex...]
    let padded = (String(decimals) + "00").prefix(3)
    return (whole, Int(padded) ?? 0)
  }
}

extension StringProtocol {
  /// Without spaces, tabs and line breaks at both ends.
  var trimmingASCIISpace: Substring {
    var bytes = Substring(self).utf8
    while let byte = bytes.first, byte == 32 || (9...13).contains(byte) { bytes.removeFirst() }
    while let byte = bytes.last, byte == 32 || (9...13).contains(byte) { bytes.removeLast() }
    return Substring(bytes)
  }
}
