public import Foundation

/// The vocabularies that an operator brought in: a compact file each, beside the database, and what is known of
/// it.
public struct VocabularyFolder: Sendable {
  /// What is known of a vocabulary.
  public struct Entry: Hashable, Sendable, Codable {
    public var name: String
    /// As the operator gave it: a release, a date.
    public var version: String
    public var licence: String
    public var concepts: Int
    public var names: Int
    /// RFC 3339 UTC.
    public var importedAt: String
  }

  public let path: String

  /// - Parameter database: the path of the database that the folder lies beside.
  public init(besideDatabase database: String) {
    path = database + ".vocabularies"
  }

  /// Letters, digits, hyphens and underscores, at most 60.
  public static func isName(_ name: String) -> Bool {
    (1...60).contains(name.utf8.count)
      && name.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == "_") }
  }

  /// In the order of their names.
  public func entries() -> [Entry] {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return files.filter { $0.hasSuffix(".json") }.sorted().compactMap { file in
      guard let data = try? Data(contentsOf: URL(fileURLWithPath: path + "/" + file)) else {
        return nil
      }
      return try? JSONDecoder().decode(Entry.self, from: data)
    }
  }

  /// Mapped into memory; one that is damaged is left out.
  public func vocabularies() -> [CompactVocabulary] {
    entries().compactMap { try? CompactVocabulary(file: file($0.name)) }
  }

  /// Puts a vocabulary in place of one of the same name: written beside, then renamed.
  public func write(
    _ concepts: [Concept], name: String, version: String, licence: String
  ) throws -> Entry {
    let manager = FileManager.default
    try manager.createDirectory(atPath: path, withIntermediateDirectories: true)
    try Data(CompactVocabulary.bytes(of: concepts)).write(
      to: URL(fileURLWithPath: file(name)), options: .atomic)
    let compact = try CompactVocabulary(file: file(name))
    let entry = Entry(
      name: name, version: version, licence: licence, concepts: compact.conceptCount,
      names: compact.nameCount, importedAt: Date().formatted(.iso8601))
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    try encoder.encode(entry).write(
      to: URL(fileURLWithPath: "\(path)/\(name).json"), options: .atomic)
    return entry
  }

  private func file(_ name: String) -> String { "\(path)/\(name).vocabulary" }
}
