internal import Crypto
public import Store

/// Sources made from what a person typed: a file, a folder or a URL.
public enum AdHocSource {
  /// The source that stands for a file or folder at a path. The same path always gives the same source.
  public static func source(path: String) -> Source {
    let absolute = FilePath.absolute(path)
    return Source(name: name(of: absolute), url: FilePath.url(absolute))
  }

  /// The source that stands for an http or https URL; nil where it is none.
  ///
  /// A person who types this machine's own address means it: that address, and no other inside the network,
  /// is allowed to the source.
  public static func source(url: String) -> Source? {
    guard let location = WebLocation(url) else { return nil }
    var source = Source(name: name(of: location.text), url: location.text)
    let host = location.origin.split(separator: "/").last.map(String.init) ?? ""
    if host.hasPrefix("localhost:") {
      source.settings.allowNetwork = ["127.0.0.1/32", "::1/128"]
    } else if host.hasPrefix("127.0.0.1:") {
      source.settings.allowNetwork = ["127.0.0.1/32"]
    } else if host.hasPrefix("[::1]:") {
      source.settings.allowNetwork = ["::1/128"]
    }
    return source
  }

  /// The last component of a path or URL in the letters of a source name, and six digits of a hash of
  /// the whole.
  static func name(of location: String) -> String {
    let last = location.split(separator: "/").last ?? "source"
    var slug = ""
    for byte in last.lowercased().utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
        UInt8(ascii: "."):
        slug.append(Character(UnicodeScalar(byte)))
      default: if !slug.hasSuffix("-") { slug.append("-") }
      }
    }
    slug = String(slug.prefix(80)).trimmingPrefix { !$0.isLetter && !$0.isNumber }.description
    let hash = SHA256.hash(data: Array(location.utf8)).hexadecimal.prefix(6)
    return (slug.isEmpty ? "source" : slug) + "-" + hash
  }
}
