/// Cuts a stream of chunks so that a token that is not whole waits for the next one, and nothing more is
/// kept than that.
struct InputTail {
  /// What takes the bytes: a grammar's machine.
  protocol Reader: ~Copyable {
    /// Reads what is at hand; how many bytes are done with.
    mutating func run(_ chunk: UnsafeBufferPointer<UInt8>, isFinal: Bool) -> Int
    /// The document goes on behind `rest`, but is longer than allowed: reading ends.
    mutating func endTooLong(behind rest: UnsafeBufferPointer<UInt8>)
  }

  private var tail: [UInt8] = []
  /// No use in trying again with fewer bytes: keeps long tokens from being read once a chunk.
  private var threshold = 0
  /// Bytes that may still come.
  private var allowance: Int
  private var isTooLong = false

  /// - Parameter limit: bytes of the document, at most.
  init(limit: Int) {
    allowance = limit
  }

  /// Hands out what is at hand.
  mutating func feed(
    _ chunk: UnsafeBufferPointer<UInt8>, to reader: inout some Reader & ~Copyable
  ) {
    if isTooLong { return }
    let allowed = UnsafeBufferPointer(rebasing: chunk.prefix(allowance))
    allowance -= allowed.count
    take(allowed, reader: &reader)
    guard allowed.count < chunk.count else { return }
    isTooLong = true
    // What was held back until there is more of it may hold a fault of its own.
    tail.removeFirst(tail.withUnsafeBufferPointer { reader.run($0, isFinal: false) })
    tail.withUnsafeBufferPointer { reader.endTooLong(behind: $0) }
    tail = []
  }

  private mutating func take(
    _ chunk: UnsafeBufferPointer<UInt8>, reader: inout some Reader & ~Copyable
  ) {
    if tail.isEmpty {
      let consumed = reader.run(chunk, isFinal: false)
      keep(chunk[consumed...])
      return
    }
    var rest = chunk[...]
    while !rest.isEmpty {
      let piece = rest.prefix(max(65_536, tail.count))
      rest = rest.dropFirst(piece.count)
      tail.append(contentsOf: piece)
      if tail.count < threshold { continue }
      let consumed = tail.withUnsafeBufferPointer { reader.run($0, isFinal: false) }
      tail.removeFirst(consumed)
      threshold = tail.count * 2
    }
  }

  /// The end: hands out what is left.
  mutating func finish(_ reader: inout some Reader & ~Copyable) {
    if isTooLong { return }
    _ = tail.withUnsafeBufferPointer { reader.run($0, isFinal: true) }
    tail = []
  }

  private mutating func keep(_ rest: Slice<UnsafeBufferPointer<UInt8>>) {
    tail.append(contentsOf: rest)
    threshold = tail.count * 2
  }
}
