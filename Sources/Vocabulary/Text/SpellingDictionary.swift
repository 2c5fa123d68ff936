/// Words that a slip may have meant, with how often each is used.
public struct SpellingDictionary: Sendable {
  /// Words of one length, one after the other: a question's word is held against thousands of them.
  private struct Row {
    var bytes: [UInt8] = []
    var counts: [Int] = []
    /// A bit for each letter that it holds: words that share too few need no closer look.
    var letters: [UInt32] = []
    /// Of what it sounds like.
    var sounds: [Int] = []
  }

  /// By length in bytes.
  private var rows: [Row] = []
  private var places: [[UInt8]: (length: Int, index: Int)] = [:]

  private static let longest = 40

  public init() {}

  /// Counts a folded word.
  public mutating func add(_ word: [UInt8], count: Int = 1) {
    guard (3...Self.longest).contains(word.count),
      !word.contains(where: { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
    else { return }
    if let place = places[word] {
      rows[place.length].counts[place.index] += count
      return
    }
    while rows.count <= word.count { rows.append(Row()) }
    places[word] = (word.count, rows[word.count].counts.count)
    rows[word.count].bytes += word
    rows[word.count].counts.append(count)
    rows[word.count].letters.append(Self.letters(word))
    rows[word.count].sounds.append(SpellingDistance.phonetic(word).hashValue)
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
    let used = places[word].map { rows[$0.length].counts[$0.index] } ?? 1
    return near(word, limit: min(1, SpellingDistance.limit(length: word.count)))
      .first { $0.count >= 4 * used }?.word
  }

  /// The nearest first; of equals the more used.
  private func near(
    _ word: [UInt8], limit: Double
  ) -> [(distance: Double, count: Int, word: [UInt8])] {
    guard limit > 0, word.count <= Self.longest else { return [] }
    let letters = Self.letters(word)
    let sound = SpellingDistance.phonetic(word).hashValue
    // One slip changes two letters at most; what sounds the same may differ in more.
    let mostChanged = limit > 1 ? 6 : 2
    var found: [(distance: Double, count: Int, word: [UInt8])] = []
    var alignment = SpellingDistance.Alignment()
    for length in max(3, word.count - 2)...(word.count + 2) where length < rows.count {
      let row = rows[length]
      for index in row.letters.indices {
        let changed = (row.letters[index] ^ letters).nonzeroBitCount
        let isAlike = row.sounds[index] == sound
        guard changed <= mostChanged || isAlike && changed <= 6 else { continue }
        let distance = row.bytes.withUnsafeBufferPointer { bytes in
          let other = UnsafeBufferPointer(
            rebasing: bytes[(index * length)..<((index + 1) * length)])
          return word.withUnsafeBufferPointer {
            alignment.distance($0, other, limit: limit, soundAlike: isAlike)
          }
        }
        guard let distance, distance > 0 else { continue }
        let entry = Array(row.bytes[(index * length)..<((index + 1) * length)])
        // A slip in the first letter is rare.
        found.append((distance + (entry[0] == word[0] ? 0 : 0.4), row.counts[index], entry))
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
