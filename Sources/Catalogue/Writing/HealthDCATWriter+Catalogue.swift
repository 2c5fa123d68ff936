public import RDF

/// One page of the catalogue for other harvesters.
public struct CataloguePage: Sendable {
  /// Of the catalogue.
  public var iri: String
  /// Of this page.
  public var page: String
  /// Of the page that follows; nil on the last.
  public var next: String?
  /// Datasets on all pages.
  public var total: Int
  public var datasets: [Dataset]
  public var title = LocalisedText(
    "PaedCat catalogue of the Paediatric Health Data Space", language: "en")
  public var description = LocalisedText(
    "Descriptions of datasets about the health of children, harvested from hospitals.",
    language: "en")
  /// Who runs the catalogue.
  public var publisher: Agent

  public init(iri: String, page: String, next: String?, total: Int, datasets: [Dataset]) {
    self.iri = iri
    self.page = page
    self.next = next
    self.total = total
    self.datasets = datasets
    // A catalogue must have a publisher; who runs this one is told by its address alone.
    publisher = Agent(iri: iri + "#publisher")
    publisher.name = LocalisedText("Operator of this PaedCat catalogue", language: "en")
  }
}

extension HealthDCATWriter {
  /// A `dcat:Catalog` with the datasets of one page, and where the next page is (Hydra Core Vocabulary,
  /// partial collection views).
  ///
  /// Unlike a dataset, the catalogue is our own, so its applicable legislation is ours to state: the
  /// regulation on the European Health Data Space.
  public static func catalogue(_ page: CataloguePage) -> Graph {
    let writer = DescriptionWriter()
    let catalogue = writer.node(page.iri, DCAT.Catalog)
    writer.texts(catalogue, DCTerms.title, page.title)
    writer.texts(catalogue, DCTerms.description, page.description)
    writer.legislation(catalogue, [ELI.healthDataSpace])
    writer.builder.add(catalogue, DCTerms.publisher, writer.agent(page.publisher))
    for dataset in page.datasets {
      writer.resource(catalogue, DCAT.dataset, dataset.iri)
      writer.add(dataset)
    }
    writer.type(catalogue, Hydra.Collection)
    writer.typed(catalogue, Hydra.totalItems, String(page.total), XSD.integer)
    let view = writer.node(page.page, Hydra.PartialCollectionView)
    if page.page != page.iri { writer.builder.add(catalogue, Hydra.view, view) }
    writer.resource(view, Hydra.next, page.next)
    return writer.builder.finish()
  }
}
