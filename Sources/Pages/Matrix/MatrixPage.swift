internal import Catalogue
public import Query
public import Store

/// Who measured what: topics, their variables beneath, cohorts across. The address says which topic is open.
public struct MatrixPage: HTMLPage {
  public static let template = "matrix"
  public let shell: Shell

  let form: MatrixForm
  let found: String
  let note: String?
  let emptyText: String?
  let nearest: NearestPart?
  let coverage: [MatrixCoverageRow]
  let coverageOf: String
  let cohorts: [MatrixColumn]
  let sections: [MatrixSection]
  /// Ways to the other topics, and to the other variables of the topic that is open.
  let topicPages: Paging?
  let rowPages: Paging?
  let csv: String
  let json: String

  /// Cohorts that a page has side by side, unless the address says otherwise.
  public static let cohorts = 30
  /// The cells that a page holds: they are most of its size.
  static let mostCells = 1_500
  static let mostTopics = 40

  /// The query of an address: lines of `want` are one variable each, and all rows are asked for, since topics
  /// are counted over all.
  public static func query(_ items: [QueryItem]) -> [QueryItem] {
    let own: Set<String> = ["limit", "offset"]
    var asked = items.filter { !own.contains($0.name) && $0.name != "want" }
    if !asked.contains(where: { $0.name == "cohorts" }) {
      asked.append(QueryItem(name: "cohorts", value: "\(cohorts)"))
    }
    asked += items.filter { $0.name == "want" }.flatMap { item in
      item.value.split(whereSeparator: \.isNewline).map {
        QueryItem(name: "want", value: String($0))
      }
    }
    return asked + [QueryItem(name: "limit", value: "\(MatrixQuery.largestLimit)")]
  }

  /// - Parameters:
  ///   - query: what was asked, with every row.
  ///   - sources: the hospitals that can be chosen.
  public init(
    _ request: PageRequest, query: MatrixQuery, answer: MatrixAnswer, sources: [Source]
  ) {
    let reader = request.reader
    let texts = reader.texts
    let links = MatrixLinks(request, query: query)
    form = MatrixForm(query, links: links, sources: sources, reader: reader)
    found = texts(
      answer.cohorts.count < answer.cohortsTotal ? "matrix.found" : "matrix.foundInAll",
      [
        "variables": texts.count("variables.found", answer.total),
        "shown": reader.number(answer.cohorts.count),
        "datasets": texts.count("matrix.datasets", answer.cohortsTotal),
      ])
    note = answer.relaxed ? texts("note.relaxed") : nil
    emptyText =
      answer.cohorts.isEmpty
      ? (query.text.isEmpty
        ? texts("empty.filters") : texts("variables.none", ["text": query.text])) : nil
    nearest = NearestPart(
      answer.nearest, text: query.text, words: FilterWords(reader: reader, sources: sources),
      request: request)
    coverageOf = texts.count("matrix.wanted", query.wanted.count)
    coverage = answer.coverage.map {
      MatrixCoverageRow($0, of: query.wanted.count, request: request)
    }
    cohorts = answer.cohorts.map { MatrixColumn($0, request: request) }

    let perPage = max(10, Self.mostCells / max(1, answer.cohorts.count))
    let isWhole = answer.total <= perPage || answer.topics.count == 1
    let part = isWhole ? 0 : links.number("part")
    let first = links.number("row")
    sections = answer.topics.dropFirst(part).prefix(Self.mostTopics).map { topic in
      let isOpen = isWhole || links.open == MatrixLinks.key(topic.name)
      let rows = isOpen ? topic.rows.dropFirst(first).prefix(perPage) : []
      return MatrixSection(
        topic, rows: Array(rows), isHeaded: answer.topics.count > 1, isOpen: isOpen,
        cohorts: answer.cohorts.count,
        toggle: isWhole ? nil : links.toggling(MatrixLinks.key(topic.name)),
        reader: reader)
    }
    topicPages = Paging(
      total: answer.topics.count, limit: Self.mostTopics, offset: part, reader: reader
    ) { links.href(part: $0) }
    let open = answer.topics.first { isWhole || MatrixLinks.key($0.name) == links.open }
    rowPages = Paging(total: open?.rows.count ?? 0, limit: perPage, offset: first, reader: reader) {
      links.href(open: links.open, row: $0)
    }
    csv = QueryString.address(
      "/api/v1/variables/matrix", query.queryItems + [QueryItem(name: "format", value: "csv")])
    json = QueryString.address("/api/v1/variables/matrix", query.queryItems)
    shell = Shell(
      request, title: texts("matrix.title"), summary: texts("matrix.lead"), place: "/variables",
      alternates: [
        .init(type: "text/csv", href: csv, name: "CSV"),
        .init(type: "application/json", href: json, name: "JSON"),
      ], isHidden: !query.filters.isEmpty || !query.datasets.isEmpty || !query.wanted.isEmpty,
      asOf: answer.asOf)
  }
}

/// Addresses of the matrix that change one thing and keep the rest.
struct MatrixLinks {
  let request: PageRequest
  let query: MatrixQuery

  init(_ request: PageRequest, query: MatrixQuery) {
    self.request = request
    self.query = query
  }

  /// What stands for a topic in an address: its name, unless that is empty or too long for one.
  static func key(_ topic: String) -> String {
    topic.isEmpty ? "~" : topic.utf8.count <= 120 ? topic : "~" + Store.datasetKey(for: topic)
  }

  /// The key of the topic that is open; nil where none is.
  var open: String? { request.value("open").map { Excerpt.of($0, longest: 120) } }

  /// A number of the address; 0 where there is none.
  func number(_ name: String) -> Int {
    request.value(name).flatMap { Int($0) }.map { min(max(0, $0), MatrixQuery.largestLimit) } ?? 0
  }

  /// All that was asked, without these parameters, and without the places on the page.
  func items(without names: Set<String> = []) -> [QueryItem] {
    var query = query
    query.languages = []
    query.limit = MatrixQuery().limit
    let items =
      query.queryItems.filter {
        $0.name != "cohorts" || $0.value != "\(MatrixPage.cohorts)"
      } + (request.value("lang").map { [QueryItem(name: "lang", value: $0)] } ?? [])
    return items.filter { !names.contains($0.name) }
  }

  func href(removing name: String, _ value: String) -> String {
    QueryString.address("/matrix", items().filter { !($0.name == name && $0.value == value) })
  }

  func href(without names: Set<String>) -> String {
    QueryString.address("/matrix", items(without: names))
  }

  func href(part: Int) -> String {
    QueryString.address(
      "/matrix", items() + (part == 0 ? [] : [QueryItem(name: "part", value: "\(part)")]))
  }

  func href(open topic: String?, row: Int = 0) -> String {
    let place = number("part")
    var items = items()
    if place > 0 { items.append(QueryItem(name: "part", value: "\(place)")) }
    if let topic { items.append(QueryItem(name: "open", value: topic)) }
    if row > 0 { items.append(QueryItem(name: "row", value: "\(row)")) }
    return QueryString.address("/matrix", items) + "#cohorts"
  }

  func toggling(_ key: String) -> String { href(open: open == key ? nil : key) }
}
