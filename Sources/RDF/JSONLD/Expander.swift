/// The expansion algorithm (JSON-LD 1.1 API, section 5.1): a tree without contexts of a document with them.
///
/// Recursion is bounded by the levels of brackets the JSON reader allows.
final class Expander {
  let contexts: ContextProcessor
  let options: JSONLDOptions
  let issues: JSONLDIssues

  init(contexts: ContextProcessor, issues: JSONLDIssues) {
    self.contexts = contexts
    options = contexts.options
    self.issues = issues
  }

  /// A key that stands for nothing, unless a context is missing that might give it a meaning.
  func noteUnknown(_ key: JSONElement.Member) {
    if !contexts.isMissingContext { issues.noteUnknown(key) }
  }

  /// The property whose values are read.
  enum Property {
    /// None: the top of the document.
    case none
    /// `@graph` or `@included`: nodes that are nobody's values.
    case graph
    /// `@reverse`.
    case reverse
    case term(String)

    /// Values by themselves mean nothing here.
    var isTop: Bool {
      switch self {
      case .none, .graph: true
      case .reverse, .term: false
      }
    }
  }

  /// Goes on behind a fault where that can be done.
  func tolerate(_ body: () throws(JSONLDFault) -> Void) throws(JSONLDFault) {
    do throws(JSONLDFault) {
      try body()
    } catch {
      if error.isFinal { throw error }
      try issues.report(error)
    }
  }

  /// - Parameter isInMap: the element is a value of a map by type, identifier or index.
  func expand(
    _ element: JSONElement, _ active: ActiveContext, _ property: Property, isInMap: Bool = false
  ) throws(JSONLDFault) -> Expansion {
    switch element.kind {
    case .null: return .nothing
    case .array: return try expandArray(element, active, property, isInMap: isInMap)
    case .object: return try expandObject(element, active, property, isInMap: isInMap)
    default:
      guard case .term(let term) = property else { return .nothing }
      var active = active
      if let scoped = active.definition(term)?.context {
        active = try contexts.process(active, scoped.element, base: scoped.base)
      }
      return .one(try expandValue(element, active, term))
    }
  }

  private func expandArray(
    _ array: JSONElement, _ active: ActiveContext, _ property: Property, isInMap: Bool
  ) throws(JSONLDFault) -> Expansion {
    var isList = false
    if case .term(let term) = property {
      isList = active.definition(term)?.container.contains(.list) ?? false
    }
    var items: [ExpandedItem] = []
    for item in array.items {
      try tolerate { () throws(JSONLDFault) in
        let expansion = try expand(item, active, property, isInMap: isInMap)
        if isList, case .many(let inner) = expansion {
          items.append(.list(ExpandedList(items: inner)))
        } else {
          items += expansion.items
        }
      }
    }
    return .many(items)
  }

  /// A scalar as the value of a property (section 5.3).
  func expandValue(
    _ element: JSONElement, _ active: ActiveContext, _ term: String
  ) throws(JSONLDFault) -> ExpandedItem {
    let definition = active.definition(term)
    let type = definition?.type
    if let text = element.string, type == "@id" || type == "@vocab" {
      let node = ExpandedNode(place: element)
      node.id = try contexts.expand(
        text, active, documentRelative: true, vocabulary: type == "@vocab")
      node.hasNullID = node.id == nil
      return .node(node)
    }
    guard var value = ExpandedValue(element) else { return .node(ExpandedNode(place: element)) }
    if let type, type != "@id", type != "@vocab", type != "@none" {
      value.type = type
    } else if element.isString {
      value.language = definition?.language.map(\.value) ?? active.language
      value.direction = definition?.direction.map(\.value) ?? active.direction
    }
    return .value(value)
  }
}
