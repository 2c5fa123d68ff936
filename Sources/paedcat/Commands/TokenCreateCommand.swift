internal import ArgumentParser
internal import Foundation
internal import Store

struct TokenCreateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "create", abstract: "Make a token for one source; its secret is shown once.",
    discussion: """
      The token goes to the hospital that publishes. The catalogue keeps only a hash of it.

      EXAMPLES:
        paedcat token create --source riga --name "Riga data desk"
        paedcat token create --source riga --name pipeline --actions publish --expires 2027-12-31
      """)

  @Option(help: "The source that it may write.") var source: String
  @Option(help: "What to call it, for the audit log.") var name: String
  @Option(help: "publish, withdraw, attest: those it may be used for, parted by commas.")
  var actions = Token.Action.allCases.map(\.rawValue).joined(separator: ",")
  @Option(help: "The day from which it is no longer good (2027-12-31); never where left out.")
  var expires: String?
  @OptionGroup var databaseOptions: DatabaseOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    _ = try parsedActions()
    guard !name.isEmpty, name.utf8.count <= 100 else {
      throw ValidationError("--name is a text of 1 to 100 bytes.")
    }
    if let expires, !Self.isDay(expires) {
      throw ValidationError("--expires is a day: 2027-12-31.")
    }
    if let expires, expires <= Date().ISO8601Format().prefix(10) {
      throw ValidationError("--expires is a day to come; \(expires) is not.")
    }
  }

  func run() async throws {
    let store = try databaseOptions.openForWriting(UpkeepLine(isSilent: output.hidesProgress))
    let (token, secret) = try await store.createToken(
      named: name, source: source, actions: try parsedActions(),
      expiresAt: expires.map { $0 + "T00:00:00.000Z" })
    try await store.audit(
      AuditEntry(
        actor: "operator", action: "token-create", outcome: .done, source: source,
        reason: "token \(token.id)"))
    try store.close()
    if output.json {
      try Standard.json(Created(token: token, secret: secret))
    } else {
      print(secret)
      Standard.error(
        "This is the only time it is shown. Keep it in a file that only the publisher can read.")
    }
  }

  private struct Created: Encodable {
    var token: Token
    var secret: String
  }

  private func parsedActions() throws -> [Token.Action] {
    let parsed = try actions.split(separator: ",").map { word in
      guard let action = Token.Action(rawValue: String(word)) else {
        throw ValidationError("There is no action “\(word)”: publish, withdraw, attest.")
      }
      return action
    }
    guard !parsed.isEmpty else { throw ValidationError("--actions names at least one.") }
    return parsed
  }

  private static func isDay(_ text: String) -> Bool {
    text.wholeMatch(of: #/\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])/#) != nil
  }
}
