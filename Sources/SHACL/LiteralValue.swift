internal import Foundation
internal import RDF

/// The value of a literal, for comparing as SPARQL's `<` does.
enum LiteralValue {
  case number(Double)
  case text(String)
  /// Seconds since the epoch; without a time zone the instant is only known to within 14 hours.
  case instant(Double, hasZone: Bool)
  case boolean(Bool)

  private static let numeric: Set<String> = Set(
    [
      "integer", "decimal", "double", "float", "nonNegativeInteger", "positiveInteger",
      "nonPositiveInteger", "negativeInteger", "long", "int", "short", "byte", "unsignedLong",
      "unsignedInt", "unsignedShort", "unsignedByte",
    ].map { XSD.namespace + $0 })

  init?(_ literal: Literal) {
    let text = literal.lexicalForm
    switch literal.datatype {
    case let datatype where Self.numeric.contains(datatype):
      guard LexicalForm.isValid(text, datatype: datatype), let number = Double(text) else {
        return nil
      }
      self = .number(number)
    case XSD.string: self = .text(text)
    case XSD.boolean:
      guard LexicalForm.isValid(text, datatype: XSD.boolean) else { return nil }
      self = .boolean(text == "true" || text == "1")
    case XSD.date, XSD.dateTime:
      guard let instant = XSDInstant(text, isDate: literal.datatype == XSD.date) else { return nil }
      self = .instant(instant.seconds, hasZone: instant.hasZone)
    default: return nil
    }
  }

  /// Whether this is less than `other`; nil where they cannot be compared.
  func isLess(than other: LiteralValue) -> Bool? {
    switch (self, other) {
    case (.number(let left), .number(let right)): return left < right
    case (.text(let left), .text(let right)):
      return left.unicodeScalars.lexicographicallyPrecedes(right.unicodeScalars)
    case (.boolean(let left), .boolean(let right)): return !left && right
    case (.instant(let left, let leftZone), .instant(let right, let rightZone)):
      if leftZone == rightZone { return left < right }
      // XML Schema part 2, section 3.2.7.4: decided only when every zone gives the same answer.
      let spread = 14.0 * 3600
      if left + spread < right { return true }
      return left - spread > right ? false : nil
    default: return nil
    }
  }

  func isEqual(to other: LiteralValue) -> Bool? {
    switch (self, other) {
    case (.number(let left), .number(let right)): left == right
    case (.text(let left), .text(let right)): left == right
    case (.boolean(let left), .boolean(let right)): left == right
    case (.instant(let left, let leftZone), .instant(let right, let rightZone)):
      leftZone == rightZone ? left == right : nil
    default: nil
    }
  }
}

/// An `xsd:dateTime` or `xsd:date`, as seconds.
struct XSDInstant {
  var seconds: Double
  var hasZone: Bool

  init?(_ text: String, isDate: Bool) {
    let pattern = isDate ? LexicalForm.date : LexicalForm.dateTime
    guard LexicalForm.matches(text, pattern) else { return nil }
    var rest = text[...]
    let isNegative = rest.first == "-"
    if isNegative { rest = rest.dropFirst() }
    var zone: Double?
    if rest.hasSuffix("Z") {
      zone = 0
      rest = rest.dropLast()
    } else if let sign = rest.suffix(6).first, sign == "+" || sign == "-",
      rest.suffix(3).first == ":"
    {
      let parts = rest.suffix(5).split(separator: ":").compactMap { Double($0) }
      guard parts.count == 2 else { return nil }
      zone = (parts[0] * 3600 + parts[1] * 60) * (sign == "-" ? -1 : 1)
      rest = rest.dropLast(6)
    }
    let halves = rest.split(separator: "T")
    let days = halves[0].split(separator: "-").compactMap { Int($0) }
    guard days.count == 3,
      let day = Self.dayNumber(isNegative ? -days[0] : days[0], days[1], days[2])
    else { return nil }
    var seconds = Double(day) * 86400
    if halves.count == 2 {
      let clock = halves[1].split(separator: ":").compactMap { Double($0) }
      guard clock.count == 3, clock[0] < 24 || (clock[0] == 24 && clock[1] == 0 && clock[2] == 0),
        clock[1] < 60, clock[2] < 60
      else { return nil }
      seconds += clock[0] * 3600 + clock[1] * 60 + clock[2]
    }
    self.seconds = seconds - (zone ?? 0)
    self.hasZone = zone != nil
  }

  /// Days since 1 January 1970 in the proleptic Gregorian calendar; nil for a day that no month has.
  private static func dayNumber(_ year: Int, _ month: Int, _ day: Int) -> Int? {
    guard (1...12).contains(month), abs(year) < 1_000_000 else { return nil }
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    guard (1...lengths[month - 1]).contains(day) else { return nil }
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146097 + dayOfEra - 719468
  }
}
