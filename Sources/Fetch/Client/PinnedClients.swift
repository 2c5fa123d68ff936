import AsyncHTTPClient
import NIOCore
import NIOHTTPCompression
import NIOSSL

/// The HTTP clients in use, one for each host and the address that was checked for it.
///
/// The library takes the pinning of a name to an address as a setting of a client, so there are several
/// clients; they share one event loop group, and keep their connections alive between pages of a source.
actor PinnedClients {
  /// What a client is bound to.
  struct Key: Hashable {
    var host: WebAddress.Host
    var address: IPAddress
    var connect: Duration
    var idle: Duration
    var expansion: Int
  }

  private struct Entry {
    var client: HTTPClient
    var users: Int
    var lastUse: Int
  }

  private var entries: [Key: Entry] = [:]
  private var clock = 0
  private var isShutDown = false
  private let capacity: Int
  private let trustRoots: NIOSSLTrustRoots

  init(capacity: Int = 32, trustRoots: NIOSSLTrustRoots) {
    self.capacity = capacity
    self.trustRoots = trustRoots
  }

  /// The client of `key`, made where there is none; hand it back with ``release(_:)``. Nil after shutdown.
  func lease(_ key: Key) -> HTTPClient? {
    guard !isShutDown else { return nil }
    clock += 1
    var entry = entries[key] ?? Entry(client: make(key), users: 0, lastUse: clock)
    entry.users += 1
    entry.lastUse = clock
    entries[key] = entry
    return entry.client
  }

  /// Gives a client back; the least recently used idle ones beyond the capacity are shut down.
  func release(_ key: Key) async {
    guard var entry = entries[key] else { return }
    entry.users -= 1
    entries[key] = entry
    guard entries.count > capacity else { return }
    let idle = entries.filter { $0.value.users == 0 }
    guard let oldest = idle.min(by: { $0.value.lastUse < $1.value.lastUse }) else { return }
    entries[oldest.key] = nil
    try? await oldest.value.client.shutdown()
  }

  /// Ends every connection; fetches under way fail.
  func shutdown() async {
    isShutDown = true
    let clients = entries.values.map(\.client)
    entries = [:]
    for client in clients { try? await client.shutdown() }
  }

  private func make(_ key: Key) -> HTTPClient {
    var configuration = HTTPClient.Configuration()
    configuration.redirectConfiguration = .disallow
    configuration.tlsConfiguration = .makeClientConfiguration()
    configuration.tlsConfiguration?.trustRoots = trustRoots
    configuration.timeout = .init(
      connect: TimeAmount(key.connect), read: TimeAmount(key.idle), write: TimeAmount(key.idle))
    configuration.decompression = .enabled(limit: .ratio(key.expansion))
    configuration.httpVersion = .http1Only
    configuration.connectionPool.retryConnectionEstablishment = false
    if case .name(let name) = key.host {
      configuration.dnsOverride = [name: key.address.description]
    }
    return HTTPClient(
      eventLoopGroup: HTTPClient.defaultEventLoopGroup, configuration: configuration)
  }
}
