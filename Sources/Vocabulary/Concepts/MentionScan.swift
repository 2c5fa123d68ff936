/// Looks for the names of a vocabulary in words as they are in one language.
struct MentionScan {
  let vocabulary: CompactVocabulary

  struct Word {
    /// Sum of the hashes of its stem, or of the stems of its parts.
    var sum: UInt64
    var isStop: Bool
    var isLetter: Bool
    var isKnown: Bool
  }

  func run(_ words: [Word], _ found: (Range<Int>, Int) -> Void) {
    for start in words.indices where words[start].isKnown && !words[start].isStop {
      var telling: UInt64 = 0
      var whole: UInt64 = 0
      for end in start..<min(words.count, start + CompactLayout.mostWords) {
        let word = words[end]
        if word.isLetter {
          // «haemophilia a»: a letter may be a part of the name, or a word such as «a» or «y».
          guard word.isKnown else { continue }
          whole &+= word.sum
        } else if word.isStop {
          continue
        } else {
          guard word.isKnown else { break }
          telling &+= word.sum
          whole &+= word.sum
        }
        if !word.isLetter {
          for name in vocabulary.names(withKey: StemHash.mixed(telling)) {
            found(start..<(end + 1), name)
          }
        }
        if whole != telling {
          for name in vocabulary.names(withKey: StemHash.mixed(whole)) {
            found(start..<(end + 1), name)
          }
        }
      }
    }
  }

  /// What a word adds to the hash of a name: nil where neither it nor, of a compound, its parts stand in any.
  ///
  /// - Parameters:
  ///   - word: folded.
  ///   - hash: of its stem.
  static func sum(
    _ word: [UInt8], _ hash: UInt64, _ language: TextLanguage, _ isStop: Bool,
    in vocabulary: CompactVocabulary
  ) -> UInt64? {
    if vocabulary.hasStem(hash) { return hash }
    if isStop || !language.hasCompounds { return nil }
    return Compounds.split(word, in: language) { vocabulary.hasStem(StemHash.hash($0, language)) }?
      .reduce(0) { $0 &+ StemHash.hash($1, language) }
  }
}

/// A name that matched a run of words.
struct MentionCandidate {
  var words: Range<Int>
  var vocabulary: Int
  var concept: Int
  var kind: ConceptLabel.Kind
}

/// A word of a text that is looked through: where it stands, and its number in a ``WordMemory``.
struct PlacedWord {
  var number: Int
  /// UTF-8 offsets in the text.
  var range: Range<Int>
  var isCapitals: Bool
  /// Whether it has one byte.
  var isSingle: Bool
}
