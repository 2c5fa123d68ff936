import Foundation
import TestSupport
import Testing

@testable import Fetch

/// Loopback allowed, five redirects; as much time as a machine with many tests may need.
func request(bytes: Int = 1 << 20) -> FetchRequest {
  var limits = FetchLimits()
  limits.bytes = bytes
  limits.deadline = .seconds(600)
  limits.idle = .seconds(600)
  return FetchRequest(
    accept: "text/turtle",
    limits: limits, policy: AddressPolicy(allowed: [CIDR("127.0.0.1/32")].compactMap { $0 }))
}

@Suite struct FetchTests {
  @Test func fetches() async throws {
    let server = try RawServer { _, _ in
      [
        answer(
          headers: [
            "Content-Type: Text/Turtle; charset=UTF-8", "ETag: \"1\"", "Set-Cookie: id=hush",
          ], body: "abc")
      ]
    }
    let fetcher = Fetcher()
    let response = try await fetcher.fetch(server.url("/a?b=c#d"), request())
    await fetcher.shutdown()
    #expect(
      response
        == FetchResponse(
          head: FetchedHead(
            url: server.url("/a?b=c"), status: 200, mediaType: "text/turtle", etag: "\"1\"",
            lastModified: nil,
            headers: [
              "content-type": "Text/Turtle; charset=UTF-8", "etag": "\"1\"", "content-length": "3",
            ]), body: Array("abc".utf8)))
    let head = try #require(server.requests.first).lowercased()
    #expect(head.hasPrefix("get /a?b=c http/1.1\r\n"))
    #expect(head.contains("user-agent: paedcat/0.1\r\n"))
    #expect(head.contains("accept: text/turtle\r\n"))
    #expect(head.contains("host: 127.0.0.1:\(server.port)\r\n"))
    #expect(!head.contains("if-none-match"))
  }

  @Test func asksConditionally() async throws {
    let server = try RawServer { _, _ in [answer("304 Not Modified", headers: ["ETag: \"1\""])] }
    var conditional = request()
    conditional.etag = "\"1\""
    conditional.lastModified = "Mon, 01 Jan 2024 00:00:00 GMT"
    let fetcher = Fetcher()
    let response = try await fetcher.fetch(server.url(), conditional)
    #expect(response.head.isNotModified && response.body.isEmpty)
    let head = try #require(server.requests.first).lowercased()
    #expect(head.contains("if-none-match: \"1\"\r\n"))
    #expect(head.contains("if-modified-since: mon, 01 jan 2024 00:00:00 gmt\r\n"))
    await #expect(throws: FetchError.status(304, retryAfter: nil)) {
      try await fetcher.fetch(server.url(), request())
    }
    await fetcher.shutdown()
  }

  @Test func followsRedirectsAndKeepsTheLastURL() async throws {
    let server = try RawServer { path, _ in
      path == "/a" ? [answer("302 Found", headers: ["Location: /b"])] : [answer(body: "b")]
    }
    let fetcher = Fetcher()
    let response = try await fetcher.fetch(server.url("/a"), request())
    await fetcher.shutdown()
    #expect(response.head.url == server.url("/b"))
    #expect(response.body == Array("b".utf8))
  }

  @Test func keepsTheCredentialAtItsOrigin() async throws {
    let other = try RawServer { _, _ in [answer(body: "other")] }
    let target = other.url()
    let server = try RawServer { path, _ in
      [answer("302 Found", headers: ["Location: \(path == "/a" ? "/b" : target)"])]
    }
    var secret = request()
    secret.bearerToken = "s3cret"
    let fetcher = Fetcher()
    _ = try await fetcher.fetch(server.url("/a"), secret)
    await fetcher.shutdown()
    #expect(server.requests.count == 2)
    #expect(server.requests.allSatisfy { $0.contains("s3cret") })
    #expect(other.requests.count == 1)
    #expect(other.requests.allSatisfy { !$0.contains("s3cret") })
  }

  @Test func postsAndKeepsErrorAnswers() async throws {
    let server = try RawServer { path, _ in
      path == "/moved"
        ? [answer("307 Temporary Redirect", headers: ["Location: /a"])]
        : [answer("422 Unprocessable Content", body: "no")]
    }
    var post = request()
    post.payload = FetchRequest.Payload(mediaType: "application/json", bytes: Array("{}".utf8))
    let fetcher = Fetcher()
    await #expect(throws: FetchError.status(422, retryAfter: nil)) {
      try await fetcher.fetch(server.url("/a"), post)
    }
    // What was sent once is not sent again elsewhere.
    await #expect(throws: FetchError.status(307, retryAfter: nil)) {
      try await fetcher.fetch(server.url("/moved"), post)
    }
    post.keepsErrorAnswers = true
    let response = try await fetcher.fetch(server.url("/a"), post)
    await fetcher.shutdown()
    #expect(response.head.status == 422 && response.body == Array("no".utf8))
    let head = try #require(server.requests.last).lowercased()
    #expect(head.hasPrefix("post /a http/1.1\r\n"))
    #expect(head.contains("content-type: application/json\r\n"))
    #expect(head.contains("content-length: 2\r\n"))
  }

  @Test func streamsChunks() async throws {
    let body = String(repeating: "0123456789", count: 50_000)
    let server = try RawServer { _, _ in [answer(body: body)] }
    let received = Received()
    let fetcher = Fetcher()
    let head = try await fetcher.fetch(server.url(), request()) { head, chunk in
      received.add(chunk.count)
    }
    #expect(head.status == 200)
    #expect(received.bytes == body.utf8.count)
    struct Full: Error, CustomStringConvertible { var description: String { "disk full" } }
    await #expect(throws: FetchError.notKept("disk full")) {
      try await fetcher.fetch(server.url(), request()) { _, _ in throw Full() }
    }
    await fetcher.shutdown()
  }

  @Test func connectsToTheAddressThatWasChecked() async throws {
    let server = try RawServer { _, _ in [answer(body: "here")] }
    let resolver = HostResolver { host in
      host == "hospital.example" ? [IPAddress("127.0.0.1")].compactMap { $0 } : []
    }
    let fetcher = Fetcher(resolver: resolver)
    let response = try await fetcher.fetch(server.url(host: "hospital.example"), request())
    #expect(response.body == Array("here".utf8))
    #expect(try #require(server.requests.first).contains("hospital.example:\(server.port)\r\n"))
    await #expect(throws: FetchError.hostUnknown("clinic.example")) {
      try await fetcher.fetch(server.url(host: "clinic.example"), request())
    }
    await fetcher.shutdown()
  }

  @Test func triesTheNextAddress() async throws {
    let server = try RawServer { _, _ in [answer(body: "here")] }
    let resolver = HostResolver { _ in
      [IPAddress("127.0.0.9"), IPAddress("127.0.0.1")].compactMap { $0 }
    }
    var wide = request()
    wide.policy = AddressPolicy(allowed: [CIDR("127.0.0.0/8")].compactMap { $0 })
    let fetcher = Fetcher(resolver: resolver)
    let response = try await fetcher.fetch(server.url(host: "hospital.example"), wide)
    await fetcher.shutdown()
    #expect(response.body == Array("here".utf8))
  }

  @Test func stopsWhenCancelled() async throws {
    let server = try RawServer { _, _ in [.hang] }
    let fetcher = Fetcher()
    let task = Task { try await fetcher.fetch(server.url(), request()) }
    while server.requests.isEmpty { await Task.yield() }
    task.cancel()
    await #expect(throws: FetchError.cancelled) { try await task.value }
    await fetcher.shutdown()
    await #expect(throws: FetchError.cancelled) {
      try await fetcher.fetch(server.url(), request())
    }
  }
}

/// Counts what a receiver got.
final class Received: @unchecked Sendable {
  private let lock = NSLock()
  private var count = 0
  func add(_ bytes: Int) { lock.withLock { count += bytes } }
  var bytes: Int { lock.withLock { count } }
}
