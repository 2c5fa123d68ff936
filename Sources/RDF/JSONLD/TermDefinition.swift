/// What a term of a context means (JSON-LD 1.1 API, section 4.2). Not changed once it is in a context.
final class TermDefinition {
  /// Nothing for a term that is declared to mean nothing.
  var iri: String?
  var isPrefix = false
  var isProtected = false
  var isReverse = false
  /// `@id`, `@vocab`, `@json`, `@none` or the IRI of a datatype.
  var type: String?
  var language: Override<String>?
  var direction: Override<TextDirection>?
  var container: Containers = []
  /// The property that holds the keys of an index map.
  var index: String?
  var nest: String?
  /// A context for the values of a property or the nodes of a type, and what its references are relative to.
  var context: ScopedContext?

  /// Whether two definitions say the same, but for protection.
  func matches(_ other: TermDefinition) -> Bool {
    iri == other.iri && isPrefix == other.isPrefix && isReverse == other.isReverse
      && type == other.type && language == other.language && direction == other.direction
      && container == other.container && index == other.index && nest == other.nest
      && context?.text == other.context?.text
  }
}

/// A value set for a term in place of the default, which may be none.
enum Override<Value: Equatable & Sendable>: Equatable, Sendable {
  case none
  case value(Value)

  var value: Value? {
    if case .value(let value) = self { return value }
    return nil
  }
}

/// In which direction a text runs.
enum TextDirection: String, Sendable {
  case leftToRight = "ltr"
  case rightToLeft = "rtl"
}

/// A context inside the definition of a term.
struct ScopedContext {
  let element: JSONElement
  let base: BaseIRI?

  /// The same for contexts that say the same.
  fileprivate var text: [UInt8] {
    var text: [UInt8] = []
    JSONCanonical.append(JSONValue(element), to: &text)
    return text
  }
}

/// How the values of a term are held together.
struct Containers: OptionSet, Sendable {
  let rawValue: UInt8

  static let list = Containers(rawValue: 1)
  static let set = Containers(rawValue: 2)
  static let language = Containers(rawValue: 4)
  static let index = Containers(rawValue: 8)
  static let id = Containers(rawValue: 16)
  static let type = Containers(rawValue: 32)
  static let graph = Containers(rawValue: 64)

  /// The container of a keyword.
  init?(keyword: String) {
    switch keyword {
    case "@list": self = .list
    case "@set": self = .set
    case "@language": self = .language
    case "@index": self = .index
    case "@id": self = .id
    case "@type": self = .type
    case "@graph": self = .graph
    default: return nil
    }
  }

  init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Whether the standard allows these together (section 4.2.2, step 19).
  var isAllowed: Bool {
    let withoutSet = subtracting(.set)
    if contains(.list) { return self == .list }
    if contains(.graph) {
      let rest = withoutSet.subtracting(.graph)
      return rest.isEmpty || rest == .id || rest == .index
    }
    return withoutSet.isEmpty || withoutSet.rawValue.nonzeroBitCount == 1
  }
}
