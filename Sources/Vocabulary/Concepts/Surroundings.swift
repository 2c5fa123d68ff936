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

  /// An open table, at most half full.
  private var stems: [(stem: UInt64, ends: Ends?)] = []
  private var telling: Ends?

  init(_ words: [PlacedWord], _ memory: inout WordMemory) {
    var found: [(stem: UInt64, index: Int)] = []
    found.reserveCapacity(words.count * 3)
    for (index, word) in words.enumerated() {
      let stems = memory.stemsOfTelling(word.number)
      if stems.isEmpty { continue }
      telling = Ends(first: telling?.first ?? index, last: index)
      for stem in stems { found.append((stem, index)) }
    }
    var size = 16
    while size < found.count * 2 { size *= 2 }
    stems = Array(repeating: (0, nil), count: size)
    for (stem, index) in found {
      let slot = slot(of: stem)
      stems[slot] = (stem, Ends(first: stems[slot].ends?.first ?? index, last: index))
    }
  }

  /// Where a stem is, or a free place where it would be.
  private func slot(of stem: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: TextHash.hash(stem)) & (stems.count - 1)
    while stems[slot].ends != nil, stems[slot].stem != stem {
      slot = (slot + 1) & (stems.count - 1)
    }
    return slot
  }

  func hasWords(outside span: Range<Int>) -> Bool { telling?.reach(beyond: span) ?? false }

  /// - Parameter stem: its hash.
  func has(_ stem: UInt64, outside span: Range<Int>) -> Bool {
    stems[slot(of: stem)].ends?.reach(beyond: span) ?? false
  }
}

/// A word of a name of a concept that may be meant, as hashes.
struct ContextWord: Hashable, Sendable {
  var folded: UInt64
  var stem: UInt64
}
