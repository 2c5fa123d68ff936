public import RDF

/// Something in a shapes graph that a reader of the report should know of; none of it stops a validation.
public struct ShapesProblem: Hashable, Sendable {
  /// What became of it.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Ill-formed (appendix B), and left out.
    case illFormed
    /// Not as the specification has it, and taken in the way that it is most likely meant.
    case tolerated
    /// Beyond SHACL Core, or beyond a limit, and not evaluated.
    case notEvaluated
  }

  /// The shape, or the ontology, or the node that it is about.
  public var shape: Term
  public var kind: Kind
  /// One sentence's predicate, in English: “its sh:path is ill-formed”.
  public var message: String
}
