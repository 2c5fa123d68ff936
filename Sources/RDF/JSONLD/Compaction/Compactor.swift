/// The compaction algorithm (JSON-LD 1.1 API, section 6.1): an expanded tree in the words of a context.
///
/// Recursion is as deep as the tree, which its reader or maker bounded. Where the standard would write what
/// reads back as something else, such as a relative IRI that looks like a compact one, the longer form is taken.
final class Compactor {
  let contexts: ContextProcessor
  let options: CompactionOptions
  private var inverses: [Int: InverseContext] = [:]
  var names: [NameKey: String] = [:]

  init(contexts: ContextProcessor, options: CompactionOptions) {
    self.contexts = contexts
    self.options = options
  }

  /// The entries of the whole document but for its `@context`.
  func document(
    _ items: [ExpandedItem], _ active: ActiveContext
  ) throws(JSONLDFault) -> [(key: String, value: JSONValue)] {
    var nodes: [JSONValue] = []
    for item in items { nodes.append(try compact(item, active, nil)) }
    if nodes.isEmpty { return [] }
    if nodes.count == 1, options.compactsArrays, case .object(let members) = nodes[0] {
      return members
    }
    return [(try alias("@graph", active), .array(nodes))]
  }

  func inverse(_ active: ActiveContext) -> InverseContext {
    if let known = inverses[active.id] { return known }
    let made = InverseContext(active)
    inverses[active.id] = made
    return made
  }

  /// An item as the value of a property.
  ///
  /// - Parameter reverts: the context of a type ends here, as it does but for values of an index.
  func compact(
    _ item: ExpandedItem, _ active: ActiveContext, _ property: String?, reverts: Bool = true
  ) throws(JSONLDFault) -> JSONValue {
    switch item {
    case .node(let node): return try compact(node, active, property, reverts: reverts)
    case .value(let value):
      let scoped = try scope(active, property, of: active)
      return try compact(value, scoped, property)
    case .list(let list):
      // Only a list within a list comes here.
      return try self.list(list, active, property)
    }
  }

  /// The context of the values of a property.
  private func scope(
    _ active: ActiveContext, _ property: String?, of outer: ActiveContext
  ) throws(JSONLDFault) -> ActiveContext {
    guard let property, let scoped = outer.definition(property)?.context else { return active }
    return try contexts.process(
      active, scoped.element, base: scoped.base,
      scope: ContextProcessor.Scope(overridesProtected: true))
  }

  func compact(
    _ node: ExpandedNode, _ outer: ActiveContext, _ property: String?, reverts: Bool = true
  ) throws(JSONLDFault) -> JSONValue {
    if node.isOnlyID {
      let active = try scope(outer, property, of: outer)
      if let reference = try reference(node, active, property) { return reference }
    }
    return try object(node, outer, property, reverts: reverts)
  }

  /// A node as an object.
  func object(
    _ node: ExpandedNode, _ outer: ActiveContext, _ property: String?, reverts: Bool
  ) throws(JSONLDFault) -> JSONValue {
    var active = outer
    if reverts, let previous = active.previous, !node.isOnlyID { active = previous }
    active = try scope(active, property, of: outer)
    let typeContext = active
    var types: [String] = []
    for type in node.types ?? [] { types.append(try name(type, typeContext)) }
    for type in types.sorted() {
      guard let scoped = typeContext.definition(type)?.context else { continue }
      active = try contexts.process(
        active, scoped.element, base: scoped.base,
        scope: ContextProcessor.Scope(propagates: false))
    }
    let result = JSONMap()
    if node.hasNullID {
      result.set(try alias("@id", active), .null)
    } else if let id = node.id {
      result.set(try alias("@id", active), .string(try self.id(id, active)))
    }
    if node.types != nil {
      let alias = try alias("@type", active)
      let isArray = active.definition(alias)?.container.contains(.set) ?? false
      result.add(
        alias, .array(types.map { .string($0) }), isArray: isArray || !options.compactsArrays)
    }
    if let index = node.index, property.map({ !dropsIndex(active: outer, $0) }) ?? true {
      result.set(try alias("@index", active), .string(index))
    }
    for entry in node.properties.entries {
      try add(entry.values, of: entry.iri, active, to: result)
    }
    try addReverse(node.reverse, active, to: result)
    if let graph = node.graph { try add(graph, of: "@graph", active, to: result) }
    if let included = node.included { try add(included, of: "@included", active, to: result) }
    return result.value
  }

  /// Whether the index of a value stands as the key of a map.
  private func dropsIndex(active: ActiveContext, _ property: String) -> Bool {
    guard let definition = active.definition(property) else { return false }
    return definition.container.contains(.index) && !definition.container.contains(.graph)
      && (definition.index ?? "@index") == "@index"
  }

  /// A node that is nothing but a name, where the term says that its strings are names.
  private func reference(
    _ node: ExpandedNode, _ active: ActiveContext, _ property: String?
  ) throws(JSONLDFault) -> JSONValue? {
    guard let id = node.id, let property else { return nil }
    switch active.definition(property)?.type {
    case "@id": return .string(try self.id(id, active))
    case "@vocab":
      let name = try name(id, active)
      return try contexts.expand(name, active, documentRelative: true, vocabulary: true) == id
        ? .string(name) : nil
    default: return nil
    }
  }

  private func addReverse(
    _ properties: PropertyList, _ active: ActiveContext, to result: JSONMap
  ) throws(JSONLDFault) {
    if properties.isEmpty { return }
    // `@reverse` is an object like any other: the context of a type ends there.
    let inner = active.previous ?? active
    for entry in properties.entries {
      if entry.values.isEmpty {
        let map = result.map(try alias("@reverse", active))
        map.add(try shortened(entry.iri, inner), .array([]), isArray: true)
      }
      for value in entry.values {
        let term = try term(entry.iri, active, value, isReverse: true)
        if active.definition(term)?.isReverse == true {
          try add(value, as: term, active, to: result)
          continue
        }
        let map = result.map(try alias("@reverse", active))
        var inside = try self.term(entry.iri, inner, value, isReverse: true)
        if inner.definition(inside)?.isReverse == true { inside = try shortened(entry.iri, inner) }
        try add(value, as: inside, inner, to: map)
      }
    }
  }
}

/// How a tree is to be compacted (JSON-LD 1.1 API, section 9.3).
struct CompactionOptions: Sendable {
  /// An array of one item is written as the item alone.
  var compactsArrays = true
  /// Whole numbers and Boolean values in canonical form stand as such, where their term leaves that open.
  var writesNatives = false
}
