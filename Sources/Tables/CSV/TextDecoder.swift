/// Turns bytes of a known encoding into UTF-8, chunk by chunk.
struct TextDecoder {
  let encoding: TextEncoding
  /// Lines ended so far, for issues, and how much of the text they are counted in.
  private var lines = 0
  private var counted = 0
  /// The beginning of a character whose rest has not come yet.
  private var pending: [UInt8] = []
  /// The first half of a character beyond the basic plane.
  private var high: UInt16?

  init(_ encoding: TextEncoding) { self.encoding = encoding }

  /// Appends the characters of a chunk; bytes that are none are read as Windows-1252 and noted.
  mutating func decode(
    _ chunk: ArraySlice<UInt8>, isLast: Bool, into text: inout [UInt8], _ issues: inout IssueLog
  ) {
    counted = text.count
    switch encoding {
    case .utf8: decodeUTF8(chunk, isLast, &text, &issues)
    case .utf16LittleEndian, .utf16BigEndian: decodeUTF16(chunk, isLast, &text, &issues)
    case .windows1252: decode(chunk, SingleByteTable.windows1252, &text)
    case .windows1250: decode(chunk, SingleByteTable.windows1250, &text)
    }
    count(text)
  }

  private mutating func count(_ text: [UInt8]) {
    for byte in text[counted...] where byte == 0x0A { lines += 1 }
    counted = text.count
  }

  private mutating func note(_ text: [UInt8], _ issues: inout IssueLog) {
    count(text)
    issues.note(.encoding, row: lines + 1)
  }

  private func decode(_ chunk: ArraySlice<UInt8>, _ table: [[UInt8]], _ text: inout [UInt8]) {
    text.reserveCapacity(text.count + chunk.count + chunk.count / 8)
    for byte in chunk {
      if byte < 0x80 { text.append(byte) } else { text.append(contentsOf: table[Int(byte) - 0x80]) }
    }
  }

  private mutating func decodeUTF8(
    _ chunk: ArraySlice<UInt8>, _ isLast: Bool, _ text: inout [UInt8], _ issues: inout IssueLog
  ) {
    var bits: UInt8 = 0
    for byte in chunk { bits |= byte }
    if bits < 0x80, pending.isEmpty {
      text.append(contentsOf: chunk)
      return
    }
    let bytes = pending + chunk
    pending = []
    var place = 0
    var copied = 0
    while place < bytes.count {
      if bytes[place] < 0x80 {
        place += 1
      } else if let length = UTF8Bytes.length(bytes.span, at: place) {
        place += length
      } else if !isLast, bytes.count - place < 4 {
        break
      } else {
        text.append(contentsOf: bytes[copied..<place])
        note(text, &issues)
        text.append(contentsOf: SingleByteTable.windows1252[Int(bytes[place]) - 0x80])
        place += 1
        copied = place
      }
    }
    text.append(contentsOf: bytes[copied..<place])
    pending = Array(bytes[place...])
  }

  private mutating func decodeUTF16(
    _ chunk: ArraySlice<UInt8>, _ isLast: Bool, _ text: inout [UInt8], _ issues: inout IssueLog
  ) {
    let bytes = pending + chunk
    let even = bytes.count & ~1
    let (low, up) = encoding == .utf16LittleEndian ? (0, 1) : (1, 0)
    for place in stride(from: 0, to: even, by: 2) {
      let unit = UInt16(bytes[place + low]) | UInt16(bytes[place + up]) << 8
      if unit < 0x80, high == nil {
        text.append(UInt8(unit))
      } else {
        append(unit, &text, &issues)
      }
    }
    pending = Array(bytes[even...])
    guard isLast, !pending.isEmpty || high != nil else { return }
    note(text, &issues)
    UTF8Bytes.append("\u{FFFD}", to: &text)
  }

  private mutating func append(_ unit: UInt16, _ text: inout [UInt8], _ issues: inout IssueLog) {
    if let first = high {
      high = nil
      if UTF16.isTrailSurrogate(unit) {
        let value = 0x10000 + UInt32(first & 0x3FF) << 10 + UInt32(unit & 0x3FF)
        UTF8Bytes.append(Unicode.Scalar(value) ?? "\u{FFFD}", to: &text)
        return
      }
      note(text, &issues)
      UTF8Bytes.append("\u{FFFD}", to: &text)
    }
    if UTF16.isLeadSurrogate(unit) {
      high = unit
    } else if let scalar = Unicode.Scalar(unit) {
      UTF8Bytes.append(scalar, to: &text)
    } else {
      note(text, &issues)
      UTF8Bytes.append("\u{FFFD}", to: &text)
    }
  }
}
