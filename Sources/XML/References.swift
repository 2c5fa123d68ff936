/// A general entity that the document's DOCTYPE declares.
struct Entity: Sendable {
  /// The replacement text; nil for an entity that lies outside the document.
  var replacement: [UInt8]?
  /// Whether the replacement holds markup or references of its own.
  var needsParsing = false
}

/// A reference as written (XML 1.0, section 4.1).
enum Reference {
  case character(UInt32)
  case entity(name: Range<Int>)

  /// Why there is no reference at that place.
  enum Problem: Error {
    case incomplete
    case malformed(String)
  }

  /// Reads the reference that begins with the `&` at `index`, and moves behind it.
  static func read(
    _ bytes: Span<UInt8>, at index: inout Int, nameLength: Int
  ) throws(Problem) -> Reference {
    var next = index + 1
    guard next < bytes.count else { throw .incomplete }
    if bytes[next] == 0x23 {
      let scalar = try readNumber(bytes, at: &next)
      index = next
      return .character(scalar)
    }
    let end = XMLReader.endOfName(bytes, from: next)
    guard end > next else {
      throw .malformed("\"&\" must begin a reference; write &amp; for the character itself.")
    }
    guard end - next <= nameLength else { throw .malformed("The entity's name is too long.") }
    guard end < bytes.count else { throw .incomplete }
    guard bytes[end] == 0x3B else {
      throw .malformed("The reference \"&\(text(bytes, next..<end))\" lacks its \";\".")
    }
    index = end + 1
    return .entity(name: next..<end)
  }

  private static func readNumber(
    _ bytes: Span<UInt8>, at index: inout Int
  ) throws(Problem) -> UInt32 {
    index += 1
    guard index < bytes.count else { throw .incomplete }
    let radix: UInt32 = bytes[index] == 0x78 ? 16 : 10
    if radix == 16 { index += 1 }
    let start = index
    var value: UInt32 = 0
    while true {
      guard index < bytes.count else { throw .incomplete }
      let byte = bytes[index]
      guard let digit = digit(byte), digit < radix else { break }
      // Beyond Unicode it stays beyond, however many digits follow.
      value = min(value * radix + digit, 0x110000)
      index += 1
    }
    guard index > start, bytes[index] == 0x3B else {
      throw .malformed("A character reference is written &#38; or &#x26;.")
    }
    index += 1
    guard Characters.isCharacter(value) else {
      throw .malformed("The character that this reference means is not allowed in XML.")
    }
    return value
  }

  private static func digit(_ byte: UInt8) -> UInt32? {
    switch byte {
    case 0x30...0x39: UInt32(byte) - 0x30
    case 0x41...0x46: UInt32(byte) - 0x41 + 10
    case 0x61...0x66: UInt32(byte) - 0x61 + 10
    default: nil
    }
  }

  static func text(_ bytes: Span<UInt8>, _ range: Range<Int>) -> String {
    bytes.extracting(range).withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
  }

  /// The character of a predefined entity (XML 1.0, section 4.6).
  static func predefined(_ name: String) -> UInt8? {
    switch name {
    case "lt": 0x3C
    case "gt": 0x3E
    case "amp": 0x26
    case "apos": 0x27
    case "quot": 0x22
    default: nil
    }
  }
}

extension XMLReader {
  private func readReference(
    at index: inout Int
  ) throws(Stop) -> Reference {
    do {
      return try Reference.read(source.bytes.span, at: &index, nameLength: limits.nameLength)
    } catch {
      switch error {
      case .incomplete:
        guard isAtFinal else { throw .needMore }
        throw fail(.malformed, "This reference lacks its \";\".", at: index)
      case .malformed(let message): throw fail(.malformed, message, at: index)
      }
    }
  }

