/// A JSON value by itself, apart from any document.
indirect enum JSONValue: Sendable {
  case null
  case boolean(Bool)
  /// As it is written.
  case number(String)
  case string(String)
  case array([JSONValue])
  /// Keys in the order they are to be written.
  case object([(key: String, value: JSONValue)])

  /// What stands in a document.
  init(_ element: JSONElement) {
    switch element.kind {
    case .null: self = .null
    case .false: self = .boolean(false)
    case .true: self = .boolean(true)
    case .number: self = .number(element.document.text(element.index))
    case .string, .key: self = .string(element.document.text(element.index))
    case .array: self = .array(element.items.map { JSONValue($0) })
    case .object: self = .object(element.members.map { ($0.key, JSONValue($0.value)) })
    }
  }

  /// The value of a key, the last if there are several.
  subscript(key: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.last { $0.key == key }?.value
  }

  /// The items of an array; the value itself where it is none.
  var items: [JSONValue] {
    if case .array(let items) = self { return items }
    return [self]
  }

  var string: String? {
    if case .string(let text) = self { return text }
    return nil
  }
}
