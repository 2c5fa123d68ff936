/// Comments, CDATA sections, processing instructions and the XML declaration
/// (XML 1.0, sections 2.5 to 2.8).
extension XMLReader {
  /// Reads on in a comment, CDATA section or instruction, which may be cut anywhere.
  mutating func continueConstruct() throws(Stop) -> XMLToken {
    let mark: UInt8
    switch construct {
    case .comment: mark = 0x2D
    case .cdata: mark = 0x5D
    case .instruction, .none: mark = 0x3F
    }
    while true {
      let start = source.position
      var end = start
      while end < source.bytes.count, source.bytes[end] != mark { end += 1 }
      try appendText(start..<end)
      source.position = end
      if let length = try closingLength() {
        source.position += length
        isTextDelivered = true
        defer { construct = .none }
        switch construct {
        case .comment: return .comment
        case .cdata: return .cdata
        case .instruction, .none: return .processingInstruction
        }
      }
      try appendText(end..<end + 1)
      source.position = end + 1
    }
  }

  /// The length of the construct's closing mark, if that stands here.
  private func closingLength() throws(Stop) -> Int? {
    func following(_ distance: Int) throws(Stop) -> UInt8 {
      let index = source.position + distance
      if index < source.bytes.count { return source.bytes[index] }
      guard isAtFinal else { throw .needMore }
      switch construct {
      case .comment: throw fail(.malformed, "The comment is not closed by \"-->\".", at: index)
      case .cdata: throw fail(.malformed, "The CDATA section is not closed by \"]]>\".", at: index)
      default: throw fail(.malformed, "The instruction is not closed by \"?>\".", at: index)
      }
    }
    _ = try following(0)
    switch construct {
    case .comment:
      guard try following(1) == 0x2D else { return nil }
      guard try following(2) == 0x3E else {
        throw fail(.malformed, "\"--\" may not stand inside a comment.")
      }
      return 3
    case .cdata:
      guard try following(1) == 0x5D else { return nil }
      return try following(2) == 0x3E ? 3 : nil
    default: return try following(1) == 0x3E ? 2 : nil
    }
  }

  /// A processing instruction, or the XML declaration; nil while the instruction's text is to come.
  mutating func readInstruction() throws(Stop) -> XMLToken? {
    var index = source.position + 2
    let range = try readName(at: &index, of: "a processing instruction")
    let target = Reference.text(source.bytes.span, range)
    if target == "xml", phase == .start {
      try readXMLDeclaration(at: &index)
      try checkLength(upTo: index)
      source.position = index
      phase = .prolog
      return .xmlDeclaration
    }
    if target.lowercased() == "xml" {
      throw fail(
        .malformed, "The XML declaration may stand only at the very beginning of the document.")
    }
    guard !target.contains(":") else {
      throw fail(
        .namespace, "The name of a processing instruction holds no colon.", at: range.lowerBound)
    }
    let isSpaced = skipSpace(&index)
    // White space may go on in the next chunk, and a missing "?>" must not be taken for text.
    if try byte(at: index) == 0x3F, try byte(at: index + 1) == 0x3E {
    } else if !isSpaced {
      throw fail(
        .malformed, "A space must follow the name of a processing instruction.", at: index)
    }
    try checkLength(upTo: index)
    instructionTarget = target
    source.position = index
    construct = .instruction
    return nil
  }

  /// `version`, then perhaps `encoding` and `standalone`, in this order; given as attributes.
  private mutating func readXMLDeclaration(at index: inout Int) throws(Stop) {
    tag.clear()
    namespaceDeclarations.removeAll(keepingCapacity: true)
    var expected = ["version", "encoding", "standalone"]
    // Told when the declaration is whole: its first part may be read again.
    var encoding: (name: String, offset: Int)?
    while true {
      let isSpaced = skipSpace(&index)
      if try byte(at: index) == 0x3F {
        guard try byte(at: index + 1) == 0x3E else {
          throw fail(.malformed, "The XML declaration must end with \"?>\".", at: index)
        }
        guard expected.first != "version" else {
          throw fail(.malformed, "The XML declaration must state a version.", at: index)
        }
        index += 2
        if let encoding { checkEncoding(declared: encoding.name, at: encoding.offset) }
        return
      }
      let start = index
      let number = try readInternedName(at: &index, of: "a part of the XML declaration")
      let name = names.entries[number].qualified
      guard isSpaced, let place = expected.firstIndex(of: name),
        name == "version" || expected.first != "version"
      else {
        throw fail(
          .malformed,
          "The XML declaration holds version, encoding and standalone, in this order.", at: start)
      }
      expected.removeFirst(place + 1)
      let value = try readDeclarationValue(at: &index, of: name)
      if name == "encoding" {
        encoding = (
          String(decoding: tag.values[value], as: UTF8.self), index - 1 - value.count
        )
      }
      tag.attributes.append(Tag.Attribute(number: number, start: start, value: value))
      if let resolved = names.resolve(number, isAttribute: true) { tag.names.append(resolved) }
    }
  }

  private mutating func readDeclarationValue(
    at index: inout Int, of name: String
  ) throws(Stop) -> Range<Int> {
    _ = skipSpace(&index)
    guard try byte(at: index) == 0x3D else {
      throw fail(.malformed, "\"=\" is missing after \(name).", at: index)
    }
    index += 1
    _ = skipSpace(&index)
    let quote = try byte(at: index)
    guard quote == 0x22 || quote == 0x27 else {
      throw fail(.malformed, "The value of \(name) must stand in quotation marks.", at: index)
    }
    let start = index + 1
    index = start
    while try byte(at: index) != quote {
      guard index - start < limits.nameLength, source.bytes[index] != 0x3C else {
        throw fail(.malformed, "The value of \(name) is not closed.", at: start)
      }
      index += 1
    }
    let value = Reference.text(source.bytes.span, start..<index)
    let isFit =
      switch name {
      case "version":
        value.hasPrefix("1.") && value.utf8.count > 2
          && value.utf8.dropFirst(2).allSatisfy { (0x30...0x39).contains($0) }
      case "standalone": value == "yes" || value == "no"
      default:
        value.utf8.first.map { ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A } == true
          && value.utf8.allSatisfy { Characters.isASCIINameCharacter($0) && $0 != 0x3A }
      }
    guard isFit else {
      throw fail(.malformed, "\"\(value)\" is no \(name) of an XML document.", at: start)
    }
    let first = tag.values.count
    tag.values.append(contentsOf: source.bytes[start..<index])
    index += 1
    return first..<tag.values.count
  }

  /// Warns of a declaration that the document's bytes contradict.
  private mutating func checkEncoding(declared: String, at offset: Int) {
    guard let encoding = decoder.encoding, decoder.stated == nil else { return }
    if encoding.isUTF16, declared.uppercased() == "UTF-16" { return }
    if XMLEncoding(name: declared) == encoding { return }
    warn("The document declares \(declared), but its bytes are \(encoding.rawValue).", at: offset)
  }
}
