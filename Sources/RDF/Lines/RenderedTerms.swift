/// Terms as N-Triples writes them, end to end: what a term is, is where it stands. Nothing is looked up, so the
/// same term may stand here twice.
struct RenderedTerms: ~Copyable {
  private var base: UnsafeMutableRawPointer
  private var capacity: Int
  /// Bytes in use, a multiple of eight. Each term is its length in four bytes, then its text.
  private(set) var count = 0

  private static let xsdString = Array("<\(XSD.string)>".utf8)

  init(capacity: Int = 1 << 12) {
    self.capacity = capacity
    base = .allocate(byteCount: capacity, alignment: 8)
  }

  deinit { base.deallocate() }

  /// An identifier is 32 bits: beyond 32 GiB there are none left.
  var isOverfull: Bool { count / 8 >= UInt32.max }

  mutating func removeAll() { count = 0 }

  /// Forgets all terms but those, which get new identifiers.
  mutating func removeAll(keeping ids: inout [TermID]) {
    var kept = RenderedTerms(capacity: 1 << 12)
    for index in ids.indices where ids[index] != .nothing {
      ids[index] = kept.copy(bytes(ids[index]))
    }
    self = kept
  }

  private mutating func copy(_ rendered: UnsafeBufferPointer<UInt8>) -> TermID {
    var end = begin(rendered.count)
    end.put(rendered)
    return finish(end)
  }

  // MARK: Entering

  mutating func iri(_ text: UnsafeBufferPointer<UInt8>) -> TermID {
    var end = begin(text.count &+ 2)
    end.put(0x3C)
    end.put(text)
    end.put(0x3E)
    return finish(end)
  }

  mutating func blank(_ label: UnsafeBufferPointer<UInt8>) -> TermID {
    var end = begin(label.count &+ 2)
    end.put(0x5F)
    end.put(0x3A)
    end.put(label)
    return finish(end)
  }

  mutating func literal(_ lexicalForm: UnsafeBufferPointer<UInt8>) -> TermID {
    finish(quoted(lexicalForm, room: 0))
  }

  mutating func literal(
    _ lexicalForm: UnsafeBufferPointer<UInt8>, datatype: TermID
  ) -> TermID {
    let length = bytes(datatype).count
    if length == Self.xsdString.count, bytes(datatype).elementsEqual(Self.xsdString) {
      return literal(lexicalForm)
    }
    var end = quoted(lexicalForm, room: length &+ 2)
    end.put(0x5E)
    end.put(0x5E)
    // The table may have moved: it is asked again.
    end.put(bytes(datatype))
    return finish(end)
  }

  mutating func literal(
    _ lexicalForm: UnsafeBufferPointer<UInt8>, language: UnsafeBufferPointer<UInt8>
  ) -> TermID {
    var end = quoted(lexicalForm, room: language.count &+ 1)
    end.put(0x40)
    for byte in language { end.put(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte) }
    return finish(end)
  }

  /// The text of a term; valid until the next one is entered.
  @inline(__always)
  func bytes(_ id: TermID) -> UnsafeBufferPointer<UInt8> {
    let start = base + Int(id.rawValue) &* 8
    return UnsafeBufferPointer(
      start: (start + 4).assumingMemoryBound(to: UInt8.self),
      count: Int(start.load(as: UInt32.self)))
  }

  // MARK: Parts

  /// Where the next byte of the term being entered goes.
  private struct End {
    var place: UnsafeMutablePointer<UInt8>

    @inline(__always)
    mutating func put(_ byte: UInt8) {
      place.pointee = byte
      place += 1
    }

    @inline(__always)
    mutating func put(_ bytes: UnsafeBufferPointer<UInt8>) {
      guard let source = bytes.baseAddress else { return }
      place.update(from: source, count: bytes.count)
      place += bytes.count
    }
  }

  /// Makes room for a term of that many bytes at most.
  @inline(__always)
  private mutating func begin(_ length: Int) -> End {
    if count &+ length &+ 16 > capacity { grow(to: count &+ length &+ 16) }
    return End(place: (base + (count &+ 4)).assumingMemoryBound(to: UInt8.self))
  }

  @inline(__always)
  private mutating func finish(_ end: End) -> TermID {
    let id = TermID(rawValue: UInt32(truncatingIfNeeded: count / 8))
    let length = UnsafeRawPointer(end.place) - UnsafeRawPointer(base) - count - 4
    (base + count).storeBytes(of: UInt32(truncatingIfNeeded: length), as: UInt32.self)
    count = (count &+ length &+ 11) & ~7
    return id
  }

  private mutating func quoted(_ text: UnsafeBufferPointer<UInt8>, room: Int) -> End {
    let plain = NTriplesText.firstEscaped(text, from: 0)
    let escaped =
      plain == text.count
      ? 0 : NTriplesText.escapedCount(text, from: plain) * NTriplesText.longestEscape
    var end = begin(text.count &+ escaped &+ 2 &+ room)
    end.put(0x22)
    end.put(UnsafeBufferPointer(rebasing: text[..<plain]))
    if plain < text.count {
      for byte in text[plain...] {
        if NTriplesText.isEscaped(byte) {
          NTriplesText.withEscape(of: byte) { end.put($0) }
        } else {
          end.put(byte)
        }
      }
    }
    end.put(0x22)
    return end
  }

  private mutating func grow(to needed: Int) {
    let larger = max(needed, capacity * 2)
    let fresh = UnsafeMutableRawPointer.allocate(byteCount: larger, alignment: 8)
    fresh.copyMemory(from: base, byteCount: count)
    base.deallocate()
    base = fresh
    capacity = larger
  }
}
