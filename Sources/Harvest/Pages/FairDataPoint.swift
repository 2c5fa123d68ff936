internal import Catalogue
internal import RDF

/// A FAIR Data Point (specs.fairdatapoint.org): metadata linked page by page, from the repository to catalogues,
/// datasets and distributions, by the FDP ontology, by re3data's older terms, and by LDP containers.
enum FairDataPoint {
  /// Whether a page that was read belongs to one.
  static func isPage(_ graph: Graph) -> Bool {
    let classes = [FDP.FAIRDataPoint, FDP.MetadataService, Re3data.Repository]
    return classes.contains { graph.id(iri: $0).map { graph.referenceCount($0) > 0 } == true }
      || containers(in: graph).contains { $0.relation != DCAT.distribution }
  }

  /// A page with what its containers imply, and where it leads.
  static func page(_ parsed: ParsedDocument, of document: LoadedDocument) -> ParsedDocument {
    var parsed = parsed
    let graph = parsed.graph
    let addresses = [document.reference.location, document.base, ownAddress(in: graph)]
    var children = Children(graph: graph, addresses: addresses.compactMap(\.self))
    for predicate in [FDP.metadataCatalog, FDP.hasCatalog, Re3data.dataCatalog, DCAT.catalog] {
      children.add(objects(of: predicate, in: graph), .fdp)
    }
    children.add(objects(of: DCAT.dataset, in: graph), .fdpDataset)
    let builder = GraphBuilder()
    var implied = 0
    for container in containers(in: graph) {
      switch container.relation {
      case DCAT.distribution, DCAT.service: break
      case DCAT.dataset: children.add(container.members, .fdpDataset)
      default: children.add(container.members, .fdp)
      }
      // LDP 1.0, section 5.4: what a direct container contains is related to its membership resource.
      guard let owner = container.owner, let relation = container.relation else { continue }
      for member in container.members {
        builder.add(.iri(owner), relation, .iri(member))
        implied += 1
      }
    }
    children.add(objects(of: Hydra.next, in: graph), .fdp)
    if implied > 0 {
      builder.add(contentsOf: graph)
      parsed.graph = builder.finish()
    }
    parsed.next = children.references
    parsed.findings += children.elsewhere.prefix(20).map {
      Finding(
        .pageElsewhere, .warning,
        arguments: ["page": document.reference.location, "next": $0])
    }
    return parsed
  }

  /// The distributions of a dataset's page that are described on pages of their own, on the page's own server.
  static func distributions(
    in graph: Graph, of document: LoadedDocument
  ) -> [DocumentReference] {
    let origins = [document.reference.location, document.base].map { WebLocation($0)?.origin }
    return objects(of: DCAT.distribution, in: graph)
      .filter { !isDescribed($0, in: graph) && origins.contains(WebLocation($0)?.origin) }
      .map { DocumentReference(page: $0, .rdf) }
  }

  /// The address that the repository has in its own words, where it is served from another one. A page that
  /// describes several repositories is an index, and speaks for none.
  private static func ownAddress(in graph: Graph) -> String? {
    guard let type = graph.id(iri: RDFVocabulary.type) else { return nil }
    let repositories = [FDP.FAIRDataPoint, FDP.MetadataService, Re3data.Repository]
      .compactMap { graph.id(iri: $0) }.flatMap { graph.subjects(type, $0) }
    let named = Set(repositories.compactMap { graph.iri($0) })
    return named.count == 1 ? named.first : nil
  }

  /// Pages to follow, each once, in the order of their kind and IRI.
  private struct Children {
    let graph: Graph
    private(set) var references: [DocumentReference] = []
    /// What belongs to another server.
    private(set) var elsewhere: [String] = []
    private let origins: Set<String>
    private var seen: Set<String> = []

    init(graph: Graph, addresses: [String]) {
      self.graph = graph
      origins = Set(addresses.compactMap { WebLocation($0)?.origin })
    }

    mutating func add(_ iris: [String], _ form: DocumentForm) {
      for iri in iris where !FairDataPoint.isDescribed(iri, in: graph) {
        guard let location = WebLocation(iri), seen.insert(location.text).inserted else { continue }
        guard origins.contains(location.origin) else {
          elsewhere.append(location.text)
          continue
        }
        references.append(DocumentReference(page: location.text, form))
      }
    }
  }

  /// An LDP container that says what it contains.
  private struct Container {
    var owner: String?
    var relation: String?
    var members: [String]
  }

  private static func containers(in graph: Graph) -> [Container] {
    guard let contains = graph.id(iri: LDP.contains) else { return [] }
    func first(_ subject: TermID, _ predicate: String) -> String? {
      guard let predicate = graph.id(iri: predicate) else { return nil }
      return graph.objects(subject, predicate).lazy.compactMap { graph.iri($0) }.first
    }
    return graph.subjects.compactMap { subject in
      let members = graph.objects(subject, contains).compactMap { graph.iri($0) }
      guard !members.isEmpty else { return nil }
      return Container(
        owner: first(subject, LDP.membershipResource),
        relation: first(subject, LDP.hasMemberRelation), members: members.sorted())
    }
  }

  private static func objects(of predicate: String, in graph: Graph) -> [String] {
    guard let predicate = graph.id(iri: predicate) else { return [] }
    var found: Set<String> = []
    for ids in graph.tripleIDs where ids.predicate == predicate {
      if let iri = graph.iri(ids.object) { found.insert(iri) }
    }
    return found.sorted()
  }

  /// Whether the page itself says more of a resource than its class.
  private static func isDescribed(_ iri: String, in graph: Graph) -> Bool {
    guard let node = graph.id(iri: iri), let title = graph.id(iri: DCTerms.title) else {
      return false
    }
    return !graph.objects(node, title).isEmpty
  }
}
