internal import RDF

/// A node shape or property shape (section 2), ready to be evaluated.
final class Shape: Sendable {
  /// In the shapes graph.
  let node: TermID
  /// The nearest shape with a name that it stands in; itself where it has one.
  let namedNode: TermID?
  /// Nil for a node shape.
  let path: PropertyPath?
  /// Where the path stands in the shapes graph, for reports.
  let pathNode: TermID?
  let targets: [Target]
  let constraints: [Constraint]
  /// An IRI; `sh:Violation` where the shape states none.
  let severity: String
  let messages: [Literal]
  let isDeactivated: Bool

  init(
    node: TermID, namedNode: TermID? = nil, path: PropertyPath? = nil, pathNode: TermID? = nil,
    targets: [Target] = [],
    constraints: [Constraint] = [], severity: String = SHACLVocabulary.violation,
    messages: [Literal] = [], isDeactivated: Bool = false
  ) {
    self.node = node
    self.namedNode = namedNode
    self.path = path
    self.pathNode = pathNode
    self.targets = targets
    self.constraints = constraints
    self.severity = severity
    self.messages = messages
    self.isDeactivated = isDeactivated
  }

  /// What a shape is applied to (section 2.1.3).
  enum Target: Hashable, Sendable {
    case node(KnownTerm)
    /// By the number of the class in `CompiledShapes.classes`.
    case instances(of: Int)
    case subjects(of: Predicate)
    case objects(of: Predicate)
  }
}
