/// What a person asks of the matrix "cohorts × variables": the same words and filters as a variable query, and
/// the variables that a study needs.
public struct MatrixQuery: Hashable, Sendable {
  /// The most rows of one answer.
  public static let largestLimit = 50_000
  /// The most cohorts of one answer.
  public static let mostCohorts = 500
  /// The most variables of a user's own list.
  public static let mostWanted = 500

  /// As typed, in the grammar of `QueryText`.
  public var text: String = ""
  /// Filters given as options; those in the text are added to them.
  public var filters = DatasetFilters()
  /// Only these datasets (ids or IRIs); empty for all.
  public var datasets: [String] = []
  /// The variables that a study needs, by name, label, code or words: then these are the rows.
  public var wanted: [String] = []
  /// How many rows, 1…50,000.
  public var limit: Int = 200
  public var offset: Int = 0
  /// How many cohorts, those with the most of the variables, or of `wanted`, first, 1…500.
  public var cohorts: Int = 50
  /// BCP 47 tags, most wanted first: the language of the answer.
  public var languages: [String] = []

  public init(text: String = "") {
    self.text = text
  }

  /// Reads `q`, `dataset`, `want`, `limit`, `offset`, `cohorts`, `lang` and the filters.
  public static func read(_ items: some Sequence<QueryItem>) -> QueryReading<MatrixQuery> {
    let reading = DatasetFilters.read(items)
    var parameters = ParameterReader(problems: reading.problems)
    var query = MatrixQuery()
    query.filters = reading.filters
    for item in reading.others {
      switch item.name {
      case "q": query.text = item.value
      case "dataset": if !item.value.isEmpty { query.datasets.append(item.value) }
      case "want":
        let words = item.value.trimmingWhitespace
        if !words.isEmpty { query.wanted.append(words) }
      case "lang": query.languages = ParameterReader.list(item.value)
      case "limit": parameters.integer(item, in: 1...largestLimit, into: &query.limit)
      case "offset":
        parameters.integer(item, in: 0...DatasetQuery.largestOffset, into: &query.offset)
      case "cohorts": parameters.integer(item, in: 1...mostCohorts, into: &query.cohorts)
      default: parameters.others.append(item)
      }
    }
    for (name, count, most) in [
      ("want", query.wanted.count, mostWanted), ("dataset", query.datasets.count, mostCohorts),
    ] where count > most {
      parameters.problems.append(
        QueryProblem(name: name, value: "\(count)", remedy: "Give at most \(most) of \(name)."))
    }
    return QueryReading(query: query, problems: parameters.problems, others: parameters.others)
  }

  /// The query as named values, without what has its default: links carry it.
  public var queryItems: [QueryItem] {
    let standard = MatrixQuery()
    var items: [QueryItem] = []
    func add(_ name: String, _ value: String, unless isDefault: Bool = false) {
      if !isDefault { items.append(QueryItem(name: name, value: value)) }
    }
    add("q", text, unless: text.isEmpty)
    for dataset in datasets { add("dataset", dataset) }
    for words in wanted { add("want", words) }
    items += filters.queryItems
    add("limit", "\(limit)", unless: limit == standard.limit)
    add("offset", "\(offset)", unless: offset == standard.offset)
    add("cohorts", "\(cohorts)", unless: cohorts == standard.cohorts)
    add("lang", languages.joined(separator: ","), unless: languages.isEmpty)
    return items
  }
}
