/// A graph cannot be written in the notation asked for.
public struct UnsupportedNotation: Error, Hashable, Sendable, CustomStringConvertible {
  /// The notation asked for.
  public let notation: Notation
  /// One sentence that says why.
  public let message: String

  /// An error with its sentence.
  public init(notation: Notation, message: String) {
    self.notation = notation
    self.message = message
  }

  /// The sentence alone.
  public var description: String { message }
}

/// Writes graphs.
public enum RDFWriter {
  /// The graph as a document in UTF-8. The order depends on the triples alone, not on the order they were
  /// read in; prefixes are declared where they are used.
  ///
  /// - Parameters:
  ///   - prefixes: names for namespaces, for the notations that have them.
  ///   - base: IRIs of this document are written relative to it, where the notation allows.
  ///   - context: what JSON-LD is written by, in place of prefixes and base; see `OutputContext`.
  /// - Throws: `UnsupportedNotation` for a graph that RDF/XML has no way to write, or that cannot be told by
  ///   the context.
  public static func write(
    _ graph: Graph, as notation: Notation, prefixes: Prefixes = .common, base: String? = nil,
    context: OutputContext? = nil
  ) throws(UnsupportedNotation) -> [UInt8] {
    switch notation {
    case .turtle:
      var writer = TurtleWriter(graph, prefixes: prefixes, base: base)
      return writer.document()
    case .ntriples, .nquads:
      return nTriples(graph)
    case .rdfxml:
      do {
        return try RDFXMLWriter.write(graph, prefixes: prefixes, base: base)
      } catch {
        throw UnsupportedNotation(notation: .rdfxml, message: error.message)
      }
    case .jsonld:
      if let context { return try context.write(graph) }
      var writer = JSONLDWriter(graph, prefixes: prefixes, base: base)
      return writer.document()
    }
  }

  /// N-Triples in order: the canonical document where there is one, else lines with the labels the graph
  /// has.
  private static func nTriples(_ graph: Graph) -> [UInt8] {
    if let canonical = try? graph.canonicalBytes() { return canonical }
    var lines = SortedLines()
    for ids in graph.tripleIDs {
      lines.beginLine()
      NTriplesText.append(ids, of: graph.storage.terms, to: &lines.bytes)
    }
    return lines.sorted()
  }
}
