/// Turns the bytes of a document, by chunks of any size, into clean UTF-8: valid, without a byte order
/// mark, line ends as one line feed (XML 1.0, section 2.11), and no character that XML forbids.
///
/// What follows a fault is not decoded; what came before it is delivered, so that the reader meets
/// faults in the order of the document.
struct Decoder {
  /// Nil until the document's first bytes have told.
  private(set) var encoding: XMLEncoding?
  /// What is wrong with the byte or character right after the last that was delivered.
  private(set) var fault: String?
  /// Bytes that came before the encoding was known, then those of a character that is not whole yet.
  private var pending: [UInt8] = []
  private var afterCarriageReturn = false
  /// What the transport said.
  let stated: XMLEncoding?

  /// Bytes within which an XML declaration must end for its encoding to be heeded.
  private static let declarationLength = 1_024

  init(stated: XMLEncoding? = nil) { self.stated = stated }

  mutating func decode(_ chunk: Span<UInt8>, into output: inout [UInt8]) {
    guard fault == nil else { return }
    guard let encoding else {
      chunk.withUnsafeBufferPointer { pending.append(contentsOf: $0) }
      begin(isFinal: false, into: &output)
      return
    }
    switch encoding {
    case .utf8: decodeUTF8(chunk, into: &output)
    case .windows1252: decodeWindows1252(chunk, into: &output)
    case .utf16BigEndian, .utf16LittleEndian: decodeUTF16(chunk, into: &output)
    }
  }

  mutating func finish(into output: inout [UInt8]) {
    if fault == nil, encoding == nil { begin(isFinal: true, into: &output) }
    if fault == nil, !pending.isEmpty {
      fault = "The document ends in the middle of a character."
    }
  }

  // MARK: - Which encoding

  private mutating func begin(isFinal: Bool, into output: inout [UInt8]) {
    guard pending.count >= 4 || isFinal else { return }
    var head = pending
    if let (found, markLength) = XMLEncoding.sniff(head) {
      head.removeFirst(markLength)
      encoding = found
    } else if let stated {
      encoding = stated
    } else {
      guard let declaration = declaration(in: head, isFinal: isFinal) else { return }
      if let name = declaration.name, !choose(name) {
        output.append(contentsOf: head[..<declaration.offset])
        fault =
          "The encoding \"\(name)\" is not read; UTF-8, UTF-16, ISO-8859-1 and windows-1252 are."
        return
      }
      if encoding == nil { encoding = .utf8 }
    }
    pending = []
    decode(head.span, into: &output)
  }

  private mutating func choose(_ name: String) -> Bool {
    if let known = XMLEncoding(name: name), !known.isUTF16 {
      encoding = known
      return true
    }
    // The bytes are ASCII, so they cannot be what they say; UTF-8 is what writers of it mean.
    guard name.uppercased().hasPrefix("UTF-16") else { return false }
    encoding = .utf8
    return true
  }

  /// The encoding that an XML declaration names, and where; nil while the declaration is not whole.
  private func declaration(in head: [UInt8], isFinal: Bool) -> (name: String?, offset: Int)? {
    let opening = Array("<?xml".utf8)
    guard head.starts(with: opening.prefix(head.count)) else { return (nil, 0) }
    let limit = min(head.count, Decoder.declarationLength)
    guard let end = head[..<limit].firstIndex(of: 0x3E) else {
      return isFinal || limit == Decoder.declarationLength ? (nil, 0) : nil
    }
    let key = Array("encoding".utf8)
    guard var index = head[..<end].indices.first(where: { head[$0..<end].starts(with: key) }) else {
      return (nil, 0)
    }
    index += key.count
    while index < end, Characters.isSpace(head[index]) || head[index] == 0x3D { index += 1 }
    guard index < end, head[index] == 0x22 || head[index] == 0x27 else { return (nil, 0) }
    let name = head[(index + 1)..<end].prefix { $0 != head[index] }
    return (String(decoding: name.prefix(40), as: UTF8.self), index + 1)
  }

  // MARK: - UTF-8

  private mutating func decodeUTF8(_ chunk: Span<UInt8>, into output: inout [UInt8]) {
    var index = 0
    if !pending.isEmpty {
      // A character lies across chunks: join it, then go on behind it.
      var joined = pending
      while index < chunk.count, joined.count < 4 {
        joined.append(chunk[index])
        index += 1
      }
      guard let length = UTF8Sequence.length(joined.span, 0) else {
        if joined.count == 4 || UTF8Sequence.isBroken(joined.span, 0) {
          fault = Decoder.invalid(joined[0])
          return
        }
        pending = joined
        return
      }
      index = length - pending.count
      pending = []
      emit(Characters.scalar(joined.span, 0).value, into: &output)
    }
    if afterCarriageReturn, index < chunk.count {
      if chunk[index] == 0x0A { index += 1 }
      afterCarriageReturn = false
    }
    guard fault == nil else { return }
    copyUTF8(chunk, from: index, into: &output)
  }

