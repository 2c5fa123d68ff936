internal import ArgumentParser
internal import Foundation
internal import Store

struct TokenListCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List tokens: never their secrets.",
    discussion: """
      EXAMPLES:
        paedcat token list
        paedcat token list --json
      """)

  @OptionGroup var databaseOptions: DatabaseOptions
  @OptionGroup var output: OutputOptions

  func run() async throws {
    let store = try databaseOptions.openForReading()
    let tokens = try await store.tokens()
    try store.close()
    if output.json { return try Standard.json(tokens) }
    guard !tokens.isEmpty else {
      return print("No tokens yet. “paedcat token create” makes one.")
    }
    var table = TextTable(
      ["token", "source", "name", "actions", "last used", "state"], flexible: 2, numeric: [0])
    let now = Date().ISO8601Format()
    table.rows = tokens.map { token in
      let state =
        token.revokedAt.map { "revoked \($0.prefix(10))" }
        ?? token.expiresAt.map { end in
          (end <= now ? "expired " : "until ") + end.prefix(10)
        } ?? "valid"
      return [
        String(token.id), token.source, token.name,
        token.actions.map(\.rawValue).joined(separator: ","),
        token.lastUsedAt.map { String($0.prefix(16)) } ?? "never", state,
      ]
    }
    print(table.rendered(width: Terminal.width))
  }
}
