/// A vocabulary in the compact layout, read in place: opening one costs no more than looking at its header.
public struct CompactVocabulary: Sendable {
  let bytes: CompactBytes
  private let sections: [(offset: Int, length: Int)]
  /// Tells vocabularies with other contents apart.
  public let fingerprint: UInt64
  public let conceptCount: Int
  public let nameCount: Int

  /// A file that is no compact vocabulary, or was cut short.
  public struct Damaged: Error, Hashable, Sendable {}

  /// Made of concepts, in memory.
  public init(_ concepts: [Concept]) {
    let bytes = CompactBytes(CompactVocabularyBuilder.bytes(of: concepts))
    // What the builder wrote has a header.
    self = (try? CompactVocabulary(bytes)) ?? CompactVocabulary(empty: bytes)
  }

  /// Maps a file that ``bytes(of:)`` was written to.
  ///
  /// - Throws: ``Damaged``, or an error of the file system.
  public init(file path: String) throws {
    try self.init(CompactBytes(mapping: path))
  }

  /// What a file of the vocabulary holds.
  public static func bytes(of concepts: [Concept]) -> [UInt8] {
    CompactVocabularyBuilder.bytes(of: concepts)
  }

  private init(_ bytes: CompactBytes) throws(Damaged) {
    guard bytes.count >= CompactLayout.headerSize,
      bytes.load(0, as: UInt64.self) == CompactLayout.magic
    else { throw Damaged() }
    var sections: [(offset: Int, length: Int)] = []
    for section in CompactLayout.Section.allCases {
      let place = 16 + section.rawValue * 16
      let offset = Int(truncatingIfNeeded: bytes.load(place, as: UInt64.self))
      let length = Int(truncatingIfNeeded: bytes.load(place + 8, as: UInt64.self))
      guard offset >= CompactLayout.headerSize, length >= 0, length <= bytes.count,
        offset <= bytes.count - length
      else { throw Damaged() }
      sections.append((offset, length))
    }
    self.bytes = bytes
    self.sections = sections
    fingerprint = bytes.load(8, as: UInt64.self)
    conceptCount = sections[0].length / CompactLayout.conceptSize
    nameCount = sections[1].length / CompactLayout.nameSize
  }

  private init(empty bytes: CompactBytes) {
    self.bytes = bytes
    sections = Array(repeating: (0, 0), count: CompactLayout.Section.allCases.count)
    fingerprint = 0
    conceptCount = 0
    nameCount = 0
  }

  @inline(__always)
  func offset(_ section: CompactLayout.Section) -> Int { sections[section.rawValue].offset }

  func length(_ section: CompactLayout.Section) -> Int { sections[section.rawValue].length }

  private func string(_ offset: UInt32, _ length: UInt16) -> String {
    String(decoding: text(Int(offset), Int(length)), as: UTF8.self)
  }

  /// Bytes of the text section.
  func text(_ offset: Int, _ length: Int) -> UnsafeRawBufferPointer {
    guard offset + length <= self.length(.text) else {
      return UnsafeRawBufferPointer(start: nil, count: 0)
    }
    return bytes.slice(self.offset(.text) + offset, length)
  }
}

// MARK: - Concepts

extension CompactVocabulary {
  private func row(_ concept: Int) -> Int {
    offset(.concepts) + concept * CompactLayout.conceptSize
  }

  func code(_ concept: Int) -> String {
    let row = row(concept)
    return string(bytes.load(row), bytes.load(row + 4))
  }

  func kind(_ concept: Int) -> String {
    let row = row(concept)
    return string(bytes.load(row + 8), bytes.load(row + 6))
  }

  /// The index of a code, by binary search.
  func index(of code: String) -> Int? {
    let wanted = Array(code.utf8)
    var low = 0
    var high = conceptCount
    while low < high {
      let middle = (low + high) / 2
      let row = row(middle)
      let found = text(
        Int(bytes.load(row, as: UInt32.self)), Int(bytes.load(row + 4, as: UInt16.self)))
      if found.lexicographicallyPrecedes(wanted) { low = middle + 1 } else { high = middle }
    }
    return low < conceptCount && self.code(low) == code ? low : nil
  }

