internal import RDF
internal import Vocabulary

/// Agents and contact points.
extension DescriptionWriter {
  func addParties(_ dataset: Dataset, _ node: Term) {
    if let publisher = dataset.publisher {
      builder.add(node, DCTerms.publisher, agent(publisher))
    }
    if let custodian = dataset.custodian {
      builder.add(node, GeoDCATAP.custodian, agent(custodian))
    }
    for creator in dataset.creators { builder.add(node, DCTerms.creator, agent(creator)) }
    for contact in dataset.contacts {
      builder.add(node, DCAT.contactPoint, card(contact))
    }
  }

  /// A `foaf:Agent` with its `cv:contactPoint`, as the shapes HealthAgent and HealthPublisherAgent have it.
  func agent(_ agent: Agent) -> Term {
    let (isWritten, lacksContact) = agents.note(agent)
    let node = node(agent.iri, FOAF.Agent)
    if isWritten { return node }
    texts(node, FOAF.name, agent.name)
    if let type = agent.type {
      let table = AuthorityTable.publisherType
      if table.contains(type) {
        resource(node, DCTerms.type, table.namespace + type)
      } else {
        resource(node, DCTerms.type, type)
      }
    }
    texts(node, DCTerms.description, agent.note)
    resource(node, FOAF.homepage, agent.homepage, type: FOAF.Document)
    if lacksContact, let contact = agent.contact {
      let point = self.node(contact.iri, CPOV.ContactPoint)
      builder.add(node, CPOV.contactPoint, point)
      texts(point, FOAF.name, contact.name)
      text(point, CPOV.email, contact.email)
      resource(point, CPOV.contactPage, contact.page)
      text(point, CPOV.telephone, contact.telephone)
    }
    return node
  }

  /// A `vcard:Kind`, as a dataset's own contact point is.
  private func card(_ contact: ContactPoint) -> Term {
    let node = node(contact.iri, VCard.Kind)
    texts(node, VCard.fn, contact.name)
    resource(node, VCard.hasEmail, contact.email.map { $0.contains(":") ? $0 : "mailto:" + $0 })
    resource(node, VCard.hasURL, contact.page)
    let number = contact.telephone.map { "tel:" + $0.filter { $0 != " " } }
    resource(node, VCard.hasTelephone, number)
    return node
  }
}
