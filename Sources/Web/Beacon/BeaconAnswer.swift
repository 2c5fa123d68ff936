internal import Feasibility
internal import Hummingbird
internal import Query

/// Answers of GA4GH Beacon v2 (`framework/json/responses`); what is PaedCat's own stands in `info`.
enum BeaconAnswer {
  /// An entry type in which answers are given, and the schema of the default model that it has.
  enum EntryType: String, CaseIterable {
    case dataset, cohort, individual

    var schema: String { "beacon-v2-default-model/\(rawValue)s/defaultSchema.json" }
    var returned: BeaconRequest.Schema {
      BeaconRequest.Schema(entityType: rawValue, schema: schema)
    }
  }

  /// `beaconResponseMeta`.
  struct Meta: Encodable {
    var beaconId: String
    var apiVersion = BeaconRequest.apiVersion
    var returnedSchemas: [BeaconRequest.Schema]
    var returnedGranularity: BeaconRequest.Granularity
    var receivedRequestSummary: Received
    var testMode: Bool?
  }

  /// `beaconReceivedRequestSummary`.
  struct Received: Encodable {
    var apiVersion: String
    var requestedSchemas: [BeaconRequest.Schema]
    var filters: [String]
    var includeResultsetResponses: String
    var pagination: BeaconRequest.Pagination
    var requestedGranularity: BeaconRequest.Granularity
    var testMode: Bool

    init(_ request: BeaconRequest) {
      apiVersion = request.meta?.apiVersion ?? BeaconRequest.apiVersion
      requestedSchemas = request.meta?.requestedSchemas ?? []
      filters = (request.query?.filters ?? []).map(\.text)
      includeResultsetResponses = request.query?.includeResultsetResponses ?? "HIT"
      pagination = request.query?.pagination ?? .init(skip: 0, limit: 10)
      requestedGranularity = request.query?.requestedGranularity ?? .boolean
      testMode = request.query?.testMode ?? false
    }
  }

  struct Summary: Encodable {
    var exists: Bool
    /// Left out in boolean answers.
    var numTotalResults: Int?
  }

  /// `beaconBooleanResponse` and `beaconCountResponse`.
  struct Count: Encodable {
    var meta: Meta
    var responseSummary: Summary
    var info: Info
  }

  /// What is known of the count beyond Beacon's yes and number.
  struct Info: Encodable {
    /// estimate, zero, suppressed, unknown …
    var kind: FeasibilityAnswer.Kind
    /// `numTotalResults` is estimated from published aggregates, not counted.
    var estimated: Bool
    var bounds: FeasibilityAnswer.Bounds
    /// When hospitals may share children.
    var sharedBounds: FeasibilityAnswer.Bounds
    /// Of those datasets that count what is asked, and of the others; nil where there are no others.
    var counted: FeasibilityAnswer.Total.Counted?
    var uncounted: FeasibilityAnswer.Uncounted?
    var hospitals: [FeasibilityAnswer.Hospital]
    var warnings: [FeasibilityAnswer.Warning]
    var asOf: String
    var generation: Int
  }

  /// `beaconCollectionsResponse`.
  struct Collections<Item: Encodable>: Encodable {
    struct Response: Encodable {
      var collections: [Item]
    }
    var meta: Meta
    var responseSummary: Summary
    var response: Response
  }

  /// `beaconErrorResponse`.
  struct Failure: Encodable {
    struct Problem: Encodable {
      var errorCode: Int
      var errorMessage: String
    }
    var meta: Meta
    var error: Problem

    /// What went wrong before the request was known to ask for anything.
    init(_ problem: Web.Problem, by beacon: BeaconDescription) {
      meta = Meta(
        beaconId: beacon.id, returnedSchemas: [], returnedGranularity: .boolean,
        receivedRequestSummary: .init(BeaconRequest()))
      let sentences = [problem.detail ?? problem.title + ".", problem.remedy]
      error = Problem(
        errorCode: problem.status,
        errorMessage: sentences.compactMap { $0 }.joined(separator: " "))
    }

    init(meta: Meta, error: Problem) {
      self.meta = meta
      self.error = error
    }

    func response(status: HTTPResponse.Status) throws -> Response {
      var response = try JSONAnswer.response(self)
      response.status = status
      return response
    }
  }

  /// Answers that describe the Beacon: `meta` and `response`.
  struct Informational<Response: Encodable>: Encodable {
    struct Meta: Encodable {
      var beaconId: String
      var apiVersion = BeaconRequest.apiVersion
      var returnedSchemas: [BeaconRequest.Schema] = []
    }
    var meta: Meta
    var response: Response
  }
}
