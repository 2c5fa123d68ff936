internal import ArgumentParser

struct SourceCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "source", abstract: "The hospitals and where they publish.",
    discussion: """
      EXAMPLES:
        paedcat source add riga https://hospital.example/catalogue.rdf
        paedcat source set riga country=lv hospital='Sample Hospital' threshold=10
        paedcat source list
      """,
    subcommands: [
      SourceAddCommand.self, SourceListCommand.self, SourceShowCommand.self,
      SourceSetCommand.self, SourceApplyCommand.self, SourcePauseCommand.self,
      SourceResumeCommand.self, SourceRemoveCommand.self,
    ])
}
