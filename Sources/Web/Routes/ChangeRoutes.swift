internal import Hummingbird
internal import Query
internal import Store

/// What changed: `/api/v1/changes` for machines that follow, `/feed.atom` for feed readers.
struct ChangeRoutes {
  let store: Store
  let catalogue: LocalCatalogue
  let publicURL: String
  let deadline: Duration

  /// Entries of a feed.
  static let feedLength = 50

  func add(to router: some RouterMethods<WebContext>) {
    router.get("/api/v1/changes") { request, _ in
      let items = request.queryItems
      let changes = try await store.changes(
        since: items.integer("since", in: 0...Int.max, default: 0),
        limit: items.integer("limit", in: 1...1000, default: 100))
      return try JSONAnswer.response(changes)
    }
    router.get("/feed.atom") { request, _ in
      let feed =
        request.queryItems.items.contains { $0.name != "lang" }
        ? try await matches(request) : try await changes(request)
      return Response(
        status: .ok,
        headers: [
          .contentType: "application/atom+xml; charset=utf-8", .vary: "Accept-Language",
        ], body: ResponseBody(byteBuffer: ByteBuffer(bytes: feed.document())))
    }
  }

  /// The newest changes of the whole catalogue.
  private func changes(_ request: Request) async throws -> AtomFeed {
    let recent = try await store.recentChanges(
      limit: Self.feedLength, languages: request.languages)
    let entries = recent.map { recent in
      AtomFeed.Entry(
        id: "\(publicURL)/api/v1/changes?since=\(recent.change.sequence - 1)&limit=1",
        title: "\(recent.title): \(recent.change.kind.rawValue)", updated: recent.change.at,
        author: recent.change.source, summary: recent.change.iri,
        link: "\(publicURL)/api/v1/datasets/\(recent.change.id)")
    }
    return AtomFeed(
      id: publicURL + "/feed.atom", title: "Changes of the catalogue", entries: entries,
      link: publicURL + "/feed.atom")
  }

  /// The datasets that match a question, the latest change first.
  private func matches(_ request: Request) async throws -> AtomFeed {
    var query = try RequestedQuery.datasets(request.queryItems, languages: request.languages)
    query.limit = 200
    query.facets = []
    let answer = try await within(deadline) { [query] in try await catalogue.search(query) }
    let hits = answer.items.filter(\.stated)
    let times = try await store.changeTimes(of: hits.map(\.id))
    let latest = hits.sorted { times[$0.id] ?? "" > times[$1.id] ?? "" }.prefix(Self.feedLength)
    let entries = latest.map { hit in
      AtomFeed.Entry(
        id: hit.iri, title: hit.title, updated: times[hit.id] ?? answer.asOf,
        author: hit.hospitalName, summary: hit.description,
        link: "\(publicURL)/api/v1/datasets/\(hit.id)")
    }
    let address = publicURL + "/feed.atom?" + (request.uri.query ?? "")
    return AtomFeed(
      id: address, title: "Datasets for “\(query.text)”", entries: Array(entries), link: address)
  }
}
