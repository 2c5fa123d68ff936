/// What is known of a document from its last reading: enough to tell whether it has changed.
public struct KnownDocument: Hashable, Sendable {
  /// Nil when it was never read whole, or must be read again.
  public var contentHash: String?
  public var etag: String?
  public var lastModified: String?
  /// How many live datasets it described when last read.
  public var datasets: Int

  public init(contentHash: String?, etag: String?, lastModified: String?, datasets: Int) {
    self.contentHash = contentHash
    self.etag = etag
    self.lastModified = lastModified
    self.datasets = datasets
  }
}
