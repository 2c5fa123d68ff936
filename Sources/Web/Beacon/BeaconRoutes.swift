internal import Catalogue
internal import Feasibility
internal import Foundation
internal import Hummingbird
internal import Query
internal import Store

/// `/beacon`: GA4GH Beacon v2 over published aggregates; boolean and count granularity, never records.
struct BeaconRoutes {
  let store: Store
  let catalogue: LocalCatalogue
  let description: BeaconDescription
  let deadline: Duration

  static func holds(_ path: String) -> Bool { path == "/beacon" || path.hasPrefix("/beacon/") }

  func add(to router: some RouterMethods<WebContext>) {
    for path in ["/beacon", "/beacon/info"] {
      describe(path, router) { _ in try informational(description.info) }
    }
    describe("/beacon/service-info", router) { _ in
      try JSONAnswer.response(description.serviceInfo)
    }
    describe("/beacon/configuration", router) { _ in
      try informational(description.configuration)
    }
    describe("/beacon/map", router) { _ in try informational(description.map) }
    describe("/beacon/entry_types", router) { _ in try informational(description.entryTypes) }
    describe("/beacon/filtering_terms", router) { try await filteringTerms($0) }
    for type in BeaconAnswer.EntryType.allCases {
      let path = RouterPath("/beacon/\(type.rawValue)s")
      router.get(path) { request, _ in try await answer(request, type) }
      router.post(path) { request, _ in try await answer(request, type) }
    }
    for type in [BeaconAnswer.EntryType.dataset, .cohort] {
      let path = RouterPath("/beacon/\(type.rawValue)s/:id")
      for method in [HTTPRequest.Method.get, .post] {
        router.on(path, method: method) { request, context in
          try await answer(request, type, id: context.datasetID)
        }
      }
    }
  }

  /// What the Beacon says of itself, by GET and by POST; of a body, only the page asked for matters.
  private func describe(
    _ path: String, _ router: some RouterMethods<WebContext>,
    _ answer: @escaping @Sendable (BeaconRequest) async throws -> Response
  ) {
    for method in [HTTPRequest.Method.get, .post] {
      router.on(RouterPath(path), method: method) { request, _ in
        do {
          // Clients ask for everything at once, without a limit.
          return try await answer(try await BeaconRequest(request, limit: 10_000))
        } catch let failure as BeaconFailure {
          throw Problem(
            "bad-beacon-request", "The request cannot be read", status: failure.status,
            detail: failure.message)
        }
      }
    }
  }

  private func informational(_ response: some Encodable) throws -> Response {
    try JSONAnswer.response(
      BeaconAnswer.Informational(meta: .init(beaconId: description.id), response: response))
  }

  private func filteringTerms(_ beacon: BeaconRequest) async throws -> Response {
    let page = beacon.query?.pagination
    let (skip, limit) = (page?.skip ?? 0, page?.limit ?? 10)
    let codes = try await store.codes(limit: limit, offset: skip).codes
    return try informational(
      BeaconFilteringTerms(codes, first: skip == 0) { catalogue.label(of: $0) })
  }

  private func answer(
    _ request: Request, _ type: BeaconAnswer.EntryType, id: String? = nil
  ) async throws -> Response {
    var beacon = BeaconRequest()
    do {
      beacon = try await BeaconRequest(request)
      let question = try BeaconReading.question(beacon.query?.filters ?? [])
      switch type {
      case .individual: return try await individuals(beacon, question)
      case .dataset, .cohort: return try await collections(type, beacon, question, id: id)
      }
    } catch let problem as BeaconProblem {
      return try failure(.badRequest, problem.message, beacon, type)
    } catch let problem as BeaconFailure {
      return try failure(problem.status, problem.message, beacon, type)
    }
  }

  private func individuals(
    _ beacon: BeaconRequest, _ question: FeasibilityQuestion
  ) async throws -> Response {
    let answer = try await within(deadline) { try await catalogue.feasibility(question) }
    let count = BeaconCount(answer)
    let wantsCount = (beacon.query?.requestedGranularity ?? .boolean) != .boolean
    let number = wantsCount ? count.number : nil
    return try JSONAnswer.response(
      BeaconAnswer.Count(
        meta: meta(beacon, .individual, number == nil ? .boolean : .count),
        responseSummary: .init(exists: count.exists, numTotalResults: number),
        info: count.info))
  }

  private func collections(
    _ type: BeaconAnswer.EntryType, _ beacon: BeaconRequest, _ question: FeasibilityQuestion,
    id: String?
  ) async throws -> Response {
    var query = try DatasetQuery(beacon: question)
    query.facets = []
    query.limit = beacon.query?.pagination?.limit ?? 10
    query.offset = beacon.query?.pagination?.skip ?? 0
    if let id {
      guard let detail = try await catalogue.detail(of: id, languages: []),
        detail.withdrawnAt == nil
      else {
        throw BeaconFailure(status: .notFound, message: "There is no \(type.rawValue) “\(id)”.")
      }
      query.text = "\"\(detail.dataset.title.best()?.text ?? "")\""
      query.limit = 200
    }
    let answer = try await within(deadline) { [query] in try await catalogue.search(query) }
    let hits = answer.items.filter { id == nil ? $0.stated : $0.id == id || $0.iri == id }
    let summary = BeaconAnswer.Summary(
      exists: answer.total > 0, numTotalResults: id == nil ? answer.total : hits.count)
    let meta = meta(beacon, type, .record)
    if type == .dataset {
      return try JSONAnswer.response(
        BeaconAnswer.Collections(
          meta: meta, responseSummary: summary,
          response: .init(collections: hits.map(BeaconDataset.init))))
    }
    var cohorts: [BeaconCohort] = []
    for hit in hits {
      let codes = try await catalogue.detail(of: hit.id, languages: [])?.dataset.codes ?? []
      cohorts.append(BeaconCohort(hit, codes: codes) { catalogue.label(of: $0) })
    }
    return try JSONAnswer.response(
      BeaconAnswer.Collections(
        meta: meta, responseSummary: summary, response: .init(collections: cohorts)))
  }

  private func meta(
    _ beacon: BeaconRequest, _ type: BeaconAnswer.EntryType,
    _ granularity: BeaconRequest.Granularity
  ) -> BeaconAnswer.Meta {
    BeaconAnswer.Meta(
      beaconId: description.id, returnedSchemas: [type.returned],
      returnedGranularity: granularity, receivedRequestSummary: .init(beacon),
      testMode: beacon.query?.testMode)
  }

  private func failure(
    _ status: HTTPResponse.Status, _ message: String, _ beacon: BeaconRequest,
    _ type: BeaconAnswer.EntryType
  ) throws -> Response {
    try BeaconAnswer.Failure(
      meta: meta(beacon, type, .boolean),
      error: .init(errorCode: status.code, errorMessage: message)
    ).response(status: status)
  }
}
