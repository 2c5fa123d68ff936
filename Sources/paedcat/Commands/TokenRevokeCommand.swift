internal import ArgumentParser
internal import Store

struct TokenRevokeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "revoke", abstract: "Take a token's access away, at once.",
    discussion: """
      EXAMPLES:
        paedcat token revoke 3
      """)

  @Argument(help: "The token's number, as “paedcat token list” shows it.") var token: Int64
  @OptionGroup var databaseOptions: DatabaseOptions
  @OptionGroup var output: OutputOptions

  func run() async throws {
    let store = try databaseOptions.openForWriting(UpkeepLine(isSilent: output.hidesProgress))
    guard let revoked = try await store.revokeToken(token) else {
      throw ValidationError("There is no token \(token): “paedcat token list” shows them.")
    }
    try await store.audit(
      AuditEntry(
        actor: "operator", action: "token-revoke", outcome: .done, source: revoked.source,
        reason: "token \(token)"))
    try store.close()
    if output.json { return try Standard.json(revoked) }
    print(
      "Token \(token) (\(revoked.name.printable)) of \(revoked.source) gives no access any more.")
  }
}
