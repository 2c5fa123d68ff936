/// Who did what to the catalogue, when, and from where. Of the content there is nothing but digests.
public struct AuditEntry: Hashable, Sendable, Codable {
  /// How it ended.
  public enum Outcome: String, Hashable, Sendable, Codable {
    case done, unchanged
    /// By the source's policy, or because it could not be read.
    case rejected
    /// For want of the right to it.
    case refused
  }

  /// In the order of the log, from 1; 0 before it is written.
  public var id: Int64 = 0
  /// RFC 3339 UTC; empty before it is written.
  public var at = ""
  /// A token's number and name, `operator`, or `harvest`.
  public var actor: String
  /// The address of the client.
  public var origin: String?
  /// `publish`, `withdraw`, `attest`, `purge`, `token-create`, `token-revoke`, `backup`; `harvest` where one described a dataset
  /// of another source.
  public var action: String
  public var outcome: Outcome
  public var source: String?
  /// An IRI.
  public var dataset: String?
  /// Digests of the canonical graph.
  public var before: String?
  public var after: String?
  /// Why, in one sentence.
  public var reason: String?

  public init(
    actor: String, origin: String? = nil, action: String, outcome: Outcome,
    source: String? = nil, dataset: String? = nil, before: String? = nil, after: String? = nil,
    reason: String? = nil
  ) {
    self.actor = actor
    self.origin = origin
    self.action = action
    self.outcome = outcome
    self.source = source
    self.dataset = dataset
    self.before = before
    self.after = after
    self.reason = reason
  }
}
