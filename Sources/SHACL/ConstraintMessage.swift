internal import RDF

/// What a result says where its shape has no message of its own.
enum ConstraintMessage {
  static func text(_ constraint: Constraint, data: Graph) -> String {
    func name(_ id: TermID) -> String { data.text(id) }
    return switch constraint {
    case .classes(let type): "The value is no instance of \(name(type))."
    case .datatype(let datatype): "The value is no well-formed \(name(datatype))."
    case .nodeKind(let kind): "The value is not of the kind \(kind.rawValue)."
    case .minCount(let count): "There are fewer than \(count) values."
    case .maxCount(let count): "There are more than \(count) values."
    case .bound(let bound, let literal):
      "The value is outside sh:\(bound.rawValue) \(literal.lexicalForm)."
    case .minLength(let length): "The value has fewer than \(length) characters."
    case .maxLength(let length): "The value has more than \(length) characters."
    case .pattern(let pattern): "The value does not match \(pattern.source)."
    case .languageIn(let tags):
      "The value is in none of the languages \(tags.joined(separator: ", "))."
    case .uniqueLang: "Several values have the same language."
    case .equals(let other): "The values are not those of \(name(other))."
    case .disjoint(let other): "The value is one of \(name(other)) too."
    case .lessThan(let other): "The value is not less than that of \(name(other))."
    case .lessThanOrEquals(let other): "The value is greater than that of \(name(other))."
    case .not: "The value conforms to a shape that it must not conform to."
    case .and: "The value does not conform to all of the shapes."
    case .or: "The value conforms to none of the shapes."
    case .xone: "The value does not conform to exactly one of the shapes."
    case .node: "The value does not conform to the shape."
    case .property: "The value does not conform to the property shape."
    case .qualified: "Too few or too many values conform to the qualified shape."
    case .closed: "The property is not one that the closed shape allows."
    case .hasValue(let value): "The value \(name(value)) is missing."
    case .isIn: "The value is not in the list."
    }
  }
}
