/// The terms of a graph: their UTF-8 text end to end in one arena, and an open-addressing table
/// that finds a term by its bytes without making a `String`.
struct TermTable: Sendable {
  /// What a record of the table is.
  enum Kind: UInt8, Sendable {
    case iri
    case blank
    /// A literal of datatype `xsd:string`.
    case plainLiteral
    /// A literal whose qualifier is the record of its datatype.
    case typedLiteral
    /// A literal whose qualifier is the record of its language tag.
    case taggedLiteral
    /// A language tag; never part of a triple.
    case language
  }

  struct Record: Sendable {
    /// Where the text starts in the arena.
    var offset: UInt64
    var length: UInt32
    /// Datatype or language, see `Kind`.
    var qualifier: UInt32
    var kind: Kind
  }

  private(set) var arena: [UInt8] = []
  private(set) var records: [Record] = []
  /// Upper half: 32 bits of hash, which also say where the search starts; lower half: record number plus one; 0 is an empty slot.
  private var slots: [UInt64] = []
  private(set) var stringDatatype: UInt32?

  var count: Int { records.count }

  /// Forgets every term and keeps the memory.
  mutating func removeAll() {
    arena.removeAll(keepingCapacity: true)
    records.removeAll(keepingCapacity: true)
    stringDatatype = nil
    slots.withUnsafeMutableBufferPointer { $0.update(repeating: 0) }
  }

  /// The term's number; a new one when it was not met before.
  mutating func intern(
    _ bytes: UnsafeBufferPointer<UInt8>, kind: Kind, qualifier: UInt32 = 0
  ) -> UInt32 {
    if records.count &* 3 >= slots.count &* 2 { grow() }
    let hash = Self.hash(bytes, kind, qualifier)
    let tag = hash & 0xFFFF_FFFF_0000_0000
    let mask = slots.count &- 1
    var slot = Int(truncatingIfNeeded: hash >> 32) & mask
    while true {
      let entry = slots[slot]
      if entry == 0 { break }
      if entry & 0xFFFF_FFFF_0000_0000 == tag {
        let number = UInt32(truncatingIfNeeded: entry) &- 1
        if matches(number, bytes, kind, qualifier) { return number }
      }
      slot = (slot &+ 1) & mask
    }
    let number = UInt32(records.count)
    records.append(
      Record(
        offset: UInt64(arena.count), length: UInt32(bytes.count), qualifier: qualifier, kind: kind))
    arena.append(contentsOf: bytes)
    slots[slot] = tag | UInt64(number &+ 1)
    if kind == .iri, bytes.count == XSD.string.utf8.count, stringDatatype == nil,
      bytes.elementsEqual(XSD.string.utf8)
    {
      stringDatatype = number
    }
    return number
  }

  /// The term's number, if the table holds it.
  func find(
    _ bytes: UnsafeBufferPointer<UInt8>, kind: Kind, qualifier: UInt32 = 0
  ) -> UInt32? {
    guard !slots.isEmpty else { return nil }
    let hash = Self.hash(bytes, kind, qualifier)
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash >> 32) & mask
    while slots[slot] != 0 {
      let entry = slots[slot]
      if entry >> 32 == hash >> 32 {
        let number = UInt32(truncatingIfNeeded: entry) &- 1
        if matches(number, bytes, kind, qualifier) { return number }
      }
      slot = (slot + 1) & mask
    }
    return nil
  }

  /// Lends the text of a term.
  @inline(__always)
  func withBytes<Result>(
    _ number: UInt32, _ body: (UnsafeBufferPointer<UInt8>) throws -> Result
  ) rethrows -> Result {
    let record = records[Int(number)]
    return try arena.withUnsafeBufferPointer { arena in
      let start = Int(record.offset)
      return try body(UnsafeBufferPointer(rebasing: arena[start..<start + Int(record.length)]))
    }
  }

  @inline(__always)
  private static func hash(
    _ bytes: UnsafeBufferPointer<UInt8>, _ kind: Kind, _ qualifier: UInt32
  ) -> UInt64 {
    ByteHash.process(bytes, salt: UInt64(kind.rawValue) << 32 | UInt64(qualifier))
  }

  @inline(__always)
  private func matches(
    _ number: UInt32, _ bytes: UnsafeBufferPointer<UInt8>, _ kind: Kind, _ qualifier: UInt32
  ) -> Bool {
    let record = records[Int(number)]
    guard record.kind == kind, record.qualifier == qualifier, Int(record.length) == bytes.count
    else { return false }
    return arena.withUnsafeBufferPointer { arena in
      equalBytes(
        UnsafeBufferPointer(
          rebasing: arena[Int(record.offset)..<Int(record.offset) + bytes.count]), bytes)
    }
  }

  private mutating func grow() {
    let capacity = max(16, slots.count * 2)
    let old = slots
    slots = [UInt64](repeating: 0, count: capacity)
    let mask = capacity - 1
    for entry in old where entry != 0 {
      var slot = Int(truncatingIfNeeded: entry >> 32) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = entry
    }
  }
}
