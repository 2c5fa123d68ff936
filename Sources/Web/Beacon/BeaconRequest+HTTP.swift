internal import Foundation
internal import Hummingbird
internal import Query

extension BeaconRequest {
  /// The largest body, in bytes.
  static let largestBody = 256 * 1024
  /// The most entries a page has.
  static let mostEntries = 200

  /// From a query string (GET) or a body (POST), which may be empty.
  ///
  /// - Parameter limit: Entries of a page where the client states no limit.
  /// - Throws: `BeaconFailure`, `HTTPError` for a body that is too large.
  init(_ request: Request, limit standard: Int = 10) async throws {
    if request.method == .post {
      let body = try await request.body.collect(upTo: Self.largestBody)
      do {
        self =
          body.readableBytes == 0
          ? BeaconRequest()
          : try JSONDecoder().decode(BeaconRequest.self, from: Data(body.readableBytesView))
      } catch let error as DecodingError {
        throw BeaconFailure(
          status: .badRequest, message: "\(error.sentence) Send a Beacon v2 request body.")
      }
    } else {
      try self.init(request.queryItems)
    }
    var query = self.query ?? Query()
    var page = query.pagination ?? Pagination()
    page.skip = min(max(0, page.skip ?? 0), 1_000_000)
    // Zero means without a limit of the client's own.
    page.limit =
      page.limit.map { $0 <= 0 ? Self.mostEntries : min($0, Self.mostEntries) } ?? standard
    query.pagination = page
    self.query = query
  }

  private init(_ items: QueryItems) throws(BeaconFailure) {
    var query = Query()
    let filters = items.all("filters").flatMap { $0.split(separator: ",") }
    query.filters = filters.isEmpty ? nil : filters.map { BeaconFilter(text: $0) }
    if let asked = items["requestedGranularity"] {
      guard let granularity = Granularity(rawValue: asked) else {
        throw BeaconFailure(
          status: .badRequest,
          message: "There is no granularity “\(asked)”. Ask for boolean, count or record.")
      }
      query.requestedGranularity = granularity
    }
    query.pagination = Pagination(
      skip: items["skip"].flatMap(Int.init), limit: items["limit"].flatMap(Int.init))
    query.includeResultsetResponses = items["includeResultsetResponses"]
    query.testMode = items["testMode"].map { $0 == "true" }
    self.init(query: query)
  }
}

/// A request that cannot be answered, told as a `beaconErrorResponse`.
struct BeaconFailure: Error {
  var status: HTTPResponse.Status
  var message: String
}
