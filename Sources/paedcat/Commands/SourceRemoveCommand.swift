internal import ArgumentParser
internal import Store

struct SourceRemoveCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove", abstract: "Forget a source and every description it brought.",
    discussion: """
      This deletes the source's versions and history: to stop harvesting and keep them, pause it instead.

      EXAMPLE:
        paedcat source remove riga --yes
      """)

  @Argument(help: "The source's name.") var name: String
  @Flag(help: "Do not ask.") var yes = false
  @OptionGroup var databaseOptions: DatabaseOptions
  @OptionGroup var output: OutputOptions

  func run() async throws {
    guard yes else {
      throw CommandFailure(
        "Removing “\(name)” deletes every version of its descriptions.",
        remedy: "Say --yes to go on, or keep them with: paedcat source pause \(name).")
    }
    let store = try databaseOptions.openForWriting(UpkeepLine(isSilent: output.hidesProgress))
    try await store.removeSource(named: name)
    try store.close()
    if output.json {
      try Standard.json(["removed": name])
    } else if !output.quiet {
      print("Removed \(name).")
    }
  }
}
