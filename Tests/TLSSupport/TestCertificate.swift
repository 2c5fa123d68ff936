internal import Crypto
public import Foundation

/// X.509 certificates (RFC 5280) for tests: made when they are needed, signed with ECDSA over P-256 by an authority that
/// nobody else trusts.
public struct TestCertificate: Sendable {
  /// In DER.
  public let bytes: [UInt8]
  /// In PEM (PKCS #8).
  public let privateKey: String

  /// Who signs: itself where there is none.
  public struct Authority: Sendable {
    /// In DER.
    public let certificate: [UInt8]
    fileprivate let key: P256.Signing.PrivateKey
    fileprivate let name: [UInt8]

    /// An authority of its own.
    public init() throws {
      key = P256.Signing.PrivateKey()
      name = DER.name("PaedCat test authority")
      certificate = try TestCertificate.sign(
        subject: name, key: key.publicKey, by: key, issuer: name,
        validFrom: Date() - 86_400, to: Date() + 86_400, extensions: [DER.isAuthority])
    }
  }

  /// A server's certificate.
  ///
  /// - Parameters:
  ///   - address: the IPv4 address that it is for.
  ///   - end: the end of the day that it is valid for.
  ///   - authority: signs it; where there is none, it signs itself.
  public init(
    address: [UInt8] = [127, 0, 0, 1], until end: Date = Date() + 86_400, by authority: Authority?
  ) throws {
    let key = P256.Signing.PrivateKey()
    let name = DER.name("hospital.example")
    privateKey = key.pemRepresentation
    bytes = try Self.sign(
      subject: name, key: key.publicKey, by: authority?.key ?? key,
      issuer: authority?.name ?? name, validFrom: end - 2 * 86_400, to: end,
      extensions: [DER.alternativeName(address: address)])
  }

  fileprivate static func sign(
    subject: [UInt8], key: P256.Signing.PublicKey, by signer: P256.Signing.PrivateKey,
    issuer: [UInt8], validFrom start: Date, to end: Date, extensions: [[UInt8]]
  ) throws -> [UInt8] {
    let body = DER.sequence([
      DER.tagged(0xA0, DER.integer([2])), DER.integer([UInt8.random(in: 1...127)]),
      DER.ecdsaWithSHA256, issuer, DER.sequence([DER.time(start), DER.time(end)]), subject,
      Array(key.derRepresentation), DER.tagged(0xA3, DER.sequence(extensions)),
    ])
    let signature = try signer.signature(for: Data(body)).derRepresentation
    return DER.sequence([body, DER.ecdsaWithSHA256, DER.bits(Array(signature))])
  }
}

/// As much of the Distinguished Encoding Rules (X.690) as a certificate needs.
private enum DER {
  static func tagged(_ tag: UInt8, _ content: [UInt8]) -> [UInt8] {
    let length: [UInt8] =
      switch content.count {
      case ..<0x80: [UInt8(content.count)]
      case ..<0x100: [0x81, UInt8(content.count)]
      default: [0x82, UInt8(content.count >> 8), UInt8(content.count & 0xFF)]
      }
    return [tag] + length + content
  }

  static func sequence(_ parts: [[UInt8]]) -> [UInt8] { tagged(0x30, Array(parts.joined())) }
  static func integer(_ bytes: [UInt8]) -> [UInt8] { tagged(0x02, bytes) }
  static func bits(_ bytes: [UInt8]) -> [UInt8] { tagged(0x03, [0] + bytes) }
  static func octets(_ bytes: [UInt8]) -> [UInt8] { tagged(0x04, bytes) }
  static func identifier(_ bytes: [UInt8]) -> [UInt8] { tagged(0x06, bytes) }

  /// UTCTime, which serves until 2049.
  static func time(_ date: Date) -> [UInt8] {
    let formatter = DateFormatter()
    formatter.locale = Locale(identifier: "en_US_POSIX")
    formatter.timeZone = TimeZone(secondsFromGMT: 0)
    formatter.dateFormat = "yyMMddHHmmss'Z'"
    return tagged(0x17, Array(formatter.string(from: date).utf8))
  }

  /// A distinguished name of one common name (2.5.4.3).
  static func name(_ text: String) -> [UInt8] {
    let attribute = sequence([identifier([0x55, 0x04, 0x03]), tagged(0x0C, Array(text.utf8))])
    return sequence([tagged(0x31, attribute)])
  }

  /// 1.2.840.10045.4.3.2
  static let ecdsaWithSHA256 = sequence([
    identifier([0x2A, 0x86, 0x48, 0xCE, 0x3D, 0x04, 0x03, 0x02])
  ])

  /// Basic constraints (2.5.29.19), critical: an authority.
  static let isAuthority = sequence([
    identifier([0x55, 0x1D, 0x13]), [0x01, 0x01, 0xFF],
    octets(sequence([[0x01, 0x01, 0xFF]])),
  ])

  /// Subject alternative name (2.5.29.17).
  static func alternativeName(address: [UInt8]) -> [UInt8] {
    sequence([identifier([0x55, 0x1D, 0x11]), octets(sequence([tagged(0x87, address)]))])
  }
}