  enum Edge: Int {
    case broader = 16
    case narrower = 20
    case sameAs = 24
  }

  func edges(_ concept: Int, _ edge: Edge) -> [Int] {
    guard (0..<conceptCount).contains(concept) else { return [] }
    let row = row(concept)
    let start = Int(bytes.load(row + edge.rawValue, as: UInt32.self))
    let end: Int
    if edge == .sameAs {
      end =
        concept + 1 < conceptCount
        ? Int(bytes.load(self.row(concept + 1) + Edge.broader.rawValue, as: UInt32.self))
        : length(.edges) / 4
    } else {
      end = Int(bytes.load(row + edge.rawValue + 4, as: UInt32.self))
    }
    guard start <= end, end <= length(.edges) / 4 else { return [] }
    return (start..<end).map { Int(bytes.load(offset(.edges) + $0 * 4, as: UInt32.self)) }
  }

  func names(of concept: Int) -> Range<Int> {
    guard (0..<conceptCount).contains(concept) else { return 0..<0 }
    let start = Int(bytes.load(row(concept) + 12, as: UInt32.self))
    let end =
      concept + 1 < conceptCount
      ? Int(bytes.load(row(concept + 1) + 12, as: UInt32.self)) : nameCount
    return start <= end && end <= nameCount ? start..<end : 0..<0
  }

  /// All that is kept of a concept.
  func concept(_ index: Int) -> Concept {
    Concept(
      code: code(index), kind: kind(index), names: names(of: index).map(name),
      broader: edges(index, .broader).map(code), sameAs: edges(index, .sameAs).map(code))
  }
}

// MARK: - Names

extension CompactVocabulary {
  private func nameRow(_ name: Int) -> Int {
    offset(.names) + name * CompactLayout.nameSize
  }

  func name(_ index: Int) -> ConceptLabel {
    let row = nameRow(index)
    return ConceptLabel(
      string(bytes.load(row), bytes.load(row + 4)),
      language: LanguageTag.tag(bytes.load(row + 18)), kind: kind(ofName: index))
  }

  func nameText(_ index: Int) -> String {
    let row = nameRow(index)
    return string(bytes.load(row), bytes.load(row + 4))
  }

  func concept(ofName index: Int) -> Int {
    Int(bytes.load(nameRow(index) + 12, as: UInt32.self))
  }

  func language(ofName index: Int) -> TextLanguage {
    TextLanguage(rawValue: bytes.load(nameRow(index) + 16)) ?? .other
  }

  func kind(ofName index: Int) -> ConceptLabel.Kind {
    ConceptLabel.Kind(rawValue: bytes.load(nameRow(index) + 17)) ?? .related
  }

  /// Where the folded form lies in the text section.
  func foldedRange(ofName index: Int) -> Range<Int> {
    let row = nameRow(index)
    let start = Int(bytes.load(row + 8, as: UInt32.self))
    return start..<(start + Int(bytes.load(row + 6, as: UInt16.self)))
  }

  /// Names whose stems have this hash.
  func names(withKey key: UInt64) -> [Int] {
    hashRange(key, .keyDirectory, .keyHashes).map {
      Int(bytes.load(offset(.keyNames) + $0 * 4, as: UInt32.self))
    }
  }

  /// Whether the stem stands in any name of its language.
  func hasStem(_ hash: UInt64) -> Bool {
    !hashRange(hash, .stemDirectory, .stemHashes).isEmpty
  }

  private func hashRange(
    _ hash: UInt64, _ directory: CompactLayout.Section, _ hashes: CompactLayout.Section
  ) -> Range<Int> {
    let bucket = offset(directory) + Int(hash >> (64 - HashDirectory.bits)) * 4
    let count = length(hashes) / 8
    var index = Int(bytes.load(bucket, as: UInt32.self))
    let end = min(count, Int(bytes.load(bucket + 4, as: UInt32.self)))
    let base = offset(hashes)
    while index < end, bytes.load(base + index * 8, as: UInt64.self) < hash { index += 1 }
    let start = index
    while index < end, bytes.load(base + index * 8, as: UInt64.self) == hash { index += 1 }
    return min(start, index)..<index
  }
}
