internal import Catalogue
internal import Fetch
internal import Foundation
internal import Harvest
internal import Hummingbird
internal import NIOCore
internal import RDF
internal import Store

/// What hospitals write: `PUT`, `POST` and `DELETE` below `/api/v1/sources/{name}/datasets`, with a token of that
/// source.
struct PublishRoutes {
  let store: Store
  let publisher: Publisher

  func add(to router: some RouterMethods<WebContext>) {
    router.get("/api/v1/sources/:name/datasets/:local") { request, context in
      let place = try context.publishedPlace()
      return try await Problem.ofPublishing(place.source) {
        try await PublishedRoute(store: store).answer(
          request, source: place.source, local: place.local)
      }
    }
    router.put("/api/v1/sources/:name/datasets/:local") { request, context in
      try await put(request, context)
    }
    router.delete("/api/v1/sources/:name/datasets/:local") { request, context in
      try await delete(request, context)
    }
    router.post("/api/v1/sources/:name/datasets") { request, context in
      try await post(request, context)
    }
    router.post("/api/v1/sources/:name/datasets/:local/attest") { request, context in
      try await attest(request, context)
    }
  }

  private func put(_ request: Request, _ context: WebContext) async throws -> Response {
    let place = try context.publishedPlace()
    let actor = try await authorised(request, context, .publish, place.source)
    let (bytes, notation) = try await document(request)
    let report = try await Problem.ofPublishing(place.source) {
      try await publisher.publish(
        bytes, notation: notation, to: place.source, localID: place.local,
        condition: try condition(request), keep: try keeps(request), by: actor)
    }
    return try answer(report)
  }

  /// One document; its dataset says itself under which identifier.
  private func post(_ request: Request, _ context: WebContext) async throws -> Response {
    let source = try context.sourceName()
    let actor = try await authorised(request, context, .publish, source)
    let (bytes, notation) = try await document(request)
    let keep = try keeps(request)
    let reports = try await Problem.ofPublishing(source) {
      try await publisher.publishAll(
        bytes, notation: notation, to: source, keep: keep, by: actor)
    }
    return try JSONAnswer.response(PublishReports(items: reports))
  }

  private func delete(_ request: Request, _ context: WebContext) async throws -> Response {
    let place = try context.publishedPlace()
    let actor = try await authorised(request, context, .withdraw, place.source)
    let report = try await Problem.ofPublishing(place.source) {
      try await publisher.withdraw(
        from: place.source, localID: place.local, condition: try condition(request),
        keep: try keeps(request), by: actor)
    }
    return try answer(report)
  }

  private func attest(_ request: Request, _ context: WebContext) async throws -> Response {
    let place = try context.publishedPlace()
    let actor = try await authorised(request, context, .attest, place.source)
    return try answer(
      try await Problem.ofPublishing(place.source) {
        try await publisher.attest(place.local, of: place.source, by: actor)
      })
  }

  // MARK: The request

  private func authorised(
    _ request: Request, _ context: WebContext, _ action: Token.Action, _ source: String
  ) async throws -> Publisher.Actor {
    let words = (request.headers[.authorization] ?? "").split(separator: " ", maxSplits: 1)
    let secret =
      words.count == 2 && words[0].lowercased() == "bearer"
      ? words[1].trimmingCharacters(in: .whitespaces) : nil
    let token = try await PublishingRights(store: store, origin: context.clientAddress)
      .token(of: secret, for: action, source: source)
    return Publisher.Actor(token.actor, origin: context.clientAddress)
  }

  private func document(_ request: Request) async throws -> (bytes: [UInt8], Notation?) {
    let announced = request.headers[.contentLength].flatMap(Int.init) ?? 0
    guard announced <= Publisher.mostBytes else { throw HTTPError(.contentTooLarge) }
    let body = try await request.body.collect(upTo: Publisher.mostBytes)
    let bytes = Array(body.readableBytesView)
    guard let stated = request.headers[.contentType], stated != "application/octet-stream" else {
      return (bytes, Notation.sniff(Array(bytes.prefix(4096))))
    }
    let type = stated.prefix { $0 != ";" }.trimmingCharacters(in: .whitespaces).lowercased()
    guard let notation = Notation(mediaType: type) else {
      throw Problem(
        "unsupported-media-type", "The notation is not read", status: .unsupportedMediaType,
        detail: "Nothing of the type \(type) is read.",
        remedy:
          "Send text/turtle, application/ld+json, application/rdf+xml or application/n-triples.")
    }
    return (bytes, notation)
  }

  private func condition(_ request: Request) throws -> Publisher.Condition {
    if let field = request.headers[.ifMatch] {
      switch EntityTags(field) {
      case .any: return .exists
      case .strong(let tags): return .matches(tags)
      case nil:
        throw Problem(
          "bad-request", "If-Match cannot be read", status: .badRequest, pointer: "If-Match",
          remedy: "Send the entity tag as the last answer gave it, in quotation marks.")
      }
    }
    return request.headers[.ifNoneMatch].flatMap(EntityTags.init) == .any ? .absent : .none
  }

  private func keeps(_ request: Request) throws -> Bool {
    switch request.queryItems["validate"] {
    case nil: return true
    case "only": return false
    case let other?:
      throw Problem.badParameter(
        "validate", "There is no validation “\(other)”.",
        remedy: "Ask with validate=only for a dry run, or leave it out.")
    }
  }

  // MARK: The answer

  private func answer(_ report: PublishReport) throws -> Response {
    var response = try JSONAnswer.response(report)
    switch report.status {
    case .created: response.status = .created
    case .rejected: response.status = .unprocessableContent
    default: break
    }
    if let etag = report.etag { response.headers[.eTag] = "\"\(etag)\"" }
    response.headers[.cacheControl] = "no-store"
    return response
  }
}

extension WebContext {
  fileprivate func sourceName() throws -> String {
    let raw = try parameters.require("name")
    return raw.removingPercentEncoding ?? raw
  }

  fileprivate func publishedPlace() throws -> (source: String, local: String) {
    let raw = try parameters.require("local")
    return (try sourceName(), raw.removingPercentEncoding ?? raw)
  }
}
