/// Line and column at every 64 KB of a text, so that finding a place never means reading it from the start.
struct LinePlaces: Sendable {
  private static let step = 1 << 16

  /// Line, and characters of it that stand before.
  private var marks: [(line: Int, column: Int)] = [(1, 0)]

  init(_ text: UnsafeBufferPointer<UInt8>) {
    marks.reserveCapacity(text.count / Self.step + 1)
    var start = 0
    while start + Self.step <= text.count {
      let last = marks[marks.count - 1]
      marks.append(Self.advance(last, text, start, start + Self.step))
      start += Self.step
    }
  }

  /// Where a byte stands.
  func position(_ offset: Int, in text: UnsafeBufferPointer<UInt8>) -> SourcePosition {
    let mark = min(offset / Self.step, marks.count - 1)
    let place = Self.advance(marks[mark], text, mark * Self.step, min(offset, text.count))
    return SourcePosition(line: place.line, column: place.column + 1)
  }

  private static func advance(
    _ place: (line: Int, column: Int), _ text: UnsafeBufferPointer<UInt8>, _ start: Int,
    _ end: Int
  ) -> (line: Int, column: Int) {
    var (line, column) = place
    // A byte order mark is no character of the first line.
    let hasMark = start == 0 && end >= 3 && text[0] == 0xEF && text[1] == 0xBB && text[2] == 0xBF
    var index = hasMark ? 3 : start
    while index < end {
      let byte = text[index]
      if byte == 0x0A {
        line &+= 1
        column = 0
      } else if byte & 0xC0 != 0x80 {
        column &+= 1
      }
      index &+= 1
    }
    return (line, column)
  }
}
