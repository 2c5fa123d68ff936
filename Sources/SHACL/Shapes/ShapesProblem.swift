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
  /// The nearest shape with a name that it stands in, where it has none itself.
  public var namedShape: Term?
  /// The property that a property shape without a name is about, in the notation of SPARQL.
  public var path: String?
  public var kind: Kind
  /// One sentence's predicate, in English: “its sh:path is ill-formed”.
  public var message: String

  /// A problem of a shape; one without a name is found by what it stands in.
  init(
    shape: Term, kind: Kind, message: String, namedShape: Term? = nil, path: String? = nil
  ) {
    self.shape = shape
    self.kind = kind
    self.message = message
    self.namedShape = namedShape
    self.path = path
  }
}
