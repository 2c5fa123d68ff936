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
    var start: String.UnicodeScalarView.Index?
    let scalars = text.unicodeScalars
    func end(at index: String.UnicodeScalarView.Index) {
      guard let from = start else { return }
      start = nil
      let word = text[from..<index]
      let folded = TextFolding.bytes(of: word)
      if folded.isEmpty { return }
      let offset = text.utf8.distance(from: text.utf8.startIndex, to: from)
      words.append(
        TextWord(
          folded: folded, range: offset..<(offset + word.utf8.count), isCapitals: isCapitals(word)))
    }
    var index = scalars.startIndex
    while index < scalars.endIndex, words.count < limit {
      if isPart(scalars[index]) {
        if start == nil { start = index }
      } else {
        end(at: index)
      }
      index = scalars.index(after: index)
    }
    if words.count < limit { end(at: index) }
    return words
  }

  private static func isPart(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII {
      let byte = UInt8(truncatingIfNeeded: scalar.value)
      return (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
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
