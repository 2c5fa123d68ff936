import HTTPTypes
import Hummingbird
import Logging
import Synchronization

/// What a test's server answers.
struct Reply: Sendable {
  var status = 200
  var headers: [String: String] = [:]
  var body = ""

  static func turtle(_ body: String, etag: String? = nil) -> Reply {
    var reply = Reply(headers: ["Content-Type": "text/turtle"], body: body)
    if let etag { reply.headers["ETag"] = etag }
    return reply
  }

  static func html(_ body: String) -> Reply {
    Reply(headers: ["Content-Type": "text/html"], body: body)
  }

  static let missing = Reply(status: 404, body: "no such page")
}

/// Requests that a test's server got, in order.
final class RequestLog: Sendable {
  struct Entry: Hashable, Sendable {
    var path: String
    var etag: String?
    var authorization: String?
  }

  private let entries = Mutex<[Entry]>([])

  func add(_ entry: Entry) { entries.withLock { $0.append(entry) } }
  var all: [Entry] { entries.withLock { $0 } }
  func clear() { entries.withLock { $0 = [] } }
}

/// Serves `answer` (path with query → reply) on loopback while `body` runs. Conditional requests of a
/// reply's own entity tag get 304.
func withServer(
  _ answer: @escaping @Sendable (_ path: String, _ base: String) -> Reply,
  _ body: (_ base: String, _ log: RequestLog) async throws -> Void
) async throws {
  let log = RequestLog()
  let (ports, port) = AsyncStream.makeStream(of: Int.self)
  let bound = Mutex(0)
  let router = Router()
  @Sendable func respond(to request: Request) -> Response {
    let path = request.uri.description
    let etag = request.headers[.ifNoneMatch]
    log.add(.init(path: path, etag: etag, authorization: request.headers[.authorization]))
    let reply = answer(path, "http://127.0.0.1:\(bound.withLock { $0 })")
    var headers = HTTPFields()
    for (name, value) in reply.headers {
      if let name = HTTPField.Name(name) { headers[name] = value }
    }
    if let etag, etag == reply.headers["ETag"] {
      return Response(status: .notModified, headers: headers)
    }
    return Response(
      status: .init(code: reply.status), headers: headers,
      body: .init(byteBuffer: ByteBuffer(string: reply.body)))
  }
  router.get("/") { request, _ in respond(to: request) }
  router.get("**") { request, _ in respond(to: request) }
  var logger = Logger(label: "test")
  logger.logLevel = .critical
  let application = Application(
    router: router, configuration: .init(address: .hostname("127.0.0.1", port: 0)),
    onServerRunning: { channel in
      let number = channel.localAddress?.port ?? 0
      bound.withLock { $0 = number }
      port.yield(number)
    }, logger: logger)
  try await withThrowingTaskGroup(of: Void.self) { group in
    group.addTask { try await application.run() }
    var iterator = ports.makeAsyncIterator()
    let number = await iterator.next() ?? 0
    do {
      try await body("http://127.0.0.1:\(number)", log)
    } catch {
      group.cancelAll()
      throw error
    }
    group.cancelAll()
  }
}
