/// Reads a document type declaration (XML 1.0, section 2.8): its internal general entities count, the
/// rest of a DTD is passed over.
struct Doctype {
  /// Why reading ends; the offset is that of the fault in the bytes.
  enum Problem: Error {
    case incomplete
    case malformed(String, Int)
  }

  private let bytes: [UInt8]
  private let nameLength: Int
  private(set) var index: Int
  private(set) var rootName = ""
  private(set) var entities: [String: Entity] = [:]
  /// What was passed over, and where.
  private(set) var notes: [(message: String, offset: Int)] = []
  /// Declarations may stand where nothing is read.
  private(set) var isSubsetSkipped = false

  /// - Parameter index: of the `<` of `<!DOCTYPE`.
  init(_ bytes: [UInt8], at index: Int, nameLength: Int) throws(Problem) {
    self.bytes = bytes
    self.index = index + 9
    self.nameLength = nameLength
    try read()
  }

  private mutating func read() throws(Problem) {
    try requireSpace()
    let start = index
    rootName = try readName("the root element")
    if skipSpace() {
      if try readExternalIdentifier() != nil {
        isSubsetSkipped = true
        notes.append(("The external DTD is not read.", start))
        _ = skipSpace()
      }
    }
    if try byte() == 0x5B {
      index += 1
      while try readDeclaration() {}
      _ = skipSpace()
    }
    guard try byte() == 0x3E else { throw .malformed("The DOCTYPE must end with \">\".", index) }
    index += 1
  }

  /// One declaration of the internal subset; false at its end.
  private mutating func readDeclaration() throws(Problem) -> Bool {
    _ = skipSpace()
    let start = index
    switch try byte() {
    case 0x5D:
      index += 1
      return false
    case 0x25:
      index += 1
      let name = try readName("a parameter entity")
      try require(0x3B, "A parameter entity reference ends with \";\".")
      isSubsetSkipped = true
      notes.append(("The parameter entity %\(name); is not read.", start))
    case 0x3C:
      if try isAt("<!--") {
        try skip(past: "--", from: 4)
        try require(0x3E, "\"--\" may not stand inside a comment.")
      } else if try isAt("<?") {
        try skip(past: "?>", from: 2)
      } else if try isAt("<!ENTITY") {
        index += 8
        try readEntity()
      } else if try isAt("<!ATTLIST") {
        let hasDefaults = try skipDeclaration()
        if hasDefaults { notes.append(("Default attributes of the DTD are not applied.", start)) }
      } else if try isAt("<!ELEMENT") {
        _ = try skipDeclaration()
      } else if try isAt("<!NOTATION") {
        _ = try skipDeclaration()
      } else {
        throw .malformed("No declaration of a DTD begins like this.", start)
      }
    default: throw .malformed("A declaration is expected in the DOCTYPE.", start)
    }
    return true
  }

  // MARK: - Entities

  private mutating func readEntity() throws(Problem) {
    try requireSpace()
    let isParameter = try byte() == 0x25
    if isParameter {
      index += 1
      try requireSpace()
    }
    let name = try readName("an entity")
    guard !name.contains(":") else {
      throw .malformed("The name of an entity holds no colon.", index - name.utf8.count)
    }
    try requireSpace()
    var entity = Entity(replacement: nil)
    if try readExternalIdentifier() != nil {
      _ = skipSpace()
      if try isAt("NDATA") {
        index += 5
        try requireSpace()
        _ = try readName("a notation")
        _ = skipSpace()
      }
    } else {
      entity = try readEntityValue()
      _ = skipSpace()
    }
    try require(0x3E, "An entity declaration ends with \">\".")
    // The first declaration of an entity holds (section 4.2).
    if !isParameter, entities[name] == nil { entities[name] = entity }
  }

  private mutating func readEntityValue() throws(Problem) -> Entity {
    let quote = try byte()
    guard quote == 0x22 || quote == 0x27 else {
      throw .malformed("An entity's value must stand in quotation marks.", index)
    }
    index += 1
    var replacement: [UInt8] = []
    while true {
      let byte = try byte()
      switch byte {
      case quote:
        index += 1
        let needsParsing = replacement.contains { $0 == 0x3C || $0 == 0x26 || $0 == 0x5D }
        return Entity(replacement: replacement, needsParsing: needsParsing)
      case 0x25:
        throw .malformed("\"%\" may not stand in an entity's value here; write &#37;.", index)
      case 0x26:
        let start = index
        do {
          // Characters are put in now, entities only where this one is used (section 4.4).
          var end = index
          switch try Reference.read(bytes.span, at: &end, nameLength: nameLength) {
          case .character(let scalar): Characters.append(scalar, to: &replacement)
          case .entity: replacement.append(contentsOf: bytes[start..<end])
          }
          index = end
        } catch {
          switch error {
          case .incomplete: throw .incomplete
          case .malformed(let message): throw .malformed(message, start)
          }
        }
      default:
        replacement.append(byte)
        index += 1
      }
    }
  }

