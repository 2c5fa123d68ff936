internal import Catalogue
internal import Query
internal import Store

/// How to get access: the right, the conditions, who decides, whom to ask.
struct AccessPart: Sendable {
  let right: String
  let meaning: String
  let facts: [Fact]
  let contacts: [Contact]
  let hasContact: Bool

  /// Somebody who answers.
  struct Contact: Sendable {
    let role: String
    let name: ForeignText?
    let email: String?
    /// A letter begun: recipient, subject and what to say.
    let letter: String?
    let page: String?
    let telephone: String?
  }

  init(_ detail: DatasetDetail, title: String, request: PageRequest, names: ConceptNames) {
    let reader = request.reader
    let texts = reader.texts
    let dataset = detail.dataset
    let access = dataset.access
    let level = access.level?.rawValue
    right =
      level.map(reader.access) ?? access.statedRights.map { Excerpt.of($0, longest: 200) }
      ?? texts("access.unstatedShort")
    meaning = level.map { texts("access.\($0).means") } ?? texts("access.unstated")
    let duo = access.useConditions.prefix(Fact.mostValues).map { code in
      NamedLink(
        name: ForeignText(
          names.name(of: code).map { "\($0) (\(code))" } ?? code.description, language: nil,
          reader: reader, longest: 200), href: nil)
    }
    let licences = Set(([access.license] + dataset.distributions.map(\.license)).compactMap { $0 })
    let forms = dataset.distributions.flatMap(\.accessURLs)
    let downloads = dataset.distributions.flatMap(\.downloadURLs)
    facts = [
      ("access.conditions", duo),
      ("access.legalBasis", access.legalBasis.prefix(20).compactMap(names.link)),
      ("access.purpose", access.purpose.prefix(20).compactMap(names.link)),
      ("access.personalData", access.personalData.prefix(40).compactMap(names.link)),
      ("access.legislation", Fact.links(access.applicableLegislation, reader)),
      ("access.licence", Fact.links(licences.sorted(), reader)),
      ("access.body", access.healthDataAccessBody.map { [Fact.party($0, reader)] } ?? []),
      ("access.address", Fact.links(Self.unique(forms), reader)),
      ("access.download", Fact.links(Self.unique(downloads), reader)),
    ].compactMap { $0.1.isEmpty ? nil : Fact(name: texts($0.0), values: Array($0.1)) }

    let subject = texts("enquiry.subject", ["title": Excerpt.of(title, longest: 120)])
    let body = texts(
      "enquiry.body",
      [
        "title": Excerpt.of(title, longest: 200), "iri": String(dataset.iri.prefix(500)),
        "page": request.publicURL + "/datasets/" + PercentEncoding.component(detail.id),
      ])
    func contact(_ role: String, _ point: ContactPoint, _ agent: Agent? = nil) -> Contact? {
      let letter = point.email.flatMap { SafeLink.mail($0, subject: subject, body: body) }
      let page = point.page.flatMap(SafeLink.web)
      guard letter != nil || page != nil || point.telephone != nil || point.email != nil else {
        return nil
      }
      return Contact(
        role: texts(role),
        name: reader.text(point.name, longest: 200) ?? agent.flatMap { reader.text($0.name) },
        email: point.email.map { Excerpt.of($0, longest: 120) }, letter: letter, page: page,
        telephone: point.telephone.map { Excerpt.of($0, longest: 40) })
    }
    var found = dataset.contacts.prefix(5).map { contact("contact.dataset", $0) }
    if let body = access.healthDataAccessBody, let point = body.contact {
      found.append(contact("contact.body", point, body))
    }
    if let publisher = dataset.publisher, let point = publisher.contact {
      found.append(contact("contact.publisher", point, publisher))
    }
    contacts = found.compactMap { $0 }
    hasContact = !contacts.isEmpty
  }

  private static func unique(_ items: [String]) -> [String] {
    var seen: Set<String> = []
    return items.filter { seen.insert($0).inserted }
  }
}
