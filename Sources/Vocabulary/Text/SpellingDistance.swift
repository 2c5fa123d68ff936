/// How far apart two folded words are for a hand that slipped: Damerau–Levenshtein (optimal string alignment,
/// Boytsov 2011, section 2.2), in which a neighbouring key, a letter that sounds alike and a letter typed twice
/// cost less than one.
public enum SpellingDistance {
  /// The most that counts as a slip in a word of so many letters.
  public static func limit(length: Int) -> Double {
    length < 4 ? 0 : length < 6 ? 1 : 2
  }

  /// Nil where it is more than `limit`.
  public static func between(_ left: [UInt8], _ right: [UInt8], limit: Double) -> Double? {
    var alignment = Alignment()
    return left.withUnsafeBufferPointer { left in
      right.withUnsafeBufferPointer { right in
        alignment.distance(
          left, right, limit: limit, soundAlike: phonetic(Array(left)) == phonetic(Array(right)))
      }
    }
  }

  /// Finds distances, in memory that is used again for the next.
  struct Alignment {
    private var before: [Double] = []
    private var above: [Double] = []
    private var current: [Double] = []
    private let substitutions = SpellingDistance.substitutions

    private func substitution(_ a: UInt8, _ b: UInt8) -> Double {
      if a == b { return 0 }
      let letters = UInt8(ascii: "a")...UInt8(ascii: "z")
      guard letters.contains(a), letters.contains(b) else { return 1 }
      return substitutions[32 * Int(a & 31) + Int(b & 31)]
    }

    /// Nil where it is more than `limit`.
    mutating func distance(
      _ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>, limit: Double,
      soundAlike: @autoclosure () -> Bool
    ) -> Double? {
      let spelt = aligned(left, right, limit: limit)
      if limit >= 1, spelt ?? .infinity > 0.9, left.count > 4, soundAlike() { return 0.9 }
      return spelt
    }

    private mutating func aligned(
      _ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>, limit: Double
    ) -> Double? {
      if left.elementsEqual(right) { return 0 }
      guard abs(left.count - right.count) <= Int(limit.rounded(.up)) + 1, !left.isEmpty,
        !right.isEmpty
      else { return nil }
      if before.count <= right.count {
        before = Array(repeating: 0, count: right.count + 1)
        (above, current) = (before, before)
      }
      for j in 0...right.count { above[j] = Double(j) }
      for i in 1...left.count {
        current[0] = Double(i)
        var least = current[0]
        for j in 1...right.count {
          let (a, b) = (left[i - 1], right[j - 1])
          var cost = above[j - 1] + substitution(a, b)
          cost = min(cost, above[j] + (i > 1 && left[i - 2] == a ? 0.5 : 1))
          cost = min(cost, current[j - 1] + (j > 1 && right[j - 2] == b ? 0.5 : 1))
          if i > 1, j > 1, a == right[j - 2], left[i - 2] == b {
            cost = min(cost, before[j - 2] + 0.8)
          }
          current[j] = cost
          least = min(least, cost)
        }
        if least > limit { return nil }
        swap(&before, &above)
        swap(&above, &current)
      }
      return above[right.count] <= limit ? above[right.count] : nil
    }
  }

  /// What it costs to write one small letter for another, at `32 * a + b` by their places in the alphabet.
  fileprivate static let substitutions: [Double] = {
    var costs = Array(repeating: 1.0, count: 1024)
    func set(_ pair: some Sequence<UInt8>, _ cost: Double) {
      let letters = pair.map { Int($0 & 31) }
      costs[32 * letters[0] + letters[1]] = cost
      costs[32 * letters[1] + letters[0]] = cost
    }
    // Keys beside and above each other on QWERTY; QWERTZ and AZERTY differ in a few.
    let keys = ["qwertyuiop", "asdfghjkl", "zxcvbnm"].map { Array($0.utf8) }
    for (number, row) in keys.enumerated() {
      for (index, key) in row.enumerated() {
        if index + 1 < row.count { set([key, row[index + 1]], 0.7) }
        if number + 1 < keys.count {
          for below in [index - 1, index] where keys[number + 1].indices.contains(below) {
            set([key, keys[number + 1][below]], 0.7)
          }
        }
      }
    }
    for pair in "iy sz cs ck vw fv dt bp ei ae ao ou gj kq".split(separator: " ") {
      set(pair.utf8, 0.6)
    }
    for letter in 0..<32 { costs[33 * letter] = 0 }
    return costs
  }()

  /// What a word sounds like to most ears of Europe: `ph` is `f`, `th` is `t`, `y` is `i`, a doubled letter one.
  static func phonetic(_ word: [UInt8]) -> [UInt8] {
    var sounds: [UInt8] = []
    var index = 0
    func letter(_ offset: Int) -> UInt8 {
      index + offset < word.count ? word[index + offset] : 0
    }
    func add(_ text: StaticString) {
      text.withUTF8Buffer { bytes in
        for byte in bytes where sounds.last != byte { sounds.append(byte) }
      }
    }
    while index < word.count {
      let (current, next) = (letter(0), letter(1))
      switch (current, next) {
      case (UInt8(ascii: "p"), UInt8(ascii: "h")):
        add("f")
        index += 1
      case (UInt8(ascii: "t"), UInt8(ascii: "h")):
        add("t")
        index += 1
      case (UInt8(ascii: "c"), UInt8(ascii: "k")), (UInt8(ascii: "c"), UInt8(ascii: "h")),
        (UInt8(ascii: "q"), UInt8(ascii: "u")):
        add("k")
        index += 1
      case (UInt8(ascii: "a"), UInt8(ascii: "e")), (UInt8(ascii: "o"), UInt8(ascii: "e")):
        add("e")
        index += 1
      case (UInt8(ascii: "c"), UInt8(ascii: "e")), (UInt8(ascii: "c"), UInt8(ascii: "i")),
        (UInt8(ascii: "c"), UInt8(ascii: "y")), (UInt8(ascii: "z"), _):
        add("s")
      case (UInt8(ascii: "c"), _), (UInt8(ascii: "q"), _): add("k")
      case (UInt8(ascii: "x"), _): add("ks")
      case (UInt8(ascii: "y"), _), (UInt8(ascii: "j"), _): add("i")
      case (UInt8(ascii: "w"), _): add("v")
      case (UInt8(ascii: "h"), _) where index > 0: break
      default: if sounds.last != current { sounds.append(current) }
      }
      index += 1
    }
    return sounds
  }
}
