internal import ArgumentParser

struct VariablesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "variables",
    abstract: "Find variables; which cohorts have which, at which ages.",
    discussion: """
      EXAMPLES:
        paedcat variables spirometry
        paedcat variables 'birth weight' --country nl
        paedcat variables matrix --want weight --want spirometry
      """,
    subcommands: [VariablesFindCommand.self, VariablesMatrixCommand.self],
    defaultSubcommand: VariablesFindCommand.self)
}
