import NIOSSL
import Synchronization

/// The guarded HTTP client: http and https only, public addresses only unless allowed, bounded in time,
/// size and redirects. Make one a process and shut it down.
///
/// ```swift
/// let fetcher = Fetcher()
/// let answer = try await fetcher.fetch("https://hospital.example/catalogue.ttl", FetchRequest())
/// await fetcher.shutdown()
/// ```
public final class Fetcher: Sendable {
  private let clients: PinnedClients
  private let resolver: HostResolver
  private let userAgent: String

  /// - Parameters:
  ///   - userAgent: How the client names itself.
  ///   - resolver: Where names become addresses.
  public convenience init(userAgent: String = "PaedCat/0.1", resolver: HostResolver = .system) {
    self.init(userAgent: userAgent, resolver: resolver, trustRoots: .default)
  }

  /// - Parameter trustRoots: who may vouch for a server; the system's, but in tests.
  init(
    userAgent: String = "PaedCat/0.1", resolver: HostResolver = .system,
    trustRoots: NIOSSLTrustRoots
  ) {
    clients = PinnedClients(trustRoots: trustRoots)
    self.userAgent = userAgent
    self.resolver = resolver
  }

  deinit {
    // A client of the library traps when it goes without a shutdown.
    Task { [clients] in await clients.shutdown() }
  }

  /// Ends every connection. Fetches under way and later ones fail as cancelled.
  public func shutdown() async {
    await clients.shutdown()
  }

  /// Fetches a document whole into memory.
  ///
  /// - Throws: ``FetchError``; nothing is thrown after the limits of `request` were kept and the server
  ///   answered 200…299, or 304 to a conditional request.
  public func fetch(
    _ url: String, _ request: FetchRequest = FetchRequest()
  ) async throws(FetchError) -> FetchResponse {
    let body = Mutex<[UInt8]>([])
    let head = try await fetch(url, request) { _, chunk in
      body.withLock { $0.append(contentsOf: chunk) }
    }
    return FetchResponse(head: head, body: body.withLock { $0 })
  }

  /// Fetches a document in chunks. The next chunk is read when `receive` has returned; what it throws ends
  /// the fetch (as ``FetchError/notKept(_:)`` unless it is a ``FetchError``). A body that is empty, or not
  /// modified, brings no chunk.
  ///
  /// - Throws: ``FetchError``, also after chunks were received: they are then to be thrown away.
  public func fetch(
    _ url: String, _ request: FetchRequest,
    receive: @escaping @Sendable (FetchedHead, [UInt8]) throws -> Void
  ) async throws(FetchError) -> FetchedHead {
    let deadline = request.limits.deadline
    let result = await withTaskGroup(of: Result<FetchedHead, FetchError>?.self) { group in
      group.addTask {
        do throws(FetchError) {
          return .success(try await self.follow(url, request, receive))
        } catch {
          return .failure(error)
        }
      }
      group.addTask {
        try? await Task.sleep(for: deadline)
        return nil
      }
      let first = await group.next() ?? nil
      group.cancelAll()
      return first
    }
    if let result { return try result.get() }
    if Task.isCancelled { throw .cancelled }
    throw .deadlineExceeded(seconds: deadline.wholeSeconds)
  }

  private func follow(
    _ url: String, _ request: FetchRequest,
    _ receive: @escaping @Sendable (FetchedHead, [UInt8]) throws -> Void
  ) async throws(FetchError) -> FetchedHead {
    var address = try WebAddress(url)
    let origin = address.origin
    var visited: Set<String> = [address.text]
    while true {
      let hop = Hop(
        address: address, request: request, sendsCredential: address.origin == origin,
        userAgent: userAgent, resolver: resolver, clients: clients, receive: receive)
      switch try await hop.run() {
      case .answered(let head): return head
      case .redirected(_, let location):
        address = try address.following(location)
        guard visited.insert(address.text).inserted else { throw .redirectLoop(address.text) }
        guard visited.count <= request.limits.redirects + 1 else {
          throw .tooManyRedirects(limit: request.limits.redirects)
        }
      }
    }
  }
}
