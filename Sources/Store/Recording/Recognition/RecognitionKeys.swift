internal import Catalogue
internal import Foundation

/// What a dataset is recognised by, as the database keeps it: 64-bit hashes of ``Dataset/recognitionKeys``.
struct RecognitionKeys: Hashable, Sendable {
  /// Sorted.
  var numbers: [Int64] = []

  init(_ dataset: Dataset) {
    numbers = Set(dataset.recognitionKeys.map { Digest.fingerprint([$0]) }).sorted()
  }

  /// Of a column; nothing where it is NULL.
  init(column: Data?) {
    let bytes = [UInt8](column ?? Data())
    numbers = stride(from: 0, to: bytes.count - bytes.count % 8, by: 8).map { start in
      bytes[start..<start + 8].reduce(0) { $0 << 8 | Int64($1) }
    }
  }

  /// NULL where there is nothing, so that it costs nothing.
  var column: Data? {
    guard !numbers.isEmpty else { return nil }
    return Data(
      numbers.flatMap { number in
        stride(from: 56, through: 0, by: -8).map { UInt8(truncatingIfNeeded: number >> Int64($0)) }
      })
  }
}
