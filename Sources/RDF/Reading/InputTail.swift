/// Cuts a stream of chunks so that a token that is not whole waits for the next one, and nothing more is
/// kept than that.
struct InputTail {
  private var tail: [UInt8] = []
  /// No use in trying again with fewer bytes: keeps long tokens from being read once a chunk.
  private var threshold = 0

  /// Hands out what is at hand; `read` says how many bytes it is done with.
  mutating func feed(
    _ chunk: UnsafeBufferPointer<UInt8>, _ read: (UnsafeBufferPointer<UInt8>) -> Int
  ) {
    var rest = chunk[...]
    if tail.isEmpty {
      let consumed = read(chunk)
      keep(chunk[consumed...])
      return
    }
    while !rest.isEmpty {
      let piece = rest.prefix(max(65_536, tail.count))
      rest = rest.dropFirst(piece.count)
      tail.append(contentsOf: piece)
      if tail.count < threshold { continue }
      let consumed = tail.withUnsafeBufferPointer(read)
      tail.removeFirst(consumed)
      threshold = tail.count * 2
    }
  }

  /// The end: hands out what is left.
  mutating func finish(_ read: (UnsafeBufferPointer<UInt8>) -> Int) {
    _ = tail.withUnsafeBufferPointer(read)
    tail = []
  }

  private mutating func keep(_ rest: Slice<UnsafeBufferPointer<UInt8>>) {
    tail.append(contentsOf: rest)
    threshold = tail.count * 2
  }
}
