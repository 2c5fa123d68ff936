internal import Catalogue
internal import RDF

/// A document as a graph, its parts merged into it.
struct ParsedDocument: Sendable {
  var graph: Graph
  /// What was mended, passed over or missing.
  var findings: [Finding] = []
  /// Where the page leads; nil where the graph says so itself, with Hydra.
  var next: [DocumentReference]?
}
