/// What a person asks of the variables: words over names, labels, descriptions and concepts, and filters on
/// the datasets that hold them.
public struct VariableQuery: Hashable, Sendable {
  /// As typed, in the grammar of `QueryText`.
  public var text: String = ""
  /// Filters given as options; those in the text are added to them.
  public var filters = DatasetFilters()
  /// Only variables of this dataset (id or IRI).
  public var dataset: String?
  /// 1…200.
  public var limit: Int = 20
  public var offset: Int = 0
  /// Continues an earlier page; the text and filters are then those of that page.
  public var cursor: String?
  /// BCP 47 tags, most wanted first: the language of the answer.
  public var languages: [String] = []

  public init(text: String = "") {
    self.text = text
  }

  /// Reads `q`, `dataset`, `limit`, `offset`, `cursor`, `lang` and the filters.
  public static func read(_ items: some Sequence<QueryItem>) -> QueryReading<VariableQuery> {
    let reading = DatasetFilters.read(items)
    var parameters = ParameterReader(problems: reading.problems)
    var query = VariableQuery()
    query.filters = reading.filters
    for item in reading.others {
      switch item.name {
      case "q": query.text = item.value
      case "dataset": query.dataset = item.value.isEmpty ? nil : item.value
      case "cursor": query.cursor = item.value.isEmpty ? nil : item.value
      case "lang": query.languages = ParameterReader.list(item.value)
      case "limit":
        parameters.integer(item, in: 1...DatasetQuery.largestLimit, into: &query.limit)
      case "offset":
        parameters.integer(item, in: 0...DatasetQuery.largestOffset, into: &query.offset)
      default: parameters.others.append(item)
      }
    }
    return QueryReading(query: query, problems: parameters.problems, others: parameters.others)
  }

  /// The query as named values, without what has its default: links carry it.
  public var queryItems: [QueryItem] {
    var items: [QueryItem] = []
    func add(_ name: String, _ value: String?, unless isDefault: Bool = false) {
      if let value, !isDefault { items.append(QueryItem(name: name, value: value)) }
    }
    add("q", text, unless: text.isEmpty)
    add("dataset", dataset)
    items += filters.queryItems
    add("limit", "\(limit)", unless: limit == 20)
    add("offset", "\(offset)", unless: offset == 0)
    add("cursor", cursor)
    add("lang", languages.joined(separator: ","), unless: languages.isEmpty)
    return items
  }
}
