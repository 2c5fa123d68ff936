/// Words that a slip may have meant, with how often each is used.
public struct SpellingDictionary: Sendable {
  private struct Entry {
    var word: [UInt8]
    var count: Int
    /// A bit for each letter that it holds: words that share too few need no closer look.
    var letters: UInt32
  }

  /// By length in bytes.
  private var entries: [[Entry]] = []
  private var places: [[UInt8]: (length: Int, index: Int)] = [:]

  private static let longest = 40

  public init() {}

  /// Counts a folded word.
  public mutating func add(_ word: [UInt8], count: Int = 1) {
    guard (3...Self.longest).contains(word.count),
      !word.contains(where: { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
    else { return }
    if let place = places[word] {
      entries[place.length][place.index].count += count
      return
    }
    while entries.count <= word.count { entries.append([]) }
    places[word] = (word.count, entries[word.count].count)
    entries[word.count].append(Entry(word: word, count: count, letters: Self.letters(word)))
  }

  public func contains(_ word: [UInt8]) -> Bool { places[word] != nil }

  public var count: Int { places.count }

  /// The words nearest to a folded word, the nearest first; of equals the more used. The word itself is not
  /// among them.
  public func corrections(of word: [UInt8], most: Int = 3) -> [[UInt8]] {
    near(word, limit: SpellingDistance.limit(length: word.count)).prefix(most).map(\.word)
  }

  /// The nearest word within one slip that is used at least four times as often as a folded word.
  public func likelier(than word: [UInt8]) -> [UInt8]? {
    let used = places[word].map { entries[$0.length][$0.index].count } ?? 1
    return near(word, limit: min(1, SpellingDistance.limit(length: word.count)))
      .first { $0.count >= 4 * used }?.word
  }

  /// The nearest first; of equals the more used.
  private func near(
    _ word: [UInt8], limit: Double
  ) -> [(distance: Double, count: Int, word: [UInt8])] {
    guard limit > 0, word.count <= Self.longest else { return [] }
    let letters = Self.letters(word)
    var found: [(distance: Double, count: Int, word: [UInt8])] = []
    for length in max(3, word.count - 2)...(word.count + 2) where length < entries.count {
      for entry in entries[length] where (entry.letters ^ letters).nonzeroBitCount <= 6 {
        guard entry.word != word,
          let distance = SpellingDistance.between(word, entry.word, limit: limit)
        else { continue }
        // A slip in the first letter is rare.
        found.append((distance + (entry.word[0] == word[0] ? 0 : 0.4), entry.count, entry.word))
      }
    }
    found.sort {
      $0.distance != $1.distance
        ? $0.distance < $1.distance
        : $0.count != $1.count ? $0.count > $1.count : $0.word.lexicographicallyPrecedes($1.word)
    }
    return found
  }

  private static func letters(_ word: [UInt8]) -> UInt32 {
    word.reduce(0) { $0 | 1 << UInt32($1 & 31) }
  }
}
