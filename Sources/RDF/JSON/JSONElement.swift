/// A value of a JSON document.
struct JSONElement: Sendable {
  let document: JSONDocument
  /// The number of its token.
  let index: Int

  var kind: JSONToken.Kind { document.tokens[index].kind }
  var isNull: Bool { kind == .null }
  var isObject: Bool { kind == .object }
  var isArray: Bool { kind == .array }
  var isString: Bool { kind == .string }

  /// Neither an array nor an object nor null.
  var isScalar: Bool {
    switch kind {
    case .string, .number, .true, .false: true
    case .null, .array, .object, .key: false
    }
  }

  /// The string, or nothing where something else stands.
  var string: String? { isString ? document.text(index) : nil }

  /// The Boolean value, or nothing where something else stands.
  var boolean: Bool? {
    switch kind {
    case .true: true
    case .false: false
    default: nil
    }
  }

  /// What stands here, in words.
  var name: String {
    switch kind {
    case .null: "null"
    case .false, .true: "a Boolean value"
    case .number: "a number"
    case .string, .key: "a string"
    case .array: "an array"
    case .object: "an object"
    }
  }

  /// The values of an array; the value itself where it is none.
  var items: Items { Items(element: self) }

  /// The entries of an object, in the order they are written; none of anything else.
  var members: Members { Members(element: self) }

  /// The last value of a key.
  func member(_ key: String) -> JSONElement? {
    var found: JSONElement?
    for member in members where member.key == key { found = member.value }
    return found
  }

  struct Items: Sequence, IteratorProtocol {
    private let document: JSONDocument
    private var place: Int
    private let end: Int

    init(element: JSONElement) {
      document = element.document
      place = element.isArray ? element.index + 1 : element.index
      end = document.next(element.index)
    }

    mutating func next() -> JSONElement? {
      guard place < end else { return nil }
      defer { place = document.next(place) }
      return JSONElement(document: document, index: place)
    }
  }

  struct Member: Sendable {
    let document: JSONDocument
    /// The number of the key's token; the value's is the one after it.
    let place: Int

    var key: String { document.key(place) }
    /// The key's number in the document's table.
    var number: UInt32 { document.tokens[place].link }
    var value: JSONElement { JSONElement(document: document, index: place + 1) }
  }

  struct Members: Sequence, IteratorProtocol {
    private let document: JSONDocument
    private var place: Int
    private let end: Int

    init(element: JSONElement) {
      document = element.document
      place = element.index + 1
      end = element.isObject ? document.next(element.index) : place
    }

    mutating func next() -> Member? {
      guard place < end else { return nil }
      defer { place = document.next(place + 1) }
      return Member(document: document, place: place)
    }
  }
}
