/// The layout of a compact vocabulary: one run of bytes that is mapped into memory and read in place.
///
/// All integers are little-endian. A header names the format and where each section begins:
///
/// | section | holds, for each |
/// |---|---|
/// | concepts | ascending by code: code (offset, length), kind (offset, length), first name, first edge of each sort |
/// | names | in the order of concepts: text, folded text (offset, length each), concept, language, kind |
/// | edges | indexes of concepts: broader, narrower, same as |
/// | keys | hash of a name's stems, ascending; the name; a directory by leading bits |
/// | stems | hash of each stem that stands in a name; a directory |
/// | suffixes | beginnings of words in folded names, in alphabetical order: for completion |
/// | words | each distinct folded word: for correction |
/// | text | UTF-8 of codes, kinds, names, folded names |
///
/// Half a million names take about 55 MB on disk, of which a query touches a few pages.
enum CompactLayout {
  static let magic: UInt64 = 0x3130_434F_5653_4850  // PHSVOC01
  static let conceptSize = 32
  static let nameSize = 20
  static let suffixSize = 8
  static let wordSize = 8

  enum Section: Int, CaseIterable {
    case concepts, names, edges, keyDirectory, keyHashes, keyNames, stemDirectory, stemHashes
    case suffixes, words, text
  }

  /// Magic, fingerprint, then offset and length of each section.
  static let headerSize = 16 + Section.allCases.count * 16

  /// The longest name and code that are kept, in bytes; longer ones are no names.
  static let longestText = 400
  /// The most words of a name that is looked for in texts.
  static let mostWords = 12
}

/// Hashes of stems and of sets of stems.
enum StemHash {
  /// FNV-1a, then mixed; the language is part of it.
  static func hash(_ stem: some Sequence<UInt8>, _ language: TextLanguage) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325 ^ UInt64(language.rawValue)
    for byte in stem {
      hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
    }
    return mixed(hash)
  }

  /// The hash of a name is that of the sum of its stems' hashes: the order of words does not matter, and a
  /// longer run of words is hashed by one addition.
  static func mixed(_ sum: UInt64) -> UInt64 {
    var hash = sum
    hash = (hash ^ hash >> 30) &* 0xBF58_476D_1CE4_E5B9
    hash = (hash ^ hash >> 27) &* 0x94D0_49BB_1331_11EB
    return hash ^ hash >> 31
  }
}
