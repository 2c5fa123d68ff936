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
    var words: [TextWord] = []
    forEach(of: text, limit: limit) { folded, range, isCapitals in
      // A copy of its own, no larger than it.
      let copy = folded.withUnsafeBufferPointer { [UInt8]($0) }
      words.append(TextWord(folded: copy, range: range, isCapitals: isCapitals))
    }
    return words
  }

  /// Calls `body` for the words of a text, at most `limit` of them, with what a `TextWord` has. What it does to the folded
  /// word is lost: the next one comes in the same array.
  public static func forEach(
    of text: String, limit: Int = .max,
    _ body: (_ folded: inout [UInt8], _ range: Range<Int>, _ isCapitals: Bool) -> Void
  ) {
    var text = text
    text.withUTF8 { bytes in
      var folded: [UInt8] = []
      folded.reserveCapacity(32)
      var count = 0
      var index = 0
      while index < bytes.count, count < limit {
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
          index += bytes[index] < 0x80 ? 1 : scalar(in: bytes, at: index).length
          continue
        }
        let part = UnsafeBufferPointer(rebasing: bytes[start..<index])
        folded.removeAll(keepingCapacity: true)
        let isCapitals: Bool
        if isASCII {
          isCapitals = fold(ascii: part, into: &folded)
        } else {
          let word = String(decoding: part, as: UTF8.self)
          folded.append(contentsOf: TextFolding.bytes(of: word))
          // A mark that stands alone.
          if folded.isEmpty { continue }
          isCapitals = Self.isCapitals(word)
        }
        count += 1
        body(&folded, start..<index, isCapitals)
      }
    }
  }

  /// Nearly every word.
  ///
  /// - Parameters:
  ///   - bytes: letters and digits.
  ///   - folded: empty.
  /// - Returns: whether it is written in capitals.
  private static func fold(
    ascii bytes: UnsafeBufferPointer<UInt8>, into folded: inout [UInt8]
  ) -> Bool {
    var capitals = 0
    var small = 0
    folded.append(contentsOf: bytes)
    folded.withUnsafeMutableBufferPointer { letters in
      for index in letters.indices {
        let byte = letters[index]
        if byte >= UInt8(ascii: "a") {
          small += 1
        } else if byte >= UInt8(ascii: "A") {
          capitals += 1
          letters[index] = byte | 0x20
        }
      }
    }
    return capitals >= 2 && small <= 1
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
