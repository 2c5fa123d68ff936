internal import Foundation
public import Hummingbird

/// An error answer: `application/problem+json` (RFC 9457) with a remedy.
public struct Problem: Error, Codable, Hashable, Sendable {
  /// What kind of problem it is: a URI reference below `/problems/`.
  public var type: String
  public var title: String
  public var status: Int
  /// This occurrence, in one plain sentence.
  public var detail: String?
  /// A JSON Pointer or query parameter that caused it.
  public var pointer: String?
  /// What the caller can do about it.
  public var remedy: String?

  public init(
    _ kind: String, _ title: String, status: HTTPResponse.Status, detail: String? = nil,
    pointer: String? = nil, remedy: String? = nil
  ) {
    self.type = "/problems/\(kind)"
    self.title = title
    self.status = status.code
    self.detail = detail
    self.pointer = pointer
    self.remedy = remedy
  }
}

extension Problem: ResponseGenerator {
  public func response(from request: Request, context: some RequestContext) throws -> Response {
    let bytes = try JSONAnswer.encode(self)
    return Response(
      status: HTTPResponse.Status(code: status),
      headers: [.contentType: "application/problem+json", .cacheControl: "no-store"],
      body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
  }
}

extension Problem {
  static func notFound(_ what: String, _ name: String, remedy: String) -> Problem {
    Problem(
      "not-found", "Not found", status: .notFound,
      detail: "There is no \(what) “\(name)” in this catalogue.", remedy: remedy)
  }

  static func notAcceptable(_ offers: [some MediaTyped]) -> Problem {
    Problem(
      "not-acceptable", "No such representation", status: .notAcceptable,
      detail: "It is not to be had in any media type that the request accepts.",
      remedy: "Accept \(offers.map(\.mediaType).joined(separator: ", ")).")
  }

  static func badParameter(_ name: String, _ detail: String, remedy: String) -> Problem {
    Problem(
      "bad-parameter", "A parameter cannot be read", status: .badRequest, detail: detail,
      pointer: name, remedy: remedy)
  }
}
