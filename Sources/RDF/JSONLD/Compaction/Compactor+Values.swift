extension Compactor {
  /// A value object as a scalar where its term says the rest (section 6.4), else as an object.
  func compact(
    _ value: ExpandedValue, _ active: ActiveContext, _ property: String?
  ) throws(JSONLDFault) -> JSONValue {
    let definition = property.flatMap { active.definition($0) }
    let container = definition?.container ?? []
    let content = value.content.json
    let keepsIndex =
      value.index != nil
      && !(container.contains(.index) && (definition?.index ?? "@index") == "@index")
    if !keepsIndex {
      if let type = value.type {
        if type == definition?.type { return content }
        if isNative(value, definition) { return native(value) }
      } else if definition?.type == nil {
        guard case .string = value.content else { return content }
        let language = definition?.language.map(\.value) ?? active.language
        let direction = definition?.direction.map(\.value) ?? active.direction
        if value.language?.lowercased() == language?.lowercased(), value.direction == direction {
          return content
        }
      }
    }
    let result = JSONMap()
    if let type = value.type {
      result.set(try alias("@type", active), .string(try name(type, active)))
    }
    if let language = value.language {
      result.set(try alias("@language", active), .string(language))
    }
    if let direction = value.direction {
      result.set(try alias("@direction", active), .string(direction.rawValue))
    }
    if keepsIndex, let index = value.index {
      result.set(try alias("@index", active), .string(index))
    }
    result.set(try alias("@value", active), content)
    return result.value
  }

  /// Whether a number or Boolean value reads back as the typed literal it stands for.
  private func isNative(_ value: ExpandedValue, _ definition: TermDefinition?) -> Bool {
    guard options.writesNatives, definition?.type == nil, case .string(let text) = value.content
    else { return false }
    switch value.type {
    case XSD.integer: return text.withBytes { JSONLDNumber.isCanonicalInteger($0) }
    case XSD.boolean: return text == "true" || text == "false"
    default: return false
    }
  }

  private func native(_ value: ExpandedValue) -> JSONValue {
    guard case .string(let text) = value.content else { return value.content.json }
    return value.type == XSD.boolean ? .boolean(text == "true") : .number(text)
  }

  /// A list that its term does not tell.
  func list(
    _ list: ExpandedList, _ active: ActiveContext, _ property: String?
  ) throws(JSONLDFault) -> JSONValue {
    let items = try self.items(list, active, property)
    if let property, active.definition(property)?.container.contains(.list) == true,
      list.index == nil
    {
      return .array(items)
    }
    let result = JSONMap()
    result.set(try alias("@list", active), .array(items))
    if let index = list.index { result.set(try alias("@index", active), .string(index)) }
    return result.value
  }

  /// The items of a list.
  func items(
    _ list: ExpandedList, _ active: ActiveContext, _ property: String?
  ) throws(JSONLDFault) -> [JSONValue] {
    var items: [JSONValue] = []
    for item in list.items { items.append(try compact(item, active, property)) }
    return items
  }
}

extension ExpandedValue.Content {
  /// As it stands in a document.
  var json: JSONValue {
    switch self {
    case .string(let text): .string(text)
    case .boolean(let boolean): .boolean(boolean)
    case .number(let written): .number(written)
    case .json(let json): json
    }
  }
}
