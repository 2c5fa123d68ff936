internal import ArgumentParser
internal import Store

struct SourceResumeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "resume", abstract: "Let a source's scheduled harvests go on.",
    discussion: "EXAMPLE:\n  paedcat source resume riga")

  @Argument(help: "The source's name.") var name: String
  @OptionGroup var databaseOptions: DatabaseOptions
  @OptionGroup var output: OutputOptions

  func run() async throws {
    try await SourceChange.apply(to: name, databaseOptions, output) { $0.paused = false }
  }
}
