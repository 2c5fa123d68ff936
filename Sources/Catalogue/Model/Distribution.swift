/// A way to the data, a sample of it, or an analysis of it (`dcat:Distribution`).
public struct Distribution: Hashable, Sendable, Codable {
  /// Nil for a blank node; distributions without an IRI stay apart.
  public var iri: String?
  public var title: LocalisedText = LocalisedText()
  public var description: LocalisedText = LocalisedText()
  public var accessURLs: [String] = []
  public var downloadURLs: [String] = []
  public var format: String?
  public var mediaType: String?
  public var license: String?
  /// In bytes.
  public var byteSize: Int64?
  public var conformsTo: [String] = []
  public var applicableLegislation: [String] = []
  /// `dcat:accessService`.
  public var services: [DataService] = []

  public init(iri: String? = nil) {
    self.iri = iri
  }
}

/// `dcat:DataService`: an interface to data.
public struct DataService: Hashable, Sendable, Codable {
  public var iri: String?
  public var title: LocalisedText = LocalisedText()
  public var endpointURLs: [String] = []
  public var endpointDescription: String?
  public var servesDatasets: [String] = []

  public init(iri: String? = nil) {
    self.iri = iri
  }
}

/// `dcat:DatasetSeries`: datasets published as one sequence.
public struct DatasetSeries: Hashable, Sendable, Codable {
  public var iri: String?
  public var title: LocalisedText = LocalisedText()
  public var description: LocalisedText = LocalisedText()

  public init(iri: String? = nil) {
    self.iri = iri
  }
}
