internal import Catalogue
internal import Foundation
internal import RDF

/// One package of CKAN as a dataset of DCAT.
struct CKANPackage {
  private let package: JSONNode
  private let extras: [String: JSONNode]
  private let site: String

  init(_ package: JSONNode, site: String) {
    self.package = package
    self.site = site
    var extras: [String: JSONNode] = [:]
    for extra in package["extras"].elements {
      guard let key = extra["key"].string else { continue }
      extras[key.lowercased()] = Self.unwrapped(extra["value"])
    }
    self.extras = extras
  }

  /// Writes it, unless it is deleted, a draft, or private.
  func write(to statements: Statements, _ log: inout CKANLog) {
    if let state = package["state"].string, state != "active" { return }
    if package["private"].isTrue { return }
    if let type = package["type"].string, type == "harvest" { return }
    guard let id = package["id"].string ?? package["name"].string else {
      log.noteNameless()
      return
    }
    let page = "\(site)/dataset/\(Statements.encoded(id))"
    let node = field("uri").string.flatMap(Statements.iri) ?? .iri(page)
    statements.type(node, DCAT.Dataset)
    texts(node, DCTerms.title, "title", to: statements)
    texts(node, DCTerms.description, "notes", to: statements)
    if field("identifier").string == nil { statements.text(node, DCTerms.identifier, id) }
    for tag in package["tags"].elements {
      statements.text(node, DCAT.keyword, tag["display_name"].string ?? tag["name"].string)
    }
    for (name, field) in CKANFields.dataset {
      write(self.field(name), field, of: node, to: statements)
    }
    statements.date(
      node, DCTerms.issued, field("issued").string ?? package["metadata_created"].string)
    statements.date(
      node, DCTerms.modified, field("modified").string ?? package["metadata_modified"].string)
    statements.resource(
      node, DCTerms.license,
      package["license_url"].string ?? package["license_title"].string
        ?? package["license_id"].string)
    if let provenance = field("provenance").string {
      let statement = statements.node(node, DCTerms.provenance, DCTerms.ProvenanceStatement)
      statements.text(statement, RDFSchema.label, provenance)
    }
    for identifier in field("alternate_identifier").elements {
      let other = statements.node(node, ADMS.identifier, ADMS.Identifier)
      statements.text(other, SKOS.notation, identifier.string)
    }
    writeParties(of: node, to: statements)
    writePeriods(of: node, to: statements)
    for resource in package["resources"].elements {
      write(resource, page, of: node, to: statements)
    }
    for key in extras.keys
    where CKANFields.dataset[key] == nil && !CKANFields.others.contains(key) {
      log.noteUnread(key)
    }
  }

  /// A field of the package, or else of its extras.
  private func field(_ name: String) -> JSONNode {
    let own = Self.unwrapped(package[name])
    if own != .null, own != .text("") { return own }
    return extras[name] ?? .null
  }

  /// Extras hold lists and objects as JSON in a text.
  private static func unwrapped(_ value: JSONNode) -> JSONNode {
    guard case .text(let text) = value, text.hasPrefix("[") || text.hasPrefix("{"),
      let inner = try? JSONDecoder().decode(JSONNode.self, from: Data(text.utf8))
    else { return value }
    return inner
  }

  /// A text, or texts by language as ckanext-fluent has them.
  private func texts(
    _ node: Term, _ property: String, _ name: String, to statements: Statements
  ) {
    guard case .object(let variants) = Self.unwrapped(package[name + "_translated"]) else {
      return statements.text(node, property, package[name].string)
    }
    for (language, text) in variants {
      guard let text = text.string else { continue }
      statements.builder.add(node, property, .literal(Literal(text, language: language)))
    }
  }

  private func write(
    _ value: JSONNode, _ field: (property: String, value: CKANFields.Value), of node: Term,
    to statements: Statements
  ) {
    for element in value.elements {
      let text = element.string ?? element["uri"].string
      switch field.value {
      case .text: statements.text(node, field.property, text)
      case .resource: statements.resource(node, field.property, text)
      case .date: statements.date(node, field.property, text)
      case .count: statements.typed(node, field.property, text, XSD.nonNegativeInteger)
      }
    }
  }

  // MARK: Parties

