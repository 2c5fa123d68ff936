extension ByteScanner {
  /// The reference between `<` and `>` at `position`, decoded; relative ones are not resolved.
  @inline(__always)
  mutating func scanIRI() throws(ScanInterruption) -> UnsafeBufferPointer<UInt8> {
    let start = position &+ 1
    var index = start
    var seen: UInt8 = 0
    while index < end {
      let byte = bytes[index]
      if classes[byte] & ByteClass.iri == 0 { break }
      seen |= byte
      index &+= 1
    }
    if index < end, bytes[index] == 0x3E, seen < 0x80 {
      try checkLength(position, index &- start, limit: limits.iriBytes)
      position = index &+ 1
      return range(start, index)
    }
    return try scanUnusualIRI(from: index)
  }

  /// The same, where something needs decoding or mending, or is missing; `index` is where it starts.
  private mutating func scanUnusualIRI(
    from index: Int
  ) throws(ScanInterruption) -> UnsafeBufferPointer<UInt8> {
    let start = position + 1
    var stop = index
    while stop < end, bytes[stop] != 0x3E {
      if bytes[stop] == 0x0A || bytes[stop] == 0x0D || bytes[stop] == 0x3C {
        throw fault(
          stop, "The IRI is not closed: \(name(stop)) stands where \">\" was expected.",
          original: excerpt(position, stop))
      }
      stop += 1
    }
    if stop == end {
      throw atEnd(from: position, "The IRI is not closed: \">\" was expected before the end.")
    }
    try checkLength(position, stop - start, limit: limits.iriBytes)
    let original = excerpt(start, stop)
    iriText.removeAll()
    var firstBad: String?
    var place = start
    while place < stop {
      let next = try appendIRICharacter(place, stop, &firstBad)
      place = next
    }
    if let firstBad {
      warn(
        position, "The IRI holds \(firstBad), which an IRI may not hold: it was percent-encoded.",
        original: original)
    }
    position = stop + 1
    return iriText.bytes
  }

  /// Appends the character at `place`; where the next one starts.
  private mutating func appendIRICharacter(
    _ place: Int, _ stop: Int, _ firstBad: inout String?
  ) throws(ScanInterruption) -> Int {
    let byte = bytes[place]
    if byte == 0x5C, let (value, length) = unicodeEscape(place, stop) {
      guard let scalar = Unicode.Scalar(value) else {
        throw fault(
          place, "The escape \(excerpt(place, place + length)) stands for no character.",
          resume: stop + 1)
      }
      if value < 0x80, classes[UInt8(value)] & ByteClass.iri == 0 {
        try reject(
          place, "the escaped character \(excerpt(place, place + length))", stop, &firstBad)
        appendPercent(UInt8(value))
      } else {
        iriText.append(scalar)
      }
      return place + length
    }
    if byte < 0x80 {
      if classes[byte] & ByteClass.iri != 0 {
        iriText.append(byte)
      } else {
        try reject(place, name(place), stop, &firstBad)
        appendPercent(byte)
      }
      return place + 1
    }
    if let (_, length) = decodeUTF8(bytes, place, stop) {
      iriText.append(bytes + place, count: length)
      return place + length
    }
    try reject(place, name(place), stop, &firstBad)
    appendPercent(byte)
    return place + 1
  }

  private mutating func reject(
    _ place: Int, _ what: String, _ stop: Int, _ firstBad: inout String?
  ) throws(ScanInterruption) {
    if !isTolerant {
      throw fault(
        place, "The IRI holds \(what), which an IRI may not hold.",
        original: excerpt(position + 1, stop), resume: stop + 1)
    }
    if firstBad == nil { firstBad = what }
  }

  private mutating func appendPercent(_ byte: UInt8) {
    let digits = Array("0123456789ABCDEF".utf8)
    iriText.append(0x25)
    iriText.append(digits[Int(byte >> 4)])
    iriText.append(digits[Int(byte & 15)])
  }

  /// The value of `\uXXXX` or `\UXXXXXXXX` at `place`, and its length in bytes.
  func unicodeEscape(_ place: Int, _ stop: Int) -> (value: UInt32, length: Int)? {
    guard place + 1 < stop else { return nil }
    let digits = bytes[place + 1] == 0x75 ? 4 : bytes[place + 1] == 0x55 ? 8 : 0
    guard digits > 0, place + 2 + digits <= stop else { return nil }
    var value: UInt32 = 0
    for index in place + 2..<place + 2 + digits {
      guard let digit = hexValue(bytes[index]) else { return nil }
      value = value << 4 | digit
    }
    return (value, digits + 2)
  }

  func hexValue(_ byte: UInt8) -> UInt32? {
    switch byte {
    case 0x30...0x39: UInt32(byte - 0x30)
    case 0x41...0x46: UInt32(byte - 0x41 + 10)
    case 0x61...0x66: UInt32(byte - 0x61 + 10)
    default: nil
    }
  }
}
