import TestSupport
import Testing

@testable import Fetch

/// What a server does wrong, and the one bounded failure that comes of it.
struct Fault: Sendable, CustomTestStringConvertible {
  var name: String
  var error: FetchError
  var deadline: Duration = .seconds(600)
  var idle: Duration = .seconds(600)
  var bytes = 1 << 20
  var steps: @Sendable (_ path: String) -> [RawServer.Step]
  var testDescription: String { name }

  static let all: [Fault] = [
    Fault(
      name: "says nothing", error: .stalled(seconds: 1), idle: .milliseconds(200),
      steps: { _ in [.hang] }),
    Fault(
      name: "stalls in the body", error: .stalled(seconds: 1), idle: .milliseconds(200),
      steps: { _ in [.send("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nab"), .hang] }),
    Fault(
      name: "drips the body", error: .deadlineExceeded(seconds: 1), deadline: .milliseconds(300),
      steps: { _ in
        [.send("HTTP/1.1 200 OK\r\nContent-Length: 99999\r\n\r\n"), .drip(97, milliseconds: 20)]
      }),
    Fault(
      name: "drips the head", error: .deadlineExceeded(seconds: 1), deadline: .milliseconds(300),
      steps: { _ in [.send("HTTP/1.1 200 OK\r\nX: "), .drip(97, milliseconds: 20)] }),
    Fault(name: "closes at once", error: .cutShort, steps: { _ in [] }),
    Fault(name: "resets at once", error: .cutShort, steps: { _ in [.reset] }),
    Fault(
      name: "cuts the body", error: .cutShort,
      steps: { _ in [.send("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nab")] }),
    Fault(
      name: "cuts a chunked body", error: .cutShort,
      steps: { _ in [.send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nab")] }),
    Fault(
      name: "is not HTTP", error: .malformedAnswer("it is not HTTP/1.1"),
      steps: { _ in [.send("220 mail.example ESMTP\r\n\r\n")] }),
    Fault(
      name: "sends a vast head", error: .malformedAnswer("its head is too large"),
      steps: { _ in
        [.send("HTTP/1.1 200 OK\r\nX: " + String(repeating: "a", count: 10 << 20) + "\r\n\r\n")]
      }),
    Fault(
      name: "announces too much", error: .tooLarge(limit: 1 << 20),
      steps: { _ in [.send("HTTP/1.1 200 OK\r\nContent-Length: 1048577\r\n\r\n"), .hang] }),
    Fault(
      name: "sends too much unannounced", error: .tooLarge(limit: 1 << 20),
      steps: { _ in
        [.send("HTTP/1.1 200 OK\r\n\r\n" + String(repeating: "a", count: 3 << 20)), .hang]
      }),
    Fault(
      name: "gzip bomb", error: .expandsTooMuch(limit: 200), bytes: 64 << 20,
      steps: { _ in
        [
          .send("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nConnection: close\r\n\r\n"),
          .sendBytes(Gzip.zeros),
        ]
      }),
    Fault(
      name: "gzip cut short", error: .damagedCompression,
      steps: { _ in
        let bytes = Array(Gzip.hello.dropLast(10))
        return [
          .send(
            "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: \(bytes.count)\r\n\r\n"),
          .sendBytes(bytes),
        ]
      }),
    Fault(
      name: "not gzip at all", error: .damagedCompression,
      steps: { _ in [answer(headers: ["Content-Encoding: gzip"], body: "plain text")] }),
    Fault(
      name: "an encoding we do not read", error: .encodingUnknown("br"),
      steps: { _ in [answer(headers: ["Content-Encoding: br"], body: "x")] }),
    Fault(
      name: "endless redirects", error: .tooManyRedirects(limit: 5),
      steps: { path in [answer("302 Found", headers: ["Location: \(path)x"])] }),
    Fault(
      name: "redirect without target", error: .redirectWithoutTarget(status: 301),
      steps: { _ in [answer("301 Moved Permanently")] }),
    Fault(
      name: "redirect to another loopback address",
      error: .addressRefused(host: "127.0.0.2", address: "127.0.0.2"),
      steps: { _ in [answer("302 Found", headers: ["Location: http://127.0.0.2/"])] }),
    Fault(
      name: "redirect to the metadata service",
      error: .addressRefused(host: "169.254.169.254", address: "169.254.169.254"),
      steps: { _ in
        [answer("307 Temporary Redirect", headers: ["Location: http://169.254.169.254/latest"])]
      }),
    Fault(
      name: "redirect to a mapped address",
      error: .addressRefused(host: "[::ffff:a9fe:a9fe]", address: "::ffff:a9fe:a9fe"),
      steps: { _ in
        [answer("302 Found", headers: ["Location: http://[::ffff:169.254.169.254]/"])]
      }),
    Fault(
      name: "redirect to a number that is an address",
      error: .addressRefused(host: "2130706434", address: "127.0.0.2"),
      steps: { _ in [answer("302 Found", headers: ["Location: http://2130706434/"])] }),
    Fault(
      name: "redirect to a file", error: .schemeRefused("file:///etc/passwd", scheme: "file"),
      steps: { _ in [answer("302 Found", headers: ["Location: file:///etc/passwd"])] }),
    Fault(
      name: "not found", error: .status(404, retryAfter: nil),
      steps: { _ in [answer("404 Not Found", body: "<html>")] }),
    Fault(
      name: "down", error: .status(503, retryAfter: "120"),
      steps: { _ in [answer("503 Service Unavailable", headers: ["Retry-After: 120"])] }),
    Fault(
      name: "a part nobody asked for", error: .status(206, retryAfter: nil),
      steps: { _ in [answer("206 Partial Content", body: "x")] }),
  ]
}

@Suite struct FaultTests {
  @Test(arguments: Fault.all)
  func failsBounded(_ fault: Fault) async throws {
    let server = try RawServer { path, _ in fault.steps(path) }
    var asked = request(bytes: fault.bytes)
    asked.limits.deadline = fault.deadline
    asked.limits.idle = fault.idle
    let fetcher = Fetcher()
    await #expect(throws: fault.error) { try await fetcher.fetch(server.url("/r"), asked) }
    await fetcher.shutdown()
    #expect(!fault.error.message.isEmpty && fault.error.message.hasSuffix("."))
    #expect(fault.error.remedy.hasSuffix("."))
  }

  @Test func seesARedirectCircle() async throws {
    let server = try RawServer { path, _ in
      [answer("302 Found", headers: ["Location: \(path == "/a" ? "/b" : "/a")"])]
    }
    let fetcher = Fetcher()
    await #expect(throws: FetchError.redirectLoop(server.url("/a"))) {
      try await fetcher.fetch(server.url("/a"), request())
    }
    await fetcher.shutdown()
    #expect(server.requests.count == 2)
  }

  @Test func refusesLoopbackUnlessAllowed() async throws {
    let server = try RawServer { _, _ in [answer(body: "secret")] }
    let fetcher = Fetcher()
    await #expect(throws: FetchError.addressRefused(host: "127.0.0.1", address: "127.0.0.1")) {
      try await fetcher.fetch(server.url(), FetchRequest())
    }
    await fetcher.shutdown()
    #expect(server.requests.isEmpty)
  }

  @Test func oneForbiddenAddressCondemnsTheName() async throws {
    let server = try RawServer { _, _ in [answer(body: "secret")] }
    let resolver = HostResolver { _ in
      [IPAddress("127.0.0.1"), IPAddress("10.0.0.1")].compactMap { $0 }
    }
    let fetcher = Fetcher(resolver: resolver)
    await #expect(throws: FetchError.addressRefused(host: "h.example", address: "10.0.0.1")) {
      try await fetcher.fetch(server.url(host: "h.example"), request())
    }
    await fetcher.shutdown()
    #expect(server.requests.isEmpty)
  }

