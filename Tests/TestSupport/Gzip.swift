import Foundation

/// Bodies compressed beforehand.
public enum Gzip {
  /// "hello, this is a small text that is compressed".
  public static let hello = decoded(
    "H4sIAAAAAAACA8tIzcnJ11EoycgsVgCiRIXi3MScHIWS1IoSoGBiCUgwOT+3oCi1uDg1BQB/x9URLgAAAA==")

  /// Four million zeros in four thousand bytes: a gzip head, the beginning of a deflate block whose codes
  /// make four runs of 258 zeros of every zero byte, and such bytes.
  public static let zeros: [UInt8] =
    [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3]
    + [0xEC, 0xC1, 1, 1, 0, 0, 0, 0x80, 0x90, 0xFE, 0xAF, 0xEE, 8, 0x0A]
    + [UInt8](repeating: 0, count: 4000)

  private static func decoded(_ base64: String) -> [UInt8] {
    Data(base64Encoded: base64).map(Array.init) ?? []
  }
}
