/// A word of a text: a run of letters and digits.
///
/// Apostrophes and hyphens part words, so that the article of «dell'asma» and both halves of «RNA-Seq» stand
/// alone; a mark above a letter does not.
public struct TextWord: Hashable, Sendable {
  /// Lower case, without diacritics; UTF-8.
  public var folded: [UInt8]
  /// UTF-8 offsets in the text.
  public var range: Range<Int>
  /// Whether it is written in capitals throughout, digits and single small letters within (`mIBG`) aside:
  /// as acronyms are.
  public var isCapitals: Bool

  /// The words of a text, at most `limit` of them.
  public static func words(of text: String, limit: Int = .max) -> [TextWord] {
    var text = text
    return text.withUTF8 { bytes in
      var words: [TextWord] = []
      var index = 0
      while index < bytes.count, words.count < limit {
        let start = index
        var isASCII = true
        while index < bytes.count {
          if bytes[index] < 0x80 {
            guard isPart(bytes[index]) else { break }
            index += 1
          } else {
            let (scalar, length) = scalar(in: bytes, at: index)
            guard isPart(scalar) else { break }
            isASCII = false
            index += length
          }
        }
        if index == start {
          index += scalar(in: bytes, at: index).length
          continue
        }
        let part = UnsafeBufferPointer(rebasing: bytes[start..<index])
        let word =
          isASCII
          ? ascii(part, start..<index) : any(String(decoding: part, as: UTF8.self), start..<index)
        if let word { words.append(word) }
      }
      return words
    }
  }

  /// Nearly every word: folded as it is copied.
  private static func ascii(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> TextWord {
    var capitals = 0
    var small = 0
    let folded = [UInt8](unsafeUninitializedCapacity: bytes.count) { folded, count in
      for (index, byte) in bytes.enumerated() {
        let isCapital = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
        if isCapital { capitals += 1 } else if byte >= UInt8(ascii: "a") { small += 1 }
        folded[index] = isCapital ? byte | 0x20 : byte
      }
      count = bytes.count
    }
    return TextWord(folded: folded, range: range, isCapitals: capitals >= 2 && small <= 1)
  }

  /// Nil where nothing is left: a mark that stands alone.
  private static func any(_ word: String, _ range: Range<Int>) -> TextWord? {
    let folded = TextFolding.bytes(of: word)
    return folded.isEmpty
      ? nil : TextWord(folded: folded, range: range, isCapitals: isCapitals(word))
  }

  /// The scalar that begins at this place of a string's UTF-8, and how many bytes it has.
  private static func scalar(
    in bytes: UnsafeBufferPointer<UInt8>, at index: Int
  ) -> (scalar: Unicode.Scalar, length: Int) {
    var decoder = UTF8()
    var rest = UnsafeBufferPointer(rebasing: bytes[index..<min(index + 4, bytes.count)])
      .makeIterator()
    guard case .scalarValue(let scalar) = decoder.decode(&rest) else { return ("\u{FFFD}", 1) }
    return (scalar, UTF8.width(scalar))
  }

  private static func isPart(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private static func isPart(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .otherNumber,
      .format:
      return true
    default: return false
    }
  }

  /// Whether a word looks like an acronym: see ``isCapitals``.
  static func isCapitals(_ word: some StringProtocol) -> Bool {
    var capitals = 0
    var small = 0
    // Unicode's tables are asked only where they must be: every word of every text comes by here.
    for scalar in word.unicodeScalars {
      switch scalar {
      case "A"..."Z": capitals += 1
      case "a"..."z": small += 1
      case _ where scalar.isASCII: break
      case _ where scalar.properties.isUppercase: capitals += 1
      case _ where scalar.properties.isLowercase: small += 1
      default: break
      }
    }
    return capitals >= 2 && small <= 1
  }
}
