internal import RDF
internal import Vocabulary

/// Agents and contact points.
extension DatasetReader {
  mutating func readParties(_ description: Description, into dataset: inout Dataset) {
    dataset.publisher = agents(description, .publisher).first
    dataset.custodian = agents(description, .custodian).first
    dataset.creators = agents(description, .creator)
    dataset.contacts = contacts(description, .contactPoint)
    // Releases before R5 stated the publisher's type and note on the dataset.
    if let type = iris(description, .publisherType).first {
      dataset.publisher = dataset.publisher ?? Agent()
      if dataset.publisher?.type == nil { dataset.publisher?.type = Self.typeCode(type) }
    }
    let note = texts(description, .publisherNote)
    if !note.isEmpty {
      dataset.publisher = dataset.publisher ?? Agent()
      if dataset.publisher?.note.isEmpty == true { dataset.publisher?.note = note }
    }
  }

  /// The agents of a property: those with an IRI first, in the order of IRI and name.
  mutating func agents(_ description: Description, _ property: Property) -> [Agent] {
    var agents: Set<Agent> = []
    for object in description[property] {
      let (agent, noted) = cache.agent(object, property) {
        // Read with a log of its own, to be copied to every dataset that names the agent.
        var reader = self
        reader.findings = FindingLog(dataset: nil)
        return (reader.agent(object, property), reader.findings)
      }
      findings.add(contentsOf: noted)
      if let agent { agents.insert(agent) }
    }
    if agents.count > 1, property != .creator {
      findings.add(.agentSeveral, .warning, property.curie)
    }
    if agents.count < 2 { return Array(agents) }
    return agents.sorted { Self.key($0) < Self.key($1) }
  }

  private static func key(_ agent: Agent) -> (String, String, String, String) {
    (
      agent.iri ?? "\u{10FFFF}", agent.name.joined, agent.contact?.email ?? "", agent.homepage ?? ""
    )
  }

  private mutating func agent(_ object: TermID, _ property: Property) -> Agent? {
    if let literal = graph.literal(object) {
      let name = String(literal.lexicalForm.trimmingASCIISpace)
      if Self.isPlaceholder(name) {
        notePlaceholder(property)
        return nil
      }
      findings.add(.agentLiteral, .warning, property.curie, value: name)
      return Agent(name: LocalisedText(name, language: literal.language))
    }
    var agent = Agent(iri: graph.iri(object))
    let inner = Description(index, object)
    agent.name = agentName(inner)
    if inner.isEmpty || (agent.name.isEmpty && agent.iri != nil) {
      findings.add(.agentUndescribed, .warning, property.curie, value: agent.iri)
      if inner.isEmpty { return agent.iri == nil ? nil : agent }
    }
    agent.type = iris(inner, .kind, .publisherType).first.map(Self.typeCode)
    agent.note = texts(inner, .publisherNote, .description)
    agent.homepage = iris(inner, .homepage, .page).first
    agent.contact = contacts(inner, .agentContact).first ?? contacts(inner, .contactPoint).first
    if agent.contact == nil {
      let own = contact(inner)
      if own.email != nil || own.telephone != nil { agent.contact = own }
      agent.contact?.iri = nil
      agent.contact?.name = LocalisedText()
    }
    if agent.iri == nil, agent.name.isEmpty {
      findings.add(.agentNameless, .warning, property.curie)
      if agent.contact == nil, agent.homepage == nil, agent.type == nil { return nil }
    }
    return agent
  }

  private mutating func agentName(_ inner: Description) -> LocalisedText {
    let name = texts(
      inner, .name, .fullName, .organizationName, .prefLabel, .title, .label, .hasName)
    if !name.isEmpty { return name }
    let parts = [plainText(inner, .givenName), plainText(inner, .familyName)].compactMap { $0 }
    return parts.isEmpty ? LocalisedText() : LocalisedText(parts.joined(separator: " "))
  }

  /// The code where the type stands in an authority table, else the type as stated.
  static func typeCode(_ type: String) -> String {
    AuthorityTable.parse(type)?.code ?? type
  }

  /// The contact points of a property; those that say nothing are left out.
  mutating func contacts(_ description: Description, _ property: Property) -> [ContactPoint] {
    var contacts: Set<ContactPoint> = []
    for object in description[property] {
      if let contact = contact(object, property) { contacts.insert(contact) }
    }
    return contacts.count < 2
      ? Array(contacts)
      : contacts.sorted { left, right in
        (left.iri ?? "\u{10FFFF}", left.email ?? "", left.page ?? "", left.name.joined)
          < (right.iri ?? "\u{10FFFF}", right.email ?? "", right.page ?? "", right.name.joined)
      }
  }

  private mutating func contact(_ object: TermID, _ property: Property) -> ContactPoint? {
    let inner = Description(index, object)
    if !inner.isEmpty {
      let contact = contact(inner)
      return contact.iri == nil && contact.email == nil && contact.page == nil
        && contact.telephone == nil && contact.name.isEmpty ? nil : contact
    }
    if graph.isBlank(object) { return nil }
    let text = String(graph.text(object).trimmingASCIISpace)
    if Self.isPlaceholder(text) {
      notePlaceholder(property)
      return nil
    }
    var contact = ContactPoint()
    if let email = Self.email(text) {
      contact.email = email
    } else if graph.isIRI(object) {
      contact.iri = text
      findings.add(.contactUndescribed, .warning, property.curie, value: text)
      return contact
    } else {
      contact.name = LocalisedText(text)
    }
    findings.add(.contactLiteral, .information, property.curie, value: text)
    return contact
  }

  private mutating func contact(_ inner: Description) -> ContactPoint {
    var contact = ContactPoint()
    contact.iri = graph.iri(inner.node)
    contact.name = texts(inner, .fullName, .name, .organizationName, .hasName, .label)
    contact.email =
      values(inner, .hasEmail, .contactEmail, .mbox)
      .lazy.compactMap { Self.email($0, isKnown: true) }.first
    contact.page = values(inner, .hasURL, .contactPage, .homepage, .page).first
    contact.telephone = values(inner, .hasTelephone, .telephone)
      .first.map { $0.hasPrefix("tel:") ? String($0.dropFirst(4)) : $0 }
    return contact
  }

  /// The IRIs or literals of properties, also where vCard puts them into a node with `vcard:hasValue`.
  private func values(_ inner: Description, _ properties: Property...) -> [String] {
    for property in properties {
      let values = inner[property].flatMap { object -> [String] in
        if graph.isBlank(object) {
          return Description(index, object)[.hasValue, .value].map { graph.text($0) }
        }
        return [String(graph.text(object).trimmingASCIISpace)]
      }
      let stated = values.filter { !Self.isPlaceholder($0) }
      if !stated.isEmpty { return stated.sorted() }
    }
    return []
  }

  /// The address, without the `mailto:` scheme.
  static func email(_ text: String, isKnown: Bool = false) -> String? {
    var address = text[...]
    while address.lowercased().hasPrefix("mailto:") {
      address = address.dropFirst(7).drop { $0 == "/" }
    }
    address = address.prefix { $0 != "?" }.trimmingASCIISpace
    if isKnown { return address.isEmpty ? nil : String(address) }
    let parts = address.split(separator: "@", omittingEmptySubsequences: false)
    let isAddress =
      parts.count == 2 && !parts[0].isEmpty && parts[1].contains(".")
      && !address.contains(" ") && !address.contains("/")
    return isAddress ? String(address) : nil
  }
}
