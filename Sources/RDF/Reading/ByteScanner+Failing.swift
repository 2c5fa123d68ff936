extension ByteScanner {
  /// Bytes that may stand around a token besides those that are limited: six quotes around a literal.
  private static let quotes = 8

  /// A fault at a place; reading may go on at `resume`.
  ///
  /// - Parameter limit: bytes that the token at `position` may have. One that is longer up to the fault is too long
  ///   before anything else: by small chunks nothing else would be found.
  func fault(
    _ index: Int, _ message: String, original: String? = nil, resume: Int? = nil, limit: Int? = nil
  ) -> ScanInterruption {
    let limit = limit ?? limits.iriBytes
    if index - position - Self.quotes > limit { return tooLong(position, limit: limit) }
    // The message may name the character here or the next one: both have to be there in full. So has the next one
    // where it is not named: else a document that is cut off as too long would have one fault more by small chunks.
    if isCut(index) || isCut(index + 1) || !isFinal && index + 1 >= end { return .needsMore }
    return .fault(
      ScanInterruption.Fault(
        index: index, message: message, original: original, resume: resume ?? index))
  }

  /// Whether a character begins here that may go on in the next chunk.
  func isCut(_ index: Int) -> Bool {
    !isFinal && index < end && index + 4 > end && bytes[index] >= 0xC0
      && decodeUTF8(bytes, index, end) == nil
  }

  /// The bytes at hand end inside a token that started at `start`: wait for more, unless there is no
  /// more, or the token is longer than allowed already.
  func atEnd(from start: Int, limit: Int? = nil, _ message: String) -> ScanInterruption {
    let limit = limit ?? limits.iriBytes
    if end - start - Self.quotes > limit { return tooLong(start, limit: limit) }
    return isFinal ? fault(end, message, limit: limit) : .needsMore
  }

  func checkLength(_ start: Int, _ length: Int, limit: Int) throws(ScanInterruption) {
    if length > limit { throw tooLong(start, limit: limit) }
  }

  /// What has to be looked at before the end of the token at `start` is known must not be longer than the token may
  /// be: by small chunks it would be too long before that.
  func checkReach(_ start: Int, _ reach: Int) throws(ScanInterruption) {
    if reach - start - Self.quotes > limits.iriBytes {
      throw tooLong(start, limit: limits.iriBytes)
    }
  }

  private func tooLong(_ start: Int, limit: Int) -> ScanInterruption {
    .fault(
      ScanInterruption.Fault(
        index: start,
        message: "What starts here is longer than the \(limit) bytes that are allowed for it.",
        resume: start, isFinal: true))
  }

  /// The document is longer than allowed; `rest` are its last bytes that were not read.
  mutating func tooLong(behind rest: UnsafeBufferPointer<UInt8>) -> SyntaxIssue {
    begin(rest, isFinal: false)
    let place = sourcePosition(rest.count)
    _ = finishChunk()
    return SyntaxIssue(
      severity: .error, position: place,
      message: "The document is longer than the \(limits.documentBytes) bytes that are allowed.")
  }

  /// The character at a place in words, such as `"ü"` or `a byte that is not UTF-8 (0xFC)`.
  func name(_ index: Int) -> String {
    guard index < end else { return "the end of the document" }
    let byte = bytes[index]
    switch byte {
    case 0x0A, 0x0D: return "the end of the line"
    case 0x20: return "a space"
    case 0x09: return "a tab"
    case 0x00..<0x20, 0x7F: return "the control character U+00\(hex(byte))"
    case 0x21..<0x7F: return "\"\(Character(Unicode.Scalar(byte)))\""
    default:
      guard let (scalar, _) = decodeUTF8(bytes, index, end), let known = Unicode.Scalar(scalar)
      else { return "a byte that is not UTF-8 (0x\(hex(byte)))" }
      return "\"\(Character(known))\""
    }
  }

  private func hex(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return digits.count == 1 ? "0" + digits : digits
  }
}
