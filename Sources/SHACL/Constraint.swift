internal import Foundation
internal import RDF

/// One constraint of a shape (section 4), its values as identifiers of the graph that is validated.
enum Constraint: Sendable {
  case classes(TermID)
  case datatype(TermID)
  case nodeKind(NodeKind)
  case minCount(Int)
  case maxCount(Int)
  case bound(ValueBound, Literal)
  case minLength(Int)
  case maxLength(Int)
  case pattern(Pattern)
  case languageIn([String])
  case uniqueLang
  case equals(TermID)
  case disjoint(TermID)
  case lessThan(TermID)
  case lessThanOrEquals(TermID)
  case not(Int)
  case and([Int])
  case or([Int])
  case xone([Int])
  case node(Int)
  case property(Int)
  case qualified(QualifiedValueShape)
  case closed(allowed: Set<TermID>)
  case hasValue(TermID)
  case isIn(Set<TermID>)

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

  /// `sh:pattern` with its flags.
  struct Pattern: @unchecked Sendable {
    var source: String
    /// Immutable and documented as safe to share between threads.
    var expression: NSRegularExpression
  }

  /// `sh:qualifiedValueShape`; shapes by their numbers.
  struct QualifiedValueShape: Sendable {
    var shape: Int
    var siblings: [Int]
    var minCount: Int?
    var maxCount: Int?
  }

  /// The constraint component's IRI (section 4), as reports name it.
  var component: String {
    let name =
      switch self {
      case .classes: "Class"
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
      case .lessThan: "LessThan"
      case .lessThanOrEquals: "LessThanOrEquals"
      case .not: "Not"
      case .and: "And"
      case .or: "Or"
      case .xone: "Xone"
      case .node: "Node"
      case .property: "Property"
      case .qualified: "QualifiedMinCount"
      case .closed: "Closed"
      case .hasValue: "HasValue"
      case .isIn: "In"
      }
    return SHACLVocabulary.iri(name + "ConstraintComponent")
  }
}
