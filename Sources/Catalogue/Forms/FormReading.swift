internal import RDF
internal import Vocabulary

/// Turns the entries of a form into a dataset, and says what it could not read.
struct FormReading {
  private let values: [FormField: [DatasetForm.Entry]]
  private let variables: [Variable]
  /// The language of texts for which none is stated.
  private let language: String
  /// The smallest count that may be published.
  private(set) var threshold: Int
  private(set) var findings: [Finding] = []

  init(_ form: DatasetForm, threshold: Int) {
    values = Dictionary(grouping: form.entries, by: \.field)
    variables = form.variables
    let stated = values[.formLanguage]?.first?.value
    language =
      stated.flatMap { Languages.tag(named: $0) ?? Languages.tag($0) } ?? form.headingLanguage
    self.threshold = threshold
    if let own = one(.countsThreshold) {
      if let own = FormValues.whole(own), (1...1000).contains(own) {
        self.threshold = max(threshold, Int(own))
      } else {
        note(.countsThreshold)
      }
    }
  }

  mutating func note(_ kind: Finding.Kind) { findings.append(Finding(kind, .warning)) }

  /// - Parameter value: nil for counts, which are not told.
  private mutating func note(_ field: FormField, _ value: String? = nil) {
    let row = FormFieldTable.row(field)
    findings.append(
      Finding(
        .formValueUnread, .violation, path: row.property.isEmpty ? nil : row.property,
        value: value.map { String($0.prefix(80)) },
        arguments: [
          "field": field.rawValue,
          "example": row.example.isEmpty ? row.help : row.example,
        ]))
  }

  // MARK: Values

  func one(_ field: FormField) -> String? { values[field]?.first?.value }

  func all(_ field: FormField) -> [String] { values[field]?.map(\.value) ?? [] }

  private func text(_ field: FormField) -> LocalisedText {
    LocalisedText(variants(field))
  }

  private func variants(_ field: FormField) -> [LocalisedText.Variant] {
    (values[field] ?? []).map { .init($0.value, language: $0.language ?? language) }
  }

  mutating func date(_ field: FormField) -> String? {
    guard let text = one(field) else { return nil }
    let date = FormValues.date(text, language: language)
    if date == nil { note(field, text) }
    return date
  }

  private mutating func count(_ field: FormField) -> Int64? {
    guard let text = one(field) else { return nil }
    let count = FormValues.whole(text)
    if count == nil { note(field) }
    return count
  }

  private mutating func age(_ field: FormField) -> Age? {
    guard let text = one(field) else { return nil }
    let age = FormValues.age(text)
    if age == nil { note(field, text) }
    return age
  }

  private mutating func concepts(
    _ field: FormField, of table: AuthorityTable
  ) -> [ConceptReference] {
    all(field).compactMap { text in
      let concept = FormValues.concept(text, of: table)
      if concept == nil { note(field, text) }
      return concept
    }
  }

  /// IRIs by what they are, other words as labels.
  private func described(_ field: FormField) -> [ConceptReference] {
    variants(field).map { variant in
      DescriptionWriter.iri(variant.text) != nil
        ? ConceptReference(iri: variant.text)
        : ConceptReference(iri: nil, label: LocalisedText([variant]))
    }
  }

  private mutating func iris(_ field: FormField) -> [String] {
    all(field).filter { text in
      let isIRI = DescriptionWriter.iri(text) != nil
      if !isIRI { note(field, text) }
      return isIRI
    }
  }

  // MARK: Parts

  mutating func dataset(_ iri: String) -> Dataset {
    var dataset = Dataset(iri: iri)
    dataset.identifiers = all(.identifier)
    dataset.title = text(.title)
    dataset.description = text(.description)
    dataset.keywords = variants(.keywords)
    dataset.types = concepts(.type, of: .datasetType)
    dataset.themes = concepts(.theme, of: .dataTheme)
    dataset.healthCategories = concepts(.healthCategory, of: .healthCategories)
    dataset.healthThemes = concepts(.healthTheme, of: .healthTheme)
    dataset.codingSystems = concepts(.codingSystem, of: .codingSystem)
    dataset.accrualPeriodicity = concepts(.frequency, of: .frequency).first
    dataset.provenance = text(.provenance)
    dataset.conformsTo = iris(.standard)
    dataset.landingPages = iris(.homepage)
    dataset.pages = iris(.documentation)
    dataset.issued = date(.issued)
    dataset.modified = date(.modified)
    addParties(&dataset)
    addPopulation(&dataset)
    addAccess(&dataset)
    addDistributions(&dataset)
    dataset.variables = variables.map { variable in
      var variable = variable
      variable.label = inLanguage(variable.label)
      variable.description = inLanguage(variable.description)
      // The profile has every table named.
      if variable.table.isEmpty { variable.table = dataset.title.variants.first?.text ?? "" }
      return variable
    }
    dataset.hasStructuredData = variables.isEmpty ? nil : true
    if let stated = one(.structured) {
      dataset.hasStructuredData = FormValues.flag(stated)
      if dataset.hasStructuredData == nil { note(.structured, stated) }
    }
    return dataset
  }

