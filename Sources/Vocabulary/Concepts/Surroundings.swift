/// The telling words of a text by their stems in all languages: by them one of several meanings is chosen.
struct Surroundings {
  /// Where a stem, or any telling word, stands first and last.
  private struct Ends {
    var first: Int
    var last: Int

    /// Whether it stands anywhere but in a run of words.
    func reach(beyond span: Range<Int>) -> Bool {
      first < span.lowerBound || last >= span.upperBound
    }
  }

  private var ends: [UInt64: Ends] = [:]
  private var telling: Ends?

  init(_ words: [PlacedWord], _ memory: inout WordMemory) {
    ends.reserveCapacity(words.count * 4)
    for (index, word) in words.enumerated() {
      let stems = memory.stemsOfTelling(word.number)
      if stems.isEmpty { continue }
      telling = Ends(first: telling?.first ?? index, last: index)
      for stem in stems { ends[stem, default: Ends(first: index, last: index)].last = index }
    }
  }

  func hasWords(outside span: Range<Int>) -> Bool { telling?.reach(beyond: span) ?? false }

  /// - Parameter stem: its hash.
  func has(_ stem: UInt64, outside span: Range<Int>) -> Bool {
    ends[stem]?.reach(beyond: span) ?? false
  }
}

/// A word of a name of a concept that may be meant, as hashes.
struct ContextWord: Hashable, Sendable {
  var folded: UInt64
  var stem: UInt64
}
