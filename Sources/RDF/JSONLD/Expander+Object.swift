extension Expander {
  /// An object while it is expanded: it may turn out a node, a value, a list or a set.
  struct Draft {
    let node: ExpandedNode
    /// `@value` as it stands, null included.
    var value: JSONElement?
    var language: JSONElement?
    var direction: TextDirection?
    var list: [ExpandedItem]?
    var set: Expansion?
    var hasLanguage: Bool { language != nil }
    /// `@type` as it stands.
    var types: JSONElement?
    /// Keys of properties to be read as if their values stood here.
    var nests: [JSONElement.Member] = []
    var isJSON = false
  }

  /// What an object needs to know while its keys are read.
  struct ObjectScope {
    var active: ActiveContext
    /// The context types are looked up in.
    let typeContext: ActiveContext
    let property: Property
  }

  func expandObject(
    _ element: JSONElement, _ outer: ActiveContext, _ property: Property, isInMap: Bool
  ) throws(JSONLDFault) -> Expansion {
    var active = outer
    if let previous = active.previous, !isInMap, try reverts(element, active) { active = previous }
    if case .term(let term) = property, let scoped = outer.definition(term)?.context {
      active = try contexts.process(
        active, scoped.element, base: scoped.base,
        scope: ContextProcessor.Scope(overridesProtected: true))
    }
    if let local = element.member("@context") {
      active = try contexts.process(active, local, base: contexts.documentBase)
    }
    let typeContext = active
    var inputType: String?
    let typeKeys = try keys(of: element, expandingTo: "@type", active)
    for member in typeKeys {
      for type in member.value.items.compactMap(\.string).sorted() {
        if let scoped = typeContext.definition(type)?.context {
          active = try contexts.process(
            active, scoped.element, base: scoped.base,
            scope: ContextProcessor.Scope(propagates: false))
        }
      }
    }
    if let member = typeKeys.first, let last = Array(member.value.items).last?.string {
      inputType = try contexts.expand(last, active, vocabulary: true)
    }
    var draft = Draft(node: ExpandedNode(place: element))
    draft.isJSON = inputType == "@json"
    let scope = ObjectScope(active: active, typeContext: typeContext, property: property)
    try expandMembers(of: element, scope, &draft)
    return try finish(draft, element, scope)
  }

  /// Whether the context goes back to what it was before that of a type (step 7).
  private func reverts(
    _ element: JSONElement, _ active: ActiveContext
  ) throws(JSONLDFault) -> Bool {
    var count = 0
    var hasID = false
    for member in element.members {
      count += 1
      let key = try contexts.expand(member.key, active, vocabulary: true)
      if key == "@value" { return false }
      if key == "@id" { hasID = true }
    }
    return !(count == 1 && hasID)
  }

  /// The members whose keys stand for a keyword, in order of their keys.
  private func keys(
    of element: JSONElement, expandingTo keyword: String, _ active: ActiveContext
  ) throws(JSONLDFault) -> [JSONElement.Member] {
    var found: [JSONElement.Member] = []
    for member in element.members
    where try contexts.expand(member.key, active, vocabulary: true) == keyword {
      found.append(member)
    }
    return found.count > 1 ? found.sorted { $0.key < $1.key } : found
  }

  /// Steps 13 and 14.
  func expandMembers(
    of element: JSONElement, _ scope: ObjectScope, _ draft: inout Draft
  ) throws(JSONLDFault) {
    let outerNests = draft.nests
    draft.nests = []
    var types: [JSONElement.Member] = []
    for member in element.members where !element.document.tokens[member.place].isRepeated {
      let key = member.key
      if key == "@context" { continue }
      guard let expanded = try contexts.expand(key, scope.active, vocabulary: true),
        JSONLDKeywords.contains(expanded) || expanded.utf8.contains(0x3A)
      else {
        if scope.active.definition(key) == nil { noteUnknown(member) }
        continue
      }
      if expanded == "@type" {
        types.append(member)
        continue
      }
      try tolerate { () throws(JSONLDFault) in
        if JSONLDKeywords.contains(expanded) {
          try expandKeyword(expanded, member, scope, &draft)
        } else {
          try expandProperty(member, expanded, scope, &draft)
        }
      }
    }
    for member in types.sorted(by: { $0.key < $1.key }) {
      try tolerate { () throws(JSONLDFault) in
        try expandKeyword("@type", member, scope, &draft)
      }
    }
    let nests = draft.nests.sorted { $0.key < $1.key }
    draft.nests = outerNests
    for nest in nests {
      try tolerate { () throws(JSONLDFault) in try expandNest(nest, scope, &draft) }
    }
  }

  private func expandNest(
    _ nest: JSONElement.Member, _ scope: ObjectScope, _ draft: inout Draft
  ) throws(JSONLDFault) {
    var scope = scope
    if let scoped = scope.active.definition(nest.key)?.context {
      scope.active = try contexts.process(
        scope.active, scoped.element, base: scoped.base,
        scope: ContextProcessor.Scope(overridesProtected: true))
    }
    for value in nest.value.items {
      var isPlain = value.isObject
      for member in value.members
      where try contexts.expand(member.key, scope.active, vocabulary: true) == "@value" {
        isPlain = false
      }
      guard isPlain else {
        throw JSONLDFault(
          .invalidNestValue,
          "The value of \"\(nest.key)\" is \(value.isObject ? "a value object" : value.name): an object with properties was expected.",
          value)
      }
      try expandMembers(of: value, scope, &draft)
    }
  }

  /// A property by itself, as the node that would have no other.
  func expandMember(
    _ member: JSONElement.Member, _ active: ActiveContext
  ) throws(JSONLDFault) -> ExpandedNode {
    var draft = Draft(node: ExpandedNode(place: member.value))
    try tolerate { () throws(JSONLDFault) in
      guard let iri = try contexts.expand(member.key, active, vocabulary: true) else { return }
      let scope = ObjectScope(active: active, typeContext: active, property: .term(member.key))
      try expandProperty(member, iri, scope, &draft)
    }
    return draft.node
  }

  /// A property with its values (steps 13.5 to 13.14).
  private func expandProperty(
    _ member: JSONElement.Member, _ iri: String, _ scope: ObjectScope, _ draft: inout Draft
  ) throws(JSONLDFault) {
    let definition = scope.active.definition(member.key)
    guard
      let values = try expandValues(
        member.key, member.value, definition, scope.active, isInReverse: false)
    else { return }
    if let definition, definition.isReverse {
      try addReverse(values, iri, member.value, &draft)
    } else {
      draft.node.properties.add(values, to: iri)
    }
  }

  func addReverse(
    _ values: [ExpandedItem], _ iri: String, _ place: JSONElement, _ draft: inout Draft
  ) throws(JSONLDFault) {
    for value in values {
      guard case .node = value else {
        throw JSONLDFault(
          .invalidReversePropertyValue,
          "The value of a reverse property is no node: it was expected to be an object or an IRI.",
          place)
      }
    }
    draft.node.reverse.add(values, to: iri)
  }

  /// The values of a property as its container holds them; nothing where there is none.
  func expandValues(
    _ key: String, _ value: JSONElement, _ definition: TermDefinition?, _ active: ActiveContext,
    isInReverse: Bool
  ) throws(JSONLDFault) -> [ExpandedItem]? {
    let container = definition?.container ?? []
    if definition?.type == "@json" {
      var literal = ExpandedValue(.json(JSONValue(value)), place: value)
      literal.type = "@json"
      return [.value(literal)]
    }
    if container.contains(.language), value.isObject {
      return try expandLanguageMap(value, definition, active)
    }
    if !container.isDisjoint(with: [.index, .type, .id]), value.isObject {
      return try expandMap(key, value, definition, active)
    }
    let expansion = try expand(value, active, .term(key))
    if case .nothing = expansion { return nil }
    var items = expansion.items
    if container.contains(.list) {
      if case .one(.list(let list)) = expansion {
        items = [.list(list)]
      } else {
        items = [.list(ExpandedList(items: items))]
      }
    }
    if container.contains(.graph), container.isDisjoint(with: [.id, .index]) {
      items = items.map { item in
        let node = ExpandedNode(place: value)
        node.graph = [item]
        return .node(node)
      }
    }
    return items
  }
}
