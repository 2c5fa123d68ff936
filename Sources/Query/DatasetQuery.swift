public import Catalogue

/// What a person asks of the catalogue: words and filters, an order and a page. No SQL.
public struct DatasetQuery: Hashable, Sendable {
  public enum Sort: String, Sendable, Codable, CaseIterable {
    case relevance, title, modified, individuals
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

  public init(text: String = "") {
    self.text = text
  }
}

/// The fields that an answer can be counted and filtered by.
public enum Facet: String, Sendable, Codable, CaseIterable {
  case hospital, country, access, category, theme, kind, ageGroup, language, hasVariables, year
}
