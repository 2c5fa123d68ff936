/// A JSON-LD context told in rows: a term, its IRI by a customary prefix, and then how its values are meant.
///
/// A row that is indented belongs to the context of the last row that is not: what the term means in the
/// description of that class. `@id`, `@vocab` and datatypes are types of the values, `@set`, `@language` and
/// the like containers.
enum ContextFacts {
  private static let containers: Set<Substring> = ["@set", "@language", "@list", "@index"]

  /// The context as JSON-LD.
  static func context(_ rows: String) -> JSONValue {
    var entries: [(key: String, value: JSONValue)] = []
    var scoped: [(key: String, value: JSONValue)] = []
    func closeScope() {
      guard !scoped.isEmpty, let last = entries.popLast() else { return }
      var definition: [(key: String, value: JSONValue)] =
        if case .object(let members) = last.value { members } else { [("@id", last.value)] }
      definition.append(("@context", .object(scoped)))
      entries.append((last.key, .object(definition)))
      scoped = []
    }
    for row in rows.split(separator: "\n") {
      let words = row.split(separator: " ")
      guard words.count > 1 else { continue }
      let entry = (key: String(words[0]), value: definition(words.dropFirst()))
      if row.first == " " {
        scoped.append(entry)
      } else {
        closeScope()
        entries.append(entry)
      }
    }
    closeScope()
    return .object([("@context", .object(entries))])
  }

  private static func definition(_ words: ArraySlice<Substring>) -> JSONValue {
    guard let first = words.first else { return .null }
    let rest = words.dropFirst()
    if rest.isEmpty { return .string(expand(first)) }
    var members: [(key: String, value: JSONValue)] = [("@id", .string(expand(first)))]
    if let type = rest.first(where: { !containers.contains($0) }) {
      members.append(("@type", .string(expand(type))))
    }
    let held = rest.filter { containers.contains($0) }
    if !held.isEmpty { members.append(("@container", .array(held.map { .string(String($0)) }))) }
    return .object(members)
  }

  private static func expand(_ name: Substring) -> String {
    Prefixes.common.expand(String(name)) ?? String(name)
  }
}