  private func writeParties(of node: Term, to statements: Statements) {
    let organization = package["organization"]
    var publisher = field("publisher").elements.first ?? .null
    if publisher["name"].string == nil, let name = field("publisher_name").string {
      publisher = .object([
        "name": .text(name), "uri": field("publisher_uri"), "email": field("publisher_email"),
        "url": field("publisher_url"), "type": field("publisher_type"),
      ])
    } else if publisher["name"].string == nil {
      publisher = .object([
        "name": .text(organization["title"].string ?? organization["name"].string ?? ""),
        "uri": .text(
          organization["id"].string.map { "\(site)/organization/\(Statements.encoded($0))" } ?? ""),
      ])
    }
    write(agent: publisher, as: DCTerms.publisher, of: node, to: statements)
    for agent in field("creator").elements {
      write(agent: agent, as: DCTerms.creator, of: node, to: statements)
    }
    for agent in field("hdab").elements {
      write(agent: agent, as: HealthDCAT.hdab, of: node, to: statements)
    }
    writeContacts(of: node, to: statements)
  }

  private func write(
    agent: JSONNode, as property: String, of node: Term, to statements: Statements
  ) {
    guard let name = agent["name"].string else { return }
    let term = statements.node(node, property, FOAF.Agent, iri: agent["uri"].string)
    statements.text(term, FOAF.name, name)
    statements.resource(term, FOAF.mbox, agent["email"].string.map(Self.mailto))
    statements.resource(term, FOAF.homepage, agent["url"].string)
    statements.resource(term, DCTerms.type, agent["type"].string)
  }

  private func writeContacts(of node: Term, to statements: Statements) {
    var contacts = field("contact").elements.filter {
      $0["name"].string != nil || $0["email"].string != nil
    }
    if contacts.isEmpty {
      let pairs = [
        (field("contact_name"), field("contact_email"), field("contact_uri")),
        (package["maintainer"], package["maintainer_email"], .null),
        (package["author"], package["author_email"], .null),
      ]
      if let (name, email, uri) = pairs.first(where: {
        $0.0.string != nil || $0.1.string != nil
      }) {
        contacts = [.object(["name": name, "email": email, "uri": uri])]
      }
    }
    for contact in contacts {
      let term = statements.node(
        node, DCAT.contactPoint, VCard.Kind, iri: contact["uri"].string)
      statements.text(term, VCard.fn, contact["name"].string)
      statements.resource(term, VCard.hasEmail, contact["email"].string.map(Self.mailto))
      statements.resource(term, VCard.hasURL, contact["url"].string)
    }
  }

  private static func mailto(_ address: String) -> String {
    address.lowercased().hasPrefix("mailto:") ? address : "mailto:" + address
  }

  // MARK: Coverage

  private func writePeriods(of node: Term, to statements: Statements) {
    var coverages = field("temporal_coverage").elements
    if coverages.isEmpty {
      coverages = [
        .object(["start": field("temporal_start"), "end": field("temporal_end")])
      ]
    }
    for period in coverages { write(period, as: DCTerms.temporal, of: node, to: statements) }
    for period in field("retention_period").elements {
      write(period, as: HealthDCAT.retentionPeriod, of: node, to: statements)
    }
    for place in field("spatial_coverage").elements {
      statements.resource(node, DCTerms.spatial, place["uri"].string)
    }
  }

  private func write(
    _ period: JSONNode, as property: String, of node: Term, to statements: Statements
  ) {
    guard period["start"].string != nil || period["end"].string != nil else { return }
    let term = statements.node(node, property, DCTerms.PeriodOfTime)
    statements.date(term, DCAT.startDate, period["start"].string)
    statements.date(term, DCAT.endDate, period["end"].string)
  }

  // MARK: Distributions

  private func write(
    _ resource: JSONNode, _ page: String, of node: Term, to statements: Statements
  ) {
    if let state = resource["state"].string, state != "active" { return }
    let iri =
      resource["uri"].string
      ?? resource["id"].string.map { "\(page)/resource/\(Statements.encoded($0))" }
    let term = statements.node(node, DCAT.distribution, DCAT.Distribution, iri: iri)
    statements.text(term, DCTerms.title, resource["name"].string ?? resource["title"].string)
    statements.resource(
      term, DCAT.accessURL, resource["access_url"].string ?? resource["url"].string)
    for (name, field) in CKANFields.resource {
      write(Self.unwrapped(resource[name]), field, of: term, to: statements)
    }
    statements.date(
      term, DCTerms.issued, resource["issued"].string ?? resource["created"].string)
    statements.date(
      term, DCTerms.modified, resource["modified"].string ?? resource["last_modified"].string)
  }
}
