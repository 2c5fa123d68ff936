/// Reads a literal's text from left to right, byte by byte.
struct LexicalScanner {
  private let text: UnsafeBufferPointer<UInt8>
  private(set) var place = 0

  init(_ text: UnsafeBufferPointer<UInt8>) {
    self.text = text
  }

  static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A }

  static func isHexadecimal(_ byte: UInt8) -> Bool {
    isDigit(byte) || ((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x66)
  }

  var isAtEnd: Bool { place == text.count }

  var peek: UInt8? { place < text.count ? text[place] : nil }

  func isWhole(_ word: StaticString) -> Bool {
    word.withUTF8Buffer { $0.elementsEqual(text) }
  }

  mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard let byte = peek, UInt32(byte) == character.value else { return false }
    place += 1
    return true
  }

  /// Passes digits; how many.
  mutating func digits() -> Int { pass(Self.isDigit) }

  private mutating func pass(_ isMember: (UInt8) -> Bool) -> Int {
    let start = place
    while let byte = peek, isMember(byte) { place += 1 }
    return place - start
  }

  /// As many digits as told, as a number.
  mutating func number(digits count: Int) -> Int? {
    var value = 0
    for _ in 0..<count {
      guard let byte = peek, Self.isDigit(byte) else { return nil }
      value = value * 10 + Int(byte - 0x30)
      place += 1
    }
    return value
  }

  /// `[+-]?([0-9]+(.[0-9]*)?|.[0-9]+)`, and an exponent where there may be one.
  mutating func number(exponent mayHaveExponent: Bool) -> Bool {
    if !take("+") { _ = take("-") }
    var count = digits()
    if take(".") { count += digits() }
    guard count > 0 else { return false }
    if mayHaveExponent, take("e") || take("E") {
      if !take("+") { _ = take("-") }
      return digits() > 0
    }
    return true
  }

  /// A whole duration: `P1Y2M3DT4H5M6.7S` with at least one part, and one after a `T`.
  mutating func duration(years: Bool, days: Bool) -> Bool {
    _ = take("-")
    guard take("P") else { return false }
    let start = place
    guard parts(years ? ["Y", "M"] : []), parts(days ? ["D"] : []) else { return false }
    if days, take("T") {
      let clock = place
      guard parts(["H", "M", "S"]), place > clock else { return false }
    }
    return place > start && isAtEnd
  }

  /// Numbers each before its letter, in order, any of them left out; false for a point that no digit follows.
  private mutating func parts(_ letters: [Unicode.Scalar]) -> Bool {
    for letter in letters {
      let start = place
      guard digits() > 0 else { return true }
      if letter == "S", take("."), digits() == 0 { return false }
      if !take(letter) { place = start }
    }
    return true
  }

  /// `[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*`
  mutating func languageTag() -> Bool {
    guard (1...8).contains(pass(Self.isLetter)) else { return false }
    while take("-") {
      guard (1...8).contains(pass { Self.isLetter($0) || Self.isDigit($0) }) else { return false }
    }
    return isAtEnd
  }

  /// Groups of four characters, single spaces between them allowed.
  mutating func base64() -> Bool {
    var count = 0
    var padding = 0
    for byte in text where byte != 0x20 {
      if byte == 0x3D {
        padding += 1
      } else {
        guard padding == 0,
          Self.isLetter(byte) || Self.isDigit(byte) || byte == 0x2B || byte == 0x2F
        else { return false }
      }
      count += 1
    }
    return count % 4 == 0 && padding <= 2
  }
}
