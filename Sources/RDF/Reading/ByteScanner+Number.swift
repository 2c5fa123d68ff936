extension ByteScanner {
  enum NumberKind {
    case integer
    case decimal
    case double
  }

  /// The number at `position` (Turtle, `NumericLiteral`); a dot that no digit follows is not part of it.
  mutating func scanNumber() throws(ScanInterruption) -> (UnsafeBufferPointer<UInt8>, NumberKind) {
    var index = position
    if bytes[index] == 0x2B || bytes[index] == 0x2D { index += 1 }
    let wholeStart = index
    try passDigits(&index)
    let hasWhole = index > wholeStart
    var kind = NumberKind.integer
    if index < end, bytes[index] == 0x2E {
      var next = index + 1
      try passDigits(&next)
      if next > index + 1 {
        kind = .decimal
        index = next
      } else if hasWhole, next < end, bytes[next] | 0x20 == 0x65,
        try exponentEnd(next) != nil
      {
        index = next
      }
    }
    guard hasWhole || kind == .decimal else {
      throw fault(index, "\(name(index)) stands where a digit was expected.")
    }
    if index < end, bytes[index] | 0x20 == 0x65 {
      guard let stop = try exponentEnd(index) else {
        throw fault(index, "An exponent without digits stands at the end of this number.")
      }
      kind = .double
      index = stop
    }
    try checkLength(position, index - position, limit: limits.iriBytes)
    let result = range(position, index)
    position = index
    return (result, kind)
  }

  private func passDigits(_ index: inout Int) throws(ScanInterruption) {
    while index < end, classes[bytes[index]] & ByteClass.digit != 0 { index += 1 }
    if index == end, !isFinal { throw atEnd(from: position, "") }
  }

  /// Where the exponent ends that starts with the "e" at `index`, or nothing when it has no digit.
  private func exponentEnd(_ index: Int) throws(ScanInterruption) -> Int? {
    var stop = index + 1
    if stop < end, bytes[stop] == 0x2B || bytes[stop] == 0x2D { stop += 1 }
    let digits = stop
    try passDigits(&stop)
    return stop > digits ? stop : nil
  }
}
