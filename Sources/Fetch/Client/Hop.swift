import AsyncHTTPClient
import NIOCore
import NIOHTTP1

/// One request to one URL: resolving, checking, connecting to what was checked, receiving.
struct Hop: Sendable {
  /// How a hop ended.
  enum Outcome: Sendable {
    case answered(FetchedHead)
    /// The `Location`, as sent.
    case redirected(status: Int, location: String)
  }

  var address: WebAddress
  var request: FetchRequest
  /// Whether the request's credential may go to this origin.
  var sendsCredential: Bool
  var userAgent: String
  var resolver: HostResolver
  var clients: PinnedClients
  var receive: @Sendable (FetchedHead, [UInt8]) throws -> Void

  func run() async throws(FetchError) -> Outcome {
    var failure = FetchError.hostUnknown(address.hostText)
    for candidate in try await checkedAddresses().prefix(4) {
      do {
        return try await run(at: candidate)
      } catch {
        failure = error
        switch error {
        case .connectionFailed, .connectTimeout: continue
        default: throw error
        }
      }
    }
    throw failure
  }

  /// Every address of the host, all of them permitted: one that is not condemns the name.
  private func checkedAddresses() async throws(FetchError) -> [IPAddress] {
    let addresses: [IPAddress]
    switch address.host {
    case .literal(let address): addresses = [address]
    case .name(let name): addresses = await resolver.addresses(name)
    }
    if Task.isCancelled { throw .cancelled }
    guard !addresses.isEmpty else { throw .hostUnknown(address.hostText) }
    for found in addresses where !request.policy.permits(found) {
      throw .addressRefused(host: address.hostText, address: found.description)
    }
    return addresses
  }

  private func run(at candidate: IPAddress) async throws(FetchError) -> Outcome {
    let key = PinnedClients.Key(
      host: address.host, address: candidate, connect: request.limits.connect,
      idle: request.limits.idle, expansion: request.limits.expansion)
    guard let client = await clients.lease(key) else { throw .cancelled }
    let outcome: Result<Outcome, FetchError>
    do {
      outcome = .success(try await exchange(with: client))
    } catch {
      let reading = FailureReading(host: address.hostText, limits: request.limits)
      outcome = .failure(Task.isCancelled ? .cancelled : reading.read(error))
    }
    await clients.release(key)
    return try outcome.get()
  }

  private func exchange(with client: HTTPClient) async throws -> Outcome {
    // The overall deadline is kept outside, for head and body together.
    let response = try await client.execute(
      outgoing, deadline: .now() + TimeAmount(request.limits.deadline))
    let status = Int(response.status.code)
    switch status {
    case 301, 302, 303, 307, 308:
      guard request.payload == nil else { throw FetchError.status(status, retryAfter: nil) }
      guard let location = response.headers.first(name: "location") else {
        throw FetchError.redirectWithoutTarget(status: status)
      }
      return .redirected(status: status, location: location)
    case 304 where request.etag != nil || request.lastModified != nil: break
    case 200...299 where status != 206: break
    case 400... where request.keepsErrorAnswers: break
    default:
      throw FetchError.status(status, retryAfter: response.headers.first(name: "retry-after"))
    }
    let head = head(of: response, status: status)
    if !head.isNotModified { try await receiveBody(of: response, head) }
    return .answered(head)
  }

  private func receiveBody(of response: HTTPClientResponse, _ head: FetchedHead) async throws {
    let limit = request.limits.bytes
    let encoding = response.headers.first(name: "content-encoding") ?? "identity"
    guard ["identity", "gzip", "deflate"].contains(encoding) else {
      throw FetchError.encodingUnknown(String(encoding.prefix(40)))
    }
    if encoding == "identity", let announced = response.headers.first(name: "content-length"),
      let length = Int(announced), length > limit
    {
      throw FetchError.tooLarge(limit: limit)
    }
    var received = 0
    for try await buffer in response.body {
      received += buffer.readableBytes
      guard received <= limit else { throw FetchError.tooLarge(limit: limit) }
      do {
        try receive(head, Array(buffer.readableBytesView))
      } catch let error as FetchError {
        throw error
      } catch {
        throw FetchError.notKept("\(error)")
      }
    }
  }

  private var outgoing: HTTPClientRequest {
    var outgoing = HTTPClientRequest(url: address.text)
    if let payload = request.payload {
      outgoing.method = .POST
      outgoing.headers.add(name: "content-type", value: payload.mediaType)
      outgoing.body = .bytes(payload.bytes)
    }
    outgoing.headers.add(name: "user-agent", value: userAgent)
    outgoing.headers.add(name: "accept", value: request.accept)
    outgoing.headers.add(name: "accept-encoding", value: "gzip, deflate")
    if let etag = request.etag { outgoing.headers.add(name: "if-none-match", value: etag) }
    if let date = request.lastModified {
      outgoing.headers.add(name: "if-modified-since", value: date)
    }
    if sendsCredential, let token = request.bearerToken {
      outgoing.headers.add(name: "authorization", value: "Bearer " + token)
    }
    return outgoing
  }

  private static let plainNames = [
    "age", "cache-control", "content-encoding", "content-language", "content-length",
    "content-type",
    "date", "etag", "expires", "last-modified", "link", "server", "transfer-encoding", "vary",
    "via",
  ]

  private func plain(_ headers: HTTPHeaders) -> [String: String] {
    var plain: [String: String] = [:]
    for name in Self.plainNames {
      let values = headers[name]
      if !values.isEmpty { plain[name] = String(values.joined(separator: ", ").prefix(2000)) }
    }
    return plain
  }

  private func head(of response: HTTPClientResponse, status: Int) -> FetchedHead {
    let type = response.headers.first(name: "content-type")?
      .split(separator: ";", omittingEmptySubsequences: false).first
      .map { $0.filter { !$0.isWhitespace }.lowercased() }
    return FetchedHead(
      url: address.text, status: status, mediaType: type?.isEmpty == true ? nil : type,
      etag: response.headers.first(name: "etag"),
      lastModified: response.headers.first(name: "last-modified"),
      headers: plain(response.headers))
  }
}
