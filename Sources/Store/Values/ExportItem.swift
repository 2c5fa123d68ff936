public import Catalogue
public import RDF

/// One graph of an export: a shown description, or the rest of a document.
public struct ExportItem: Sendable {
  /// The dataset's IRI; nil for the rest of a document: what it says of its catalogue, series and services.
  public var iri: String?
  /// The name of the source that published it.
  public var source: String
  /// The document that held it.
  public var location: String
  /// The graph as sorted N-Triples. Labels of blank nodes mean nothing outside it.
  public var ntriples: [UInt8]
  /// What was read from the graph; nil for the rest of a document, and where it was not asked for.
  public var dataset: Dataset?

  /// - Throws: `StoreError.damaged`.
  public func graph() throws(StoreError) -> Graph { try StoredGraph.graph(ntriples: ntriples) }
}
