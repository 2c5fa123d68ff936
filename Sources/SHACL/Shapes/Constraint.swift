internal import RDF

/// One constraint of a shape (section 4).
struct Constraint: Sendable {
  var test: Test
  /// The value of its parameter, in the shapes graph: the class, the number, the list ….
  var parameter: TermID

  /// What is asked; other shapes by their numbers.
  enum Test: Sendable {
    /// By the number of the class in `CompiledShapes.classes`.
    case instance(of: Int)
    case datatype(Datatype)
    case nodeKind(NodeKind)
    case minCount(Int)
    case maxCount(Int)
    case bound(ValueBound, LiteralValue?)
    case minLength(Int)
    case maxLength(Int)
    case pattern(Pattern)
    case languageIn([String])
    case uniqueLang
    case equals(Predicate)
    case disjoint(Predicate)
    case lessThan(Predicate, orEquals: Bool)
    case not(Int)
    case and([Int])
    case or([Int])
    case xone([Int])
    case node(Int)
    case property(Int)
    case qualified(QualifiedValueShape)
    case closed(allowed: Set<KnownTerm>)
    case hasValue(KnownTerm)
    case isIn(Set<KnownTerm>)
  }

  enum NodeKind: String, Sendable, CaseIterable {
    case iri = "IRI"
    case blankNode = "BlankNode"
    case literal = "Literal"
    case blankNodeOrIRI = "BlankNodeOrIRI"
    case blankNodeOrLiteral = "BlankNodeOrLiteral"
    case iriOrLiteral = "IRIOrLiteral"
  }

  enum ValueBound: String, Sendable, CaseIterable {
    case minExclusive, minInclusive, maxExclusive, maxInclusive
  }

  /// `sh:datatype`.
  enum Datatype: Sendable {
    case string
    case langString
    /// Which texts are well-formed is nil where any is.
    case other(KnownTerm, LexicalForm?)
  }

  /// One of the two sides of `sh:qualifiedValueShape`.
  struct QualifiedValueShape: Sendable {
    var shape: Int
    /// Shapes that a counted value must not conform to.
    var siblings: [Int]
    var bound: Bound

    enum Bound: Sendable {
      case atLeast(Int)
      case atMost(Int)
    }
  }
}

extension Constraint {
  /// The constraint component's IRI (section 4), as reports name it.
  var component: String {
    SHACLVocabulary.iri(componentName + "ConstraintComponent")
  }

  private var componentName: String {
    switch test {
    case .instance: "Class"
    case .datatype: "Datatype"
    case .nodeKind: "NodeKind"
    case .minCount: "MinCount"
    case .maxCount: "MaxCount"
    case .bound(let bound, _): bound.rawValue.prefix(1).uppercased() + bound.rawValue.dropFirst()
    case .minLength: "MinLength"
    case .maxLength: "MaxLength"
    case .pattern: "Pattern"
    case .languageIn: "LanguageIn"
    case .uniqueLang: "UniqueLang"
    case .equals: "Equals"
    case .disjoint: "Disjoint"
    case .lessThan(_, let orEquals): orEquals ? "LessThanOrEquals" : "LessThan"
    case .not: "Not"
    case .and: "And"
    case .or: "Or"
    case .xone: "Xone"
    case .node: "Node"
    case .property: "Property"
    case .qualified(let qualified):
      if case .atLeast = qualified.bound { "QualifiedMinCount" } else { "QualifiedMaxCount" }
    case .closed: "Closed"
    case .hasValue: "HasValue"
    case .isIn: "In"
    }
  }

  /// The shapes that it refers to.
  var shapes: [Int] {
    switch test {
    case .not(let shape), .node(let shape), .property(let shape): [shape]
    case .and(let shapes), .or(let shapes), .xone(let shapes): shapes
    case .qualified(let qualified): [qualified.shape] + qualified.siblings
    default: []
    }
  }
}
