internal import RDF

/// The lexical space of a datatype of XML Schema (part 2, version 1.1): which texts are well-formed.
enum LexicalForm: Sendable {
  case boolean, decimal, float
  case integer(least: WholeNumber?, most: WholeNumber?)
  case date
  case dateTime(needsZone: Bool)
  case time
  case year, yearMonth, month, monthDay, day
  case duration(years: Bool, days: Bool)
  case hexBinary, base64Binary, language

  /// Nil for a datatype that takes any text, or that we do not know.
  init?(datatype: String) {
    guard datatype.hasPrefix(XSD.namespace) else { return nil }
    let name = String(datatype.dropFirst(XSD.namespace.count))
    guard let form = Self.byName[name] else { return nil }
    self = form
  }

  private static let byName: [String: LexicalForm] = {
    func integer(_ least: String?, _ most: String?) -> LexicalForm {
      .integer(least: least.flatMap { WholeNumber($0) }, most: most.flatMap { WholeNumber($0) })
    }
    return [
      "boolean": .boolean, "decimal": .decimal, "float": .float, "double": .float,
      "integer": integer(nil, nil), "nonNegativeInteger": integer("0", nil),
      "positiveInteger": integer("1", nil), "nonPositiveInteger": integer(nil, "0"),
      "negativeInteger": integer(nil, "-1"),
      "long": integer("-9223372036854775808", "9223372036854775807"),
      "int": integer("-2147483648", "2147483647"), "short": integer("-32768", "32767"),
      "byte": integer("-128", "127"), "unsignedLong": integer("0", "18446744073709551615"),
      "unsignedInt": integer("0", "4294967295"), "unsignedShort": integer("0", "65535"),
      "unsignedByte": integer("0", "255"),
      "date": .date, "dateTime": .dateTime(needsZone: false),
      "dateTimeStamp": .dateTime(needsZone: true), "time": .time, "gYear": .year,
      "gYearMonth": .yearMonth, "gMonth": .month, "gMonthDay": .monthDay, "gDay": .day,
      "duration": .duration(years: true, days: true),
      "yearMonthDuration": .duration(years: true, days: false),
      "dayTimeDuration": .duration(years: false, days: true),
      "hexBinary": .hexBinary, "base64Binary": .base64Binary, "language": .language,
    ]
  }()

  func accepts(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var scanner = LexicalScanner(text)
    switch self {
    case .boolean: return ["true", "false", "1", "0"].contains { scanner.isWhole($0) }
    case .decimal: return scanner.number(exponent: false) && scanner.isAtEnd
    case .float:
      return ["INF", "+INF", "-INF", "NaN"].contains { scanner.isWhole($0) }
        || (scanner.number(exponent: true) && scanner.isAtEnd)
    case .integer(let least, let most):
      guard let number = WholeNumber(text) else { return false }
      return least.map { !(number < $0) } != false && most.map { !($0 < number) } != false
    case .date, .dateTime, .time, .year, .yearMonth, .month, .monthDay, .day:
      return moment(text) != nil
    case .duration(let years, let days): return scanner.duration(years: years, days: days)
    case .hexBinary: return text.count % 2 == 0 && text.allSatisfy(LexicalScanner.isHexadecimal)
    case .base64Binary: return scanner.base64()
    case .language: return scanner.languageTag()
    }
  }

  /// The point in time that a text of one of the date datatypes names; nil where it is ill-formed or no
  /// calendar has it.
  func moment(_ text: UnsafeBufferPointer<UInt8>) -> Moment? {
    switch self {
    case .date: Moment(text, [.year, .month, .day])
    case .dateTime(let needsZone):
      Moment(text, [.year, .month, .day, .time]).flatMap { needsZone && !$0.hasZone ? nil : $0 }
    case .time: Moment(text, [.time])
    case .year: Moment(text, [.year])
    case .yearMonth: Moment(text, [.year, .month])
    case .month: Moment(text, [.month])
    case .monthDay: Moment(text, [.month, .day])
    case .day: Moment(text, [.day])
    default: nil
    }
  }
}
