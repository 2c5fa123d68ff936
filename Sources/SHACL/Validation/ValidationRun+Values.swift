internal import RDF

/// What a value node is, and what its text says (sections 4.1, 4.3 and 4.4).
extension ValidationRun {
  mutating func isInstance(_ value: Node, of classes: [Node]) -> Bool {
    let start = values.count
    graph.appendObjects(of: value, compiled.type, to: &values)
    defer { values.removeLast(values.count - start) }
    steps -= values.count - start
    return values[start...].contains { classes.contains($0) }
  }

  mutating func has(_ value: Node, _ datatype: Constraint.Datatype) -> Bool {
    let (holder, id) = graph.place(value)
    switch datatype {
    case .langString: return holder.language(id) != nil
    case .string:
      return holder.isLiteral(id) && holder.datatype(id) == nil && holder.language(id) == nil
    case .other(let term, let form):
      guard let own = holder.datatype(id) else { return false }
      let expected = graph.isInData(value) ? graph.node(term).number : term.id.rawValue
      guard own.rawValue == expected else { return false }
      return form.map { form in holder.withUTF8(of: id) { form.accepts($0) } } ?? true
    }
  }

  func isOfKind(_ value: Node, _ kind: Constraint.NodeKind) -> Bool {
    let (graph, id) = graph.place(value)
    return switch kind {
    case .iri: graph.isIRI(id)
    case .blankNode: graph.isBlank(id)
    case .literal: graph.isLiteral(id)
    case .blankNodeOrIRI: !graph.isLiteral(id)
    case .blankNodeOrLiteral: !graph.isIRI(id)
    case .iriOrLiteral: !graph.isBlank(id)
    }
  }

  mutating func holds(_ test: Constraint.Test, _ value: Node) -> Bool {
    let (holder, id) = graph.place(value)
    switch test {
    case .bound(let bound, let limit): return isWithin(value, bound, limit)
    case .languageIn(let tags):
      guard let language = language(of: value) else { return false }
      return tags.contains { $0 == "*" || language == $0 || language.hasPrefix($0 + "-") }
    default:
      guard !holder.isBlank(id) else { return false }
      return holder.withUTF8(of: id) { text in
        steps -= text.count
        return switch test {
        case .minLength(let length): Self.length(text) >= length
        case .maxLength(let length): Self.length(text) <= length
        case .pattern(let pattern): pattern.matches(text, steps: &steps)
        default: true
        }
      }
    }
  }

  /// Characters of a UTF-8 text.
  private static func length(_ text: UnsafeBufferPointer<UInt8>) -> Int {
    var count = 0
    for byte in text where byte & 0xC0 != 0x80 { count += 1 }
    return count
  }

  private func isWithin(
    _ value: Node, _ bound: Constraint.ValueBound, _ limit: LiteralValue?
  ) -> Bool {
    guard let limit, let value = literalValue(value) else { return false }
    return switch bound {
    case .minExclusive: limit.isLess(than: value) == true
    case .minInclusive: limit.isAtMost(value) == true
    case .maxExclusive: value.isLess(than: limit) == true
    case .maxInclusive: value.isAtMost(limit) == true
    }
  }
}
