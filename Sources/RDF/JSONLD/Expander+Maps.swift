extension Expander {
  /// Strings by language (step 13.7).
  func expandLanguageMap(
    _ map: JSONElement, _ definition: TermDefinition?, _ active: ActiveContext
  ) throws(JSONLDFault) -> [ExpandedItem] {
    let direction = definition?.direction.map(\.value) ?? active.direction
    var items: [ExpandedItem] = []
    for member in map.members.sorted(by: { $0.key < $1.key }) {
      let language = member.key
      let isNone = try contexts.expand(language, active, vocabulary: true) == "@none"
      for item in member.value.items where !item.isNull {
        guard var value = item.isString ? ExpandedValue(item) : nil else {
          throw JSONLDFault(
            .invalidLanguageMapValue,
            "The value of the language \"\(language)\" is or has \(item.name): a string was expected.",
            item)
        }
        if !isNone { value.language = language }
        value.direction = direction
        items.append(.value(value))
      }
    }
    return items
  }

  /// Values by index, identifier or type (step 13.8).
  func expandMap(
    _ key: String, _ map: JSONElement, _ definition: TermDefinition?, _ active: ActiveContext
  ) throws(JSONLDFault) -> [ExpandedItem] {
    let container = definition?.container ?? []
    let indexKey = definition?.index ?? "@index"
    var result: [ExpandedItem] = []
    for member in map.members.sorted(by: { $0.key < $1.key }) {
      let index = member.key
      var context = active
      if !container.isDisjoint(with: [.id, .type]) { context = active.previous ?? active }
      if container.contains(.type), let scoped = context.definition(index)?.context {
        context = try contexts.process(
          context, scoped.element, base: scoped.base,
          scope: ContextProcessor.Scope(propagates: false))
      } else if container.contains(.index) {
        context = active
      }
      let expandedIndex = try contexts.expand(index, active, vocabulary: true)
      let isNone = expandedIndex == "@none"
      var items: [ExpandedItem] = []
      for value in member.value.items {
        items += try expand(value, context, .term(key), isInMap: true).items
      }
      for item in items {
        var item = item
        if container.contains(.graph) {
          if case .node(let node) = item, node.isGraph {
            // A graph already.
          } else {
            let node = ExpandedNode(place: member.value)
            node.graph = [item]
            item = .node(node)
          }
        }
        if !isNone {
          if container.contains(.index), indexKey != "@index" {
            try addIndexProperty(index, indexKey, &item, active, map)
          } else if container.contains(.index) {
            addIndex(index, to: &item)
          } else if case .node(let node) = item {
            if container.contains(.id), node.id == nil, !node.hasNullID {
              node.id = try contexts.expand(index, active, documentRelative: true)
            } else if container.contains(.type), let type = expandedIndex {
              node.types =
                [
                  try contexts.expand(
                    index, active, documentRelative: true, vocabulary: true) ?? type
                ] + (node.types ?? [])
            }
          }
        }
        result.append(item)
      }
    }
    return result
  }

  private func addIndex(_ index: String, to item: inout ExpandedItem) {
    switch item {
    case .node(let node): node.index = node.index ?? index
    case .value(var value):
      value.index = value.index ?? index
      item = .value(value)
    case .list(var list):
      list.index = list.index ?? index
      item = .list(list)
    }
  }

  /// The index as a value of a property of the node.
  private func addIndexProperty(
    _ index: String, _ indexKey: String, _ item: inout ExpandedItem, _ active: ActiveContext,
    _ place: JSONElement
  ) throws(JSONLDFault) {
    guard case .node(let node) = item else {
      throw JSONLDFault(
        .invalidValueObject,
        "A value stands in a map whose keys are values of the property \"\(indexKey)\": a node was expected.",
        place)
    }
    let property = try contexts.expand(indexKey, active, vocabulary: true) ?? indexKey
    node.properties.add(
      [try indexValue(index, indexKey, active, place)], to: property, inFront: true)
  }

  /// A key as the value of a property (section 5.3, of a string that stands in no value's place).
  private func indexValue(
    _ index: String, _ indexKey: String, _ active: ActiveContext, _ place: JSONElement
  ) throws(JSONLDFault) -> ExpandedItem {
    let definition = active.definition(indexKey)
    let type = definition?.type
    if type == "@id" || type == "@vocab" {
      let node = ExpandedNode(place: place)
      node.id = try contexts.expand(
        index, active, documentRelative: true, vocabulary: type == "@vocab")
      return .node(node)
    }
    var value = ExpandedValue(.string(index), place: place)
    if let type, type != "@none" {
      value.type = type
    } else {
      value.language = definition?.language.map(\.value) ?? active.language
      value.direction = definition?.direction.map(\.value) ?? active.direction
    }
    return .value(value)
  }
}
