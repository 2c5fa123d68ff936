public import Catalogue

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
  @ExplicitNull public var next: String?
  /// Whether words were dropped or read otherwise because the query as typed found nothing.
  public var relaxed: Bool
  public var items: [DatasetHit]
  public var facets: [String: [FacetCount]]
  public var interpretation: Interpretation
  /// Only where nothing meets every criterion.
  public var nearest: NearestMiss?
  /// What has fewer of the words, where what has all of them is little; follows the list.
  public var fewerWords: FewerWords?

  public init(
    total: Int, totalIsExact: Bool, unstated: Int, asOf: String, generation: Int,
    next: String? = nil, relaxed: Bool, items: [DatasetHit], facets: [String: [FacetCount]],
    interpretation: Interpretation
  ) {
    self.total = total
    self.totalIsExact = totalIsExact
    self.unstated = unstated
    self.asOf = asOf
    self.generation = generation
    self.next = next
    self.relaxed = relaxed
    self.items = items
    self.facets = facets
    self.interpretation = interpretation
  }
}

/// Datasets that have at least half of a long question's words, and not all.
public struct FewerWords: Hashable, Sendable, Codable {
  /// The most that are listed.
  public static let most = 10

  public var total: Int
  /// The best of them.
  public var items: [DatasetHit]

  public init(total: Int, items: [DatasetHit]) {
    self.total = total
    self.items = items
  }
}

/// One dataset of an answer.
public struct DatasetHit: Hashable, Sendable, Codable {
  public var id: String
  public var iri: String
  /// In the reader's language where it exists.
  public var title: String
  /// BCP 47; nil where the hospital does not say.
  public var titleLanguage: String?
  public var description: String
  public var descriptionLanguage: String?
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
  /// Completed weeks of gestation at birth, both ends in.
  public var gestationMin: Int?
  public var gestationMax: Int?
  public var individuals: Int64?
  /// The threshold of the hospital below which the number of children was cut; nil where none was.
  public var individualsBelow: Int?
  /// Higher is better; comparable within one answer only.
  public var score: Double
  /// Fields in which words were found: title, keywords, codes, description, variables, other, concepts.
  public var matchedBy: [String]
  /// False where the dataset is silent on a filter.
  public var stated: Bool
  public var modified: String?
  public var variableCount: Int
  /// described, countable, computable
  public var rung: String?
  /// Per cent of the points of a good description.
  public var quality: Int?
  /// What the description says only in words, each with the words; nil where nothing was read. It is no statement
  /// of the hospital's: `ageMin` to `individuals` never hold it.
  public var readFromText: [ReadValue]?
  /// The parts of the score, where asked for.
  public var explanation: [ScorePart]?

  public init(
    id: String, iri: String, title: String, titleLanguage: String? = nil, description: String,
    descriptionLanguage: String? = nil, highlights: [String: String], hospital: String,
    hospitalName: String, country: String? = nil, access: String? = nil, ageMin: String? = nil,
    ageMax: String? = nil, gestationMin: Int? = nil, gestationMax: Int? = nil,
    individuals: Int64? = nil, individualsBelow: Int? = nil, score: Double, matchedBy: [String],
    stated: Bool, modified: String? = nil, variableCount: Int,
    rung: String? = nil, quality: Int? = nil, readFromText: [ReadValue]? = nil
  ) {
    self.id = id
    self.iri = iri
    self.title = title
    self.titleLanguage = titleLanguage
    self.description = description
    self.descriptionLanguage = descriptionLanguage
    self.highlights = highlights
    self.hospital = hospital
    self.hospitalName = hospitalName
    self.country = country
    self.access = access
    self.ageMin = ageMin
    self.ageMax = ageMax
    self.gestationMin = gestationMin
    self.gestationMax = gestationMax
    self.individuals = individuals
    self.individualsBelow = individualsBelow
    self.score = score
    self.matchedBy = matchedBy
    self.stated = stated
    self.modified = modified
    self.variableCount = variableCount
    self.rung = rung
    self.quality = quality
    self.readFromText = readFromText
  }
}

/// How many matches have a value of a facet, with the facet's own filter left out.
public struct FacetCount: Hashable, Sendable, Codable {
  public var value: String
  public var label: String
  public var count: Int

  public init(
    value: String, label: String, count: Int
  ) {
    self.value = value
    self.label = label
    self.count = count
  }
}

/// What was understood of a query.
public struct Interpretation: Hashable, Sendable, Codable {
  public struct Concept: Hashable, Sendable, Codable {
    public var text: String
    public var code: String
    public var label: String

    public init(
      text: String, code: String, label: String
    ) {
      self.text = text
      self.code = code
      self.label = label
    }
  }
  public struct Filter: Hashable, Sendable, Codable {
    public var text: String
    public var field: String
    public var value: String

    public init(
      text: String, field: String, value: String
    ) {
      self.text = text
      self.field = field
      self.value = value
    }
  }
  public struct Correction: Hashable, Sendable, Codable {
    public var from: String
    public var to: String
    public var applied: Bool

    public init(
      from: String, to: String, applied: Bool
    ) {
      self.from = from
      self.to = to
      self.applied = applied
    }
  }

  public var concepts: [Concept] = []
  /// Those that hold: `field:value` in the text, and words that were read as filters.
  public var filters: [Filter] = []
  /// Filters that words could be, and are not, since nothing would be left.
  public var offers: [Filter] = []
  public var corrections: [Correction] = []
  public var expansions: [String] = []

  public init(
    concepts: [Concept] = [], filters: [Filter] = [], offers: [Filter] = [],
    corrections: [Correction] = [], expansions: [String] = []
  ) {
    self.concepts = concepts
    self.filters = filters
    self.offers = offers
    self.corrections = corrections
    self.expansions = expansions
  }
}
