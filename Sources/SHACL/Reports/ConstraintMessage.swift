internal import RDF

/// What a result says where its shape has no message of its own; IRIs stand in angle brackets.
struct ConstraintMessage {
  let constraint: Constraint
  let parameter: Term

  var literal: Literal { Literal(text, language: "en") }

  private var text: String {
    switch constraint.test {
    case .instance: "The value is not known to be an instance of \(asked)."
    case .datatype: "The value is not a well-formed literal of the datatype \(asked)."
    case .nodeKind(let kind): "The value must be \(Self.noun(kind))."
    case .minCount(let count):
      count == 1 ? "A value is missing." : "There must be at least \(count) values."
    case .maxCount(let count):
      count == 1
        ? "There must be no more than one value." : "There must be no more than \(count) values."
    case .bound(let bound, _): "The value must be \(Self.words(bound)) \(asked)."
    case .minLength(let length): "The value must have at least \(length) characters."
    case .maxLength(let length): "The value must have no more than \(length) characters."
    case .pattern(let pattern): "The value does not match the pattern “\(pattern.source)”."
    case .languageIn(let tags):
      "The value must be text in one of the languages \(tags.joined(separator: ", "))."
    case .uniqueLang: "Several values have the same language."
    case .equals: "The values must be those of \(asked)."
    case .disjoint: "The value must not be one of \(asked) too."
    case .lessThan(_, let orEquals):
      "The value must be less than\(orEquals ? " or equal to" : "") that of \(asked)."
    case .not: "The value conforms to a shape that it must not conform to."
    case .and: "The value does not conform to all of the shapes asked for."
    case .or: "The value conforms to none of the shapes that are allowed."
    case .xone: "The value must conform to exactly one of the shapes that are allowed."
    case .node: "The value does not conform to the shape \(asked)."
    case .property: "The value does not conform to the property shape \(asked)."
    case .qualified(let qualified):
      switch qualified.bound {
      case .atLeast(let count): "At least \(count) values must conform to the qualified shape."
      case .atMost(let count): "No more than \(count) values may conform to the qualified shape."
      }
    case .closed: "The property is not one that the closed shape allows."
    case .hasValue: "The value \(asked) is missing."
    case .isIn: "The value is not in the list of allowed values."
    }
  }

  private var asked: String {
    switch parameter {
    case .iri(let iri): "<\(iri)>"
    case .blank: "asked for"
    case .literal(let literal): literal.lexicalForm
    }
  }

  private static func noun(_ kind: Constraint.NodeKind) -> String {
    switch kind {
    case .iri: "an IRI"
    case .blankNode: "a blank node"
    case .literal: "a literal"
    case .blankNodeOrIRI: "an IRI or a blank node, not a literal"
    case .blankNodeOrLiteral: "a literal or a blank node, not an IRI"
    case .iriOrLiteral: "an IRI or a literal, not a blank node"
    }
  }

  private static func words(_ bound: Constraint.ValueBound) -> String {
    switch bound {
    case .minExclusive: "greater than"
    case .minInclusive: "at least"
    case .maxExclusive: "less than"
    case .maxInclusive: "at most"
    }
  }
}
