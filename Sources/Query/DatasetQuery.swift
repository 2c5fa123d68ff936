/// What a person asks of the catalogue: words and filters, an order and a page. No SQL.
public struct DatasetQuery: Hashable, Sendable {
  /// How hits are ordered; ties by title, then IRI. Datasets that are silent on a filter come last.
  public enum Sort: String, Sendable, Codable, CaseIterable {
    /// Best match first; without words, the most lately modified first.
    case relevance
    /// By the alphabet.
    case title
    /// The most lately modified first; those without a date last.
    case modified
    /// The most children first; those without a count last.
    case individuals
  }

  /// As typed, `field:value` filters included; parsed by `QueryText`.
  public var text: String = ""
  /// Filters given as options; those in the text are added to them.
  public var filters = DatasetFilters()
  public var sort: Sort = .relevance
  /// 1…200.
  public var limit: Int = 20
  public var offset: Int = 0
  /// Continues an earlier page; the text and filters are then those of that page.
  public var cursor: String?
  public var facets: [Facet] = Facet.allCases
  /// BCP 47 tags, most wanted first: the language of the answer.
  public var languages: [String] = []
  /// Whether hits tell the parts of their scores; a page that a cursor continues does not.
  public var explains = false

  public init(text: String = "") {
    self.text = text
  }
}

/// The fields that an answer can be counted and filtered by.
public enum Facet: String, Sendable, Codable, CaseIterable {
  case hospital, country, access, category, theme, kind, ageGroup, language, hasVariables, year,
    quality

  /// The filter that the facet leaves out of its own counts.
  public var field: FilterField {
    switch self {
    case .hospital: .hospital
    case .country: .country
    case .access: .access
    case .category: .category
    case .theme: .theme
    case .kind: .kind
    case .ageGroup: .ageGroup
    case .language: .language
    case .hasVariables: .hasVariables
    case .year: .year
    case .quality: .quality
    }
  }
}
