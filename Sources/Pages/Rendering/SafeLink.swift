internal import Query

/// Addresses that others wrote, where a browser may follow them.
enum SafeLink {
  static let longest = 2_000

  /// The address itself where it is http or https; nil for every other scheme, and for what is no address.
  static func web(_ text: String) -> String? {
    guard text.utf8.count <= longest else { return nil }
    let start = text.prefix(8).lowercased()
    guard start.hasPrefix("http://") || start.hasPrefix("https://") else { return nil }
    let isPlain = text.utf8.allSatisfy { $0 > 0x20 && $0 != 0x7F && !"\"'<>`\\".utf8.contains($0) }
    return isPlain ? text : nil
  }

  /// A letter to write; nil where `address` is no plain e-mail address.
  static func mail(_ address: String, subject: String, body: String) -> String? {
    let parts = address.split(separator: "@", omittingEmptySubsequences: false)
    guard address.utf8.count <= 254, parts.count == 2, parts.allSatisfy({ !$0.isEmpty }),
      address.utf8.allSatisfy({ isAddressByte($0) })
    else { return nil }
    return "mailto:\(address)?subject=\(PercentEncoding.component(subject))"
      + "&body=\(PercentEncoding.component(body))"
  }

  private static func isAddressByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: "@.-_+".utf8.contains(byte)
    }
  }
}

/// Something named that may have an address.
struct NamedLink: Sendable {
  let name: ForeignText
  let href: String?
}
