/// Changes of what the catalogue shows, oldest first (INTERFACE.md, `GET /api/v1/changes`).
public struct ChangeList: Hashable, Sendable, Codable {
  /// One change of one dataset.
  public struct Change: Hashable, Sendable, Codable {
    public enum Kind: String, Sendable, Codable, CaseIterable {
      case created, updated, withdrawn, returned
    }

    /// Rises with every change; what `since` takes.
    public var sequence: Int
    public var kind: Kind
    public var id: String
    public var iri: String
    /// The source that owns the dataset now; nil where it was removed.
    public var source: String?
    /// The digest of the graph that came to be shown, or was shown last.
    public var digest: String?
    /// RFC 3339 UTC.
    public var at: String
    /// The IRI under which the dataset is shown now, where that is another one: several sources describe it, each under
    /// an IRI of its own.
    public var sameAs: String?

    public init(
      sequence: Int, kind: Kind, id: String, iri: String, source: String?, digest: String?,
      at: String, sameAs: String? = nil
    ) {
      self.sequence = sequence
      self.kind = kind
      self.id = id
      self.iri = iri
      self.source = source
      self.digest = digest
      self.at = at
      self.sameAs = sameAs
    }
  }

  public var items: [Change]
  /// The sequence to go on from; that of the last item, or what was asked for where there is none.
  public var next: Int
  /// Whether there are more already.
  public var hasMore: Bool
  public var asOf: String
  public var generation: Int

  public init(items: [Change], next: Int, hasMore: Bool, asOf: String, generation: Int) {
    self.items = items
    self.next = next
    self.hasMore = hasMore
    self.asOf = asOf
    self.generation = generation
  }
}
