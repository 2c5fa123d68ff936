/// `dcat:Catalog`: what a document says of itself.
public struct CatalogueDescription: Hashable, Sendable, Codable {
  public var iri: String?
  public var title: LocalisedText = LocalisedText()
  public var description: LocalisedText = LocalisedText()
  public var publisher: Agent?
  public var homepage: String?

  public init(iri: String? = nil) {
    self.iri = iri
  }
}
