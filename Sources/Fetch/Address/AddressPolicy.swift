/// Which addresses may be connected to: public ones, and the networks that were allowed by name.
///
/// A description can name any URL; without this rule a stranger's file could make the catalogue read the
/// operator's own machines (server-side request forgery).
public struct AddressPolicy: Hashable, Sendable {
  /// Networks inside the operator's own that may be reached all the same.
  public var allowed: [CIDR]

  /// Public addresses, and those of `allowed`.
  public init(allowed: [CIDR] = []) {
    self.allowed = allowed
  }

  /// Public addresses only.
  public static let publicOnly = AddressPolicy()

  /// Whether `address` may be connected to. A version 6 address that stands for a version 4 address is
  /// judged as that one.
  public func permits(_ address: IPAddress) -> Bool {
    if allowed.contains(where: { $0.contains(address) }) { return true }
    if let embedded = address.embeddedVersion4 { return permits(embedded) }
    switch address {
    case .v4: return !Self.special4.contains { $0.contains(address) }
    case .v6:
      return Self.global6.contains(address) && !Self.special6.contains { $0.contains(address) }
    }
  }

  /// Networks of the IANA IPv4 special-purpose registry that are not public, multicast, and one cloud
  /// platform's host agent, which has an address that only looks public.
  private static let special4 = networks(
    "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12",
    "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15",
    "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4", "168.63.129.16/32")

  /// The only part of version 6 that is handed out as global unicast (RFC 4291, IANA registry).
  private static let global6 = CIDR(.v6(high: 0x2000_0000_0000_0000, low: 0), 3)

  /// What lies in `2000::/3` and is still not public: protocol assignments with Teredo, documentation.
  private static let special6 = networks("2001::/23", "2001:db8::/32", "3fff::/20")

  private static func networks(_ texts: String...) -> [CIDR] {
    texts.compactMap { CIDR($0) }
  }
}
