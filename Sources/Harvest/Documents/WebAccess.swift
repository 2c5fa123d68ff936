internal import Catalogue
internal import Fetch
internal import Foundation
internal import Store

/// How a source may reach the web: its allowed networks, its limits, its credential.
struct WebAccess: Sendable {
  var policy: AddressPolicy
  var limits: FetchLimits
  var pages: DocumentQueue.Limits
  /// Of this harvest.
  let patience: Patience
  private var token: String?
  /// Scheme, host and port of the source, where the credential may go.
  private var tokenOrigin: String?

  /// - Throws: `SourceFailure` when a network is no CIDR, or the credential is neither in the environment nor in the file.
  init(
    _ source: Source, conduct: WebConduct = WebConduct(),
    environment: [String: String] = ProcessInfo.processInfo.environment
  ) throws(SourceFailure) {
    var allowed: [CIDR] = []
    for text in source.settings.allowNetwork {
      guard let network = CIDR(text) else {
        throw SourceFailure(.sourceNetworkMalformed, ["network": text])
      }
      allowed.append(network)
    }
    policy = AddressPolicy(allowed: allowed)
    limits = conduct.limits
    pages = conduct.pages
    patience = Patience(conduct.manners)
    guard let token = try Self.token(of: source, environment) else { return }
    self.token = token
    tokenOrigin = WebLocation(source.url)?.origin
  }

  /// The token in the environment, or else in the file that the source names.
  private static func token(
    of source: Source, _ environment: [String: String]
  ) throws(SourceFailure) -> String? {
    if let name = source.settings.secretEnv {
      guard let token = environment[name], !token.isEmpty else {
        throw SourceFailure(.sourceSecretUnset, ["variable": name, "source": source.name])
      }
      return token
    }
    guard let path = source.settings.secretFile else { return nil }
    let text = try? String(contentsOfFile: path, encoding: .utf8)
    guard let token = text?.trimmingCharacters(in: .whitespacesAndNewlines), !token.isEmpty,
      token.utf8.count <= 8192
    else {
      throw SourceFailure(.sourceSecretFile, ["file": path, "source": source.name])
    }
    return token
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
