internal import Catalogue
internal import RDF
internal import Store

/// From bytes to a graph, tolerantly.
enum DocumentParsing {
  /// A document of more is refused: its graph would not fit into the memory of a small machine.
  private static let mostTriples = 20_000_000
  private static let mostFindings = 100

  /// The graph, and what was mended, as findings.
  ///
  /// - Throws: a refusal when a statement was lost, or the notation is not known.
  static func parse(
    _ document: LoadedDocument, threshold: Int, contexts: ContextLibrary
  ) throws(DocumentRefusal) -> (graph: Graph, findings: [Finding]) {
    guard let notation = document.notation else {
      throw DocumentRefusal(document.isHTML ? .documentHtml : .documentNotationUnknown)
    }
    var options = ReadingOptions(
      base: document.base, tolerance: .tolerant, contexts: contexts)
    options.limits.triples = mostTriples
    var reader = RDFReader(notation: notation, options: options)
    do {
      try document.bytes.forEachChunk { reader.feed($0) }
    } catch {
      throw error as? DocumentRefusal ?? DocumentRefusal(.fileUnreadable, ["reason": "\(error)"])
    }
    let read = reader.finish()
    let findings = read.issues.prefix(mostFindings).map {
      Finding($0, threshold: threshold)
    }
    guard read.isComplete else {
      let first = read.issues.first { $0.severity == .error }
      throw DocumentRefusal(
        reason: DocumentReport.Refusal(
          line: first?.position.line, column: first?.position.column,
          message: first.map { CountMask.mask($0.message, threshold: threshold) }
            ?? "A part of the document cannot be read."),
        findings: findings)
    }
    return (read.graph, findings)
  }
}
