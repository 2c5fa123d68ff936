/// Reads a JSON text (RFC 8259) into tokens, in one pass and without recursion.
///
/// A tolerant parser mends, with a warning: commas before a closing bracket, control characters in strings,
/// unknown escapes, halves of UTF-16 pairs, bytes that are not UTF-8, and keys that stand twice.
struct JSONParser: ~Copyable {
  let source: ScratchBuffer
  let bytes: UnsafePointer<UInt8>
  let end: Int
  let isTolerant: Bool
  let limits: ReadingLimits
  var place = 0
  var decoded = ScratchBuffer()
  var tokens: [JSONToken] = []
  var keys = TermTable()
  var faults: [JSONFault] = []
  private let names = NameCache()
  /// By number of the key: the object that has it.
  private var owners: [Int] = []
  /// Numbers of the containers that are open.
  private(set) var open: [Int] = []

  /// The parser takes the text over.
  init(_ source: consuming ScratchBuffer, isTolerant: Bool, limits: ReadingLimits) {
    source.append(0)
    bytes = UnsafePointer(source.bytes.baseAddress ?? Self.nothing)
    end = source.count - 1
    self.source = source
    self.isTolerant = isTolerant
    self.limits = limits
  }

  private nonisolated(unsafe) static let nothing = UnsafePointer(
    UnsafeMutablePointer<UInt8>.allocate(capacity: 1))

  /// The document, if it is one, and what is wrong with it.
  static func parse(
    _ source: consuming ScratchBuffer, isTolerant: Bool = false,
    limits: ReadingLimits = ReadingLimits()
  ) -> (document: JSONDocument?, issues: [SyntaxIssue]) {
    var parser = JSONParser(source, isTolerant: isTolerant, limits: limits)
    do throws(JSONFault) {
      try parser.document()
    } catch {
      return (nil, parser.issues(error))
    }
    let issues = parser.issues()
    return (parser.finish(), issues)
  }

  private consuming func finish() -> JSONDocument {
    JSONDocument(source: source, decoded: decoded, tokens: tokens, keys: keys)
  }

  private mutating func document() throws(JSONFault) {
    if end >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF { place = 3 }
    tokens.reserveCapacity(end / 12)
    skipSpace()
    try value()
    while let container = open.last {
      skipSpace()
      try step(container)
    }
    skipSpace()
    if place < end {
      throw fault("\(name(place)) stands where the end of the document was expected.")
    }
  }

  /// Goes on in an open container: one value, or its end.
  @inline(__always)
  private mutating func step(_ container: Int) throws(JSONFault) {
    let isObject = tokens[container].kind == .object
    let isFirst = container == tokens.count &- 1
    let closing: UInt8 = isObject ? 0x7D : 0x5D
    var byte = bytes[place]
    if byte == closing { return try close(container) }
    if !isFirst {
      guard byte == 0x2C else {
        throw fault("\(here()) stands where a comma or \(bracket(closing)) was expected.")
      }
      let comma = place
      place &+= 1
      skipSpace()
      byte = bytes[place]
      if byte == closing {
        try mend(comma, "A comma stands before \(bracket(closing)), where no value follows it.")
        return try close(container)
      }
    }
    if isObject {
      guard byte == 0x22 else {
        throw fault("\(here()) stands where a key in quotation marks was expected.")
      }
      try key()
      skipSpace()
      guard bytes[place] == 0x3A, place < end else {
        throw fault("\(here()) stands where a colon was expected after a key.")
      }
      place &+= 1
      skipSpace()
    }
    try value()
  }

  private mutating func close(_ container: Int) throws(JSONFault) {
    place &+= 1
    open.removeLast()
    tokens[container].link = UInt32(tokens.count)
    tokens[container].end = UInt32(place)
    if tokens[container].kind == .object { try findRepeated(container) }
  }

