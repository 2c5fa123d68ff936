/// The answer to a dataset query (INTERFACE.md, `GET /api/v1/datasets`).
public struct DatasetAnswer: Hashable, Sendable, Codable {
  public var total: Int
  public var totalIsExact: Bool
  /// Datasets that match the words but are silent on a filter; listed after the matches.
  public var unstated: Int
  /// RFC 3339 UTC.
  public var asOf: String
  public var generation: Int
  /// The cursor of the next page; null on the last.
  public var next: String?
  /// Whether words were dropped or read otherwise because the query as typed found nothing.
  public var relaxed: Bool
  public var items: [DatasetHit]
  public var facets: [String: [FacetCount]]
  public var interpretation: Interpretation
}

/// One dataset of an answer.
public struct DatasetHit: Hashable, Sendable, Codable {
  public var id: String
  public var iri: String
  /// In the reader's language where it exists.
  public var title: String
  public var description: String
  /// Field name → text with `<mark>` around hits; the text itself is HTML-escaped.
  public var highlights: [String: String]
  /// The name of the source that owns it, as the filter writes it.
  public var hospital: String
  /// The hospital's name for people.
  public var hospitalName: String
  public var country: String?
  public var access: String?
  /// ISO 8601 durations: the lowest age, and the first age no longer meant.
  public var ageMin: String?
  public var ageMax: String?
  public var individuals: Int64?
  /// Higher is better; comparable within one answer only.
  public var score: Double
  /// Fields in which words were found: title, keywords, codes, description, variables, other.
  public var matchedBy: [String]
  /// False where the dataset is silent on a filter.
  public var stated: Bool
  public var modified: String?
  public var variableCount: Int
  /// described, countable, computable
  public var rung: String?
}

/// How many matches have a value of a facet, with the facet's own filter left out.
public struct FacetCount: Hashable, Sendable, Codable {
  public var value: String
  public var label: String
  public var count: Int
}

/// What was understood of a query.
public struct Interpretation: Hashable, Sendable, Codable {
  public struct Concept: Hashable, Sendable, Codable {
    public var text: String
    public var code: String
    public var label: String
  }
  public struct Filter: Hashable, Sendable, Codable {
    public var text: String
    public var field: String
    public var value: String
  }
  public struct Correction: Hashable, Sendable, Codable {
    public var from: String
    public var to: String
    public var applied: Bool
  }

  public var concepts: [Concept] = []
  public var filters: [Filter] = []
  public var corrections: [Correction] = []
  public var expansions: [String] = []
}
