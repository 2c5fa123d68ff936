/// Reads tokens from the bytes at hand, knows line and column, and goes back to the start of a token that
/// is not all there yet.
///
/// The memory is lent from `begin` to `end`; no index outlives that. What a token says is either a range
/// of that memory or, where it was decoded or mended, of one of the two scratch buffers.
struct ByteScanner: ~Copyable {
  var bytes: UnsafePointer<UInt8>
  /// Number of bytes at hand.
  var end = 0
  var position = 0
  /// No further bytes will come.
  var isFinal = false
  let isTolerant: Bool
  let limits: ReadingLimits
  let classes = ByteClass.table
  /// Lexical forms that do not stand in the input as they are.
  var text = ScratchBuffer()
  /// The same for IRIs and names.
  var iriText = ScratchBuffer()
  /// What was mended in the token being read; kept once the token is whole.
  var warnings: [SyntaxIssue] = []

  /// Where the current line is.
  struct LineState {
    var line = 1
    /// Where it starts, 0 if before the memory at hand.
    var start = 0
    /// Its characters before the memory at hand.
    var columnBase = 0
  }

  var lineState = LineState()
  private var isInComment = false
  private var isBehindStart = false
  private(set) var markPosition = 0
  private var markedLine = LineState()

  private nonisolated(unsafe) static let nothing: UnsafeMutablePointer<UInt8> = .allocate(
    capacity: 1)

  init(options: ReadingOptions) {
    isTolerant = options.tolerance == .tolerant
    limits = options.limits
    bytes = UnsafePointer(Self.nothing)
  }

  /// Takes the memory to read from.
  mutating func begin(_ chunk: UnsafeBufferPointer<UInt8>, isFinal: Bool) {
    bytes = chunk.baseAddress ?? UnsafePointer(Self.nothing)
    end = chunk.count
    position = 0
    self.isFinal = isFinal
    setMark()
  }

  /// Gives the memory back; the bytes before `position` are done with.
  mutating func finishChunk() -> Int {
    let consumed = position
    lineState.columnBase += characters(lineState.start, position)
    lineState.start = 0
    position = 0
    end = 0
    bytes = UnsafePointer(Self.nothing)
    return consumed
  }

  /// The token starts here.
  @inline(__always)
  mutating func setMark() {
    markPosition = position
    markedLine = lineState
  }

  /// Passes over a byte order mark at the start of the document; false when more bytes are needed to tell.
  mutating func passByteOrderMark() -> Bool {
    if isBehindStart { return true }
    if end < 3, !isFinal { return false }
    isBehindStart = true
    if end >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF {
      position = 3
      lineState.start = 3
      setMark()
    }
    return true
  }

  /// Back to the start of the token; what was mended in it will be met again.
  mutating func returnToMark() {
    position = markPosition
    lineState = markedLine
    isInComment = false
    warnings.removeAll(keepingCapacity: true)
  }

  /// Passes over white space and comments; whether a byte is left.
  @inline(__always)
  mutating func skipSpace() -> Bool {
    if isInComment, !skipComment() { return false }
    while position < end {
      let byte = bytes[position]
      if byte > 0x23 { return true }
      if classes[byte] & ByteClass.space != 0 {
        position &+= 1
        if byte == 0x0A { noteLineStart() }
      } else if byte == 0x23 {
        if !skipComment() { return false }
      } else {
        return true
      }
    }
    return false
  }

  /// The next byte starts a line.
  @inline(__always)
  mutating func noteLineStart() {
    lineState.line &+= 1
    lineState.start = position
    lineState.columnBase = 0
  }

  /// Counts the lines of a token that was read.
  mutating func noteLines(from start: Int, to stop: Int) {
    let last = position
    for index in start..<stop where bytes[index] == 0x0A {
      position = index + 1
      noteLineStart()
    }
    position = last
  }

  private mutating func skipComment() -> Bool {
    while position < end {
      if bytes[position] == 0x0A {
        isInComment = false
        return true
      }
      position &+= 1
    }
    isInComment = true
    return false
  }

  /// Line and column of a place from the mark on.
  func sourcePosition(_ index: Int) -> SourcePosition {
    var state = markedLine
    if index > markPosition {
      for place in markPosition..<index where bytes[place] == 0x0A {
        state = LineState(line: state.line + 1, start: place + 1, columnBase: 0)
      }
    }
    return SourcePosition(
      line: state.line, column: state.columnBase + characters(state.start, index) + 1)
  }

  private func characters(_ start: Int, _ stop: Int) -> Int {
    var count = 0
    var index = start
    while index < stop {
      if bytes[index] & 0xC0 != 0x80 { count &+= 1 }
      index &+= 1
    }
    return count
  }

  /// A range of the memory at hand.
  @inline(__always)
  func range(_ start: Int, _ stop: Int) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: bytes + start, count: stop &- start)
  }

  /// A range as a string to show, at most 200 bytes.
  func excerpt(_ start: Int, _ stop: Int) -> String {
    String(bytes: range(start, min(stop, start + 200, end)))
  }

  /// Notes that something was mended.
  mutating func warn(_ index: Int, _ message: String, original: String? = nil) {
    warnings.append(
      SyntaxIssue(
        severity: .warning, position: sourcePosition(index), message: message, original: original))
  }
}