  /// The reference in text at the present place.
  mutating func readReference() throws(Stop) {
    var index = source.position
    let reference = try readReference(at: &index)
    try checkLength(upTo: index)
    switch reference {
    case .character(let scalar):
      Characters.append(scalar, to: &textBuffer)
    case .entity(let range):
      let name = Reference.text(source.bytes.span, range)
      if let byte = Reference.predefined(name) {
        textBuffer.append(byte)
      } else {
        let entity = try charged(name, at: source.position)
        guard entity.needsParsing else {
          textBuffer.append(contentsOf: entity.replacement ?? [])
          break
        }
        try enter(name, entity, resume: index)
        return
      }
    }
    guard textBuffer.count <= limits.textLength else {
      throw fail(.limit, "This text is longer than the \(limits.textLength) bytes allowed.")
    }
    source.position = index
  }

  /// Goes on reading in the replacement text.
  private mutating func enter(_ name: String, _ entity: Entity, resume: Int) throws(Stop) {
    try checkNesting(name, outer.compactMap(\.entity) + [source.entity].compactMap(\.self))
    source.resume = resume
    outer.append(source)
    source = Source(bytes: entity.replacement ?? [], entity: name, depth: elements.count)
  }

  /// The reference in an attribute's value at `index`.
  mutating func readReferenceInValue(at index: inout Int) throws(Stop) {
    let start = index
    switch try readReference(at: &index) {
    case .character(let scalar): Characters.append(scalar, to: &tag.values)
    case .entity(let range):
      let name = Reference.text(source.bytes.span, range)
      if let byte = Reference.predefined(name) {
        tag.values.append(byte)
      } else {
        try expandInValue(name, at: start, open: [source.entity].compactMap(\.self))
      }
    }
  }

  private mutating func expandInValue(_ name: String, at start: Int, open: [String]) throws(Stop) {
    try checkNesting(name, open)
    let entity = try charged(name, at: start)
    let bytes = entity.replacement ?? []
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte == 0x3C {
        throw fail(
          .malformed, "The entity &\(name); brings \"<\" into an attribute's value.", at: start)
      }
      guard byte == 0x26 else {
        tag.values.append(Characters.isSpace(byte) ? 0x20 : byte)
        index += 1
        continue
      }
      let reference: Reference
      do {
        reference = try Reference.read(bytes.span, at: &index, nameLength: limits.nameLength)
      } catch {
        throw fail(.malformed, "The entity &\(name); holds a reference that is none.", at: start)
      }
      switch reference {
      case .character(let scalar): Characters.append(scalar, to: &tag.values)
      case .entity(let range):
        let inner = Reference.text(bytes.span, range)
        if let byte = Reference.predefined(inner) {
          tag.values.append(byte)
        } else {
          try expandInValue(inner, at: start, open: open + [name])
        }
      }
    }
  }

  private func checkNesting(_ name: String, _ open: [String]) throws(Stop) {
    if open.contains(name) {
      throw fail(.entity, "The entity &\(name); refers to itself.")
    }
    guard open.count < limits.entityDepth else {
      throw fail(
        .limit, "Entities are nested deeper than the \(limits.entityDepth) levels allowed.")
    }
  }

  /// The declared entity, its expansion counted against the limit.
  private mutating func charged(_ name: String, at offset: Int) throws(Stop) -> Entity {
    guard let entity = entities[name] else {
      let remedy =
        isSubsetSkipped
        ? "its declaration may stand outside the document, where nothing is read."
        : "only &lt; &gt; &amp; &apos; and &quot; need no declaration."
      throw fail(.entity, "The entity &\(name); is not declared; \(remedy)", at: offset)
    }
    guard let replacement = entity.replacement else {
      throw fail(
        .entity, "The entity &\(name); lies outside the document, and nothing outside is read.",
        at: offset)
    }
    expansion += replacement.count + name.utf8.count + 2
    guard expansion <= limits.entityExpansion + 10 * (dropped + documentOffset) else {
      throw fail(
        .limit, "The document's entities expand to more than is allowed for its length.",
        at: offset)
    }
    return entity
  }
}