  /// `SYSTEM "…"` or `PUBLIC "…" "…"`; nil if none stands here.
  private mutating func readExternalIdentifier() throws(Problem) -> String? {
    if try isAt("SYSTEM") {
      index += 6
    } else if try isAt("PUBLIC") {
      index += 6
      try requireSpace()
      _ = try readQuoted()
    } else {
      return nil
    }
    try requireSpace()
    return try readQuoted()
  }

  // MARK: - Small parts

  private mutating func readQuoted() throws(Problem) -> String {
    let quote = try byte()
    guard quote == 0x22 || quote == 0x27 else {
      throw .malformed("A quotation mark is expected here.", index)
    }
    let start = index + 1
    guard let end = bytes[start...].firstIndex(of: quote) else { throw .incomplete }
    index = end + 1
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }

  /// Passes a declaration that is of no use here; true if it holds something in quotation marks.
  private mutating func skipDeclaration() throws(Problem) -> Bool {
    index += 2
    var hasQuoted = false
    while try byte() != 0x3E {
      let byte = try byte()
      if byte == 0x22 || byte == 0x27 {
        _ = try readQuoted()
        hasQuoted = true
      } else if byte == 0x3C {
        throw .malformed("A declaration of the DTD is not closed by \">\".", index)
      } else {
        index += 1
      }
    }
    index += 1
    return hasQuoted
  }

  private mutating func skip(past mark: StaticString, from distance: Int) throws(Problem) {
    index += distance
    while try !isAt(mark) { index += 1 }
    index += mark.utf8CodeUnitCount
  }

  private func isAt(_ word: StaticString) throws(Problem) -> Bool {
    for offset in 0..<word.utf8CodeUnitCount {
      guard index + offset < bytes.count else { throw .incomplete }
      guard bytes[index + offset] == word.utf8Start[offset] else { return false }
    }
    return true
  }

  private func byte() throws(Problem) -> UInt8 {
    guard index < bytes.count else { throw .incomplete }
    return bytes[index]
  }

  private mutating func require(_ wanted: UInt8, _ message: String) throws(Problem) {
    guard try byte() == wanted else { throw .malformed(message, index) }
    index += 1
  }

  private mutating func skipSpace() -> Bool {
    let start = index
    while index < bytes.count, Characters.isSpace(bytes[index]) { index += 1 }
    return index > start
  }

  private mutating func requireSpace() throws(Problem) {
    _ = try byte()
    guard skipSpace() else { throw .malformed("A space is missing in the DOCTYPE.", index) }
  }

  private mutating func readName(_ owner: String) throws(Problem) -> String {
    let end = XMLReader.endOfName(bytes.span, from: index)
    guard end < bytes.count else { throw .incomplete }
    guard end > index else { throw .malformed("The name of \(owner) is expected here.", index) }
    guard end - index <= nameLength else { throw .malformed("This name is too long.", index) }
    defer { index = end }
    return Reference.text(bytes.span, index..<end)
  }
}

extension XMLReader {
  /// Reads the DOCTYPE whole; nothing of it counts until it is.
  mutating func readDoctype() throws(Stop) {
    let doctype: Doctype
    do {
      doctype = try Doctype(source.bytes, at: source.position, nameLength: limits.nameLength)
    } catch {
      switch error {
      case .incomplete: throw ended(at: source.bytes.count)
      case .malformed(let message, let offset): throw fail(.malformed, message, at: offset)
      }
    }
    try checkLength(upTo: doctype.index)
    for note in doctype.notes { warn(note.message, at: note.offset) }
    entities = doctype.entities
    isSubsetSkipped = doctype.isSubsetSkipped
    hasDoctype = true
    textBuffer = Array(doctype.rootName.utf8)
    isTextDelivered = true
    source.position = doctype.index
  }
}
