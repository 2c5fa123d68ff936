/// The terms of a graph: their UTF-8 text end to end in one arena, each behind a header that says what it is,
/// and an open-addressing table that finds a term by its bytes without making a `String`.
///
/// Header and text stand together because looking a term up is a matter of cache misses: one for the slot,
/// one for the term.
struct TermTable: Sendable {
  /// What a term is.
  enum Kind: UInt32, Sendable {
    case iri
    case blank
    /// A literal of datatype `xsd:string`.
    case plainLiteral
    /// A literal whose qualifier is the number of its datatype.
    case typedLiteral
    /// A literal whose qualifier is the number of its language tag.
    case taggedLiteral
    /// A language tag; never part of a triple.
    case language
  }

  /// What stands before the text of a term.
  struct Header: Sendable {
    var number: UInt32
    var length: UInt32
    /// Datatype or language, see `Kind`.
    var qualifier: UInt32
    fileprivate var rawKind: UInt32

    var kind: Kind { Kind(rawValue: rawKind) ?? .iri }

    static var size: Int { 16 }
  }

  private var arena: [UInt8] = []
  /// Where each header stands, in units of eight bytes.
  private var places: [UInt32] = []
  /// Upper half: 32 bits of hash, which also say where the search starts; lower half: the place plus one;
  /// 0 is an empty slot.
  private var slots: [UInt64] = []
  private(set) var stringDatatype: UInt32?

  var count: Int { places.count }

  /// Bytes that the table takes.
  var allottedBytes: Int { arena.capacity + places.capacity * 4 + slots.capacity * 8 }

  /// The term's number; a new one when it was not met before.
  mutating func intern(
    _ bytes: UnsafeBufferPointer<UInt8>, kind: Kind, qualifier: UInt32 = 0
  ) -> UInt32 {
    if places.count &* 3 >= slots.count &* 2 { grow() }
    let hash = Self.hash(bytes, kind, qualifier)
    let slot: Int
    switch search(hash, bytes, kind, qualifier) {
    case .found(let number): return number
    case .free(let place): slot = place
    }
    let number = UInt32(places.count)
    let place = UInt32(arena.count / 8)
    append(
      Header(
        number: number, length: UInt32(bytes.count), qualifier: qualifier, rawKind: kind.rawValue),
      bytes)
    places.append(place)
    slots[slot] = hash & 0xFFFF_FFFF_0000_0000 | UInt64(place &+ 1)
    if kind == .iri, stringDatatype == nil, bytes.elementsEqual(XSD.string.utf8) {
      stringDatatype = number
    }
    return number
  }

  /// The term's number, if the table holds it.
  func find(
    _ bytes: UnsafeBufferPointer<UInt8>, kind: Kind, qualifier: UInt32 = 0
  ) -> UInt32? {
    guard !slots.isEmpty else { return nil }
    guard
      case .found(let number) = search(
        Self.hash(bytes, kind, qualifier), bytes, kind, qualifier)
    else { return nil }
    return number
  }

  /// What the term with this number is.
  @inline(__always)
  func header(_ number: UInt32) -> Header {
    arena.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: start(number), as: Header.self) }
  }

  @inline(__always)
  func kind(_ number: UInt32) -> Kind { header(number).kind }

  /// Lends the text of a term.
  @inline(__always)
  func withBytes<Result>(
    _ number: UInt32, _ body: (UnsafeBufferPointer<UInt8>) throws -> Result
  ) rethrows -> Result {
    let text = start(number) + Header.size
    let length = Int(header(number).length)
    return try arena.withUnsafeBufferPointer {
      try body(UnsafeBufferPointer(rebasing: $0[text..<text + length]))
    }
  }

  @inline(__always)
  private func start(_ number: UInt32) -> Int { Int(places[Int(number)]) &* 8 }

  private enum Search {
    case found(UInt32)
    /// Not there; this slot would take it.
    case free(Int)
  }

  @inline(__always)
  private func search(
    _ hash: UInt64, _ bytes: UnsafeBufferPointer<UInt8>, _ kind: Kind, _ qualifier: UInt32
  ) -> Search {
    slots.withUnsafeBufferPointer { slots in
      arena.withUnsafeBytes { arena in
        let mask = slots.count &- 1
        var slot = Int(truncatingIfNeeded: hash >> 32) & mask
        while slots[slot] != 0 {
          let entry = slots[slot]
          if entry >> 32 == hash >> 32 {
            let start = (Int(truncatingIfNeeded: entry & 0xFFFF_FFFF) &- 1) &* 8
            let header = arena.loadUnaligned(fromByteOffset: start, as: Header.self)
            if Int(header.length) == bytes.count, header.rawKind == kind.rawValue,
              header.qualifier == qualifier
            {
              let text = UnsafeRawBufferPointer(
                rebasing: arena[start + Header.size..<start + Header.size + bytes.count])
              if equalBytes(text, bytes) { return .found(header.number) }
            }
          }
          slot = (slot &+ 1) & mask
        }
        return .free(slot)
      }
    }
  }

  /// Puts a term at the end of the arena, which stays a multiple of eight bytes long.
  private mutating func append(_ header: Header, _ bytes: UnsafeBufferPointer<UInt8>) {
    withUnsafeBytes(of: header) { arena.append(contentsOf: $0) }
    arena.append(contentsOf: bytes)
    while arena.count & 7 != 0 { arena.append(0) }
  }

  @inline(__always)
  private static func hash(
    _ bytes: UnsafeBufferPointer<UInt8>, _ kind: Kind, _ qualifier: UInt32
  ) -> UInt64 {
    ByteHash.process(bytes, salt: UInt64(kind.rawValue) << 32 | UInt64(qualifier))
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
