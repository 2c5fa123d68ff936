internal import ArgumentParser
internal import Store

struct SourcePauseCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pause", abstract: "Stop a source's scheduled harvests.",
    discussion: "EXAMPLE:\n  paedcat source pause riga")

  @Argument(help: "The source's name.") var name: String
  @OptionGroup var databaseOptions: DatabaseOptions
  @OptionGroup var output: OutputOptions

  func run() async throws {
    try await SourceChange.apply(to: name, databaseOptions, output) { $0.paused = true }
  }
}
