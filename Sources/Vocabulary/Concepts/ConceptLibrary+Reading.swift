internal import Synchronization

/// What a text gives an index.
public struct IndexedReading: Hashable, Sendable {
  /// Its words folded and stemmed in its language, a space between; a compound is followed by its parts.
  public var words: String
  /// The codes of all concepts that it names, each once; of an ambiguous name all.
  public var codes: [String]
}

extension ConceptLibrary {
  /// Longer texts than these, in bytes, are not remembered.
  private static let longestRemembered = 120

  /// Reads a text of a description. What was read once is remembered: labels of variables and keywords stand in
  /// many descriptions.
  ///
  /// - Parameter language: BCP 47; nil for English.
  public func indexed(_ text: String, language: String?) -> IndexedReading {
    let spoken = TextLanguage(tag: language ?? "en")
    guard text.utf8.count <= Self.longestRemembered else { return read(text, spoken) }
    return readings.value(of: text, spoken) { read(text, spoken) }
  }

  /// The words alone of a text that may stand in many descriptions, such as what a variable is: remembered.
  public func rememberedWords(_ text: String, language: String?) -> String {
    guard text.utf8.count <= Self.longestRemembered else {
      return indexedWords(text, language: language)
    }
    return wordings.value(of: text, TextLanguage(tag: language ?? "en")) {
      indexedWords(text, language: language)
    }
  }

  /// Its words alone.
  public func indexedWords(_ text: String, language: String?) -> String {
    let language = TextLanguage(tag: language ?? "en")
    return withMemory { memory in
      var indexed: [UInt8] = []
      indexed.reserveCapacity(text.utf8.count + 8)
      TextWord.forEach(of: text) { word, _, _ in
        if !indexed.isEmpty { indexed.append(UInt8(ascii: " ")) }
        memory.append(&word, language, self, to: &indexed)
      }
      return String(decoding: indexed, as: UTF8.self)
    }
  }

  private func read(_ text: String, _ language: TextLanguage) -> IndexedReading {
    let hasNames = !isEmpty
    return withMemory { memory in
      var indexed: [UInt8] = []
      indexed.reserveCapacity(text.utf8.count + 8)
      var words: [PlacedWord] = []
      TextWord.forEach(of: text) { word, range, isCapitals in
        var number: Int?
        if hasNames, words.count < Self.mostWords {
          let placed = memory.placed(word, range, isCapitals)
          number = placed.number
          words.append(placed)
        }
        if !indexed.isEmpty { indexed.append(UInt8(ascii: " ")) }
        memory.append(&word, number: number, language, self, to: &indexed)
      }
      var codes: [String] = []
      for mention in mentions(of: words, in: text, .description(in: language), &memory) {
        for code in mention.codes where !codes.contains(code) { codes.append(code) }
      }
      return IndexedReading(words: String(decoding: indexed, as: UTF8.self), codes: codes)
    }
  }

  /// Lends what is remembered of words, ready for a text.
  func withMemory<Result>(_ body: (inout WordMemory) -> Result) -> Result {
    let lent = memories.withLock { $0.popLast() } ?? LentMemory()
    defer { memories.withLock { if $0.count < 16 { $0.append(lent) } } }
    lent.memory.begin()
    return body(&lent.memory)
  }
}

/// A memory that one thread has at a time.
final class LentMemory: @unchecked Sendable {
  var memory = WordMemory()
}

extension WordMemory {
  /// A word of a text, with its number.
  mutating func placed(_ folded: [UInt8], _ range: Range<Int>, _ isCapitals: Bool) -> PlacedWord {
    PlacedWord(
      number: number(of: folded), range: range, isCapitals: isCapitals,
      isSingle: folded.count == 1)
  }
}
