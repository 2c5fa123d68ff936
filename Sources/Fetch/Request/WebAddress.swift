import Foundation

/// A URL that may be fetched, taken apart: http or https, a plain host, no credentials.
struct WebAddress: Hashable, Sendable {
  enum Host: Hashable, Sendable {
    case name(String)
    case literal(IPAddress)
  }

  var scheme: String
  var host: Host
  var port: Int?
  /// Path and query, percent-encoded, starting with a slash.
  var target: String

  /// Reads and checks `text`.
  ///
  /// - Throws: ``FetchError/invalidURL(_:reason:)``, ``FetchError/schemeRefused(_:scheme:)``.
  init(_ text: String) throws(FetchError) {
    guard text.utf8.count <= 8192 else {
      throw .invalidURL(String(text.prefix(100)), reason: "it is longer than 8,192 bytes")
    }
    guard let parts = URLComponents(string: text) else {
      throw .invalidURL(text, reason: "it is not a URL")
    }
    guard let scheme = parts.scheme?.lowercased() else {
      throw .invalidURL(text, reason: "it has no scheme")
    }
    guard scheme == "http" || scheme == "https" else { throw .schemeRefused(text, scheme: scheme) }
    guard parts.user == nil, parts.password == nil else {
      throw .invalidURL("\(scheme)://…", reason: "it holds a user name or password")
    }
    guard let host = parts.percentEncodedHost, !host.isEmpty else {
      throw .invalidURL(text, reason: "it has no host")
    }
    if let port = parts.port, !(1...65535).contains(port) {
      throw .invalidURL(text, reason: "its port is not one from 1 to 65535")
    }
    self.scheme = scheme
    self.host = try Self.host(host.lowercased(), of: text)
    self.port = parts.port
    let path = parts.percentEncodedPath
    self.target =
      (path.hasPrefix("/") ? path : "/" + path)
      + (parts.percentEncodedQuery.map { "?" + $0 } ?? "")
  }

  private static func host(_ text: String, of url: String) throws(FetchError) -> Host {
    if text.hasPrefix("["), text.hasSuffix("]") {
      guard let address = IPAddress(String(text.dropFirst().dropLast())) else {
        throw .invalidURL(url, reason: "its host is not an address")
      }
      return .literal(address)
    }
    if let address = IPAddress(text) { return .literal(address) }
    // Only what a resolver and the client read alike: no escapes, no zone, no Unicode look-alikes.
    let name = text.hasSuffix(".") ? String(text.dropLast()) : text
    let isPlain = name.utf8.allSatisfy { byte in
      (97...122).contains(byte) || (48...57).contains(byte) || byte == 45 || byte == 46
        || byte == 95
    }
    guard isPlain, !name.isEmpty, name.utf8.count <= 253 else {
      throw .invalidURL(url, reason: "its host is not a plain name")
    }
    return .name(name)
  }

  /// The host as it stands in a URL.
  var hostText: String {
    switch host {
    case .name(let name): name
    case .literal(let address): address.width == 128 ? "[\(address)]" : address.description
    }
  }

  /// Scheme, host and port: where a credential may be sent.
  var origin: String {
    "\(scheme)://\(hostText):\(port ?? (scheme == "https" ? 443 : 80))"
  }

  /// The whole URL, normalised, without fragment.
  var text: String {
    "\(scheme)://\(hostText)\(port.map { ":\($0)" } ?? "")\(target)"
  }

  /// Where a `Location` header leads (RFC 9110 section 10.2.2).
  ///
  /// - Throws: as ``init(_:)``.
  func following(_ location: String) throws(FetchError) -> WebAddress {
    guard let base = URL(string: text), let next = URL(string: location, relativeTo: base) else {
      throw .invalidURL(String(location.prefix(200)), reason: "it is not a URL")
    }
    return try WebAddress(next.absoluteURL.absoluteString)
  }
}
