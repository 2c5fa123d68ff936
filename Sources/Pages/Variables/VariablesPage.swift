internal import Catalogue
public import Query
public import Store

/// Variables found by words, with the datasets that hold them.
public struct VariablesPage: HTMLPage {
  public static let template = "variables"
  public let shell: Shell

  let text: String
  let kept: [QueryItem]
  let found: String
  let note: String?
  let rows: [Row]
  let emptyText: String?
  let nearest: NearestPart?
  let pages: Paging?
  let datasets: String
  /// The same variables, with who has them.
  let matrix: String
  let json: String

  /// A variable and where it is.
  struct Row: Sendable {
    let variable: VariableRow
    let dataset: String
    let datasetHref: String
    let hospital: String
  }

  public init(_ request: PageRequest, query: VariableQuery, answer: VariableAnswer) {
    let reader = request.reader
    let texts = reader.texts
    text = query.text
    kept = request.items.filter {
      !["q", "offset", "cursor"].contains($0.name) && !$0.value.isEmpty
    }
    found = texts.count("variables.found", answer.total)
    note = answer.relaxed ? texts("note.relaxed") : nil
    rows = answer.items.map { hit in
      Row(
        variable: VariableRow(hit, reader: reader),
        dataset: Excerpt.of(
          hit.datasetTitle.isEmpty ? texts("dataset.untitled") : hit.datasetTitle, longest: 120),
        datasetHref: request.dataset(hit.datasetId),
        hospital: Excerpt.of(hit.hospitalName, longest: 80))
    }
    emptyText = answer.items.isEmpty ? texts("variables.none", ["text": query.text]) : nil
    nearest = NearestPart(
      answer.nearest, text: query.text, words: FilterWords(reader: reader), request: request)
    pages = Paging(total: answer.total, limit: query.limit, offset: query.offset, reader: reader) {
      let others = request.items.filter { $0.name != "offset" && $0.name != "cursor" }
      return QueryString.address(
        request.path, others + ($0 == 0 ? [] : [QueryItem(name: "offset", value: "\($0)")]))
    }
    datasets = request.link(
      "/", query.text.isEmpty ? [] : [QueryItem(name: "variable", value: query.text)])
    matrix = request.link(
      "/matrix",
      query.queryItems.filter { !["limit", "offset", "cursor", "sort", "lang"].contains($0.name) })
    json = QueryString.address("/api/v1/variables", query.queryItems)
    shell = Shell(
      request,
      title: query.text.isEmpty
        ? texts("variables.title") : texts("variables.titleOf", ["text": query.text]),
      summary: texts("variables.lead"), place: "/variables",
      alternates: [.init(type: "application/json", href: json, name: "JSON")],
      isHidden: query.offset > 0, asOf: answer.asOf)
  }
}
