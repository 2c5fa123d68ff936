/// A publisher's credential, without its secret.
public struct Token: Hashable, Sendable, Codable {
  /// What a token may be used for.
  public enum Action: String, Hashable, Sendable, Codable, CaseIterable {
    case publish, withdraw, attest
  }

  public var id: Int64
  /// What people call it.
  public var name: String
  /// The one source that it may write.
  public var source: String
  public var actions: [Action]
  /// RFC 3339 UTC, as the other times.
  public var createdAt: String
  public var expiresAt: String?
  public var lastUsedAt: String?
  public var revokedAt: String?

  /// As the audit log names it.
  public var actor: String { "token \(id) (\(name))" }
}

/// Why a secret gives no access.
public enum TokenRefusal: Error, Hashable, Sendable {
  /// No token has that secret.
  case unknown
  case expired(Token)
  case revoked(Token)
}
