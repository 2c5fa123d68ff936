/// A point in time as XML Schema's date datatypes write it, in seconds of the proleptic Gregorian calendar.
struct Moment {
  /// Since the start of 1970; parts that the text leaves out count as those of that instant.
  var seconds: Double
  var hasZone: Bool

  /// What a text says, in this order.
  enum Part {
    case year, month, day, time
  }

  init?(_ text: UnsafeBufferPointer<UInt8>, _ parts: [Part]) {
    var scanner = LexicalScanner(text)
    // Years, months and days that stand without the part before them are written with hyphens in its place.
    var date = (
      year: parts.contains(.day) && !parts.contains(.year) ? 1972 : 1970, month: 1, day: 1
    )
    var clock = 0.0
    if parts.first == .month || parts.first == .day {
      guard scanner.take("-"), scanner.take("-") else { return nil }
      if parts.first == .day { guard scanner.take("-") else { return nil } }
    }
    for (index, part) in parts.enumerated() {
      let isFirst = index == 0
      switch part {
      case .year:
        guard let year = Self.year(&scanner) else { return nil }
        date.year = year
      case .month:
        guard isFirst || scanner.take("-"), let month = scanner.number(digits: 2) else {
          return nil
        }
        date.month = month
      case .day:
        guard isFirst || scanner.take("-"), let day = scanner.number(digits: 2) else { return nil }
        date.day = day
      case .time:
        guard isFirst || scanner.take("T"), let time = Self.time(&scanner) else { return nil }
        clock = time
      }
    }
    guard let zone = Self.zone(&scanner), scanner.isAtEnd,
      let day = Self.dayNumber(date.year, date.month, date.day)
    else { return nil }
    seconds = Double(day) * 86400 + clock - (zone.seconds ?? 0)
    hasZone = zone.seconds != nil
  }

  /// At least four digits, no needless leading zeros.
  private static func year(_ scanner: inout LexicalScanner) -> Int? {
    let isNegative = scanner.take("-")
    var digits = scanner
    let startsWithZero = digits.peek == UInt8(ascii: "0")
    let count = digits.digits()
    guard count == 4 || ((5...6).contains(count) && !startsWithZero),
      let year = scanner.number(digits: count)
    else { return nil }
    return isNegative ? -year : year
  }

  /// `hh:mm:ss(.s+)?`, as seconds; 24:00:00 ends a day.
  private static func time(_ scanner: inout LexicalScanner) -> Double? {
    guard let hour = scanner.number(digits: 2), scanner.take(":"),
      let minute = scanner.number(digits: 2), scanner.take(":"),
      let second = scanner.number(digits: 2)
    else { return nil }
    var fraction = 0.0
    if scanner.take(".") {
      var weight = 0.1
      guard let first = scanner.number(digits: 1) else { return nil }
      fraction = Double(first) * weight
      while let digit = scanner.number(digits: 1) {
        weight /= 10
        fraction += Double(digit) * weight
      }
    }
    guard minute < 60, second < 60,
      hour < 24 || (hour == 24 && minute == 0 && second == 0 && fraction == 0)
    else { return nil }
    return Double(hour * 3600 + minute * 60 + second) + fraction
  }

  /// `Z`, `+hh:mm` or nothing; nil for what is none of them.
  private static func zone(_ scanner: inout LexicalScanner) -> (seconds: Double?, Void)? {
    if scanner.isAtEnd { return (nil, ()) }
    if scanner.take("Z") { return (0, ()) }
    let isNegative = scanner.peek == UInt8(ascii: "-")
    guard scanner.take("+") || scanner.take("-"), let hours = scanner.number(digits: 2),
      scanner.take(":"), let minutes = scanner.number(digits: 2),
      hours < 14 ? minutes < 60 : hours == 14 && minutes == 0
    else { return nil }
    return (Double(hours * 3600 + minutes * 60) * (isNegative ? -1 : 1), ())
  }

  /// Days since 1 January 1970; nil for a day that no month has.
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
