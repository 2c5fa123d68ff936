/// The authority tables whose codes descriptions cite and facets show: of the EHDS, of the Publications
/// Office of the European Union, and of ADMS.
public enum AuthorityTable: String, CaseIterable, Sendable {
  case healthCategories = "healthcategories"
  case healthTheme = "health-theme"
  case healthActivity = "health-activity"
  case accessRight = "access-right"
  case dataTheme = "data-theme"
  case datasetType = "dataset-type"
  case frequency = "frequency"
  case continent = "continent"
  case fileType = "file-type"
  case plannedAvailability = "planned-availability"
  case distributionStatus = "distribution-status"
  case publisherType = "publisher-type"
  case codingSystem = "coding-system"
  case standard = "standard"
  /// Of ADMS; not of the EU.
  case licenceType = "licencetype"
  /// Of ADMS; the EHDS has a table of its own, ``publisherType``.
  case admsPublisherType = "publishertype"

  /// The IRI of the table itself, as `skos:inScheme` names it.
  public var scheme: String {
    switch self {
    case .healthCategories, .healthTheme, .healthActivity, .publisherType, .codingSystem, .standard:
      "https://hdeu-dcat.data.health.europa.eu/resource/authority/\(rawValue)"
    case .accessRight, .dataTheme, .datasetType, .frequency, .continent, .fileType,
      .plannedAvailability, .distributionStatus:
      "http://publications.europa.eu/resource/authority/\(rawValue)"
    case .licenceType, .admsPublisherType: "http://purl.org/adms/\(rawValue)/1.0"
    }
  }

  /// Start of the IRIs of its codes; the code follows it.
  public var namespace: String {
    switch self {
    case .licenceType, .admsPublisherType: "http://purl.org/adms/\(rawValue)/"
    default: scheme + "/"
    }
  }

  /// Whether every code of the table is here. Of the others, codes younger than the table's copy may be missing.
  public var isComplete: Bool {
    switch self {
    case .datasetType, .frequency, .fileType: false
    default: true
    }
  }

  /// Its codes, in the order of the table.
  public var codes: [String] { Self.tables[self]?.codes ?? [] }

  /// Whether the table has the code.
  public func contains(_ code: String) -> Bool { Self.tables[self]?.contains(code) ?? false }

  /// The label in the first of `languages` for which there is one, else in English.
  public func label(_ code: String, languages: [String] = []) -> String? {
    Self.tables[self]?.label(code, languages)
  }

  /// Every label of a code with its language.
  public func labels(_ code: String) -> [(language: String, label: String)] {
    Self.tables[self]?.all(code) ?? []
  }

  /// The table and the code of an IRI of the form `…/resource/authority/TABLE/CODE`, on whatever host
  /// and by http or https: the hosts have changed, the paths have not.
  ///
  /// The table is given by name, because IRIs of other tables have that form too.
  public static func parse(_ iri: some StringProtocol) -> (table: String, code: String)? {
    let parts: [Substring] = Substring(iri).split(separator: "/")
    guard parts.count >= 5, parts[parts.count - 3] == "authority",
      parts[parts.count - 4] == "resource"
    else { return nil }
    return (String(parts[parts.count - 2]), String(parts[parts.count - 1]))
  }

  private static let tables: [AuthorityTable: LabelTable] = {
    var tables: [AuthorityTable: LabelTable] = [:]
    let facts = [
      HealthDataFacts.rows, HealthActivityFacts.rows, AuthorityFacts.rows, FileTypeFacts.rows,
    ]
    for rows in facts {
      for row in rows.split(separator: "\n") {
        let fields: [Substring] = row.split(separator: " ", maxSplits: 2)
        guard fields.count == 3, let table = AuthorityTable(rawValue: String(fields[0])) else {
          continue
        }
        tables[table, default: LabelTable()].add(String(fields[1]), fields[2])
      }
    }
    return tables
  }()
}
