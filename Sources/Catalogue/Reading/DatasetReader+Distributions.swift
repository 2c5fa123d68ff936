internal import RDF

/// Distributions, services, series and pages.
extension DatasetReader {
  mutating func readDistributions(_ description: Description, into dataset: inout Dataset) {
    dataset.distributions = distributions(description, .distribution)
    dataset.samples = distributions(description, .sample)
    dataset.analytics = distributions(description, .analytics)
  }

  private mutating func distributions(
    _ description: Description, _ property: Property
  ) -> [Distribution] {
    var distributions: [Distribution] = []
    for object in description[property] {
      if graph.isLiteral(object) {
        guard let address = resource(object, property) else { continue }
        var distribution = Distribution()
        distribution.accessURLs = [address]
        distributions.append(distribution)
      } else {
        distributions.append(distribution(object))
      }
    }
    if distributions.count < 2 { return distributions }
    return distributions.sorted { Self.key($0) < Self.key($1) }
  }

  private static func key(_ distribution: Distribution) -> (String, String, String, String) {
    (
      distribution.iri ?? "\u{10FFFF}", distribution.title.joined,
      distribution.accessURLs.first ?? distribution.downloadURLs.first ?? "",
      distribution.format ?? ""
    )
  }

  private mutating func distribution(_ node: TermID) -> Distribution {
    let description = Description(index, node)
    var distribution = Distribution(iri: graph.iri(node))
    if description.isEmpty { return distribution }
    distribution.title = texts(description, .title, .label)
    distribution.description = texts(description, .description)
    distribution.accessURLs = iris(description, .accessURL)
    distribution.downloadURLs = iris(description, .downloadURL)
    distribution.format = stated(description, .format)
    distribution.mediaType = stated(description, .mediaType)
    distribution.license = license(description)
    distribution.byteSize = byteSize(description)
    distribution.conformsTo = iris(description, .conformsTo)
    distribution.applicableLegislation = iris(description, .applicableLegislation)
    distribution.services = services(description[.accessService])
    return distribution
  }

  /// The IRI, the text, or the label of a node: formats come as any of them.
  private func stated(_ description: Description, _ property: Property) -> String? {
    description[property].compactMap { object -> String? in
      if !graph.isBlank(object) {
        let text = graph.text(object).trimmingASCIISpace
        return Self.isPlaceholder(text) ? nil : String(text)
      }
      return label(of: object).best()?.text
    }.min()
  }

  private mutating func byteSize(_ description: Description) -> Int64? {
    for object in description[.byteSize] where graph.isLiteral(object) {
      let text = graph.text(object).trimmingASCIISpace
      if let size = Int64(text) { return size >= 0 ? size : nil }
      if let size = Double(text), size.isFinite, size >= 0, size < 9e18 { return Int64(size) }
      if Self.isPlaceholder(text) {
        notePlaceholder(.byteSize)
      } else {
        findings.add(.numberUnreadable, .information, "dcat:byteSize", value: String(text))
      }
    }
    return nil
  }

  /// Data services, in the order of IRI and title.
  mutating func services(_ nodes: [TermID]) -> [DataService] {
    if nodes.isEmpty { return [] }
    var services: Set<DataService> = []
    for node in nodes where !graph.isLiteral(node) { services.insert(service(node)) }
    return services.sorted {
      ($0.iri ?? "\u{10FFFF}", $0.title.joined) < ($1.iri ?? "\u{10FFFF}", $1.title.joined)
    }
  }

  mutating func service(_ node: TermID) -> DataService {
    let description = Description(index, node)
    var service = DataService(iri: graph.iri(node))
    if description.isEmpty { return service }
    service.title = texts(description, .title, .label)
    service.endpointURLs = iris(description, .endpointURL)
    service.endpointDescription = iris(description, .endpointDescription).first
    service.servesDatasets = description[.servesDataset].compactMap { graph.iri($0) }.sorted()
    return service
  }

  /// Pages, series, catalogues and services of the dataset.
  mutating func readRelations(
    _ description: Description, _ node: TermID, into dataset: inout Dataset
  ) {
    dataset.landingPages = iris(description, .landingPage)
    dataset.pages = iris(description, .page)
    var series = description[.inSeries].filter { !graph.isLiteral($0) }
    series += description[.isPartOf].filter { index.kind($0).contains(.series) }
    dataset.series = Set(series).map { node in
      cache.series(node) { self.series(node) }
    }.sorted {
      ($0.iri ?? "\u{10FFFF}", $0.title.joined) < ($1.iri ?? "\u{10FFFF}", $1.title.joined)
    }
    var catalogues = Set(structure.cataloguesOf[node] ?? [])
    for object in description[.isPartOf] where index.kind(object).contains(.catalogue) {
      if let iri = graph.iri(object) { catalogues.insert(iri) }
    }
    dataset.catalogues = catalogues.sorted()
    dataset.services = services(structure.servicesOf[node] ?? [])
  }

  mutating func series(_ node: TermID) -> DatasetSeries {
    let description = Description(index, node)
    var series = DatasetSeries(iri: graph.iri(node))
    if description.isEmpty { return series }
    series.title = texts(description, .title, .label)
    series.description = texts(description, .description)
    return series
  }

  /// `true`, `1`, `yes` and their opposites.
  mutating func boolean(_ description: Description, _ property: Property) -> Bool? {
    for object in description[property] where graph.isLiteral(object) {
      let text = graph.text(object).trimmingASCIISpace
      switch text.lowercased() {
      case "true", "1", "yes": return true
      case "false", "0", "no": return false
      default:
        if Self.isPlaceholder(text) {
          notePlaceholder(property)
        } else {
          findings.add(.booleanUnreadable, .warning, property.curie, value: String(text))
        }
      }
    }
    return nil
  }
}
