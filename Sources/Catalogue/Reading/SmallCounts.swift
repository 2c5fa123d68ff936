internal import RDF

/// The cut: counts of persons or records from 1 to below the threshold leave no trace.
///
/// The reader asks here before it looks at a count, and the graphs it hands out lack the triples cut.
struct SmallCounts {
  /// The smallest count that may be known.
  let threshold: Int

  /// Whether a literal of a count predicate is to be cut.
  ///
  /// Any spelling of a number counts: `7`, `07`, `7.0`, `+7`, `７`, `7 patients`, whatever the
  /// datatype or language. A text with several numbers is cut if any of them is small. 0 stays.
  func isSmall(_ text: some StringProtocol) -> Bool {
    guard threshold > 1 else { return false }
    return Self.numbers(in: text).contains { $0 > 0 && $0 < Double(threshold) }
  }

  /// The numbers that stand in a text, without signs. Groups of three after a point, comma, space or
  /// apostrophe belong to one number (`1,850,000`); other points and commas part decimals.
  static func numbers(in text: some StringProtocol) -> [Double] {
    let characters = digitsFolded(text)
    if let whole = Double(String(decoding: trimmed(characters), as: UTF8.self)), whole.isFinite {
      return [abs(whole)]
    }
    var numbers: [Double] = []
    var position = 0
    while position < characters.count {
      guard isDigit(characters[position]) else {
        position += 1
        continue
      }
      var end = position
      var digits: [UInt8] = []
      while end < characters.count, isDigit(characters[end]) {
        digits.append(characters[end])
        end += 1
      }
      while let group = group(of: characters, at: end), digits.count <= 15 {
        digits += group
        end += 4
      }
      if end + 1 < characters.count, [0x2E, 0x2C].contains(characters[end]),
        isDigit(characters[end + 1])
      {
        digits.append(0x2E)
        end += 1
        while end < characters.count, isDigit(characters[end]) {
          digits.append(characters[end])
          end += 1
        }
      }
      numbers.append(Double(String(decoding: digits.prefix(300), as: UTF8.self)) ?? .infinity)
      position = end
    }
    return numbers
  }

  /// A separator and exactly three digits, or nothing.
  private static func group(of characters: [UInt8], at start: Int) -> ArraySlice<UInt8>? {
    guard start + 3 < characters.count,
      [0x2C, 0x2E, 0x20, 0x27].contains(characters[start]),
      characters[(start + 1)...(start + 3)].allSatisfy(isDigit),
      start + 4 >= characters.count || !isDigit(characters[start + 4])
    else { return nil }
    return characters[(start + 1)...(start + 3)]
  }

  /// The text in ASCII: digits of any script as 0 to 9, other signs as a letter that means nothing.
  private static func digitsFolded(_ text: some StringProtocol) -> [UInt8] {
    text.unicodeScalars.prefix(2000).map { scalar in
      if scalar.isASCII { return UInt8(scalar.value) }
      if let value = scalar.properties.numericValue, (0...9).contains(value),
        value == value.rounded()
      {
        return 0x30 + UInt8(value)
      }
      return scalar.properties.isWhitespace ? 0x20 : 0x78
    }
  }

  private static func trimmed(_ bytes: [UInt8]) -> ArraySlice<UInt8> {
    let isSpace = { (byte: UInt8) in byte == 0x20 || (9...13).contains(byte) }
    guard let first = bytes.firstIndex(where: { !isSpace($0) }),
      let last = bytes.lastIndex(where: { !isSpace($0) })
    else { return [] }
    return bytes[first...last]
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