  /// A dictionary is in the language of the form, unless it says otherwise.
  private func inLanguage(_ text: LocalisedText) -> LocalisedText {
    LocalisedText(text.variants.map { .init($0.text, language: $0.language ?? language) })
  }

  private mutating func addParties(_ dataset: inout Dataset) {
    dataset.publisher = agent(
      .publisher, .publisherIRI, .publisherType, .publisherEmail, .publisherPage)
    dataset.custodian = agent(.holder, .holderIRI, .holderType, .holderEmail, .holderPage)
    dataset.access.healthDataAccessBody = agent(
      .accessBody, .accessBodyIRI, .accessBodyType, .accessBodyEmail, .accessBodyPage)
    var contact = ContactPoint()
    contact.name = text(.contact)
    contact.email = one(.contactEmail)
    contact.page = iris(.contactPage).first
    contact.telephone = one(.contactPhone)
    if contact != ContactPoint() { dataset.contacts = [contact] }
  }

  private mutating func agent(
    _ name: FormField, _ iri: FormField, _ type: FormField, _ email: FormField, _ page: FormField
  ) -> Agent? {
    var agent = Agent(iri: iris(iri).first, name: text(name))
    if let stated = one(type) {
      agent.type = FormValues.concept(stated, of: .publisherType).flatMap {
        $0.code?.value ?? $0.iri
      }
      if agent.type == nil { note(type, stated) }
    }
    var contact = ContactPoint()
    contact.email = one(email)
    contact.page = iris(page).first
    if contact != ContactPoint() { agent.contact = contact }
    return agent == Agent() ? nil : agent
  }

  private mutating func addPopulation(_ dataset: inout Dataset) {
    let (from, through) = (age(.minimumAge), age(.maximumAge))
    if from != nil || through != nil {
      dataset.ages = AgeRange(from: from, through: through)
    }
    dataset.individuals = count(.individuals)
    dataset.records = count(.records)
    dataset.populationCoverage = text(.population)
    for text in all(.codes) {
      if let code = Code(curie: text) ?? Code(iri: text) ?? Code(bare: text) {
        dataset.codes.append(code)
      } else {
        note(.codes, text)
        dataset.unreadCodeValues.append(text)
      }
    }
    for text in all(.country) {
      if let place = FormValues.country(text) {
        dataset.places.append(place)
      } else {
        note(.country, text)
      }
    }
    for text in all(.languages) {
      if let tag = Languages.tag(named: text) ?? Languages.tag(text) {
        dataset.languages.append(tag)
      } else {
        note(.languages, text)
      }
    }
    let period = TimeRange(start: date(.periodStart), end: date(.periodEnd))
    if period != TimeRange(start: nil, end: nil) { dataset.temporal = [period] }
  }

  private mutating func addAccess(_ dataset: inout Dataset) {
    if let stated = one(.access) {
      dataset.access.level = FormValues.access(stated)
      if dataset.access.level == nil { note(.access, stated) }
    }
    dataset.access.applicableLegislation = iris(.legislation)
    dataset.access.legalBasis = described(.legalBasis)
    dataset.access.purpose = described(.purpose)
    dataset.access.personalData = described(.personalData).map { kind in
      kind.iri == nil
        ? kind.label.variants.first.flatMap { PersonalDataKinds.iri($0.text) }
          .map { ConceptReference(iri: $0) } ?? kind
        : kind
    }
  }

  private mutating func addDistributions(_ dataset: inout Dataset) {
    let legislation = dataset.access.applicableLegislation
    if let address = iris(.dataAccess).first {
      var distribution = Distribution(iri: dataset.iri + "#data")
      distribution.title = text(.dataTitle)
      distribution.description = text(.dataDescription)
      distribution.accessURLs = [address]
      distribution.format = concepts(.dataFormat, of: .fileType).first?.iri
      distribution.license = one(.dataLicence)
      distribution.applicableLegislation = legislation
      dataset.distributions = [distribution]
    }
    if let address = iris(.countsAddress).first {
      var counts = Distribution(iri: dataset.iri + "#counts")
      counts.title = LocalisedText("Counts of children", language: "en")
      counts.accessURLs = [address]
      counts.downloadURLs = [address]
      counts.conformsTo = [PHDS.aggregateStatistics]
      counts.applicableLegislation = legislation
      dataset.analytics = [counts]
    }
  }

  /// What the model of a dataset has no place for.
  mutating func addRest(to writer: DescriptionWriter, _ dataset: Term) {
    let (start, end) = (date(.retentionStart), date(.retentionEnd))
    guard start != nil || end != nil else { return }
    let period = writer.node(nil, DCTerms.PeriodOfTime)
    writer.builder.add(dataset, HealthDCAT.retentionPeriod, period)
    writer.date(period, DCAT.startDate, start)
    writer.date(period, DCAT.endDate, end)
  }
}