  @Test func aNameThatMovesInsideIsRefusedTheSecondTime() async throws {
    let server = try RawServer { _, _ in [answer(body: "x")] }
    let calls = Received()
    let resolver = HostResolver { _ in
      calls.add(1)
      return [IPAddress(calls.bytes == 1 ? "127.0.0.1" : "169.254.169.254")].compactMap { $0 }
    }
    let fetcher = Fetcher(resolver: resolver)
    _ = try await fetcher.fetch(server.url(host: "h.example"), request())
    await #expect(
      throws: FetchError.addressRefused(host: "h.example", address: "169.254.169.254")
    ) {
      try await fetcher.fetch(server.url(host: "h.example"), request())
    }
    await fetcher.shutdown()
  }

  @Test func refusedConnectionsFailAtOnce() async throws {
    // The port of a server that is gone.
    let port = try RawServer { _, _ in [] }.port
    let fetcher = Fetcher()
    await #expect(
      throws: FetchError.connectionFailed(host: "127.0.0.1", reason: "it was refused")
    ) {
      try await fetcher.fetch("http://127.0.0.1:\(port)/", request())
    }
    await fetcher.shutdown()
  }

  @Test func speaksTLSOnlyToTLS() async throws {
    let server = try RawServer { _, _ in [answer(body: "x")] }
    let fetcher = Fetcher()
    var asked = request()
    asked.limits.connect = .milliseconds(300)
    let url = "https://127.0.0.1:\(server.port)/"
    // The raw server waits for a head that never comes: the handshake cannot end.
    await #expect(throws: FetchError.connectTimeout(host: "127.0.0.1")) {
      try await fetcher.fetch(url, asked)
    }
    await fetcher.shutdown()
  }
}
