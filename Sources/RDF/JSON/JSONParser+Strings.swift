extension JSONParser {
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highs: UInt64 = 0x8080_8080_8080_8080

  /// The string at `place`, which stands at its opening quote.
  @inline(__always)
  mutating func string() throws(JSONFault) -> JSONToken {
    let start = place &+ 1
    var index = start
    var seen: UInt64 = 0
    let raw = UnsafeRawPointer(bytes)
    // Eight bytes a step, up to the first that holds a quote, a backslash or a control character.
    while index &+ 8 <= end {
      let word = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      let quote = word ^ (Self.ones &* 0x22)
      let slash = word ^ (Self.ones &* 0x5C)
      let stops =
        ((quote &- Self.ones) & ~quote | (slash &- Self.ones) & ~slash
          | (word &- Self.ones &* 0x20) & ~word) & Self.highs
      if stops != 0 {
        let count = stops.trailingZeroBitCount &>> 3
        seen |= word & ((1 &<< UInt64(count &* 8)) &- 1)
        index &+= count
        break
      }
      seen |= word
      index &+= 8
    }
    while index < end, bytes[index] != 0x22, bytes[index] != 0x5C, bytes[index] >= 0x20 {
      seen |= UInt64(bytes[index])
      index &+= 1
    }
    if index < end, bytes[index] == 0x22, index &- start <= limits.literalBytes,
      seen & Self.highs == 0 || firstInvalidUTF8(bytes, start, index) == nil
    {
      place = index &+ 1
      return JSONToken(
        start: UInt32(start), end: UInt32(index), link: UInt32(start), kind: .string)
    }
    return try unusualString(from: index)
  }

  /// A string with escapes or a fault; nothing of it needs decoding up to `index`.
  private mutating func unusualString(from index: Int) throws(JSONFault) -> JSONToken {
    let start = place + 1
    let decodedStart = decoded.count
    var stop = start
    while stop < end, bytes[stop] != 0x22 {
      stop += bytes[stop] == 0x5C ? 2 : 1
      if stop - start > limits.literalBytes {
        throw JSONFault(
          place: place,
          message:
            "The string that starts here is longer than the \(limits.literalBytes) bytes that are allowed for it."
        )
      }
    }
    guard stop < end else {
      throw JSONFault(
        place: place,
        message: "The string that starts here is not closed before the end of the document.")
    }
    var from = start
    while from < stop {
      let byte = bytes[from]
      if byte == 0x5C {
        from = try escape(from, stop)
      } else if byte >= 0x20, byte < 0x80 {
        decoded.append(byte)
        from += 1
      } else if byte < 0x20 {
        try mend(
          from, "The string holds \(name(from)), which has to be written as an escape.")
        decoded.append(byte)
        from += 1
      } else if let (_, length) = decodeUTF8(bytes, from, stop) {
        decoded.append(bytes + from, count: length)
        from += length
      } else {
        try mend(
          from, "The string holds \(name(from)): U+FFFD stands in its place.",
          strict: "The string holds \(name(from)).")
        decoded.append("\u{FFFD}")
        from += 1
      }
    }
    place = stop + 1
    guard decoded.count <= Int(UInt32.max) else {
      throw JSONFault(place: start, message: "The strings of the document are too long together.")
    }
    return JSONToken(
      start: UInt32(decodedStart), end: UInt32(decoded.count), link: UInt32(start), kind: .string,
      isDecoded: true)
  }

  /// Appends what the escape at `from` stands for; where the next character starts.
  private mutating func escape(_ from: Int, _ stop: Int) throws(JSONFault) -> Int {
    switch from + 1 < stop ? bytes[from + 1] : 0 {
    case 0x22, 0x5C, 0x2F: decoded.append(bytes[from + 1])
    case 0x62: decoded.append(0x08)
    case 0x66: decoded.append(0x0C)
    case 0x6E: decoded.append(0x0A)
    case 0x72: decoded.append(0x0D)
    case 0x74: decoded.append(0x09)
    case 0x75: return try unicodeEscape(from, stop)
    default:
      try mend(
        from, "The backslash and \(name(from + 1)) after it are no escape: both were kept.",
        strict: "The backslash and \(name(from + 1)) after it are no escape of JSON.")
      decoded.append(0x5C)
      return from + 1
    }
    return from + 2
  }

  private mutating func unicodeEscape(_ from: Int, _ stop: Int) throws(JSONFault) -> Int {
    guard let value = unit(from, stop) else {
      try mend(
        from, "Four hexadecimal digits were expected after \"\\u\": the backslash was kept.",
        strict: "Four hexadecimal digits were expected after \"\\u\".")
      decoded.append(0x5C)
      return from + 1
    }
    if let scalar = Unicode.Scalar(value) {
      decoded.append(scalar)
      return from + 6
    }
    if value < 0xDC00, let low = unit(from + 6, stop), (0xDC00..<0xE000).contains(low),
      let scalar = Unicode.Scalar(0x10000 + ((value - 0xD800) << 10) + (low - 0xDC00))
    {
      decoded.append(scalar)
      return from + 12
    }
    let written = String(bytes: UnsafeBufferPointer(start: bytes + from, count: 6))
    try mend(
      from, "The escape \(written) is half of a character: U+FFFD stands in its place.",
      strict: "The escape \(written) is half of a character, and the other half is missing.")
    decoded.append("\u{FFFD}")
    return from + 6
  }

  /// The UTF-16 unit of `\uXXXX` at a place.
  private func unit(_ from: Int, _ stop: Int) -> UInt32? {
    guard from + 6 <= stop, bytes[from] == 0x5C, bytes[from + 1] == 0x75 else { return nil }
    var value: UInt32 = 0
    for index in from + 2..<from + 6 {
      guard let digit = hexadecimalValue(bytes[index]) else { return nil }
      value = value << 4 | digit
    }
    return value
  }

  /// Passes over the number at `place`.
  mutating func number() throws(JSONFault) {
    let start = place
    if bytes[place] == 0x2D { place &+= 1 }
    if bytes[place] == 0x30 {
      place &+= 1
    } else {
      try digits(start)
    }
    if bytes[place] == 0x2E {
      place &+= 1
      try digits(start)
    }
    if bytes[place] | 0x20 == 0x65 {
      place &+= 1
      if bytes[place] == 0x2B || bytes[place] == 0x2D { place &+= 1 }
      try digits(start)
    }
    if place - start > limits.iriBytes {
      throw JSONFault(
        place: start,
        message: "The number is longer than the \(limits.iriBytes) bytes that are allowed for it.")
    }
  }

  private mutating func digits(_ start: Int) throws(JSONFault) {
    guard isDigit(bytes[place]) else {
      throw fault("\(here()) stands where a digit was expected in a number.")
    }
    while isDigit(bytes[place]) { place &+= 1 }
  }

  private func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
}

/// The value of a hexadecimal digit.
func hexadecimalValue(_ byte: UInt8) -> UInt32? {
  switch byte {
  case 0x30...0x39: UInt32(byte - 0x30)
  case 0x41...0x46: UInt32(byte - 0x41 + 10)
  case 0x61...0x66: UInt32(byte - 0x61 + 10)
  default: nil
  }
}
