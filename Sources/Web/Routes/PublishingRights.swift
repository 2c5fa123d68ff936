internal import Harvest
internal import Hummingbird
internal import Store

/// Whether a token's secret may write a source.
struct PublishingRights {
  let store: Store
  /// The client's address, for the audit log.
  let origin: String?

  /// The token that a secret stands for, where it is good for the action.
  ///
  /// - Parameters:
  ///   - secret: nil where none was sent.
  ///   - source: the source to be written; nil for that of the token.
  /// - Throws: 401 without a token that is known and good, 403 with one of another source or for other actions. Each
  ///   attempt is in the audit log; those of a client without a token once a minute, so that none fills it.
  func token(
    of secret: String?, for action: Token.Action, source: String?
  ) async throws -> Token {
    func refused(_ actor: String, _ reason: String, isKnown: Bool = true) async throws {
      let entry = AuditEntry(
        actor: actor, origin: origin, action: action.rawValue, outcome: .refused,
        source: String((source ?? "").prefix(100)), reason: reason)
      do {
        if isKnown {
          try await store.audit(entry)
        } else {
          try await store.auditOnceAMinute(entry)
        }
      } catch StoreError.readOnly {
        throw Problem.readOnly
      }
    }
    guard let secret, !secret.isEmpty else {
      try await refused("nobody", "no token", isKnown: false)
      throw Problem.unauthorised("A token is needed to publish.")
    }
    let token: Token
    do {
      token = try await store.token(ofSecret: secret)
    } catch let refusal as TokenRefusal {
      switch refusal {
      case .unknown:
        try await refused("nobody", "an unknown token", isKnown: false)
        throw Problem.unauthorised("The token is not known.")
      case .expired(let token):
        try await refused(token.actor, "the token has expired")
        throw Problem.unauthorised("The token has expired.")
      case .revoked(let token):
        try await refused(token.actor, "the token was revoked")
        throw Problem.unauthorised("The token was revoked.")
      }
    }
    let isOfSource = source == nil || token.source == source
    guard isOfSource, token.actions.contains(action) else {
      try await refused(
        token.actor,
        isOfSource ? "the token is not for this action" : "the token is for another source")
      throw Problem(
        "forbidden", "Not allowed", status: .forbidden,
        detail: isOfSource
          ? "The token may not \(action.rawValue)."
          : "The token is for the source \(token.source).",
        remedy: "Ask the operator for a token of this source and action.")
    }
    return token
  }
}

extension Problem {
  /// Runs what publishes, with a problem for each reason not to.
  static func ofPublishing<Answer: Sendable>(
    _ source: String, _ body: () async throws -> Answer
  ) async throws -> Answer {
    do {
      return try await body()
    } catch let refusal as PublishRefusal {
      throw Problem(refusal)
    } catch StoreError.sourceUnknown(let name) {
      throw Problem.notFound("source", name, remedy: "/api/v1/sources names the sources.")
    } catch StoreError.readOnly {
      throw Problem.readOnly
    } catch StoreError.sourceBusy {
      throw Problem(
        "source-busy", "The source is being written", status: .conflict,
        detail: "A harvest or another publication of \(source) is under way.",
        remedy: "Send the request again in a few seconds; it can be repeated without harm.")
    }
  }
}

extension Problem {
  static let readOnly = Problem(
    "read-only", "The catalogue may only be read", status: .serviceUnavailable,
    remedy: "Publish where the catalogue is served without --read-only.")

  static func unauthorised(_ detail: String) -> Problem {
    Problem(
      "unauthorised", "Not authorised", status: .unauthorized, detail: detail,
      remedy: "Send “Authorization: Bearer TOKEN” with a token from “paedcat token create”.")
  }

  init(_ refusal: PublishRefusal) {
    switch refusal {
    case .owned(let iri):
      self.init(
        "dataset-owned-elsewhere", "The dataset belongs to another source", status: .forbidden,
        detail: "\(iri) is published by another source.",
        remedy: "Give your dataset an IRI of your own, or ask the operator to set iriPrefix.")
    case .changed:
      self.init(
        "precondition-failed", "The description has changed", status: .preconditionFailed,
        detail: "What is published now is not what the condition says.",
        remedy: "GET the description again, make your change to it, and send its entity tag.")
    case .absent:
      self.init(
        "not-found", "Nothing is published under that identifier", status: .notFound,
        remedy: "Check the identifier: it is the dataset’s dct:identifier.")
    }
  }
}
