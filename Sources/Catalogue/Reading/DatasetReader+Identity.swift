internal import RDF

/// Names, identifiers, dates and versions.
extension DatasetReader {
  mutating func readIdentity(_ description: Description, into dataset: inout Dataset) {
    dataset.title = texts(description, .title, .label, .name)
    dataset.alternativeTitle = texts(description, .alternative)
    dataset.description = texts(description, .description, .comment)
    dataset.identifiers = identifiers(description)
    dataset.otherIdentifiers = otherIdentifiers(description)
    dataset.issued = date(description, .issued)
    dataset.modified = date(description, .modified)
    dataset.version = plainText(description, .version, .versionInfo)
    dataset.classes = classes(description)
    dataset.provenance = texts(description, .provenance)
    dataset.conformsTo = iris(description, .conformsTo)
  }

  private func identifiers(_ description: Description) -> [String] {
    let texts = description[.identifier].compactMap { object -> String? in
      let text =
        graph.isBlank(object) ? notation(of: object) : String(graph.text(object).trimmingASCIISpace)
      return text?.isEmpty == false ? text : nil
    }
    return Set(texts).sorted()
  }

  private func otherIdentifiers(_ description: Description) -> [String] {
    let texts = description[.otherIdentifier].compactMap { object -> String? in
      if let notation = notation(of: object) { return notation }
      return graph.isBlank(object) ? nil : graph.text(object)
    }
    return Set(texts).sorted()
  }

  /// `skos:notation` of an `adms:Identifier`.
  func notation(of node: TermID) -> String? {
    if graph.isLiteral(node) { return nil }
    let notations = Description(index, node).first(of: .notation, .identifier, .value, .label)
    return notations.compactMap { graph.isBlank($0) ? nil : graph.text($0) }.min()
  }

  private func classes(_ description: Description) -> [String] {
    let names = description[.type].compactMap { graph.iri($0) }
      .map { String(Namespaces.localName($0)) }
    return Set(names).sorted()
  }

  /// The themes, categories and types.
  mutating func readClassification(_ description: Description, into dataset: inout Dataset) {
    dataset.keywords = keywords(description)
    dataset.themes = references(description, .theme)
    dataset.healthCategories = references(description, .healthCategory)
    dataset.healthThemes = references(description, .healthTheme)
    dataset.types = references(description, .kind)
    dataset.accrualPeriodicity = references(description, .accrualPeriodicity).first
  }

  private mutating func keywords(_ description: Description) -> [LocalisedText.Variant] {
    texts(description, .keyword).variants
  }
}
