internal import Feasibility
internal import Foundation
internal import Hummingbird
internal import Query

/// `POST /api/v1/feasibility`.
struct FeasibilityRoutes {
  let catalogue: any CatalogueService
  let deadline: Duration

  /// A question is a few hundred bytes; this leaves room for long lists of codes.
  static let largestQuestion = 256 * 1024

  func add(to router: some RouterMethods<WebContext>) {
    router.post("/api/v1/feasibility") { request, _ in
      let announced = request.headers[.contentLength].flatMap(Int.init) ?? 0
      guard announced <= Self.largestQuestion else { throw HTTPError(.contentTooLarge) }
      let body = try await request.body.collect(upTo: Self.largestQuestion)
      let asked = try question(Data(body.readableBytesView))
      let answer = try await within(deadline) { try await catalogue.feasibility(asked) }
      return try JSONAnswer.response(answer)
    }
  }

  private func question(_ body: Data) throws -> FeasibilityQuestion {
    do {
      return try JSONDecoder().decode(FeasibilityQuestion.self, from: body)
    } catch let error as DecodingError {
      throw Problem(
        "bad-question", "The question cannot be read", status: .badRequest,
        detail: error.sentence, pointer: error.pointer,
        remedy:
          #"Send JSON such as {"all":[{"any":[{"concept":"ORPHA:586"}]},{"any":[{"age":"P2Y/P6Y"}]}]}."#
      )
    }
  }
}

extension DecodingError {
  private var context: Context? {
    switch self {
    case .typeMismatch(_, let context), .valueNotFound(_, let context),
      .keyNotFound(_, let context), .dataCorrupted(let context):
      context
    @unknown default: nil
    }
  }

  /// The place as a JSON Pointer (RFC 6901).
  var pointer: String {
    (context?.codingPath ?? []).map { "/" + ($0.intValue.map(String.init) ?? $0.stringValue) }
      .joined()
  }

  /// What is wrong, without the types of our code.
  var sentence: String {
    switch self {
    case .keyNotFound(let key, _): "The key “\(key.stringValue)” is missing."
    case .typeMismatch, .valueNotFound: "The value at “\(pointer)” has the wrong type."
    case .dataCorrupted(let context): context.debugDescription
    @unknown default: "It cannot be read."
    }
  }
}
