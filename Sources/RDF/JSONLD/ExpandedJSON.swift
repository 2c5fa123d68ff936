/// Expanded documents as JSON (JSON-LD 1.1, section 9.15.1).
enum ExpandedJSON {
  static func value(_ items: [ExpandedItem]) -> JSONValue { .array(items.map(value)) }

  static func value(_ item: ExpandedItem) -> JSONValue {
    switch item {
    case .node(let node): object(node)
    case .value(let value): object(value)
    case .list(let list):
      .object(
        [(key: "@list", value: value(list.items))]
          + (list.index.map { [(key: "@index", value: .string($0))] } ?? []))
    }
  }

  private static func object(_ node: ExpandedNode) -> JSONValue {
    var members: [(key: String, value: JSONValue)] = []
    if node.hasNullID {
      members.append(("@id", .null))
    } else if let id = node.id {
      members.append(("@id", .string(id)))
    }
    if let types = node.types { members.append(("@type", .array(types.map { .string($0) }))) }
    if let index = node.index { members.append(("@index", .string(index))) }
    for entry in node.properties.entries { members.append((entry.iri, value(entry.values))) }
    if !node.reverse.isEmpty {
      members.append(
        ("@reverse", .object(node.reverse.entries.map { ($0.iri, value($0.values)) })))
    }
    if let graph = node.graph { members.append(("@graph", value(graph))) }
    if let included = node.included { members.append(("@included", value(included))) }
    return .object(members)
  }

  private static func object(_ value: ExpandedValue) -> JSONValue {
    var members: [(key: String, value: JSONValue)] = []
    if let type = value.type { members.append(("@type", .string(type))) }
    if let language = value.language { members.append(("@language", .string(language))) }
    if let direction = value.direction {
      members.append(("@direction", .string(direction.rawValue)))
    }
    if let index = value.index { members.append(("@index", .string(index))) }
    let content: JSONValue =
      switch value.content {
      case .string(let text): .string(text)
      case .boolean(let boolean): .boolean(boolean)
      case .number(let written): .number(written)
      case .json(let json): json
      }
    members.append(("@value", content))
    return .object(members)
  }
}
