/// The hashes by which names are found in texts, and the stems that stand in them.
struct NameKeys {
  struct Name {
    var text: String
    var language: TextLanguage
    var kind: ConceptLabel.Kind
  }

  private(set) var directory: [UInt8] = []
  private(set) var hashes: [UInt8] = []
  private(set) var names: [UInt8] = []
  private(set) var stemDirectory: [UInt8] = []
  private(set) var stemHashes: [UInt8] = []

  init(_ all: [Name]) {
    var keys: [(hash: UInt64, name: UInt32)] = []
    keys.reserveCapacity(all.count)
    var stems: Set<UInt64> = []
    var later: [(index: Int, words: [NameWord])] = []
    for (index, name) in all.enumerated() {
      let words = NameWord.words(of: name.text, name.language)
      guard !words.isEmpty, words.count <= CompactLayout.mostWords else { continue }
      for word in words { stems.insert(word.hash) }
      keys.append((Self.key(words.map(\.hash)), UInt32(index)))
      if name.language.hasCompounds { later.append((index, words)) }
    }
    // What is joined in one name may stand apart in a text.
    for (index, words) in later {
      let language = all[index].language
      var hashes: [UInt64] = []
      var isSplit = false
      for word in words {
        if let parts = Compounds.split(
          word.folded, in: language,
          isWord: { $0 != word.stem && stems.contains(StemHash.hash($0, language)) })
        {
          isSplit = true
          hashes += parts.map { StemHash.hash($0, language) }
        } else {
          hashes.append(word.hash)
        }
      }
      if isSplit { keys.append((Self.key(hashes), UInt32(index))) }
    }
    keys.sort { ($0.hash, $0.name) < ($1.hash, $1.name) }
    directory = HashDirectory.bytes(keys.map(\.hash))
    var rows = ByteRows()
    for key in keys { rows.append(key.hash) }
    hashes = rows.bytes
    rows = ByteRows()
    for key in keys { rows.append(key.name) }
    names = rows.bytes
    let sorted = stems.sorted()
    stemDirectory = HashDirectory.bytes(sorted)
    rows = ByteRows()
    for stem in sorted { rows.append(stem) }
    stemHashes = rows.bytes
  }

  static func key(_ hashes: [UInt64]) -> UInt64 {
    StemHash.mixed(hashes.reduce(0, &+))
  }
}

/// A word of a name, as it is looked for in texts.
struct NameWord {
  var folded: [UInt8]
  var stem: [UInt8]
  var hash: UInt64

  init(_ folded: [UInt8], _ language: TextLanguage) {
    self.folded = folded
    stem = language.stem(folded)
    hash = StemHash.hash(stem, language)
  }

  /// Without stop words, unless there is nothing else. A single letter counts, as in «haemophilia A», where it
  /// is a capital; where not, it is a word such as «a», «y» or «z».
  static func words(of text: String, _ language: TextLanguage) -> [NameWord] {
    let words = TextWord.words(of: text)
    let telling = words.filter { word in
      if word.folded.count == 1, let byte = text.utf8.dropFirst(word.range.lowerBound).first {
        return byte < UInt8(ascii: "a") || byte > UInt8(ascii: "z")
      }
      return !StopWords.contains(word.folded, in: language)
    }
    return (telling.isEmpty ? words : telling).map { NameWord($0.folded, language) }
  }
}

/// Where the hashes with the same leading bits begin in a sorted list of hashes.
enum HashDirectory {
  static let bits = 14

  static func bytes(_ sorted: [UInt64]) -> [UInt8] {
    var rows = ByteRows()
    var index = 0
    for bucket in 0..<(1 << bits) {
      while index < sorted.count, sorted[index] >> (64 - bits) < bucket { index += 1 }
      rows.append(UInt32(index))
    }
    rows.append(UInt32(sorted.count))
    return rows.bytes
  }
}
