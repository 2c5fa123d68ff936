internal import RDF

/// A node shape or property shape (section 2), ready to validate one graph.
struct Shape: Sendable {
  /// In the shapes graph.
  var node: Term
  /// Nil for a node shape.
  var path: PropertyPath?
  /// Where the path stands in the shapes graph, for reports.
  var pathNode: TermID?
  var targets: [Target] = []
  var constraints: [Constraint] = []
  /// An IRI; `sh:Violation` where the shape states none.
  var severity = SHACLVocabulary.violation
  var messages: [Literal] = []
  var isDeactivated = false

  /// What a shape is applied to (section 2.1.3).
  enum Target: Hashable, Sendable {
    case node(TermID)
    case instances(of: TermID)
    case subjects(of: TermID)
    case objects(of: TermID)
  }
}
