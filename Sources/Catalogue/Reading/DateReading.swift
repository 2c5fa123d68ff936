internal import RDF

/// Dates as descriptions write them, to the lexical forms of XML Schema (XML Schema 1.1 part 2,
/// section 3.3).
enum DateReading {
  /// What became of a date.
  enum Outcome: Equatable {
    /// Well written; `datatype` is the local name that fits the form.
    case good(String, datatype: String)
    /// Written otherwise, but plain enough to be mended.
    case mended(String)
    case unreadable
  }

  /// Reads `2024`, `2024-01`, `2024-01-15`, `2024-01-15T10:20:30Z`, and mends what is close to these.
  static func read(_ text: some StringProtocol) -> Outcome {
    let text = text.trimmingASCIISpace
    guard text.utf8.count <= 60, let first = text.utf8.first else { return .unreadable }
    if (0x30...0x39).contains(first), let good = standard(text) { return good }
    if let mended = mend(text) { return .mended(mended) }
    return .unreadable
  }

  /// The local name of the datatype that fits a date as ``read(_:)`` gives it.
  static func datatype(of date: String) -> String {
    if case .good(_, let datatype) = read(date) { datatype } else { "date" }
  }

  private static func standard(_ text: Substring) -> Outcome? {
    let bytes = Array(text.utf8)
    guard bytes.count >= 4, let year = number(bytes[..<4]), year > 0 else { return nil }
    if bytes.count == 4 { return .good(String(text), datatype: "gYear") }
    guard bytes[4] == UInt8(ascii: "-"), bytes.count >= 7, let month = number(bytes[5..<7]),
      (1...12).contains(month)
    else { return nil }
    if bytes.count == 7 { return .good(String(text), datatype: "gYearMonth") }
    guard bytes[7] == UInt8(ascii: "-"), bytes.count >= 10, let day = number(bytes[8..<10]),
      (1...days(in: month, of: year)).contains(day)
    else { return nil }
    if isZone(bytes[10...]) { return .good(String(text), datatype: "date") }
    guard bytes[10] == UInt8(ascii: "T"), isTime(bytes[11...]) else { return nil }
    return .good(String(text), datatype: "dateTime")
  }

  private static func isTime(_ bytes: ArraySlice<UInt8>) -> Bool {
    let start = bytes.startIndex
    guard bytes.count >= 8, bytes[start + 2] == UInt8(ascii: ":"),
      bytes[start + 5] == UInt8(ascii: ":"), let hour = number(bytes[start..<start + 2]),
      let minute = number(bytes[start + 3..<start + 5]),
      let second = number(bytes[start + 6..<start + 8]), hour <= 24, minute < 60, second <= 60
    else { return false }
    var rest = bytes[(start + 8)...]
    if rest.first == UInt8(ascii: ".") {
      rest = rest.dropFirst()
      let digits = rest.prefix { (0x30...0x39).contains($0) }
      if digits.isEmpty { return false }
      rest = rest.dropFirst(digits.count)
    }
    return isZone(rest)
  }

  private static func isZone(_ bytes: ArraySlice<UInt8>) -> Bool {
    if bytes.isEmpty { return true }
    if bytes.count == 1 { return bytes.first == UInt8(ascii: "Z") }
    let start = bytes.startIndex
    guard bytes.count == 6, [0x2B, 0x2D].contains(bytes[start]),
      bytes[start + 3] == UInt8(ascii: ":"), let hour = number(bytes[start + 1..<start + 3]),
      let minute = number(bytes[start + 4..<start + 6])
    else { return false }
    return hour <= 14 && minute < 60
  }

  /// `2024/1/5`, `15.01.2024`, `20240115`, `2024-01-15 10:20`, `Jan 2024`: nil where the day cannot be
  /// told for certain from the month. A time that cannot be read falls away.
  private static func mend(_ text: Substring) -> String? {
    var head = text
    var time: Substring = ""
    if let mark = text.firstIndex(where: { $0 == "T" || $0 == "t" || $0 == " " }),
      let digit = text.first, digit.isWholeNumber
    {
      let rest = text[text.index(after: mark)...].trimmingASCIISpace
      if rest.first?.isWholeNumber == true { (head, time) = (text[..<mark], rest) }
    }
    guard let date = mendDate(head) ?? mendDate(text) else { return nil }
    return time.isEmpty ? date : mendTime(time).map { "\(date)T\($0)" } ?? date
  }

  private static func mendDate(_ text: Substring) -> String? {
    if case .good(let date, let datatype)? = standard(text), datatype == "date" { return date }
    let bytes = Array(text.utf8)
    if bytes.count == 8, let whole = number(bytes[...]) {
      return date(whole / 10_000, whole / 100 % 100, whole % 100)
    }
    let marks: Set<Character> = ["-", "/", "."]
    let separators = Set(text.filter { marks.contains($0) })
    let parts = text.split { marks.contains($0) || $0 == " " || $0 == "," }
    let numbers = parts.map { number(Array($0.utf8)[...]) }
    if separators.count == 1, parts.count == 3, let a = numbers[0], let b = numbers[1],
      let c = numbers[2]
    {
      if parts[0].utf8.count == 4 { return date(a, b, c) }
      guard parts[2].utf8.count == 4 else { return nil }
      if separators.contains(".") || a > 12 { return date(c, b, a) }
      return b > 12 ? date(c, a, b) : nil
    }
    if separators.count == 1, parts.count == 2, let a = numbers[0], let b = numbers[1] {
      if parts[0].utf8.count == 4 { return month(a, b) }
      return parts[1].utf8.count == 4 ? month(b, a) : nil
    }
    return named(parts, numbers)
  }

  /// `15 January 2024`, `January 15, 2024`, `Jan 2024`.
  private static func named(_ parts: [Substring], _ numbers: [Int?]) -> String? {
    guard (2...4).contains(parts.count) else { return nil }
    let names = [
      "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ]
    let months = parts.compactMap { part in
      names.firstIndex { part.utf8.count >= 3 && part.lowercased().hasPrefix($0) }
    }
    let values = numbers.compactMap { $0 }
    guard months.count == 1, let name = months.first, let year = values.last, year >= 1000 else {
      return nil
    }
    return values.count == 2 ? date(year, name + 1, values[0]) : month(year, name + 1)
  }

  private static func mendTime(_ text: Substring) -> String? {
    let bytes = Array(text.utf8)
    if isTime(bytes[...]) { return String(text) }
    // Seconds left out.
    guard bytes.count >= 5 else { return nil }
    let padded = bytes[..<5] + Array(":00".utf8) + bytes[5...]
    return isTime(padded[...]) ? String(decoding: padded, as: UTF8.self) : nil
  }

  private static func date(_ year: Int, _ month: Int, _ day: Int) -> String? {
    guard (1000...9999).contains(year), (1...12).contains(month),
      (1...days(in: month, of: year)).contains(day)
    else { return nil }
    return "\(year)-\(padded(month))-\(padded(day))"
  }

  private static func month(_ year: Int, _ month: Int) -> String? {
    guard (1000...9999).contains(year), (1...12).contains(month) else { return nil }
    return "\(year)-\(padded(month))"
  }

  private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  private static func number(_ bytes: ArraySlice<UInt8>) -> Int? {
    guard !bytes.isEmpty, bytes.count <= 8, bytes.allSatisfy({ (0x30...0x39).contains($0) }) else {
      return nil
    }
    return bytes.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }

  private static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
