public import Vocabulary

/// A word of running text, and the signs between it and the word before.
///
/// Questions and descriptions are both read as these: what an age looks like is known once.
public struct ProseWord: Hashable, Sendable {
  public var word: TextWord
  /// Lower case, without diacritics.
  public let folded: String
  /// What stands before it.
  public let before: Signs

  /// The kinds of signs between two words.
  public struct Signs: OptionSet, Hashable, Sendable {
    public let rawValue: UInt32

    public init(rawValue: UInt32) { self.rawValue = rawValue }

    public static let space = Signs(rawValue: 1 << 0)
    public static let point = Signs(rawValue: 1 << 1)
    public static let comma = Signs(rawValue: 1 << 2)
    public static let dash = Signs(rawValue: 1 << 3)
    public static let slash = Signs(rawValue: 1 << 4)
    public static let colon = Signs(rawValue: 1 << 5)
    public static let less = Signs(rawValue: 1 << 6)
    public static let greater = Signs(rawValue: 1 << 7)
    /// Of `≤` and `≥`, beside the sign that they hold.
    public static let equals = Signs(rawValue: 1 << 8)
    public static let plus = Signs(rawValue: 1 << 9)
    public static let percent = Signs(rawValue: 1 << 10)
    public static let opening = Signs(rawValue: 1 << 11)
    public static let closing = Signs(rawValue: 1 << 12)
    public static let apostrophe = Signs(rawValue: 1 << 13)
    /// Any sign that has no name here.
    public static let other = Signs(rawValue: 1 << 14)
    /// A semicolon, an empty line, or the end of a sentence.
    public static let end = Signs(rawValue: 1 << 15)

    /// Nothing but blanks, or nothing at all.
    public var isBlank: Bool { isSubset(of: [.space]) }
  }

  /// The words of a text, at most `limit` of them, in order.
  public static func words(of text: String, limit: Int = .max) -> [ProseWord] {
    var text = text
    let found = TextWord.words(of: text, limit: limit)
    return text.withUTF8 { bytes in
      var end = 0
      var last: UnsafeRawBufferPointer?
      return found.map { word in
        let signs = Signs(
          UnsafeRawBufferPointer(
            rebasing: UnsafeRawBufferPointer(bytes)[end..<word.range.lowerBound]),
          after: last, before: bytes[word.range.lowerBound])
        last = UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(bytes)[word.range])
        end = word.range.upperBound
        return ProseWord(
          word: word, folded: String(decoding: word.folded, as: UTF8.self), before: signs)
      }
    }
  }

  /// A small whole number in digits or as a word; nil where it is none, or has more than three digits.
  public var number: Int? {
    guard let first = word.folded.first else { return nil }
    if (0x30...0x39).contains(first) { return word.folded.count <= 3 ? Int(folded) : nil }
    return Self.numbers[folded]
  }

  /// What is a number without a digit.
  static var numberWords: WordSet { WordSet(Set(numbers.keys)) }

  /// Whether it is of digits alone.
  var isDigits: Bool { word.folded.allSatisfy { (0x30...0x39).contains($0) } }

  /// The numbers from two on, as nine languages say them; what also means something else is left out.
  private static let numbers: [String: Int] = {
    let words = """
      2 two dwoch dwa dos due kaksi kahden kaksivuotiaat twee diviem divi zwei deux
      3 three trzech trzy tres tre kolme kolmen drie trim tris drei trois
      4 four czterech cztery cuatro quattro nelja neljan vier cetriem quatre
      5 five pieciu piec cinco cinque viisi viiden vijf pieciem funf cinq
      6 six szesciu szesc seis kuusi kuuden zes sesiem sechs
      7 seven siedmiu siedem siete sette seitseman zeven septiniem sieben sept
      8 eight osmiu osiem ocho otto kahdeksan astoniem acht huit
      9 nine dziewieciu dziewiec nueve nove yhdeksan negen devini neun neuf
      10 ten dziesieciu dziesiec diez dieci kymmenen tien desmit zehn dix
      11 eleven once undici elf onze
      12 twelve dwunastu doce dodici twaalf divpadsmit zwolf douze
      16 sixteen szesnastu dieciseis sedici zestien sechzehn seize
      18 eighteen osiemnastu dieciocho diciotto achttien astonpadsmit achtzehn
      """
    var numbers = ["one": 1]
    for line in words.split(separator: "\n") {
      let parts = line.split(separator: " ")
      for word in parts.dropFirst() { numbers[String(word)] = Int(parts[0]) }
    }
    return numbers
  }()
}

