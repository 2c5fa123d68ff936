/// Writes concepts in the compact layout.
struct CompactVocabularyBuilder {
  private var text: [UInt8] = []
  private var textOffsets: [String: UInt32] = [:]

  /// The bytes of a compact vocabulary. A concept that is only named as broader or the same gets an entry
  /// without names, so that no edge is lost.
  static func bytes(of concepts: [Concept]) -> [UInt8] {
    var builder = CompactVocabularyBuilder()
    return builder.build(Self.closed(concepts))
  }

  /// With an entry for every code that is cited, ascending by code.
  private static func closed(_ concepts: [Concept]) -> [Concept] {
    var byCode: [String: Concept] = [:]
    for concept in concepts where concept.code.utf8.count <= CompactLayout.longestText {
      byCode[concept.code] = byCode[concept.code] ?? concept
    }
    for concept in concepts {
      for code in concept.broader + concept.sameAs where byCode[code] == nil {
        byCode[code] = Concept(code: code)
      }
    }
    return byCode.values.sorted { $0.code.utf8.lexicographicallyPrecedes($1.code.utf8) }
  }

  private mutating func offset(of string: String) -> UInt32 {
    if let known = textOffsets[string] { return known }
    let offset = UInt32(text.count)
    text.append(contentsOf: string.utf8)
    textOffsets[string] = offset
    return offset
  }

  private mutating func build(_ concepts: [Concept]) -> [UInt8] {
    let indexes = Dictionary(
      concepts.enumerated().map { ($1.code, UInt32($0)) }, uniquingKeysWith: { first, _ in first })
    var narrower: [[UInt32]] = Array(repeating: [], count: concepts.count)
    for (index, concept) in concepts.enumerated() {
      for code in concept.broader {
        if let above = indexes[code] { narrower[Int(above)].append(UInt32(index)) }
      }
    }
    var conceptRows = ByteRows()
    var nameRows = ByteRows()
    var edges = ByteRows()
    var names: [NameKeys.Name] = []
    var foldedNames: [(offset: UInt32, length: Int, index: Int)] = []
    var nameCount: UInt32 = 0
    var edgeCount: UInt32 = 0
    for (index, concept) in concepts.enumerated() {
      conceptRows.append(offset(of: concept.code))
      conceptRows.append(UInt16(concept.code.utf8.count))
      conceptRows.append(UInt16(min(concept.kind.utf8.count, CompactLayout.longestText)))
      conceptRows.append(offset(of: concept.kind))
      conceptRows.append(nameCount)
      for list in [
        concept.broader.compactMap { indexes[$0] }, narrower[index],
        concept.sameAs.compactMap { indexes[$0] },
      ] {
        conceptRows.append(edgeCount)
        for edge in list { edges.append(edge) }
        edgeCount += UInt32(list.count)
      }
      conceptRows.append(UInt32(0))
      for name in concept.names
      where !name.text.isEmpty && name.text.utf8.count <= CompactLayout.longestText {
        let folded = Self.folded(name.text)
        let foldedOffset = UInt32(text.count)
        text.append(contentsOf: folded)
        nameRows.append(offset(of: name.text))
        nameRows.append(UInt16(name.text.utf8.count))
        nameRows.append(UInt16(folded.count))
        nameRows.append(foldedOffset)
        nameRows.append(UInt32(index))
        let language = TextLanguage(tag: name.language)
        nameRows.append(language.rawValue)
        nameRows.append(name.kind.rawValue)
        nameRows.append(LanguageTag.code(name.language))
        names.append(NameKeys.Name(text: name.text, language: language, kind: name.kind))
        if name.kind != .machine {
          foldedNames.append((foldedOffset, folded.count, Int(nameCount)))
        }
        nameCount += 1
      }
    }
    let keys = NameKeys(names)
    let suffixes = SuffixRows(foldedNames, in: text)
    return assemble([
      .concepts: conceptRows.bytes, .names: nameRows.bytes, .edges: edges.bytes,
      .keyDirectory: keys.directory, .keyHashes: keys.hashes, .keyNames: keys.names,
      .stemDirectory: keys.stemDirectory, .stemHashes: keys.stemHashes,
      .suffixes: suffixes.suffixes.bytes, .words: suffixes.words.bytes, .text: text,
    ])
  }

  /// Words with one space between.
  static func folded(_ name: String) -> [UInt8] {
    let words = TextWord.words(of: name).map(\.folded)
    let joined = Array(words.joined(separator: [UInt8(ascii: " ")]))
    return Array(joined.prefix(CompactLayout.longestText))
  }

  private func assemble(_ sections: [CompactLayout.Section: [UInt8]]) -> [UInt8] {
    var header = ByteRows()
    var body: [UInt8] = []
    var fingerprint: UInt64 = 0xCBF2_9CE4_8422_2325
    for section in CompactLayout.Section.allCases {
      let bytes = sections[section] ?? []
      header.append(UInt64(CompactLayout.headerSize + body.count))
      header.append(UInt64(bytes.count))
      body += bytes
      while body.count % 8 != 0 { body.append(0) }
    }
    for byte in body { fingerprint = (fingerprint ^ UInt64(byte)) &* 0x100_0000_01B3 }
    var start = ByteRows()
    start.append(CompactLayout.magic)
    start.append(fingerprint)
    return start.bytes + header.bytes + body
  }
}

/// Integers one after the other, little-endian.
struct ByteRows {
  private(set) var bytes: [UInt8] = []

  mutating func append(_ value: some FixedWidthInteger) {
    withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
  }
}

/// The two letters of a language's tag as a number; 0 where there are none.
enum LanguageTag {
  static func code(_ tag: String) -> UInt16 {
    let bytes = Array(tag.utf8)
    return bytes.count < 2 ? 0 : UInt16(bytes[0]) | UInt16(bytes[1]) << 8
  }

  static func tag(_ code: UInt16) -> String {
    code == 0 ? "" : String(decoding: [UInt8(code & 0xFF), UInt8(code >> 8)], as: UTF8.self)
  }
}
