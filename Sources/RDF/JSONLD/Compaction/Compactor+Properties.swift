extension Compactor {
  /// The values of a property, each under the term that fits it best (section 6.1.2, steps 12.7 and 12.8).
  func add(
    _ values: [ExpandedItem], of iri: String, _ active: ActiveContext, to result: JSONMap
  ) throws(JSONLDFault) {
    if values.isEmpty {
      // As the standard has it, the term is chosen for a value that is an empty array.
      let key = try emptyTerm(iri, active)
      try nest(key, active, result).add(key, .array([]), isArray: true)
    }
    for value in values {
      let key = try term(iri, active, value)
      var holds = holds(value, active.definition(key), active, isOnly: values.count == 1)
      if case .list = value, active.definition(key)?.container.contains(.list) == true {
        // Its whole value is one list: a second one needs another key.
        holds = try !nest(key, active, result).has(key)
      }
      try add(value, as: holds ? key : try shortened(iri, active), active, to: result)
    }
  }

  /// Whether a term that was chosen as the standard has it tells the value without loss.
  private func holds(
    _ value: ExpandedItem, _ definition: TermDefinition?, _ active: ActiveContext, isOnly: Bool
  ) -> Bool {
    guard let definition else { return true }
    let container = definition.container
    switch value {
    case .node(let node) where node.isGraph:
      // Such a term puts whatever stands there into a graph without a name.
      let isPlain = node.id == nil && !node.hasNullID && node.index == nil
      return isPlain || !container.contains(.graph) || !container.isDisjoint(with: [.id, .index])
    case .value(let literal):
      // The whole value is one literal: two values cannot stand there.
      if definition.type == "@json" { return isOnly }
      return !container.contains(.language)
        || literal.direction == (definition.direction.map(\.value) ?? active.direction)
    default:
      return definition.type != "@json"
    }
  }

  private func emptyTerm(_ iri: String, _ active: ActiveContext) throws(JSONLDFault) -> String {
    try term(iri, active, .value(ExpandedValue(.string(""), place: nil)))
  }

  /// The object in which a term is to stand: the node itself, or one within it.
  private func nest(
    _ term: String, _ active: ActiveContext, _ result: JSONMap
  ) throws(JSONLDFault) -> JSONMap {
    guard let nest = active.definition(term)?.nest else { return result }
    guard try contexts.expand(nest, active, vocabulary: true) == "@nest" else {
      throw JSONLDFault(
        .invalidNestValue,
        "The term \"\(term)\" is to stand in \"\(nest)\", which does not mean \"@nest\".", nil)
    }
    return result.map(nest)
  }

  /// A value under a key, as the key's container has it.
  func add(
    _ value: ExpandedItem, as key: String, _ active: ActiveContext, to object: JSONMap
  ) throws(JSONLDFault) {
    let definition = active.definition(key)
    let result = definition?.nest == nil ? object : try nest(key, active, object)
    let container = definition?.container ?? []
    let isArray =
      container.contains(.set) || key == "@graph" || key == "@list" || !options.compactsArrays
    switch value {
    case .list(let list):
      if container.contains(.list), list.index == nil {
        result.set(key, .array(try items(list, active, key)))
      } else if container.contains(.index), definition?.index == nil {
        try addToMap(value, key, active, container, isArray: isArray, result)
      } else {
        result.add(key, try plainList(list, active, key), isArray: isArray)
      }
    case .node(let node) where node.isGraph:
      try addGraph(node, key, active, container, isArray: isArray, result)
    default:
      if definition?.type == "@json" {
        result.set(key, try compact(value, active, key))
      } else if !container.isDisjoint(with: [.language, .index, .id, .type]),
        container.isDisjoint(with: .graph)
      {
        try addToMap(value, key, active, container, isArray: isArray, result)
      } else {
        result.add(key, try compact(value, active, key), isArray: isArray)
      }
    }
  }

  private func plainList(
    _ list: ExpandedList, _ active: ActiveContext, _ key: String
  ) throws(JSONLDFault) -> JSONValue {
    let result = JSONMap()
    result.set(try alias("@list", active), .array(try items(list, active, key)))
    if let index = list.index { result.set(try alias("@index", active), .string(index)) }
    return result.value
  }

  /// A graph (steps 12.8.8).
  private func addGraph(
    _ node: ExpandedNode, _ key: String, _ active: ActiveContext, _ container: Containers,
    isArray: Bool, _ result: JSONMap
  ) throws(JSONLDFault) {
    let isMap = !container.isDisjoint(with: [.id, .index])
    let isSimple = node.id == nil && !node.hasNullID
    let isByID = container.contains([.graph, .id]) && node.index == nil && !node.hasNullID
    let isByIndex =
      container.contains([.graph, .index]) && isSimple && active.definition(key)?.index == nil
    // Maps go back to the context before that of a type by themselves, or not at all.
    let context = isByID ? active.previous ?? active : active
    var items: [JSONValue] = []
    for item in node.graph ?? [] {
      items.append(try compact(item, context, key, reverts: !isByID && !isByIndex))
    }
    let inner = items.count == 1 && options.compactsArrays ? items[0] : .array(items)
    let none = try alias("@none", active)
    if isByID {
      let name = try node.id.map { id throws(JSONLDFault) in try self.id(id, active) }
      let value = node.id == nil ? try included(node, inner, active) : inner
      result.map(key).add(name ?? none, value, isArray: isArray)
    } else if isByIndex {
      result.map(key).add(
        node.index ?? none, try included(node, inner, active),
        isArray: isArray)
    } else if container.contains(.graph), !isMap, isSimple, node.index == nil {
      // What stands there becomes a graph whatever it is.
      let value = items.count == 1 ? items[0] : try included(node, inner, active)
      result.add(key, value, isArray: isArray)
    } else {
      let object = JSONMap()
      object.set(try alias("@graph", active), inner)
      if let id = node.id { object.set(try alias("@id", active), .string(try self.id(id, active))) }
      if let index = node.index { object.set(try alias("@index", active), .string(index)) }
      // By itself it would be taken for a map.
      result.add(key, object.value, isArray: isArray || isMap)
    }
  }

  /// Several nodes of one graph, so that they do not read as several graphs.
  private func included(
    _ node: ExpandedNode, _ value: JSONValue, _ active: ActiveContext
  ) throws(JSONLDFault) -> JSONValue {
    if node.graph?.count == 1, case .node(let item)? = node.graph?.first, !item.isGraph {
      return value
    }
    let object = JSONMap()
    object.set(try alias("@included", active), value)
    return object.value
  }

  /// A value in a map by language, index, identifier or type (steps 12.8.9).
  private func addToMap(
    _ value: ExpandedItem, _ key: String, _ active: ActiveContext, _ container: Containers,
    isArray: Bool, _ result: JSONMap
  ) throws(JSONLDFault) {
    let map = result.map(key)
    var mapKey: String?
    var compacted: JSONValue
    if container.contains(.language), case .value(let literal) = value {
      mapKey = literal.language
      compacted = literal.content.json
    } else if container.contains(.index) {
      if let property = active.definition(key)?.index, case .node(let node) = value {
        (mapKey, compacted) = try byProperty(node, property, key, active)
      } else {
        mapKey = value.index
        compacted =
          if case .list(let list) = value {
            try plainList(ExpandedList(items: list.items), active, key)
          } else {
            try compact(value, active, key, reverts: false)
          }
      }
    } else if case .node(let node) = value, container.contains(.id) {
      mapKey = try node.id.map { id throws(JSONLDFault) in try self.id(id, active) }
      let rest = node.copy()
      rest.id = nil
      compacted =
        rest.isEmpty
        ? .object([]) : try compact(rest, active.previous ?? active, key, reverts: false)
    } else if case .node(let node) = value, container.contains(.type) {
      let rest = node.copy()
      if let first = rest.types?.first {
        mapKey = try name(first, active)
        rest.types = (rest.types?.count ?? 0) > 1 ? Array(rest.types?.dropFirst() ?? []) : nil
      }
      compacted = try compactTyped(rest, mapKey, key, active)
    } else {
      compacted = try compact(value, active, key)
    }
    let none = try alias("@none", active)
    map.add(mapKey ?? none, compacted, isArray: isArray)
  }

  /// A node whose first type is told by the key it stands under, with the context of that type.
  private func compactTyped(
    _ rest: ExpandedNode, _ type: String?, _ key: String, _ active: ActiveContext
  ) throws(JSONLDFault) -> JSONValue {
    var context = active.previous ?? active
    if let type, let scoped = context.definition(type)?.context {
      context = try contexts.process(
        context, scoped.element, base: scoped.base,
        scope: ContextProcessor.Scope(propagates: false))
    }
    return rest.isEmpty
      ? .object([]) : try compact(rest, context, key, reverts: false)
  }

  /// A node by the value of one of its properties.
  private func byProperty(
    _ node: ExpandedNode, _ property: String, _ key: String, _ active: ActiveContext
  ) throws(JSONLDFault) -> (key: String?, value: JSONValue) {
    let iri = try contexts.expand(property, active, vocabulary: true) ?? property
    let type = active.definition(property)?.type
    var found: (place: Int, text: String)?
    for (place, value) in (node.properties[iri] ?? []).enumerated() {
      var compacted = try compact(value, active, property)
      if case .node(let other) = value, other.isOnlyID, type != "@id", type != "@vocab" {
        compacted = .null
      }
      if case .string(let text) = compacted,
        try contexts.expand(text, active, vocabulary: true) != "@none"
      {
        found = (place, text)
        break
      }
    }
    guard let found else { return (nil, try compact(.node(node), active, key, reverts: false)) }
    let rest = node.copy()
    rest.properties.remove(found.place, of: iri)
    if rest.isEmpty { return (found.text, .object([])) }
    // As the standard has it, an object also where the identifier is all that is left.
    return (found.text, try object(rest, active, key, reverts: false))
  }
}
