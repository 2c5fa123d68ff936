internal import Catalogue
internal import Feasibility
internal import Fetch
internal import Foundation
internal import Query
internal import RDF
internal import Store
internal import Web

/// A catalogue behind a PaedCat server.
struct RemoteCatalogue: CatalogueService {
  let base: String
  private let fetcher: Fetcher

  /// - Throws: `CommandFailure` where `server` is no http(s) URL.
  init(server: String) throws {
    guard let url = URL(string: server), let scheme = url.scheme, url.host() != nil,
      ["http", "https"].contains(scheme)
    else {
      throw CommandFailure(
        "“\(server)” is not the address of a server.", remedy: "Write it as http://127.0.0.1:8080.")
    }
    base = server.hasSuffix("/") ? String(server.dropLast()) : server
    fetcher = Fetcher()
  }

  func close() async { await fetcher.shutdown() }

  func search(_ query: DatasetQuery) async throws -> DatasetAnswer {
    try await required("/api/v1/datasets", query.queryItems.map { ($0.name, $0.value) })
  }

  func variables(_ query: VariableQuery) async throws -> VariableAnswer {
    try await required("/api/v1/variables", query.queryItems.map { ($0.name, $0.value) })
  }

  func matrix(_ query: MatrixQuery) async throws -> MatrixAnswer {
    try await required("/api/v1/variables/matrix", query.queryItems.map { ($0.name, $0.value) })
  }

  func suggestions(
    for text: String, limit: Int, languages: [String]
  ) async throws -> [Suggestion] {
    try await required(
      "/api/v1/suggest",
      [("q", text), ("limit", String(limit))] + languages.prefix(1).map { ("lang", $0) })
  }

  func compare(_ ids: [String], languages: [String]) async throws -> Comparison {
    try await required(
      "/api/v1/compare", ids.map { ("id", $0) } + languages.prefix(1).map { ("lang", $0) })
  }

  func shortlist(_ ids: [String], languages: [String]) async throws -> Shortlist {
    try await required(
      "/api/v1/shortlist", ids.map { ("id", $0) } + languages.prefix(1).map { ("lang", $0) })
  }

  func question(of text: String, languages: [String]) async throws -> SpokenQuestion {
    try await required(
      "/api/v1/feasibility/question",
      [("q", text)] + languages.prefix(1).map { ("lang", $0) })
  }

  func feasibility(_ question: FeasibilityQuestion) async throws -> FeasibilityAnswer {
    let body = try JSONAnswer.encode(question)
    guard let bytes = try await exchange("/api/v1/feasibility", [], body: body) else {
      throw unexpected
    }
    return try JSONDecoder().decode(FeasibilityAnswer.self, from: Data(bytes))
  }

  func detail(of dataset: String, languages: [String]) async throws -> DatasetDetail? {
    try await optional(path(dataset), languages.prefix(1).map { ("lang", $0) })
  }

  func history(of dataset: String) async throws -> DatasetHistory? {
    try await optional(path(dataset) + "/history", [])
  }

  func findings(
    of dataset: String, languages: [String], limit: Int, offset: Int
  ) async throws -> FindingsAnswer? {
    try await optional(
      path(dataset) + "/findings",
      page(limit, offset) + languages.prefix(1).map { ("lang", $0) })
  }

  func description(
    of dataset: String, form: DescriptionForm, notation: Notation, source: String?
  ) async throws -> [UInt8]? {
    try await exchange(
      path(dataset),
      [("format", notation.rawValue), ("as", form.rawValue)]
        + (source.map { [("source", $0)] } ?? []))
  }

  func sources(limit: Int, offset: Int) async throws -> Page<SourceStatus> {
    try await required("/api/v1/sources", page(limit, offset))
  }

  func harvests(of source: String, limit: Int, offset: Int) async throws -> Page<SourceReport>? {
    try await optional(
      "/api/v1/sources/\(PercentEncoding.component(source))/harvests", page(limit, offset))
  }

  func harvest(
    _ id: Int, of source: String, outcome: HarvestedDataset.Outcome?, limit: Int, offset: Int
  ) async throws -> HarvestDetail? {
    try await optional(
      "/api/v1/sources/\(PercentEncoding.component(source))/harvests/\(id)",
      page(limit, offset) + (outcome.map { [("outcome", $0.rawValue)] } ?? []))
  }

  private func path(_ dataset: String) -> String {
    "/api/v1/datasets/" + PercentEncoding.component(dataset)
  }

  private func page(_ limit: Int, _ offset: Int) -> [(String, String)] {
    [("limit", String(limit)), ("offset", String(offset))]
  }

  private func required<Value: Decodable>(
    _ path: String, _ items: [(String, String)]
  ) async throws -> Value {
    guard let value: Value = try await optional(path, items) else { throw unexpected }
    return value
  }

  private func optional<Value: Decodable>(
    _ path: String, _ items: [(String, String)]
  ) async throws -> Value? {
    guard let bytes = try await exchange(path, items) else { return nil }
    do {
      return try JSONDecoder().decode(Value.self, from: Data(bytes))
    } catch {
      throw unexpected
    }
  }

  /// The answer's body; nil for 404.
  private func exchange(
    _ path: String, _ items: [(String, String)], body: [UInt8]? = nil
  ) async throws -> [UInt8]? {
    let query = items.map { PercentEncoding.component($0) + "=" + PercentEncoding.component($1) }
      .joined(separator: "&")
    // The user named the server, so it may be anywhere, also on this machine.
    let everywhere = ["0.0.0.0/0", "::/0"].compactMap { CIDR($0) }
    var request = FetchRequest(
      accept: "application/json, */*;q=0.5", policy: AddressPolicy(allowed: everywhere))
    request.keepsErrorAnswers = true
    request.payload = body.map { .init(mediaType: "application/json", bytes: $0) }
    let url = base + path + (query.isEmpty ? "" : "?" + query)
    let response = try await fetcher.fetch(url, request)
    switch response.head.status {
    case 200: return response.body
    case 404: return nil
    default:
      if let problem = try? JSONDecoder().decode(Problem.self, from: Data(response.body)) {
        throw problem
      }
      throw unexpected
    }
  }

  private var unexpected: CommandFailure {
    CommandFailure(
      "The server at \(base) gave an answer that is not PaedCat's.",
      remedy: "Check the address; the server may be of another version.")
  }
}
