extension ByteScanner {
  /// The quoted string at `position`, decoded; `longForms` also allows three quotes.
  @inline(__always)
  mutating func scanString(longForms: Bool) throws(ScanInterruption) -> UnsafeBufferPointer<UInt8> {
    let quote = bytes[position]
    let start = position &+ 1
    guard start < end else { throw notClosed() }
    if bytes[start] == quote {
      if !longForms {
        position = start &+ 1
        return range(start, start)
      }
      if start &+ 1 < end {
        if bytes[start &+ 1] == quote { return try scanLongString(quote) }
      } else if !isFinal {
        throw .needsMore
      }
      position = start &+ 1
      return range(start, start)
    }
    var index = start
    var seen: UInt8 = 0
    while index < end {
      let byte = bytes[index]
      if classes[byte] & ByteClass.string == 0 {
        if byte == quote {
          try checkLength(position, index &- start, limit: limits.literalBytes)
          if seen >= 0x80, firstInvalidUTF8(bytes, start, index) != nil { break }
          position = index &+ 1
          return range(start, index)
        }
        if byte != 0x22, byte != 0x27 { break }
      }
      seen |= byte
      index &+= 1
    }
    return try scanUnusualString(quote, from: index)
  }

  /// A short string with escapes, with a fault, or not closed.
  private mutating func scanUnusualString(
    _ quote: UInt8, from index: Int
  ) throws(ScanInterruption) -> UnsafeBufferPointer<UInt8> {
    let start = position + 1
    var stop = index
    while stop < end, bytes[stop] != quote {
      if bytes[stop] == 0x0A || bytes[stop] == 0x0D {
        throw fault(
          stop, "The string is not closed: the line ends where a quotation mark was expected.",
          original: excerpt(position, stop), limit: limits.literalBytes)
      }
      stop += bytes[stop] == 0x5C && stop + 1 < end && bytes[stop + 1] >= 0x20 ? 2 : 1
    }
    if stop >= end { throw notClosed() }
    try checkLength(position, stop - start, limit: limits.literalBytes)
    try decodeString(start, stop, resume: stop + 1)
    position = stop + 1
    return text.bytes
  }

  private mutating func scanLongString(
    _ quote: UInt8
  ) throws(ScanInterruption) -> UnsafeBufferPointer<UInt8> {
    let start = position + 3
    var stop = start
    var seen: UInt8 = 0
    var hasEscape = false
    while true {
      guard stop < end else { throw notClosed() }
      let byte = bytes[stop]
      if byte == quote {
        guard stop + 2 < end else { throw notClosed() }
        if bytes[stop + 1] == quote, bytes[stop + 2] == quote { break }
      } else if byte == 0x5C {
        hasEscape = true
        guard stop + 1 < end else { throw notClosed() }
        seen |= bytes[stop + 1]
        stop += 1
      }
      seen |= byte
      stop += 1
    }
    try checkLength(position, stop - start, limit: limits.literalBytes)
    let isPlain = !hasEscape && (seen < 0x80 || firstInvalidUTF8(bytes, start, stop) == nil)
    if !isPlain { try decodeString(start, stop, resume: stop + 3) }
    position = stop + 3
    noteLines(from: start, to: stop)
    return isPlain ? range(start, stop) : text.bytes
  }

  private func notClosed() -> ScanInterruption {
    atEnd(
      from: position, limit: limits.literalBytes,
      "The string that starts at \(sourcePosition(position)) is not closed before the end.")
  }

  /// Decodes into `text`.
  private mutating func decodeString(
    _ start: Int, _ stop: Int, resume: Int
  ) throws(ScanInterruption) {
    text.removeAll()
    var place = start
    while place < stop {
      let byte = bytes[place]
      if byte == 0x5C {
        place = try appendEscape(place, stop, resume)
      } else if byte < 0x80 {
        text.append(byte)
        place += 1
      } else if let (_, length) = decodeUTF8(bytes, place, stop) {
        text.append(bytes + place, count: length)
        place += length
      } else {
        if !isTolerant {
          throw fault(
            place, "The string holds \(name(place)).", resume: resume, limit: limits.literalBytes)
        }
        warn(place, "The string holds \(name(place)): U+FFFD stands in its place.")
        text.append("\u{FFFD}")
        place += 1
      }
    }
  }

  /// Appends what the escape at `place` stands for; where the next character starts.
  private mutating func appendEscape(
    _ place: Int, _ stop: Int, _ resume: Int
  ) throws(ScanInterruption) -> Int {
    if let (value, length) = unicodeEscape(place, stop) {
      return try appendUnicode(value, place, length, stop, resume)
    }
    let plain: UInt8
    switch place + 1 < stop ? bytes[place + 1] : 0 {
    case 0x74: plain = 0x09
    case 0x62: plain = 0x08
    case 0x6E: plain = 0x0A
    case 0x72: plain = 0x0D
    case 0x66: plain = 0x0C
    case 0x22: plain = 0x22
    case 0x27: plain = 0x27
    case 0x5C: plain = 0x5C
    default:
      if !isTolerant {
        throw fault(
          place, "The backslash and \(name(place + 1)) after it are no escape of this notation.",
          resume: resume, limit: limits.literalBytes)
      }
      warn(
        place, "The backslash and \(name(place + 1)) after it are no escape: both were kept.")
      text.append(0x5C)
      return place + 1
    }
    text.append(plain)
    return place + 2
  }

  /// Appends a character by number; a tolerant reader also takes the halves of a UTF-16 pair.
  private mutating func appendUnicode(
    _ value: UInt32, _ place: Int, _ length: Int, _ stop: Int, _ resume: Int
  ) throws(ScanInterruption) -> Int {
    if let scalar = Unicode.Scalar(value) {
      text.append(scalar)
      return place + length
    }
    let written = excerpt(place, place + length)
    if !isTolerant {
      throw fault(
        place, "The escape \(written) stands for no character.", resume: resume,
        limit: limits.literalBytes)
    }
    if (0xD800..<0xDC00).contains(value), place + length < stop, bytes[place + length] == 0x5C,
      let (low, lowLength) = unicodeEscape(place + length, stop), (0xDC00..<0xE000).contains(low),
      let scalar = Unicode.Scalar(0x10000 + ((value - 0xD800) << 10) + (low - 0xDC00))
    {
      warn(
        place, "Two escapes from \(written) on are halves of one character: it was put together.")
      text.append(scalar)
      return place + length + lowLength
    }
    warn(place, "The escape \(written) stands for no character: U+FFFD stands in its place.")
    text.append("\u{FFFD}")
    return place + length
  }
}
