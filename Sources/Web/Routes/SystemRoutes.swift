internal import Hummingbird
internal import Schemas
internal import Store

/// Health, the OpenAPI document and the JSON Schemas.
struct SystemRoutes {
  let store: Store

  func add(to router: some RouterMethods<WebContext>) {
    router.get("/health/live") { _, _ in try JSONAnswer.response(Health(status: "ok")) }
    router.get("/health/ready") { _, _ in try await ready() }
    router.get("/openapi.json") { _, _ in try schema("openapi.json") }
    router.get("/schemas/:name") { _, context in
      try schema(try context.parameters.require("name"))
    }
  }

  private struct Health: Encodable {
    var status: String
    var generation: Int?
  }

  private func ready() async throws -> Response {
    do {
      return try JSONAnswer.response(Health(status: "ok", generation: try await store.generation))
    } catch {
      throw Problem(
        "not-ready", "Not ready", status: .serviceUnavailable,
        detail: "The database does not answer.",
        remedy: "Try again in a moment; the operator finds the cause in the server's log.")
    }
  }

  private func schema(_ name: String) throws -> Response {
    let isPlain = name.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "." }
    guard isPlain, name.hasSuffix(".json"), let bytes = try? Schemas.file(name) else {
      throw Problem.notFound("schema", name, remedy: "/openapi.json names the schemas.")
    }
    return Response(
      status: .ok, headers: [.contentType: "application/json"],
      body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
  }
}
