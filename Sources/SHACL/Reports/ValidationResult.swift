public import RDF

/// One result (section 3.6.2).
public struct ValidationResult: Hashable, Sendable {
  public var focusNode: Term
  /// Nil where a node shape says something of the focus node itself.
  public var path: Path?
  /// The value that failed; nil where their number or their set did.
  public var value: Term?
  /// `sh:Violation`, `sh:Warning`, `sh:Info`, or an own IRI.
  public var severity: String
  /// The constraint component's IRI.
  public var component: String
  /// The shape that was not met; a blank node's label is that of the shapes graph.
  public var sourceShape: Term
  /// The nearest shape with a name that the source shape stands in: itself, where it has one.
  public var namedShape: Term?
  /// What the constraint asked for, as it stands in the shapes: the class, datatype, number, list, shape ….
  public var parameter: Term
  /// In as many languages as the shape gives, else one in English.
  public var messages: [Literal]
  /// Whether the messages are the shape's own.
  public var hasOwnMessages: Bool

  /// The way from the focus node to the values.
  public struct Path: Hashable, Sendable {
    /// As it stands in the shapes graph: an IRI, or the blank node of a small graph.
    public var node: Term
    /// The triples that describe it, where it is more than an IRI.
    public var triples: [Triple]
    /// In the notation of SPARQL: `<p>`, `^<p>/<q>*`.
    public var text: String
  }
}
