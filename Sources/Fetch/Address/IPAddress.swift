import Foundation

/// An internet address: version 4 or version 6, without port or zone.
public enum IPAddress: Hashable, Sendable {
  /// The 32 bits in network order, first octet highest.
  case v4(UInt32)
  /// The 128 bits in network order.
  case v6(high: UInt64, low: UInt64)

  /// Reads the strict textual forms (RFC 6943 section 3.1.1 "strict" for version 4, RFC 4291 section 2.2
  /// for version 6); octal, hexadecimal and shortened version 4 forms are nil.
  public init?(_ text: String) {
    var four = in_addr()
    if inet_pton(AF_INET, text, &four) == 1 {
      self = .v4(UInt32(bigEndian: four.s_addr))
      return
    }
    var six = in6_addr()
    guard inet_pton(AF_INET6, text, &six) == 1 else { return nil }
    self.init(six)
  }

  init(_ address: in6_addr) {
    let octets = withUnsafeBytes(of: address) { Array($0) }
    self = .v6(high: Self.number(octets[0..<8]), low: Self.number(octets[8..<16]))
  }

  private static func number(_ octets: ArraySlice<UInt8>) -> UInt64 {
    octets.reduce(0) { $0 << 8 | UInt64($1) }
  }

  /// The version 4 address that a version 6 address stands for, where it is one of the transition forms:
  /// mapped (RFC 4291), NAT64 (RFC 6052) and 6to4 (RFC 3056).
  public var embeddedVersion4: IPAddress? {
    guard case .v6(let high, let low) = self else { return nil }
    if high == 0, low >> 32 == 0xFFFF { return .v4(UInt32(truncatingIfNeeded: low)) }
    if high == 0x0064_FF9B_0000_0000, low >> 32 == 0 { return .v4(UInt32(truncatingIfNeeded: low)) }
    if high >> 48 == 0x2002 { return .v4(UInt32(truncatingIfNeeded: high >> 16)) }
    return nil
  }
}

extension IPAddress: CustomStringConvertible {
  /// Dotted decimal, or the canonical form of RFC 5952.
  public var description: String {
    switch self {
    case .v4(let bits):
      return [24, 16, 8, 0].map { String(bits >> $0 & 0xFF) }.joined(separator: ".")
    case .v6(let high, let low):
      let groups = [high, low].flatMap { half in
        [48, 32, 16, 0].map { String(half >> $0 & 0xFFFF, radix: 16) }
      }
      return Self.shortened(groups)
    }
  }

  /// RFC 5952 section 4: the first longest run of at least two zero groups is written `::`.
  private static func shortened(_ groups: [String]) -> String {
    var best = 0..<0
    var start = 0
    for index in 0...groups.count {
      if index < groups.count, groups[index] == "0" { continue }
      if index - start > max(best.count, 1) { best = start..<index }
      start = index + 1
    }
    guard !best.isEmpty else { return groups.joined(separator: ":") }
    let head = groups[..<best.lowerBound].joined(separator: ":")
    let tail = groups[best.upperBound...].joined(separator: ":")
    return head + "::" + tail
  }
}
