internal import ArgumentParser
internal import Store

struct SourceSetCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "set", abstract: "Change a source's settings.",
    discussion: """
      Keys: \(SourceAssignment.keys.joined(separator: ", ")). An empty value unsets one.

      EXAMPLES:
        paedcat source set riga country=lv threshold=10
        paedcat source set intranet allowNetwork=10.20.0.0/16 policy=reject
      """)

  @Argument(help: "The source's name.") var name: String
  @Argument(help: "KEY=VALUE, one or more.") var settings: [String]
  @Option(help: "Where it publishes now.") var url: String?
  @OptionGroup var databaseOptions: DatabaseOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    _ = try SourceAssignment.applied(settings, to: SourceSettings())
  }

  func run() async throws {
    try await SourceChange.apply(to: name, databaseOptions, output) { source in
      source.settings = try SourceAssignment.applied(settings, to: source.settings)
      if let url { source.url = SourceAddCommand.absolute(url) }
    }
  }
}
