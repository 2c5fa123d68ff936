/// Documents that a publisher sent, beside those that harvests fetch: each describes one dataset under the
/// identifier that its source gave it. Harvests neither see nor withdraw them.
public enum PublishedDocument {
  static let prefix = "published:"

  static func isPublished(_ location: String) -> Bool { location.hasPrefix(prefix) }

  /// The location of the document of a dataset.
  public static func location(_ localID: String) -> String { prefix + localID }
}

/// What a source published last under an identifier.
public struct PublishedState: Hashable, Sendable {
  public var iri: String
  /// Of the canonical graph; its entity tag.
  public var digest: String
}
