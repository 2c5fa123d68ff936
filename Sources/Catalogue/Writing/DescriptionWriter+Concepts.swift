internal import RDF
internal import Vocabulary

/// Concepts, and conditions of access.
extension DescriptionWriter {
  /// Concepts by IRI, with their labels where stated; codes of authority tables by their present IRIs,
  /// whatever host or word they came by; any other as a node with a label.
  func concepts(
    _ subject: Term, _ predicate: String, _ references: [ConceptReference],
    type: String = SKOS.Concept
  ) {
    for reference in references { concept(subject, predicate, reference, type: type) }
  }

  func concept(
    _ subject: Term, _ predicate: String, _ reference: ConceptReference,
    type: String = SKOS.Concept
  ) {
    if let iri = reference.iri {
      guard let term = Self.authority(reference.code) ?? Self.iri(iri) else {
        text(subject, predicate, iri)
        return
      }
      builder.add(subject, predicate, term)
      // Whoever names no label leaves it to the vocabulary to describe the concept; but what follows from
      // the property alone, that a place is a place, no vocabulary says.
      if !reference.label.isEmpty || Self.followingFromProperty.contains(type) {
        self.type(term, type)
      }
      texts(term, SKOS.prefLabel, reference.label)
    } else if let term = Self.authority(reference.code) {
      builder.add(subject, predicate, term)
    } else {
      let node = self.node(nil, type)
      builder.add(subject, predicate, node)
      texts(node, SKOS.prefLabel, reference.label)
      text(node, SKOS.notation, reference.code?.description)
    }
  }

  private static let followingFromProperty = [DPV.PersonalData, DCTerms.Location, DCTerms.Standard]

  private static func authority(_ code: Code?) -> Term? {
    guard let code, let table = AuthorityTable(rawValue: code.system), table.contains(code.value)
    else { return nil }
    return .iri(table.namespace + code.value)
  }

  func add(_ access: AccessConditions, to node: Term) {
    if let level = access.level {
      resource(node, DCTerms.accessRights, AuthorityTable.accessRight.namespace + level.rawValue)
    } else if let stated = access.statedRights {
      if let term = Self.iri(stated) {
        builder.add(node, DCTerms.accessRights, term)
      } else {
        let statement = self.node(nil, DCTerms.RightsStatement)
        builder.add(node, DCTerms.accessRights, statement)
        text(statement, RDFSchema.label, stated)
      }
    }
    grounds(node, DPV.hasLegalBasis, access.legalBasis, DPV.LegalBasis)
    grounds(node, DPV.hasPurpose, access.purpose, DPV.Purpose)
    concepts(node, DPV.hasPersonalData, access.personalData, type: DPV.PersonalData)
    legislation(node, access.applicableLegislation)
    if let body = access.healthDataAccessBody {
      builder.add(node, HealthDCAT.hdab, agent(body))
    }
    for code in access.useConditions { resource(node, DCTerms.rights, code.iri) }
    license(node, access.license)
  }

  /// Legal bases and purposes: what they say is their description.
  private func grounds(
    _ subject: Term, _ predicate: String, _ references: [ConceptReference], _ type: String
  ) {
    for reference in references {
      let node = node(reference.iri, type)
      builder.add(subject, predicate, node)
      texts(node, DCTerms.description, reference.label)
    }
  }

  func legislation(_ subject: Term, _ iris: [String]) {
    resources(subject, DCATAP.applicableLegislation, iris, type: ELI.LegalResource)
  }

  func license(_ subject: Term, _ license: String?) {
    guard let license else { return }
    if let term = Self.iri(license) {
      builder.add(subject, DCTerms.license, term)
      type(term, DCTerms.LicenseDocument)
    } else {
      let document = node(nil, DCTerms.LicenseDocument)
      builder.add(subject, DCTerms.license, document)
      text(document, RDFSchema.label, license)
    }
  }
}
