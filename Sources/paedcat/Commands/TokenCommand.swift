internal import ArgumentParser

struct TokenCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "token", abstract: "Publishers' credentials: who may write which source.",
    discussion: """
      EXAMPLES:
        paedcat token create --source riga --name "Riga data desk"
        paedcat token list
        paedcat token revoke 3
      """,
    subcommands: [TokenCreateCommand.self, TokenListCommand.self, TokenRevokeCommand.self])
}
