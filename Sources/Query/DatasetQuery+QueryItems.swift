/// A query read from named values.
public struct QueryReading<Query: Hashable & Sendable>: Hashable, Sendable {
  public var query: Query
  /// Values that are not well formed; the query has the default in their place.
  public var problems: [QueryProblem]
  /// What names no parameter of the query, in order.
  public var others: [QueryItem]
}

extension DatasetQuery {
  /// The most hits of one page.
  public static let largestLimit = 200
  /// The farthest a page may begin by `offset`; a cursor goes on from there.
  public static let largestOffset = 1_000_000

  /// Reads `q`, `sort`, `limit`, `offset`, `cursor`, `facets`, `lang`, `explain` and the filters.
  ///
  /// `lang` may hold several tags, most wanted first, with commas between.
  public static func read(_ items: some Sequence<QueryItem>) -> QueryReading<DatasetQuery> {
    let reading = DatasetFilters.read(items)
    var parameters = ParameterReader(problems: reading.problems)
    var query = DatasetQuery()
    query.filters = reading.filters
    for item in reading.others {
      switch item.name {
      case "q": query.text = item.value
      case "cursor": query.cursor = item.value.isEmpty ? nil : item.value
      case "limit": parameters.integer(item, in: 1...largestLimit, into: &query.limit)
      case "offset": parameters.integer(item, in: 0...largestOffset, into: &query.offset)
      case "lang": query.languages = ParameterReader.list(item.value)
      case "sort": parameters.choice(item, into: &query.sort)
      case "explain": parameters.flag(item, into: &query.explains)
      case "facets": parameters.choices(item, into: &query.facets)
      default: parameters.others.append(item)
      }
    }
    return QueryReading(query: query, problems: parameters.problems, others: parameters.others)
  }

  /// The query as named values, without what has its default: links carry it.
  public var queryItems: [QueryItem] {
    let standard = DatasetQuery()
    var items: [QueryItem] = []
    func add(_ name: String, _ value: String, unless isDefault: Bool) {
      if !isDefault { items.append(QueryItem(name: name, value: value)) }
    }
    add("q", text, unless: text.isEmpty)
    items += filters.queryItems
    add("sort", sort.rawValue, unless: sort == standard.sort)
    add("limit", "\(limit)", unless: limit == standard.limit)
    add("offset", "\(offset)", unless: offset == standard.offset)
    add("cursor", cursor ?? "", unless: cursor == nil)
    let facetNames = facets.isEmpty ? "none" : facets.map(\.rawValue).joined(separator: ",")
    add("facets", facetNames, unless: facets == standard.facets)
    add("lang", languages.joined(separator: ","), unless: languages.isEmpty)
    add("explain", "true", unless: !explains)
    return items
  }
}

/// Reads the parameters that are no filters.
struct ParameterReader {
  var problems: [QueryProblem]
  var others: [QueryItem] = []

  init(problems: [QueryProblem]) {
    self.problems = problems
  }

  static func list(_ text: String) -> [String] {
    text.split(separator: ",").map(\.trimmingWhitespace).filter { !$0.isEmpty }
  }

  mutating func integer(_ item: QueryItem, in range: ClosedRange<Int>, into value: inout Int) {
    if item.value.isEmpty { return }
    guard let number = Int(item.value), range.contains(number) else {
      refuse(item, "Give a whole number from \(range.lowerBound) to \(range.upperBound).")
      return
    }
    value = number
  }

  mutating func flag(_ item: QueryItem, into value: inout Bool) {
    switch item.value {
    case "": break
    case "true", "1": value = true
    case "false", "0": value = false
    default: refuse(item, "Give true or false.")
    }
  }

  mutating func choice<Choice: CaseIterable & RawRepresentable<String>>(
    _ item: QueryItem, into value: inout Choice
  ) {
    if item.value.isEmpty { return }
    guard let choice = Choice(rawValue: item.value) else {
      refuse(item, "Give one of \(Self.names(of: Choice.self)).")
      return
    }
    value = choice
  }

  /// Several with commas between; `none` is none of them.
  mutating func choices<Choice: CaseIterable & RawRepresentable<String> & Equatable>(
    _ item: QueryItem, into values: inout [Choice]
  ) {
    if item.value.isEmpty { return }
    var chosen: [Choice] = []
    for name in Self.list(item.value) where name != "none" {
      guard let choice = Choice(rawValue: name) else {
        refuse(
          QueryItem(name: item.name, value: name),
          "Give some of \(Self.names(of: Choice.self)), or none.")
        return
      }
      if !chosen.contains(choice) { chosen.append(choice) }
    }
    values = chosen
  }

  private mutating func refuse(_ item: QueryItem, _ remedy: String) {
    problems.append(QueryProblem(name: item.name, value: item.value, remedy: remedy))
  }

  private static func names<Choice: CaseIterable & RawRepresentable<String>>(
    of type: Choice.Type
  ) -> String {
    type.allCases.map(\.rawValue).joined(separator: ", ")
  }
}
