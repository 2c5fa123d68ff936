internal import Foundation
internal import Hummingbird
internal import Logging
internal import NIOHTTP1
internal import Pages
internal import Store

/// Turns every error into problem+json, for browsers into a page, and bounds what a request may cost.
///
/// An error that nobody foresaw is logged with an incident number; the client sees only the number.
struct ProblemMiddleware: RouterMiddleware {
  typealias Context = WebContext

  /// Where the server is reached from outside.
  var publicURL = ""
  /// The longest path and query, in bytes.
  var longestTarget = 16 * 1024

  func handle(
    _ request: Request, context: WebContext,
    next: (Request, WebContext) async throws -> Response
  ) async throws -> Response {
    do {
      guard request.uri.string.utf8.count <= longestTarget else {
        throw Problem(
          "uri-too-long", "The address is too long", status: .uriTooLong,
          detail: "Path and query together may have \(longestTarget) bytes.",
          remedy: "Ask with fewer or shorter parameters.")
      }
      if let refusal = try methodNotAllowed(request, context) { return refusal }
      return try await next(request, context)
    } catch let error as HTTPParserError {
      // The connection itself answers what is no HTTP.
      throw error
    } catch {
      let problem = problem(error, request, context)
      guard request.prefersHTML, !BeaconRoutes.holds(request.uri.path) else {
        return try answer(problem, to: request, context)
      }
      return try request.html(page(problem, request), status: .init(code: problem.status))
    }
  }

  /// The answer to a method that the path does not take; nil where it takes it, or does not exist.
  private func methodNotAllowed(_ request: Request, _ context: WebContext) throws -> Response? {
    guard let allowed = AllowedMethods.of(request.uri.path) else { return nil }
    if request.method == .options {
      return Response(status: .noContent, headers: [.allow: allowed])
    }
    guard !allowed.contains(request.method.rawValue) else { return nil }
    let problem = Problem(
      "method-not-allowed", "Method not allowed", status: .methodNotAllowed,
      detail: "\(request.uri.path) does not take \(request.method).", remedy: "Use \(allowed).")
    var response = try answer(problem, to: request, context)
    response.headers[.allow] = allowed
    return response
  }

  /// Clients of Beacon read its own form of errors.
  private func answer(_ problem: Problem, to request: Request, _ context: WebContext) throws
    -> Response
  {
    guard BeaconRoutes.holds(request.uri.path) else {
      return try problem.response(from: request, context: context)
    }
    return try BeaconAnswer.Failure(problem, by: BeaconDescription(publicURL: publicURL))
      .response(status: .init(code: problem.status))
  }

  private func problem(_ error: any Error, _ request: Request, _ context: WebContext) -> Problem {
    switch error {
    case let problem as Problem: return problem
    case is CursorExpired:
      return Problem(
        "cursor-expired", "The page has expired", status: .gone,
        detail: "The list that this cursor continues is no longer kept.", pointer: "cursor",
        remedy: "Ask for the first page again, without cursor=.")
    case is CancellationError:
      return Problem(
        "too-slow", "The answer took too long", status: .serviceUnavailable,
        remedy: "Ask a narrower question, or try again later.")
    case let error as HTTPError: return known(error.status, request)
    case let error as any HTTPResponseError: return known(error.status, request)
    default:
      let incident = UUID().uuidString.prefix(8).lowercased()
      context.logger.error(
        "request failed", metadata: ["incident": "\(incident)", "error": "\(error)"])
      return Problem(
        "internal", "Something went wrong here", status: .internalServerError,
        detail: "Incident \(incident).",
        remedy: "Try again; if it stays, tell the operator the incident number.")
    }
  }

  private func page(_ problem: Problem, _ request: Request) -> ProblemPage {
    ProblemPage(
      request.page(publicURL), kind: String(problem.type.dropFirst("/problems/".count)),
      title: problem.title, detail: problem.detail, remedy: problem.remedy)
  }

  private func known(_ status: HTTPResponse.Status, _ request: Request) -> Problem {
    switch status {
    case .notFound:
      Problem(
        "not-found", "Not found", status: .notFound,
        detail: "There is nothing at \(request.uri.path) for \(request.method).",
        remedy: "/openapi.json lists every route.")
    case .contentTooLarge:
      Problem(
        "too-large", "The request is too large", status: .contentTooLarge,
        remedy: "Send a smaller body.")
    default:
      Problem(
        "bad-request", status.reasonPhrase.isEmpty ? "Bad request" : status.reasonPhrase,
        status: status, remedy: "/openapi.json describes what each route takes.")
    }
  }
}
