internal import Catalogue
public import Query
public import Store

/// The search page: the box, what was understood, the datasets found, and the ways to narrow them down.
public struct SearchPage: HTMLPage {
  public static let template = "search"
  /// Datasets that can be put aside at once.
  public static let mostInTray = SearchLinks.mostInTray
  public let shell: Shell

  let text: String
  /// Filters that a new search keeps.
  let kept: [QueryItem]
  let examples: [Link]
  /// Whether nothing was asked yet.
  let isStart: Bool
  let chips: [Chip]
  let notes: [Note]
  let found: String
  let hits: [SearchHit]
  /// Datasets that do not state what a filter asks.
  let unstatedFound: String?
  let unstated: [SearchHit]
  /// Datasets that have some of the words, after all others.
  let fewerFound: String?
  let fewer: [SearchHit]
  let nearest: NearestPart?
  let emptyHelp: EmptyHelp?
  let sorts: [Choice]
  let pages: Paging?
  let facets: [FacetGroup]
  let filters: FilterForm
  let tray: Tray?
  let feasibility: String
  /// The variables of the datasets on the page; nil where there are none.
  let matrix: String?
  let feed: String
  let json: String

  /// - Parameters:
  ///   - query: what was asked, as it was read from the request.
  ///   - answer: what was found.
  ///   - tray: the titles of the datasets to compare, by id, in order.
  public init(
    _ request: PageRequest, query: DatasetQuery, answer: DatasetAnswer, tray: [TrayItem] = []
  ) {
    let reader = request.reader
    let texts = reader.texts
    let links = SearchLinks(request, query: query, tray: tray.map(\.id))
    text = query.text
    kept = links.items(without: ["q"])
    examples = [1, 2, 3].map { number in
      let example = texts("search.example\(number)")
      return Link(name: example, href: request.link("/", [QueryItem(name: "q", value: example)]))
    }
    isStart = query.text.isEmpty && query.filters.isEmpty
    chips = Chip.all(answer.interpretation, facets: answer.facets, links: links, reader: reader)
    notes = Note.all(answer, links: links, reader: reader)
    found =
      isStart
      ? texts.count("search.all", answer.total) : texts.count("search.found", answer.total)
    let stated = answer.items.filter(\.stated)
    hits = stated.map { SearchHit($0, links: links, reader: reader) }
    unstated = answer.items.filter { !$0.stated }.map {
      SearchHit($0, links: links, reader: reader)
    }
    unstatedFound =
      answer.unstated > 0 && query.filters.includeUnknown == nil
      ? texts.count("search.unstated", answer.unstated) : nil
    let all =
      answer.total + (query.filters.includeUnknown == nil ? answer.unstated : 0)
    let isLast = query.offset + query.limit >= all
    fewerFound =
      isLast ? answer.fewerWords.map { texts.count("search.fewer", $0.total) } : nil
    fewer =
      isLast
      ? (answer.fewerWords?.items ?? []).map { SearchHit($0, links: links, reader: reader) } : []
    nearest = NearestPart(
      answer.nearest,
      filters: answer.interpretation.filters.map { ($0.text, $0.field) },
      words: FilterWords(reader: reader, facets: answer.facets), request: request)
    // What leaving out each filter finds says more than the way to do so.
    let costs = nearest?.costs ?? []
    emptyHelp =
      answer.items.isEmpty && query.offset == 0
      ? EmptyHelp(query, chips: costs.isEmpty ? chips : [], links: links, texts: texts) : nil
    sorts = DatasetQuery.Sort.allCases.map { sort in
      Choice(
        name: texts("sort.\(sort.rawValue)"),
        href: links.href(replacing: ["sort": sort == .relevance ? nil : sort.rawValue]),
        isChosen: sort == query.sort)
    }
    pages = Paging(total: all, limit: query.limit, offset: query.offset, reader: reader) {
      links.href(replacing: ["offset": $0 == 0 ? nil : "\($0)"], keepsPage: true)
    }
    facets = FacetGroup.all(answer.facets, query: query, links: links, reader: reader)
    filters = FilterForm(query, links: links, reader: reader)
    self.tray = Tray(tray, links: links, request: request)
    feasibility = request.link("/feasibility", Self.criteria(query))
    let described = answer.items.filter { $0.variableCount > 0 }
    matrix =
      described.isEmpty
      ? nil
      : request.link("/matrix", described.map { QueryItem(name: "dataset", value: $0.id) })
    let apiItems = query.queryItems
    feed = QueryString.address("/feed.atom", apiItems.filter { $0.name != "offset" })
    json = QueryString.address("/api/v1/datasets", apiItems)
    shell = Shell(
      request,
      title: query.text.isEmpty
        ? texts("search.title") : texts("search.titleOf", ["text": query.text]),
      summary: texts("search.summary"), place: "/",
      alternates: [
        .init(type: "application/atom+xml", href: feed, name: texts("search.feed")),
        .init(type: "application/json", href: json, name: "JSON"),
      ], isHidden: query.offset > 0 || !query.filters.isEmpty, asOf: answer.asOf)
  }

  /// What of a search a feasibility question can ask: the words, which it reads itself, and filters.
  static func criteria(_ query: DatasetQuery) -> [QueryItem] {
    let filters = query.filters
    var items = query.text.isEmpty ? [] : [QueryItem(name: "q", value: query.text)]
    items += filters.code.map { QueryItem(name: "code", value: $0.description) }
    if filters.ageMin != nil || filters.ageMax != nil {
      let ages = AgeRange(from: filters.ageMin ?? .birth, through: filters.ageMax)
      items.append(QueryItem(name: "age", value: ages.description))
    }
    items += filters.sex.map { QueryItem(name: "sex", value: $0) }
    items += filters.variable.map { QueryItem(name: "variable", value: $0) }
    for (name, values) in [
      ("hospital", filters.hospital), ("country", filters.country), ("access", filters.access),
    ] {
      items += values.map { QueryItem(name: name, value: $0) }
    }
    return items
  }
}

/// A dataset that was put aside for comparing.
public struct TrayItem: Sendable {
  public var id: String
  public var title: String

  public init(id: String, title: String) {
    self.id = id
    self.title = title
  }
}

struct Link: Sendable {
  let name: String
  let href: String
}

/// One of several ways of which one is taken.
struct Choice: Sendable {
  let name: String
  let href: String
  let isChosen: Bool
}
