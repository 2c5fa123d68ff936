internal import RDF
internal import Vocabulary

/// Who may use the data, for what, and on what ground.
extension DatasetReader {
  mutating func readAccess(_ description: Description, into dataset: inout Dataset) {
    var access = AccessConditions()
    readLevel(description, into: &access)
    access.legalBasis = grounds(description, .legalBasis)
    access.purpose = grounds(description, .purpose)
    access.personalData = references(description, .personalData)
    access.applicableLegislation = iris(description, .applicableLegislation)
    access.healthDataAccessBody = agents(description, .hdab).first
    access.license = license(description)
    access.useConditions = useConditions(description)
    dataset.access = access
  }

  private mutating func readLevel(_ description: Description, into access: inout AccessConditions) {
    var stated: [String] = []
    var levels: Set<AccessConditions.Level> = []
    for object in description[.accessRights] {
      guard let text = statedRight(object) else { continue }
      if Self.isPlaceholder(text) {
        notePlaceholder(.accessRights)
        continue
      }
      if Code(iri: text)?.system == "DUO" { continue }
      guard let (level, isOfTable) = AccessLevels.read(text) else {
        stated.append(text)
        findings.add(.accessRightUnknown, .warning, "dct:accessRights", value: text)
        continue
      }
      levels.insert(level)
      if !isOfTable {
        findings.add(
          .accessRightMisspelt, .information, "dct:accessRights", value: text,
          ["level": level.rawValue])
      }
    }
    if levels.count > 1 {
      findings.add(.accessRightSeveral, .warning, "dct:accessRights")
    }
    access.level = [.nonPublic, .restricted, .public].first { levels.contains($0) }
    access.statedRights = stated.min()
  }

  private func statedRight(_ object: TermID) -> String? {
    if !graph.isBlank(object) {
      let text = String(graph.text(object).trimmingASCIISpace)
      if AccessLevels.read(text) == nil, let label = label(of: object).best()?.text,
        AccessLevels.read(label) != nil
      {
        return label
      }
      return text
    }
    return label(of: object).best()?.text ?? Description(index, object)[.kind].first.map(graph.text)
  }

  /// Legal bases and purposes: the IRI of the node and what it says.
  private mutating func grounds(
    _ description: Description, _ property: Property
  ) -> [ConceptReference] {
    let grounds = description[property].compactMap { object -> ConceptReference? in
      if graph.isLiteral(object) { return reference(object, property) }
      let inner = Description(index, object)
      var label = texts(inner, .description, .label, .prefLabel, .title)
      if label.isEmpty { label = self.label(of: object) }
      let iri = graph.iri(object)
      return iri == nil && label.isEmpty
        ? nil
        : ConceptReference(iri: iri, code: iri.flatMap { ConceptCodes.code(of: $0) }, label: label)
    }
    return grounds.sorted { Self.key($0) < Self.key($1) }
  }

  /// The licence: its IRI, or what is said of it.
  mutating func license(_ description: Description) -> String? {
    let stated = description[.license].compactMap { object -> String? in
      if graph.isIRI(object) { return graph.text(object) }
      if let literal = graph.literal(object) {
        return literal.lexicalForm.isEmpty ? nil : literal.lexicalForm
      }
      return label(of: object).best()?.text
    }
    return stated.min()
  }

  /// Data Use Ontology terms, wherever conditions are stated.
  private func useConditions(_ description: Description) -> [Code] {
    var codes: Set<Code> = []
    for object in description[.accessRights, .rights, .policy, .license, .conformsTo] {
      if graph.isBlank(object) {
        for inner in Description(index, object).triples where !graph.isBlank(inner.object) {
          if let code = duo(inner.object) { codes.insert(code) }
        }
      } else if let code = duo(object) {
        codes.insert(code)
      }
    }
    return codes.count < 2 ? Array(codes) : codes.sorted()
  }

  private func duo(_ object: TermID) -> Code? {
    let isCandidate = graph.withUTF8(of: object) { bytes in
      bytes.count < 80 && bytes.contains { $0 | 0x20 == UInt8(ascii: "u") }
    }
    guard isCandidate, let code = Code(iri: graph.text(object)), code.system == "DUO" else {
      return nil
    }
    return code
  }
}
