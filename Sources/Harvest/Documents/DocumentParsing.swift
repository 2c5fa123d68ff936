internal import Catalogue
internal import RDF
internal import Store

/// From bytes to a graph, tolerantly, whatever the form of the document.
struct DocumentParsing: Sendable {
  var settings: SourceSettings
  /// Those that JSON-LD documents may name.
  var contexts: ContextLibrary = .bundled

  /// A document of more is refused: its graph would not fit into the memory of a small machine.
  private static let mostTriples = 20_000_000
  private static let mostFindings = 100
  /// Pages that may belong to one document.
  private static let mostParts = 1000

  /// The graph, where the page leads, and what was mended, as findings.
  ///
  /// - Throws: a refusal when a statement was lost, or the document is not what its form says.
  func parse(_ document: LoadedDocument) throws(DocumentRefusal) -> ParsedDocument {
    if let parsed = document.parsed { return parsed }
    switch document.reference.form {
    case .rdf: return try rdf(document)
    case .page:
      return document.isHTML
        ? ParsedDocument(
          graph: Graph(), findings: [Finding(.documentHtml, .information)], next: [])
        : try rdf(document)
    case .fdp, .fdpDataset: return FairDataPoint.page(try rdf(document), of: document)
    case .ckan: return try CKANPage.read(document)
    case .phems: return try FederatedNode.list(document)
    case .phemsDataset: return try FederatedNode.dataset(document)
    case .sitemap: return try Sitemap.read(document)
    case .dictionary: return try DictionaryPage.draft(document, settings)
    }
  }

  /// The pages and files that belong to a document, in the order in which they are merged.
  func parts(of graph: Graph, _ document: LoadedDocument) -> [DocumentReference] {
    let parts: [DocumentReference] =
      switch document.reference.form {
      case .rdf, .page: DictionaryPage.links(in: graph) + DictionaryPage.beside(document)
      case .fdpDataset:
        FairDataPoint.distributions(in: graph, of: document) + DictionaryPage.links(in: graph)
      case .phemsDataset: FederatedNode.parts(of: document.reference.location)
      case .fdp, .ckan, .phems, .sitemap, .dictionary: []
      }
    return Array(parts.prefix(Self.mostParts))
  }

  /// Adds what a part says to its document.
  func merge(
    _ part: LoadedDocument, into parsed: inout ParsedDocument, of document: LoadedDocument
  ) throws(DocumentRefusal) {
    let more: ParsedDocument
    switch (document.reference.form, part.reference.form) {
    case (_, .dictionary): more = try DictionaryPage.read(part, settings)
    case (.phemsDataset, _): more = try FederatedNode.part(part, of: document)
    default: more = try rdf(part)
    }
    let builder = GraphBuilder()
    builder.add(contentsOf: parsed.graph)
    if part.reference.form == .dictionary {
      DictionaryPage.link(part.reference.location, in: parsed.graph, to: builder)
    }
    builder.add(contentsOf: more.graph, relabellingBlanks: "part\(builder.count)x")
    parsed.graph = builder.finish()
    parsed.findings += more.findings
  }

  /// What is said of a part that is not there, or that is no dictionary.
  static func missing(
    _ part: DocumentReference, of document: LoadedDocument, _ refusal: DocumentRefusal
  ) -> [Finding] {
    // A node without a catalogue entry or dictionary for a dataset says so by 404.
    if document.reference.form == .phemsDataset, part.form != .dictionary { return [] }
    return [
      Finding(
        .partMissing, .warning,
        arguments: ["page": part.location, "reason": refusal.reason.message])
    ]
  }

  private func rdf(_ document: LoadedDocument) throws(DocumentRefusal) -> ParsedDocument {
    guard let notation = document.notation else {
      throw DocumentRefusal(document.isHTML ? .documentHtml : .documentNotationUnknown)
    }
    var options = ReadingOptions(
      base: document.base, tolerance: .tolerant, contexts: contexts)
    options.limits.triples = Self.mostTriples
    var reader = RDFReader(notation: notation, options: options)
    do {
      try document.bytes.forEachChunk { reader.feed($0) }
    } catch {
      throw error as? DocumentRefusal ?? DocumentRefusal(.fileUnreadable, ["reason": "\(error)"])
    }
    let read = reader.finish()
    let findings = read.issues.prefix(Self.mostFindings).map {
      Finding($0, threshold: settings.threshold)
    }
    guard read.isComplete else {
      let first = read.issues.first { $0.severity == .error }
      throw DocumentRefusal(
        reason: DocumentReport.Refusal(
          line: first?.position.line, column: first?.position.column,
          message: first.map { CountMask.mask($0.message, threshold: settings.threshold) }
            ?? "A part of the document cannot be read."),
        findings: findings)
    }
    return ParsedDocument(graph: read.graph, findings: findings)
  }
}
