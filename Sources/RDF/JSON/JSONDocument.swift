/// A JSON text (RFC 8259) that was read whole: its bytes, and a token for every value and key. Immutable.
///
/// No string is made for a value that nobody asks for: values are ranges of the text, keys are numbers of
/// a table.
final class JSONDocument: @unchecked Sendable {
  // Written while the document is read, never afterwards.
  private let source: ScratchBuffer
  private let decoded: ScratchBuffer
  let tokens: [JSONToken]
  let keys: TermTable
  private let places: LinePlaces

  init(
    source: consuming ScratchBuffer, decoded: consuming ScratchBuffer, tokens: [JSONToken],
    keys: TermTable
  ) {
    places = LinePlaces(source.bytes)
    self.source = source
    self.decoded = decoded
    self.tokens = tokens
    self.keys = keys
  }

  /// The value that the document is.
  var root: JSONElement { JSONElement(document: self, index: 0) }

  /// The number of the token behind a value and all that stands in it.
  @inline(__always)
  func next(_ index: Int) -> Int {
    let token = tokens[index]
    switch token.kind {
    case .array, .object: return Int(token.link)
    default: return index &+ 1
    }
  }

  /// The bytes of a string or of a number as written; they live as long as the document.
  @inline(__always)
  func bytes(_ index: Int) -> UnsafeBufferPointer<UInt8> {
    let token = tokens[index]
    let text = token.isDecoded ? decoded.bytes : source.bytes
    return UnsafeBufferPointer(rebasing: text[Int(token.start)..<Int(token.end)])
  }

  /// The text of a string or number.
  func text(_ index: Int) -> String { String(bytes: bytes(index)) }

  /// The text of a key.
  func key(_ index: Int) -> String { keys.text(tokens[index].link) }

  /// Where a token starts in the text.
  func offset(_ index: Int) -> Int {
    let token = tokens[index]
    switch token.kind {
    case .string: return Int(token.isDecoded ? token.link : token.start) - 1
    case .key: return Int(token.start) - 1
    default: return Int(token.start)
    }
  }

  /// Line and column of a token.
  func position(_ index: Int) -> SourcePosition {
    places.position(offset(index), in: source.bytes)
  }

  /// The bytes of a value as they are written, from its first to its last.
  func written(_ index: Int) -> UnsafeBufferPointer<UInt8> {
    let token = tokens[index]
    if token.kind == .string {
      return token.isDecoded
        ? bytes(index)
        : UnsafeBufferPointer(
          rebasing: source.bytes[Int(token.start) - 1..<Int(token.end) + 1])
    }
    return UnsafeBufferPointer(rebasing: source.bytes[Int(token.start)..<Int(token.end)])
  }

  /// The way to a token from the root, as a JSON Pointer (RFC 6901); that of a key is its value's.
  func pointer(_ index: Int) -> String {
    var pointer = ""
    var here = 0
    while here < index {
      let token = tokens[here]
      guard token.kind == .array || token.kind == .object, index < Int(token.link) else { break }
      var child = here + 1
      var number = 0
      while token.kind == .array, next(child) <= index {
        child = next(child)
        number += 1
      }
      while token.kind == .object, next(child + 1) <= index { child = next(child + 1) }
      if token.kind == .array {
        pointer += "/\(number)"
        here = child
      } else {
        pointer += "/" + Self.escaped(key(child))
        here = child == index ? index : child + 1
      }
    }
    return pointer
  }

  /// A key as a step of a JSON Pointer.
  static func escaped(_ key: String) -> String {
    guard key.utf8.contains(where: { $0 == 0x7E || $0 == 0x2F }) else { return key }
    return key.replacing("~", with: "~0").replacing("/", with: "~1")
  }
}
