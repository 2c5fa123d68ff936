internal import Foundation

extension Store {
  /// Files beside the database, and others that are named, that are copies of it and name a dataset: backups from which an
  /// erasure has not taken it.
  ///
  /// Copies that are packed, or kept elsewhere and not named, are not found.
  ///
  /// - Returns: their paths, sorted.
  func copies(naming iri: String, besides others: Set<String> = []) -> [String] {
    guard let path, !iri.isEmpty else { return [] }
    let file = URL(fileURLWithPath: path).standardizedFileURL
    let own = Set(["", "-wal", "-shm", "-journal"].map { file.path + $0 })
    let beside = try? FileManager.default.contentsOfDirectory(
      at: file.deletingLastPathComponent(), includingPropertiesForKeys: nil)
    let paths = others.union((beside ?? []).map(\.standardizedFileURL.path)).subtracting(own)
    return paths.sorted().filter { path in
      let other = URL(fileURLWithPath: path)
      let isFile = try? other.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile
      return isFile == true && Self.isDatabase(other, naming: Data(iri.utf8))
    }
  }

  private static let signature = Data("SQLite format 3\0".utf8)
  private static let pieceLength = 1 << 20

  /// Whether it is a database whose bytes hold a text.
  private static func isDatabase(_ file: URL, naming text: Data) -> Bool {
    guard let handle = try? FileHandle(forReadingFrom: file) else { return false }
    defer { try? handle.close() }
    var end = Data()
    var isFirst = true
    while let piece = try? handle.read(upToCount: pieceLength), !piece.isEmpty {
      if isFirst, !piece.starts(with: signature) { return false }
      isFirst = false
      // A text may lie across two pieces.
      let seen = end + piece
      if seen.range(of: text) != nil { return true }
      end = seen.suffix(text.count - 1)
    }
    return false
  }
}