extension ProseWord.Signs {
  /// Of the bytes between two words.
  init(
    _ bytes: UnsafeRawBufferPointer, after last: UnsafeRawBufferPointer?, before next: UInt8
  ) {
    var signs: Self = []
    let beginsSmall = (0x61...0x7A).contains(next)
    // A line that goes on: texts are wrapped.
    let goesOn = beginsSmall || (0x30...0x39).contains(next)
    var lines = 0
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      switch byte {
      case 0x20, 0x09: signs.insert(.space)
      case 0x0A:
        signs.insert(.space)
        lines += 1
      case 0x0D: signs.insert(.space)
      case UInt8(ascii: "."): signs.insert(.point)
      case UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ";"): signs.insert(.end)
      case UInt8(ascii: ","): signs.insert(.comma)
      case UInt8(ascii: "-"): signs.insert(.dash)
      case UInt8(ascii: "/"): signs.insert(.slash)
      case UInt8(ascii: ":"): signs.insert(.colon)
      case UInt8(ascii: "<"): signs.insert(.less)
      case UInt8(ascii: ">"): signs.insert(.greater)
      case UInt8(ascii: "="): signs.insert(.equals)
      case UInt8(ascii: "+"): signs.insert(.plus)
      case UInt8(ascii: "%"): signs.insert(.percent)
      case UInt8(ascii: "("), UInt8(ascii: "["): signs.insert(.opening)
      case UInt8(ascii: ")"), UInt8(ascii: "]"): signs.insert(.closing)
      case UInt8(ascii: "'"): signs.insert(.apostrophe)
      case 0xC2 where index < bytes.count && bytes[index] == 0xA0:
        signs.insert(.space)
        index += 1
      case 0xE2 where index + 1 < bytes.count:
        signs.formUnion(Self.general(bytes[index], bytes[index + 1]))
        index += 2
      case 0x80...0xBF: break
      default: signs.insert(.other)
      }
    }
    if lines > 1 || (lines == 1 && !goesOn) { signs.insert(.end) }
    if signs.contains(.point), Self.ends(signs, after: last, beginsSmall: beginsSmall) {
      signs.insert(.end)
    }
    self = signs
  }

  /// Of U+2000 and after, by the second and third byte: blanks, dashes, quotation marks, comparisons.
  private static func general(_ second: UInt8, _ third: UInt8) -> Self {
    switch (second, third) {
    case (0x80, 0x80...0x8A), (0x80, 0xAF), (0x81, 0x9F): .space
    case (0x80, 0x90...0x95), (0x88, 0x92): .dash
    case (0x80, 0x99): .apostrophe
    case (0x89, 0xA4): [.less, .equals]
    case (0x89, 0xA5): [.greater, .equals]
    case (0x80, 0xA8), (0x80, 0xA9): [.space, .end]
    default: .other
    }
  }

  /// Whether a point ends a sentence: not after an ordinal («7. Juni»), an initial, or before a small letter.
  private static func ends(
    _ signs: Self, after last: UnsafeRawBufferPointer?, beginsSmall: Bool
  ) -> Bool {
    guard let last, let first = last.first else { return true }
    let isNumber = (0x30...0x39).contains(first)
    if beginsSmall || (isNumber && last.count <= 2) || last.count == 1 { return false }
    return signs.contains(.space) || !isNumber
  }
}
