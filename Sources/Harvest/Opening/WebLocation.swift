internal import Foundation

/// An http(s) URL, as far as harvesting looks into it.
struct WebLocation: Hashable, Sendable {
  /// Without fragment.
  let text: String
  /// Scheme, host and port.
  let origin: String
  /// Percent-decoded.
  let path: String

  /// Nil where it is no absolute http(s) URL.
  init?(_ text: String) {
    guard var parts = URLComponents(string: text), let scheme = parts.scheme?.lowercased(),
      scheme == "http" || scheme == "https", let host = parts.host?.lowercased(), !host.isEmpty
    else { return nil }
    parts.fragment = nil
    guard let whole = parts.string else { return nil }
    self.text = whole
    origin = "\(scheme)://\(host):\(parts.port ?? (scheme == "https" ? 443 : 80))"
    path = parts.path
  }

  /// What a reference in the document at this location means; nil where it means no http(s) URL.
  func resolving(_ reference: String) -> WebLocation? {
    guard let base = URL(string: text), let target = URL(string: reference, relativeTo: base) else {
      return nil
    }
    return WebLocation(target.absoluteURL.absoluteString)
  }

  /// The path up to its last slash.
  var folder: Substring {
    path.lastIndex(of: "/").map { path[...$0] } ?? "/"
  }

  /// The name's extension in lower case; empty where there is none.
  var fileExtension: String {
    let name = path.split(separator: "/").last ?? ""
    guard !path.hasSuffix("/"), let dot = name.lastIndex(of: "."), dot != name.startIndex else {
      return ""
    }
    return name[name.index(after: dot)...].lowercased()
  }
}
