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

extension Distribution {
  /// What is missing is empty.
  public init(from decoder: any Decoder) throws {
    let members = try decoder.container(keyedBy: CodingKeys.self)
    iri = try members.value(.iri)
    title = try members.text(.title)
    description = try members.text(.description)
    accessURLs = try members.list(.accessURLs)
    downloadURLs = try members.list(.downloadURLs)
    format = try members.value(.format)
    mediaType = try members.value(.mediaType)
    license = try members.value(.license)
    byteSize = try members.value(.byteSize)
    conformsTo = try members.list(.conformsTo)
    applicableLegislation = try members.list(.applicableLegislation)
    services = try members.list(.services)
  }
}

extension DataService {
  /// What is missing is empty.
  public init(from decoder: any Decoder) throws {
    let members = try decoder.container(keyedBy: CodingKeys.self)
    iri = try members.value(.iri)
    title = try members.text(.title)
    endpointURLs = try members.list(.endpointURLs)
    endpointDescription = try members.value(.endpointDescription)
    servesDatasets = try members.list(.servesDatasets)
  }
}

extension DatasetSeries {
  /// What is missing is empty.
  public init(from decoder: any Decoder) throws {
    let members = try decoder.container(keyedBy: CodingKeys.self)
    iri = try members.value(.iri)
    title = try members.text(.title)
    description = try members.text(.description)
  }
}
