internal import RDF

/// Distributions, services, series and pages.
extension DescriptionWriter {
  func addRelations(_ dataset: Dataset, _ node: Term) {
    resources(node, DCAT.landingPage, dataset.landingPages, type: FOAF.Document)
    resources(node, FOAF.page, dataset.pages, type: FOAF.Document)
    for series in dataset.series {
      let other = self.node(series.iri, DCAT.DatasetSeries)
      builder.add(node, DCAT.inSeries, other)
      texts(other, DCTerms.title, series.title)
      texts(other, DCTerms.description, series.description)
    }
    for distribution in dataset.distributions {
      builder.add(node, DCAT.distribution, self.distribution(distribution))
    }
    for distribution in dataset.samples {
      builder.add(node, ADMS.sample, self.distribution(distribution))
    }
    for distribution in dataset.analytics {
      builder.add(node, HealthDCAT.analytics, self.distribution(distribution))
    }
    for service in dataset.services {
      builder.add(self.service(service), DCAT.servesDataset, node)
    }
  }

  private func distribution(_ distribution: Distribution) -> Term {
    let node = node(distribution.iri, DCAT.Distribution)
    texts(node, DCTerms.title, distribution.title)
    texts(node, DCTerms.description, distribution.description)
    resources(node, DCAT.accessURL, distribution.accessURLs)
    resources(node, DCAT.downloadURL, distribution.downloadURLs)
    resource(node, DCTerms.format, distribution.format, type: DCTerms.MediaTypeOrExtent)
    resource(node, DCAT.mediaType, distribution.mediaType, type: DCTerms.MediaType)
    license(node, distribution.license)
    count(node, DCAT.byteSize, distribution.byteSize)
    resources(node, DCTerms.conformsTo, distribution.conformsTo, type: DCTerms.Standard)
    legislation(node, distribution.applicableLegislation)
    for service in distribution.services {
      builder.add(node, DCAT.accessService, self.service(service))
    }
    return node
  }

  private func service(_ service: DataService) -> Term {
    let node = node(service.iri, DCAT.DataService)
    texts(node, DCTerms.title, service.title)
    resources(node, DCAT.endpointURL, service.endpointURLs)
    resource(node, DCAT.endpointDescription, service.endpointDescription)
    resources(node, DCAT.servesDataset, service.servesDatasets)
    return node
  }
}
