internal import Catalogue
internal import Foundation

/// JSON of which nothing is certain.
enum JSONNode: Hashable, Sendable, Decodable {
  case null
  case flag(Bool)
  /// As written in decimal.
  case number(String)
  case text(String)
  case list([JSONNode])
  case object([String: JSONNode])

  /// - Throws: a refusal where the document is no JSON.
  static func read(_ document: LoadedDocument) throws(DocumentRefusal) -> JSONNode {
    let bytes = try document.whole()
    do {
      return try JSONDecoder().decode(JSONNode.self, from: Data(bytes))
    } catch {
      throw DocumentRefusal(document.isHTML ? .documentHtml : .documentNotJson)
    }
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let text = try? container.decode(String.self) {
      self = .text(text)
    } else if let flag = try? container.decode(Bool.self) {
      self = .flag(flag)
    } else if let number = try? container.decode(Int64.self) {
      self = .number(String(number))
    } else if let number = try? container.decode(Double.self) {
      self = .number(String(number))
    } else if let list = try? container.decode([JSONNode].self) {
      self = .list(list)
    } else {
      self = .object(try container.decode([String: JSONNode].self))
    }
  }

  subscript(key: String) -> JSONNode {
    if case .object(let members) = self { members[key] ?? .null } else { .null }
  }

  /// The elements of a list; a single value is a list of one, nothing one of none.
  var elements: [JSONNode] {
    switch self {
    case .null: []
    case .list(let elements): elements
    default: [self]
    }
  }

  /// The text of a string or number, without space around it; nil for anything else and for nothing.
  var string: String? {
    switch self {
    case .text(let text):
      let trimmed = text.trimmingCharacters(in: .whitespacesAndNewlines)
      return trimmed.isEmpty ? nil : trimmed
    case .number(let number): return number
    case .flag(let flag): return flag ? "true" : "false"
    default: return nil
    }
  }

  var integer: Int? { string.flatMap(Int.init) }

  var isTrue: Bool {
    switch self {
    case .flag(let flag): flag
    case .text(let text): text.lowercased() == "true"
    default: false
    }
  }
}
