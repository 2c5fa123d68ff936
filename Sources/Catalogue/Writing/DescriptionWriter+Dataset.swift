internal import RDF
internal import Vocabulary

/// The dataset itself.
extension DescriptionWriter {
  func add(_ dataset: Dataset) {
    let node = Self.iri(dataset.iri) ?? .iri("urn:paedcat:unnamed")
    type(node, DCAT.Dataset)
    addIdentity(dataset, node)
    addClassification(dataset, node)
    addParties(dataset, node)
    add(dataset.access, to: node)
    addPopulation(dataset, node)
    addCoverage(dataset, node)
    addVariables(dataset, node)
    addRelations(dataset, node)
  }

  private func addIdentity(_ dataset: Dataset, _ node: Term) {
    texts(node, DCTerms.title, dataset.title)
    texts(node, DCTerms.alternative, dataset.alternativeTitle)
    texts(node, DCTerms.description, dataset.description)
    for identifier in dataset.identifiers { text(node, DCTerms.identifier, identifier) }
    for identifier in dataset.otherIdentifiers {
      let other = self.node(nil, ADMS.Identifier)
      builder.add(node, ADMS.identifier, other)
      text(other, SKOS.notation, identifier)
    }
    texts(node, DCAT.keyword, LocalisedText(dataset.keywords))
    date(node, DCTerms.issued, dataset.issued)
    date(node, DCTerms.modified, dataset.modified)
    text(node, DCAT.version, dataset.version)
    resources(node, DCTerms.conformsTo, dataset.conformsTo, type: DCTerms.Standard)
    if !dataset.provenance.isEmpty {
      let statement = self.node(nil, DCTerms.ProvenanceStatement)
      builder.add(node, DCTerms.provenance, statement)
      texts(statement, RDFSchema.label, dataset.provenance)
    }
  }

  private func addClassification(_ dataset: Dataset, _ node: Term) {
    concepts(node, DCAT.theme, dataset.themes)
    concepts(node, HealthDCAT.healthCategory, dataset.healthCategories)
    concepts(node, HealthDCAT.healthTheme, dataset.healthThemes)
    concepts(node, DCTerms.type, dataset.types)
    concepts(node, DCTerms.accrualPeriodicity, [dataset.accrualPeriodicity].compactMap { $0 })
    for code in dataset.codes { text(node, HealthDCAT.hasCodeValues, code.description) }
    for value in dataset.unreadCodeValues { text(node, HealthDCAT.hasCodeValues, value) }
    concepts(node, HealthDCAT.hasCodingSystem, dataset.codingSystems, type: DCTerms.Standard)
  }

  private func addPopulation(_ dataset: Dataset, _ node: Term) {
    count(node, HealthDCAT.numberOfUniqueIndividuals, dataset.individuals)
    count(node, HealthDCAT.numberOfRecords, dataset.records)
    texts(node, HealthDCAT.populationCoverage, dataset.populationCoverage)
    if let ages = dataset.ages { add(ages, to: node) }
    count(node, PHDS.minGestationalAge, dataset.gestation?.from.map(Int64.init))
    count(node, PHDS.maxGestationalAge, dataset.gestation?.to.map(Int64.init))
    for group in dataset.ageGroups {
      resource(node, PHDS.ageGroup, PHDS.ageGroups + group)
    }
    if let structured = dataset.hasStructuredData {
      typed(node, HealthDCAT.hasStructuredData, structured ? "true" : "false", XSD.boolean)
    }
  }

  /// Whole years as the standard has them; finer ends in the extension too.
  private func add(_ ages: AgeRange, to node: Term) {
    let from = ages.from.map { Int($0.days / 365.25) }
    let to = ages.to.map { Int(($0.days / 365.25).rounded(.up)) - 1 }
    count(node, HealthDCAT.minTypicalAge, from.map(Int64.init))
    count(node, HealthDCAT.maxTypicalAge, to.map { Int64(max(0, $0)) })
    guard AgeRange(minTypical: from, maxTypical: to) != ages else { return }
    typed(node, PHDS.minAge, ages.from?.description, XSD.duration)
    typed(node, PHDS.maxAge, ages.to?.description, XSD.duration)
  }

  private func addCoverage(_ dataset: Dataset, _ node: Term) {
    for tag in dataset.languages {
      if let code = Languages.authorityCode(tag) {
        builder.add(
          node, DCTerms.language,
          .iri("http://publications.europa.eu/resource/authority/language/" + code))
      } else {
        text(node, DCTerms.language, tag)
      }
    }
    concepts(node, DCTerms.spatial, dataset.places, type: DCTerms.Location)
    for period in dataset.temporal {
      let time = self.node(nil, DCTerms.PeriodOfTime)
      builder.add(node, DCTerms.temporal, time)
      date(time, DCAT.startDate, period.start)
      date(time, DCAT.endDate, period.end)
    }
  }

  func count(_ node: Term, _ predicate: String, _ count: Int64?) {
    typed(node, predicate, count.map(String.init), XSD.nonNegativeInteger)
  }
}

extension PHDS {
  /// Start of the IRIs of age groups; the identifier follows.
  static let ageGroups = "https://w3id.org/paedcat/age-group/"
}
