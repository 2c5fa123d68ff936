/// A network: an address and how many of its leading bits count (RFC 4632, RFC 4291 section 2.3).
public struct CIDR: Hashable, Sendable, CustomStringConvertible {
  /// The first address of the network.
  public let base: IPAddress
  /// How many leading bits an address must share with `base`: 0…32 or 0…128.
  public let prefixLength: Int

  /// Reads `10.0.0.0/8` or `fd00::/8`; a bare address is a network of one. Bits behind the prefix are
  /// dropped. Anything else is nil.
  public init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard let first = parts.first, parts.count <= 2, let address = IPAddress(String(first)) else {
      return nil
    }
    let width = address.width
    var length = width
    if parts.count == 2 {
      let digits = parts[1]
      guard digits.utf8.allSatisfy({ (48...57).contains($0) }), let number = Int(digits),
        number <= width
      else { return nil }
      length = number
    }
    self.init(address, length)
  }

  init(_ address: IPAddress, _ prefixLength: Int) {
    self.base = address.masked(to: prefixLength)
    self.prefixLength = prefixLength
  }

  /// Whether `address` lies in this network; addresses of the other version never do.
  public func contains(_ address: IPAddress) -> Bool {
    address.width == base.width && address.masked(to: prefixLength) == base
  }

  /// Address, slash, prefix length.
  public var description: String { "\(base)/\(prefixLength)" }
}

extension IPAddress {
  /// 32 or 128.
  var width: Int {
    switch self {
    case .v4: 32
    case .v6: 128
    }
  }

  /// The address with all but its first `length` bits cleared.
  func masked(to length: Int) -> IPAddress {
    switch self {
    case .v4(let bits):
      return .v4(length == 0 ? 0 : bits & (UInt32.max << (32 - min(length, 32))))
    case .v6(let high, let low):
      let highLength = min(length, 64)
      let lowLength = max(length - 64, 0)
      return .v6(
        high: highLength == 0 ? 0 : high & (UInt64.max << (64 - highLength)),
        low: lowLength == 0 ? 0 : low & (UInt64.max << (64 - min(lowLength, 64))))
    }
  }
}
