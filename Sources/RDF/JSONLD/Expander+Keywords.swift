extension Expander {
  /// A key that stands for a keyword (step 13.4).
  func expandKeyword(
    _ keyword: String, _ member: JSONElement.Member, _ scope: ObjectScope, _ draft: inout Draft
  ) throws(JSONLDFault) {
    let value = member.value
    if case .reverse = scope.property {
      throw JSONLDFault(
        .invalidReversePropertyMap,
        "\"\(member.key)\" stands in the value of \"@reverse\", where only properties may stand.",
        value)
    }
    switch keyword {
    case "@id":
      if draft.node.id != nil || draft.node.hasNullID { throw collision(member, keyword) }
      guard let text = value.string else {
        throw JSONLDFault(
          .invalidIDValue, "\"\(member.key)\" is \(value.name): an IRI was expected.", value)
      }
      draft.node.id = try contexts.expand(text, scope.active, documentRelative: true)
      draft.node.hasNullID = draft.node.id == nil
    case "@type":
      try expandTypes(member, scope, &draft)
    case "@graph":
      if draft.node.graph != nil { throw collision(member, keyword) }
      draft.node.graph = try expand(value, scope.active, .graph).items
    case "@included":
      guard options.is11 else { return }
      var included: [ExpandedItem] = []
      for item in value.items {
        // As if it were a property, so that nothing is dropped before it was looked at.
        let expansion = try expand(item, scope.active, .term(keyword))
        included += try self.included(expansion, item)
      }
      draft.node.included = (draft.node.included ?? []) + included
    case "@value":
      if draft.value != nil { throw collision(member, keyword) }
      if draft.isJSON {
        try contexts.need11("@json", value, .invalidValueObjectValue)
      } else if !value.isScalar, !value.isNull {
        throw JSONLDFault(
          .invalidValueObjectValue,
          "\"\(member.key)\" is \(value.name): a string, a number or a Boolean value was expected.",
          value)
      }
      draft.value = value
    case "@language":
      if draft.hasLanguage { throw collision(member, keyword) }
      guard value.isString else {
        throw JSONLDFault(
          .invalidLanguageTaggedString,
          "\"\(member.key)\" is \(value.name): a language tag was expected.", value)
      }
      draft.language = value
    case "@direction":
      guard options.is11 else { return }
      if draft.direction != nil { throw collision(member, keyword) }
      draft.direction = try contexts.direction(value).value
    case "@index":
      if draft.node.index != nil { throw collision(member, keyword) }
      guard let text = value.string else {
        throw JSONLDFault(
          .invalidIndexValue, "\"\(member.key)\" is \(value.name): a string was expected.", value)
      }
      draft.node.index = text
    case "@list":
      if draft.list != nil { throw collision(member, keyword) }
      if scope.property.isTop { return }
      draft.list = try expand(value, scope.active, scope.property).items
    case "@set":
      if draft.set != nil { throw collision(member, keyword) }
      draft.set = try expand(value, scope.active, scope.property)
    case "@reverse":
      try expandReverse(value, scope, &draft)
    case "@nest":
      draft.nests.append(member)
    default:
      break
    }
  }

  private func collision(_ member: JSONElement.Member, _ keyword: String) -> JSONLDFault {
    JSONLDFault(
      .collidingKeywords,
      "\"\(member.key)\" stands for \"\(keyword)\", which stands here a second time.", member.value)
  }

  private func expandTypes(
    _ member: JSONElement.Member, _ scope: ObjectScope, _ draft: inout Draft
  ) throws(JSONLDFault) {
    draft.types = member.value
    var types = draft.node.types ?? []
    for item in member.value.items {
      guard let text = item.string else {
        throw JSONLDFault(
          .invalidTypeValue, "\"\(member.key)\" is or has \(item.name): an IRI was expected.", item)
      }
      if let type = try contexts.expand(
        text, scope.typeContext, documentRelative: true, vocabulary: true)
      {
        types.append(type)
      }
    }
    draft.node.types = types
  }

  private func included(
    _ expansion: Expansion, _ place: JSONElement
  ) throws(JSONLDFault) -> [ExpandedItem] {
    let items = expansion.items
    for item in items {
      guard case .node = item else {
        throw JSONLDFault(
          .invalidIncludedValue, "\"@included\" holds something that is no node object.", place)
      }
    }
    if items.isEmpty, !place.isArray {
      throw JSONLDFault(
        .invalidIncludedValue,
        "\"@included\" holds \(place.isObject ? "an object" : place.name) that is no node object.",
        place)
    }
    return items
  }

  private func expandReverse(
    _ value: JSONElement, _ scope: ObjectScope, _ draft: inout Draft
  ) throws(JSONLDFault) {
    guard value.isObject else {
      throw JSONLDFault(
        .invalidReverseValue, "\"@reverse\" is \(value.name): an object was expected.", value)
    }
    guard case .one(.node(let node)) = try expand(value, scope.active, .reverse) else { return }
    // What is the reverse of the reverse is a property of this node.
    for entry in node.reverse.entries {
      draft.node.properties.add(entry.values, to: entry.iri)
    }
    for entry in node.properties.entries {
      try addReverse(entry.values, entry.iri, value, &draft)
    }
  }

  /// What the keys of an object make of it (steps 15 to 19).
  func finish(
    _ draft: Draft, _ element: JSONElement, _ scope: ObjectScope
  ) throws(JSONLDFault) -> Expansion {
    let node = draft.node
    if let value = draft.value {
      return try finishValue(draft, value, element, isTop: scope.property.isTop)
    }
    if draft.list != nil || draft.set != nil {
      let isAlone =
        node.id == nil && !node.hasNullID && node.types == nil && node.properties.isEmpty
        && node.reverse.isEmpty && node.graph == nil && node.included == nil && !draft.hasLanguage
        && draft.direction == nil && (draft.list == nil || draft.set == nil)
      guard isAlone else {
        throw JSONLDFault(
          .invalidSetOrListObject,
          "\"@list\" or \"@set\" stands together with something other than \"@index\".", element)
      }
      if let set = draft.set { return set }
      if scope.property.isTop { return .nothing }
      return .one(.list(ExpandedList(items: draft.list ?? [], index: node.index)))
    }
    if node.isEmpty, !node.hasNullID, draft.hasLanguage { return .nothing }
    if scope.property.isTop, node.isEmpty && !draft.hasLanguage || node.isOnlyID {
      return .nothing
    }
    return .one(.node(node))
  }

  private func finishValue(
    _ draft: Draft, _ value: JSONElement, _ element: JSONElement, isTop: Bool
  ) throws(JSONLDFault) -> Expansion {
    let node = draft.node
    let hasOther =
      node.id != nil || node.hasNullID || !node.properties.isEmpty || !node.reverse.isEmpty
      || node.graph != nil || node.included != nil || draft.list != nil || draft.set != nil
    let hasText = draft.hasLanguage || draft.direction != nil
    guard !hasOther, draft.types == nil || !hasText else {
      throw JSONLDFault(
        .invalidValueObject,
        hasOther
          ? "\"@value\" stands together with something other than \"@type\", \"@language\", \"@direction\" and \"@index\"."
          : "A value has both a \"@type\" and a \"@language\" or \"@direction\".", element)
    }
    if draft.isJSON {
      var literal = ExpandedValue(.json(JSONValue(value)), place: element)
      literal.type = "@json"
      literal.index = node.index
      return isTop ? .nothing : .one(.value(literal))
    }
    guard !value.isNull, var result = ExpandedValue(value) else { return .nothing }
    guard value.isString || !draft.hasLanguage else {
      throw JSONLDFault(
        .invalidLanguageTaggedValue,
        "\"@language\" stands with \(value.name): only a string has a language.", value)
    }
    if let types = draft.types {
      guard let type = node.types?.first, node.types?.count == 1, !types.isArray,
        JSONLDKeywords.isAbsolute(type), !type.utf8.contains(0x20)
      else {
        throw JSONLDFault(
          .invalidTypedValue, "The \"@type\" of a value is no IRI of a datatype.", types)
      }
      result.type = type
    }
    result.language = draft.language?.string
    result.direction = draft.direction
    result.index = node.index
    result.place = element
    return isTop ? .nothing : .one(.value(result))
  }
}
