/// One document read whole.
public struct ReadDocument: Sendable {
  /// What could be read.
  public var graph: Graph
  /// What was found wrong, in the order of the document.
  public var issues: [SyntaxIssue]
  /// Prefixes the document declared.
  public var prefixes: Prefixes
  /// False when the reader had to stop, or left a statement out.
  public var isComplete: Bool

  /// A document of the given parts.
  public init(graph: Graph, issues: [SyntaxIssue], prefixes: Prefixes, isComplete: Bool) {
    self.graph = graph
    self.issues = issues
    self.prefixes = prefixes
    self.isComplete = isComplete
  }
}
