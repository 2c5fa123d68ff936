/// What is wrong with a JSON text, and where.
struct JSONFault: Error {
  var place: Int
  var message: String
  /// The way to it as a JSON Pointer, where it is known already.
  var pointer: String?
}

extension JSONParser {
  func fault(_ message: String) -> JSONFault {
    JSONFault(place: place, message: message)
  }

  /// Something that is wrong, but of which a tolerant parser knows what was meant.
  ///
  /// - Parameter key: the key of the object read last that it is about.
  mutating func mend(
    _ place: Int, _ message: String, strict: String? = nil, key: String? = nil
  ) throws(JSONFault) {
    // One more than is listed, so that the log can say how many there are; the way to others is not looked for.
    if isTolerant, faults.count > limits.issues { return }
    let way = pointer + (key.map { "/" + JSONDocument.escaped($0) } ?? "")
    guard isTolerant else {
      throw JSONFault(place: place, message: strict ?? message, pointer: way)
    }
    faults.append(JSONFault(place: place, message: message, pointer: way))
  }

  /// The issues of what was mended, and of the fault that ended reading if one did.
  func issues(_ last: JSONFault? = nil) -> [SyntaxIssue] {
    guard last != nil || !faults.isEmpty else { return [] }
    let text = UnsafeBufferPointer(start: bytes, count: end)
    let places = LinePlaces(text)
    func issue(_ fault: JSONFault, _ severity: SyntaxIssue.Severity) -> SyntaxIssue {
      SyntaxIssue(
        severity: severity, position: places.position(fault.place, in: text),
        message: fault.message, pointer: fault.pointer ?? pointer)
    }
    return faults.map { issue($0, .warning) } + (last.map { [issue($0, .error)] } ?? [])
  }

  /// The way to what is being read, as a JSON Pointer.
  private var pointer: String {
    var pointer = ""
    for (level, container) in open.enumerated() {
      let stop = level + 1 < open.count ? open[level + 1] : tokens.count
      var child = container + 1
      var last = child
      var number = -1
      while child < stop || child == stop && level + 1 < open.count {
        last = child
        number += 1
        let value = tokens[child].kind == .key ? child + 1 : child
        if value >= tokens.count || value == stop && level + 1 < open.count { break }
        let token = tokens[value]
        child = token.kind == .array || token.kind == .object ? Int(token.link) : value + 1
      }
      guard number >= 0, last < tokens.count else { break }
      if tokens[container].kind == .array {
        pointer += "/\(number)"
      } else if tokens[last].kind == .key {
        pointer += "/" + JSONDocument.escaped(keys.text(tokens[last].link))
      }
    }
    return pointer
  }

  /// The character at hand in words.
  func here() -> String { name(place) }

  /// A bracket in words.
  func bracket(_ byte: UInt8) -> String { byte == 0x7D ? "\"}\"" : "\"]\"" }

  /// The character at a place in words, such as `"ü"`.
  func name(_ index: Int) -> String {
    guard index < end else { return "the end of the document" }
    let byte = bytes[index]
    switch byte {
    case 0x0A, 0x0D: return "the end of a line"
    case 0x09: return "a tab"
    case 0x00..<0x20, 0x7F:
      return
        "the control character U+00\(byte < 0x10 ? "0" : "")\(String(byte, radix: 16, uppercase: true))"
    case 0x20..<0x7F: return "\"\(Character(Unicode.Scalar(byte)))\""
    default:
      guard let (scalar, _) = decodeUTF8(bytes, index, end), let known = Unicode.Scalar(scalar)
      else { return "a byte that is not UTF-8 (0x\(String(byte, radix: 16, uppercase: true)))" }
      return "\"\(Character(known))\""
    }
  }
}