  private mutating func copyUTF8(
    _ chunk: Span<UInt8>, from start: Int, into output: inout [UInt8]
  ) {
    var index = start
    var run = start
    loop: while true {
      index = UTF8Sequence.skipPlain(chunk, from: index)
      guard index < chunk.count else { break }
      let byte = chunk[index]
      if byte >= 0x80 {
        guard let length = UTF8Sequence.length(chunk, index) else {
          Decoder.append(chunk, run..<index, to: &output)
          if UTF8Sequence.isBroken(chunk, index) {
            fault = Decoder.invalid(byte)
          } else {
            for rest in index..<chunk.count { pending.append(chunk[rest]) }
          }
          return
        }
        // U+FFFE and U+FFFF are the only characters beyond ASCII that XML forbids.
        if byte == 0xEF, chunk[index + 1] == 0xBF, chunk[index + 2] >= 0xBE {
          Decoder.append(chunk, run..<index, to: &output)
          fault = Decoder.forbidden(Characters.scalar(chunk, index).value)
          return
        }
        index += length
      } else if byte == 0x0D {
        Decoder.append(chunk, run..<index, to: &output)
        output.append(0x0A)
        index += 1
        if index == chunk.count {
          afterCarriageReturn = true
        } else if chunk[index] == 0x0A {
          index += 1
        }
        run = index
      } else {
        Decoder.append(chunk, run..<index, to: &output)
        fault = Decoder.forbidden(UInt32(byte))
        return
      }
    }
    Decoder.append(chunk, run..<chunk.count, to: &output)
  }

  private static func append(_ chunk: Span<UInt8>, _ range: Range<Int>, to output: inout [UInt8]) {
    chunk.extracting(range).withUnsafeBufferPointer { output.append(contentsOf: $0) }
  }

  // MARK: - The other encodings

  private mutating func decodeWindows1252(_ chunk: Span<UInt8>, into output: inout [UInt8]) {
    for index in 0..<chunk.count {
      let byte = chunk[index]
      let isHigh = (0x80..<0xA0).contains(byte)
      emit(isHigh ? XMLEncoding.windows1252High[Int(byte) - 0x80] : UInt32(byte), into: &output)
      if fault != nil { return }
    }
  }

  private mutating func decodeUTF16(_ chunk: Span<UInt8>, into output: inout [UInt8]) {
    let isBig = encoding == .utf16BigEndian
    for index in 0..<chunk.count {
      pending.append(chunk[index])
      guard pending.count % 2 == 0 else { continue }
      let last = pending.count - 2
      let unit =
        UInt32(pending[isBig ? last : last + 1]) << 8 | UInt32(pending[isBig ? last + 1 : last])
      if pending.count == 2, (0xD800..<0xDC00).contains(unit) { continue }
      var scalar = unit
      if pending.count == 4 {
        let high = UInt32(pending[isBig ? 0 : 1]) << 8 | UInt32(pending[isBig ? 1 : 0])
        guard (0xDC00..<0xE000).contains(unit) else {
          fault = "Half of a surrogate pair stands alone."
          return
        }
        scalar = 0x10000 + (high - 0xD800) << 10 + (unit - 0xDC00)
      } else if (0xDC00..<0xE000).contains(unit) {
        fault = "Half of a surrogate pair stands alone."
        return
      }
      pending.removeAll(keepingCapacity: true)
      emit(scalar, into: &output)
      if fault != nil { return }
    }
  }

  private mutating func emit(_ scalar: UInt32, into output: inout [UInt8]) {
    let followsReturn = afterCarriageReturn
    afterCarriageReturn = scalar == 0x0D
    if scalar == 0x0A, followsReturn { return }
    guard Characters.isCharacter(scalar) else {
      fault = Decoder.forbidden(scalar)
      return
    }
    Characters.append(scalar == 0x0D ? 0x0A : scalar, to: &output)
  }

  private static func forbidden(_ scalar: UInt32) -> String {
    let shown = Characters.shown(scalar)
    return shown.prefix(1).uppercased() + shown.dropFirst() + " is not allowed in XML."
  }

  private static func invalid(_ byte: UInt8) -> String {
    let hex = String(byte, radix: 16, uppercase: true)
    return
      "The byte \(hex) is not part of valid UTF-8 here; the document may be in another encoding."
  }
}
