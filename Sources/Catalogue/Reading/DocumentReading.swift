public import RDF

/// What a document's graph describes.
public struct DocumentReading: Sendable {
  /// Every dataset, in the order of their IRIs.
  public var datasets: [DescribedDataset] = []
  public var catalogues: [CatalogueDescription] = []
  public var series: [DatasetSeries] = []
  public var services: [DataService] = []
  /// The triples that are in no dataset's graph: of the catalogue, of series, of nothing known.
  public var remainder = Graph()
  /// Findings about the document as such, and about what belongs to no dataset.
  public var findings: [Finding] = []
  /// IRIs of the pages that follow this one, where the catalogue is paged.
  public var nextPages: [String] = []

  public init() {}
}

/// One dataset of a document.
public struct DescribedDataset: Sendable {
  public var dataset: Dataset
  /// The triples of the dataset and of every node reachable from it, stopping at other datasets,
  /// series and catalogues; small counts are cut.
  public var subgraph: Subgraph
  /// Most severe first.
  public var findings: [Finding]

  public init(dataset: Dataset, subgraph: Subgraph, findings: [Finding]) {
    self.dataset = dataset
    self.subgraph = subgraph
    self.findings = findings
  }

  /// The same triples as a graph of its own; made anew each time.
  public var graph: Graph { subgraph.graph }
}

/// Reads what a document's graph describes.
public enum DescriptionReader {
  /// Reads a whole document at once.
  ///
  /// - Parameters:
  ///   - graph: The document, uncut.
  ///   - location: Where the document came from, for findings about it.
  ///   - threshold: The smallest count of persons or records that may be known; counts from 1 to
  ///     below it never leave this function.
  public static func read(_ graph: Graph, location: String, threshold: Int) -> DocumentReading {
    var reader = DocumentReader(graph: graph, location: location, threshold: threshold)
    var datasets: [DescribedDataset] = []
    datasets.reserveCapacity(reader.datasetCount)
    while let next = reader.next() { datasets.append(next) }
    var reading = reader.rest()
    reading.datasets = datasets
    return reading
  }
}
