public import RDF

/// Reads a document dataset by dataset, so that one of 10,000 datasets is not held twice.
///
/// Ask `next()` until it gives nil, then `rest()`.
public struct DocumentReader {
  private let location: String
  private let index: GraphIndex
  private let structure: DocumentStructure
  private var position = 0
  /// By number of a node: whether some dataset's graph describes it.
  private var described: [Bool]
  private let names: [String]
  private let cache = DocumentCache()
  /// Triples that may still be described. Datasets that share much with each other would otherwise
  /// make work and graphs as the square of the document.
  var budget: Int

  /// Indexes the graph and finds its datasets; reads none yet.
  ///
  /// - Parameters:
  ///   - graph: The document, uncut.
  ///   - location: Where the document came from, for findings about it.
  ///   - threshold: The smallest count of persons or records that may be known.
  public init(graph: Graph, location: String, threshold: Int) {
    self.location = location
    var index = GraphIndex(graph: graph, threshold: threshold)
    structure = DocumentStructure(&index)
    self.index = index
    names = structure.names(in: index)
    described = [Bool](
      repeating: false, count: Int(graph.tripleIDs.last?.subject.rawValue ?? 0) + 1)
    budget = 2_000_000 + 20 * graph.count
  }

  /// How many datasets the document describes.
  public var datasetCount: Int { structure.datasets.count }

  /// The IRIs of the datasets, in the order in which `next()` gives them.
  public var datasetIRIs: [String] { names }

  /// The next dataset in the order of their IRIs; nil when all are read.
  public mutating func next() -> DescribedDataset? {
    guard position < structure.datasets.count else { return nil }
    let node = structure.datasets[position]
    let iri = names[position]
    position += 1
    if budget < 0 { return sparingly(node, iri) }
    let triples = index.closure(of: node)
    take(triples)
    var reader = DatasetReader(
      index: index, node: node, iri: iri, structure: structure, cache: cache)
    let dataset = reader.read(described: triples)
    return DescribedDataset(
      dataset: dataset, subgraph: index.uncut(triples), findings: reader.findings.sorted())
  }

  private mutating func take(_ triples: [TripleIDs]) {
    budget -= triples.count
    for ids in triples { described[Int(ids.subject.rawValue)] = true }
  }

  /// A dataset without what earlier datasets of the document describe already.
  private mutating func sparingly(_ node: TermID, _ iri: String) -> DescribedDataset {
    let triples = index.closure(of: node) { described[Int($0.rawValue)] }
    take(triples)
    let own = index.graph.subgraph(triples)
    let ownIndex = GraphIndex(graph: own, threshold: index.counts.threshold)
    let ownNode = own.id(of: index.graph.term(node))
    var reader = DatasetReader(
      index: ownIndex, node: ownNode, iri: iri, structure: structure.naming(node, as: ownNode),
      cache: DocumentCache())
    let dataset = reader.read(described: own.tripleIDs)
    reader.findings.add(.descriptionShared, .warning)
    return DescribedDataset(
      dataset: dataset, subgraph: ownIndex.uncut(own.tripleIDs),
      findings: reader.findings.sorted())
  }

  /// Everything else of the document; `datasets` is empty. Datasets not yet read count as the rest.
  public func rest() -> DocumentReading {
    var reading = DocumentReading()
    let outside = index.graph.tripleIDs.filter { !described[Int($0.subject.rawValue)] }
    var reader = DatasetReader(
      index: index, node: nil, iri: location, structure: structure, cache: cache)
    reader.readOutside(outside, into: &reading)
    reading.findings = structure.findings + reader.findings.sorted()
    reading.remainder = index.uncut(outside).graph
    return reading
  }
}