  /// A value without what stands in it, if it is a container.
  @inline(__always)
  private mutating func value() throws(JSONFault) {
    let start = place
    switch bytes[place] {
    case 0x22:
      let token = try string()
      tokens.append(token)
    case 0x7B, 0x5B:
      guard open.count < limits.nesting else {
        throw JSONFault(
          place: place,
          message:
            "Brackets stand in one another more than the \(limits.nesting) levels deep that are allowed."
        )
      }
      let kind: JSONToken.Kind = bytes[place] == 0x7B ? .object : .array
      place &+= 1
      open.append(tokens.count)
      tokens.append(JSONToken(start: UInt32(start), end: 0, link: 0, kind: kind))
    case 0x2D, 0x30...0x39:
      try number()
      append(.number, from: start)
    case 0x74 where isWord("true"): append(.true, from: start)
    case 0x66 where isWord("false"): append(.false, from: start)
    case 0x6E where isWord("null"): append(.null, from: start)
    default:
      throw fault("\(here()) stands where a value was expected.")
    }
  }

  private mutating func append(_ kind: JSONToken.Kind, from start: Int) {
    tokens.append(
      JSONToken(start: UInt32(start), end: UInt32(place), link: UInt32(start), kind: kind))
  }

  private mutating func isWord(_ word: StaticString) -> Bool {
    let length = word.utf8CodeUnitCount
    guard place + length <= end else { return false }
    for index in 0..<length where bytes[place + index] != word.utf8Start[index] { return false }
    place += length
    return true
  }

  @inline(__always)
  private mutating func skipSpace() {
    while true {
      switch bytes[place] {
      case 0x20, 0x0A, 0x0D, 0x09: place &+= 1
      default: return
      }
    }
  }

  private mutating func key() throws(JSONFault) {
    let start = place
    var token = try string()
    token.kind = .key
    let text = UnsafeBufferPointer(
      rebasing: (token.isDecoded ? decoded.bytes : UnsafeBufferPointer(start: bytes, count: end))[
        Int(token.start)..<Int(token.end)])
    token.start = UInt32(start + 1)
    token.end = UInt32(place - 1)
    token.isDecoded = false
    token.link = number(of: text)
    tokens.append(token)
  }

  @inline(__always)
  private mutating func number(of key: UnsafeBufferPointer<UInt8>) -> UInt32 {
    guard key.count <= NameCache.longest, key.count > 0 else {
      return keys.intern(key, kind: .iri)
    }
    let name = NameCache.Key(key)
    if let known = names[name] { return known.rawValue }
    let number = keys.intern(key, kind: .iri)
    names.remember(name, TermID(rawValue: number))
    return number
  }

  /// Marks keys that stand again later in the same object.
  private mutating func findRepeated(_ object: Int) throws(JSONFault) {
    var index = object &+ 1
    let end = tokens.count
    while owners.count < keys.count { owners.append(-1) }
    while index < end {
      let number = Int(tokens[index].link)
      if owners[number] == object { try repeated(index, in: object) }
      owners[number] = object
      let value = tokens[index &+ 1]
      index = value.kind == .array || value.kind == .object ? Int(value.link) : index &+ 2
    }
  }

  private mutating func repeated(_ index: Int, in object: Int) throws(JSONFault) {
    let key = tokens[index]
    let name = keys.text(key.link)
    try mend(
      Int(key.start) - 1,
      name.hasPrefix("@")
        ? "The key \"\(name)\" stands a second time in its object: the last one counts."
        : "The key \"\(name)\" stands a second time in its object: both values were taken.",
      strict: "The key \"\(name)\" stands a second time in its object, which allows it once.",
      key: name)
    guard name.hasPrefix("@") else { return }
    var other = object + 1
    while other < index {
      if tokens[other].link == key.link { tokens[other].isRepeated = true }
      let value = tokens[other + 1]
      other = value.kind == .array || value.kind == .object ? Int(value.link) : other + 2
    }
  }
}
