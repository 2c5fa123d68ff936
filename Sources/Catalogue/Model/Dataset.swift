/// A collection of data that a hospital describes (`dcat:Dataset`, HealthDCAT-AP R8).
public struct Dataset: Hashable, Sendable, Codable {
  /// The IRI that names it; for a blank node one derived from its content (`urn:paedcat:…`).
  public var iri: String
  /// `dct:identifier`.
  public var identifiers: [String] = []
  /// `adms:identifier`: identifiers elsewhere.
  public var otherIdentifiers: [String] = []
  public var title: LocalisedText = LocalisedText()
  public var alternativeTitle: LocalisedText = LocalisedText()
  public var description: LocalisedText = LocalisedText()
  public var keywords: [LocalisedText.Variant] = []
  /// `dcat:theme`.
  public var themes: [ConceptReference] = []
  /// Codes of the EHDS table healthcategories.
  public var healthCategories: [ConceptReference] = []
  public var healthThemes: [ConceptReference] = []
  /// `dct:type`.
  public var types: [ConceptReference] = []
  /// The classes it is typed with, as local names: "Dataset", "PatientRegistry", "Biobank".
  public var classes: [String] = []

  public var publisher: Agent?
  public var custodian: Agent?
  public var creators: [Agent] = []
  public var contacts: [ContactPoint] = []
  public var access: AccessConditions = AccessConditions()
  public var landingPages: [String] = []
  public var pages: [String] = []

  public var ages: AgeRange?
  public var gestation: GestationRange?
  /// Named age groups as stated: `term-newborn`, `adolescent`.
  public var ageGroups: [String] = []
  /// Unique children; nil when unstated or cut for being below the threshold.
  public var individuals: Int64?
  public var records: Int64?
  public var populationCoverage: LocalisedText = LocalisedText()

  /// Diagnosis and phenotype codes.
  public var codes: [Code] = []
  /// Code values that fit no code system we know, as stated.
  public var unreadCodeValues: [String] = []
  public var codingSystems: [ConceptReference] = []
  public var hasStructuredData: Bool?
  public var variables: [Variable] = []

  /// BCP 47 tags of the data's languages.
  public var languages: [String] = []
  /// ISO 3166-1 alpha-2, lower case, from `dct:spatial`.
  public var countries: [String] = []
  public var places: [ConceptReference] = []
  public var temporal: [TimeRange] = []
  /// `dct:issued`, `dct:modified`, as XML Schema writes them.
  public var issued: String?
  public var modified: String?
  public var accrualPeriodicity: ConceptReference?
  public var version: String?
  public var provenance: LocalisedText = LocalisedText()
  public var conformsTo: [String] = []
  public var series: [DatasetSeries] = []
  /// Catalogues of the same document that list it.
  public var catalogues: [String] = []

  public var distributions: [Distribution] = []
  public var samples: [Distribution] = []
  public var analytics: [Distribution] = []
  /// Data services of the same document that say they serve it, besides those of its distributions.
  public var services: [DataService] = []

  public init(iri: String) {
    self.iri = iri
  }

  /// How far a dataset has climbed: described, countable (statistics published), computable (a data service).
  public enum Rung: String, Sendable, Codable, CaseIterable {
    case described, countable, computable
  }
}

/// A period, each end an `xsd:date`, `dateTime`, `gYear` or `gYearMonth`; an end may be open.
public struct TimeRange: Hashable, Sendable, Codable {
  public var start: String?
  public var end: String?

  public init(start: String?, end: String?) {
    self.start = start
    self.end = end
  }

  /// The years at both ends, where they can be read.
  public var years: (from: Int?, to: Int?) {
    (start.flatMap { Int($0.prefix(4)) }, end.flatMap { Int($0.prefix(4)) })
  }
}

extension Dataset {
  /// What is missing is empty.
  public init(from decoder: any Decoder) throws {
    let members = try decoder.container(keyedBy: CodingKeys.self)
    iri = try members.decode(String.self, forKey: .iri)
    identifiers = try members.list(.identifiers)
    otherIdentifiers = try members.list(.otherIdentifiers)
    title = try members.text(.title)
    alternativeTitle = try members.text(.alternativeTitle)
    description = try members.text(.description)
    keywords = try members.list(.keywords)
    themes = try members.list(.themes)
    healthCategories = try members.list(.healthCategories)
    healthThemes = try members.list(.healthThemes)
    types = try members.list(.types)
    classes = try members.list(.classes)
    publisher = try members.value(.publisher)
    custodian = try members.value(.custodian)
    creators = try members.list(.creators)
    contacts = try members.list(.contacts)
    access = try members.value(.access) ?? AccessConditions()
    landingPages = try members.list(.landingPages)
    pages = try members.list(.pages)
    ages = try members.value(.ages)
    gestation = try members.value(.gestation)
    ageGroups = try members.list(.ageGroups)
    individuals = try members.value(.individuals)
    records = try members.value(.records)
    populationCoverage = try members.text(.populationCoverage)
    codes = try members.list(.codes)
    unreadCodeValues = try members.list(.unreadCodeValues)
    codingSystems = try members.list(.codingSystems)
    hasStructuredData = try members.value(.hasStructuredData)
    variables = try members.list(.variables)
    languages = try members.list(.languages)
    countries = try members.list(.countries)
    places = try members.list(.places)
    temporal = try members.list(.temporal)
    issued = try members.value(.issued)
    modified = try members.value(.modified)
    accrualPeriodicity = try members.value(.accrualPeriodicity)
    version = try members.value(.version)
    provenance = try members.text(.provenance)
    conformsTo = try members.list(.conformsTo)
    series = try members.list(.series)
    catalogues = try members.list(.catalogues)
    distributions = try members.list(.distributions)
    samples = try members.list(.samples)
    analytics = try members.list(.analytics)
    services = try members.list(.services)
  }
}
