/// Reading of names and white space within markup.
extension XMLReader {
  @inline(__always)
  func byte(at index: Int) throws(Stop) -> UInt8 {
    guard index < source.bytes.count else { throw ended(at: source.bytes.count) }
    return source.bytes[index]
  }

  /// Passes white space; true if there was any.
  @inline(__always)
  func skipSpace(_ index: inout Int) -> Bool {
    let start = index
    while index < source.bytes.count, Characters.isSpace(source.bytes[index]) { index += 1 }
    return index > start
  }

  @inline(__always)
  func readName(at index: inout Int, of owner: String) throws(Stop) -> Range<Int> {
    let start = index
    let end = XMLReader.endOfName(source.bytes.span, from: start)
    // A name at the very end may go on in the next chunk.
    guard end < source.bytes.count else { throw ended(at: end) }
    guard end > start else {
      let shown = Characters.shown(Characters.scalar(source.bytes.span, start).value)
      throw fail(.malformed, "The name of \(owner) is expected here, not \(shown).", at: start)
    }
    guard end - start <= limits.nameLength else {
      throw fail(
        .limit, "This name is longer than the \(limits.nameLength) bytes allowed.", at: start)
    }
    index = end
    return start..<end
  }

  /// A qualified name's number in the name table.
  mutating func readInternedName(at index: inout Int, of owner: String) throws(Stop) -> Int {
    let range = try readName(at: &index, of: owner)
    let bytes = source.bytes
    guard let number = names.intern(bytes.span, range) else {
      let spelling = String(decoding: source.bytes[range], as: UTF8.self)
      throw fail(
        .namespace, "\(spelling) is not a name with at most one prefix.", at: range.lowerBound)
    }
    try checkNames(at: range.lowerBound)
    return number
  }

  @inline(__always)
  func checkNames(at offset: Int) throws(Stop) {
    if names.isFull {
      throw fail(
        .limit, "The document has more than the \(limits.distinctNames) different names allowed.",
        at: offset)
    }
  }

  /// The end of the name that begins at `start`; `start` itself if none does.
  static func endOfName(_ bytes: Span<UInt8>, from start: Int) -> Int {
    let count = bytes.count
    guard start < count else { return start }
    let first = Characters.scalar(bytes, start)
    guard Characters.isNameStart(first.value) else { return start }
    var index = start + first.length
    while index < count {
      let byte = bytes[index]
      if Characters.isASCIINameCharacter(byte) {
        index += 1
        continue
      }
      guard byte >= 0x80 else { return index }
      let scalar = Characters.scalar(bytes, index)
      guard Characters.isNameCharacter(scalar.value) else { return index }
      index += scalar.length
    }
    return count
  }
}
