internal import Crypto
internal import Foundation

/// Hashes of text.
enum Digest {
  /// SHA-256, hexadecimal.
  static func sha256(_ bytes: [UInt8]) -> String {
    func digit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x57 + value }
    return String(unsafeUninitializedCapacity: 64) { text in
      for (index, byte) in SHA256.hash(data: bytes).enumerated() {
        text[2 * index] = digit(byte >> 4)
        text[2 * index + 1] = digit(byte & 15)
      }
      return 64
    }
  }

  /// 64 bits of SHA-256 over the texts, each ended so that no two lists of texts run together.
  static func fingerprint(_ texts: some Sequence<String>) -> Int64 {
    fingerprint(texts.lazy.map { Array($0.utf8)[...] })
  }

  static func fingerprint(_ texts: some Sequence<ArraySlice<UInt8>>) -> Int64 {
    var hash = SHA256()
    let end: [UInt8] = [0xFF]
    for text in texts {
      text.withUnsafeBytes { hash.update(bufferPointer: $0) }
      hash.update(data: end)
    }
    return hash.finalize().prefix(8).reduce(0) { $0 << 8 | Int64($1) }
  }

  /// 100 bits of SHA-256 in lower-case base 32 (RFC 4648 without padding): safe in a URL.
  static func key(_ text: String) -> String {
    let alphabet = Array("abcdefghijklmnopqrstuvwxyz234567".utf8)
    var output: [UInt8] = []
    var buffer: UInt32 = 0
    var bits = 0
    for byte in SHA256.hash(data: Array(text.utf8)) where output.count < 20 {
      buffer = (buffer << 8 | UInt32(byte)) & 0xFFFF
      bits += 8
      while bits >= 5, output.count < 20 {
        bits -= 5
        output.append(alphabet[Int(buffer >> UInt32(bits) & 31)])
      }
    }
    return String(decoding: output, as: UTF8.self)
  }
}

extension Store {
  /// The id of the dataset that an IRI names: URL-safe, made from the IRI alone, the same in every database.
  public static func datasetKey(for iri: String) -> String { Digest.key(iri) }
}
