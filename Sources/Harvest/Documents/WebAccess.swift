internal import Catalogue
internal import Fetch
internal import Foundation
internal import Store

/// How a source may reach the web: its allowed networks, its limits, its credential.
struct WebAccess: Sendable {
  var policy: AddressPolicy
  var limits = FetchLimits()
  private var token: String?
  /// Scheme, host and port of the source, where the credential may go.
  private var tokenOrigin: String?

  /// - Throws: `SourceFailure` when a network is no CIDR, or the credential is not in the environment.
  init(
    _ source: Source, environment: [String: String] = ProcessInfo.processInfo.environment
  ) throws(SourceFailure) {
    var allowed: [CIDR] = []
    for text in source.settings.allowNetwork {
      guard let network = CIDR(text) else {
        throw SourceFailure(.sourceNetworkMalformed, ["network": text])
      }
      allowed.append(network)
    }
    policy = AddressPolicy(allowed: allowed)
    guard let name = source.settings.secretEnv else { return }
    guard let token = environment[name], !token.isEmpty else {
      throw SourceFailure(.sourceSecretUnset, ["variable": name, "source": source.name])
    }
    self.token = token
    tokenOrigin = WebLocation(source.url)?.origin
  }

  /// A request under the source's limits; it carries the credential to the source's own server only.
  func request(for url: String) -> FetchRequest {
    var request = FetchRequest(limits: limits, policy: policy)
    if let token, let tokenOrigin, WebLocation(url)?.origin == tokenOrigin {
      request.bearerToken = token
    }
    return request
  }
}
