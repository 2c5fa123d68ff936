internal import ArgumentParser
internal import Foundation

/// The command line. Each command is a file in `Commands`.
@main
struct Paedcat: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "paedcat",
    abstract: "Find out which children's hospital holds which data, and roughly how many.",
    discussion: """
      PaedCat harvests dataset descriptions from hospitals, keeps every version of them, and answers \
      searches, comparisons and feasibility questions. No patient's data is ever moved.

      EXAMPLES:
        paedcat demo                                  a synthetic data space to look at
        paedcat harvest descriptions/                 take the descriptions of a folder
        paedcat search cystic fibrosis --country pl   ranked datasets
        paedcat serve                                 the same over HTTP

      Exit status: 0 done; 1 done, with findings that need attention; 2 usage; 3 could not be done.
      """,
    version: "0.1.0",
    subcommands: [
      DemoCommand.self, SourceCommand.self, HarvestCommand.self, SearchCommand.self,
      VariablesCommand.self, SuggestCommand.self, ShowCommand.self, CompareCommand.self,
      ShortlistCommand.self,
      FeasibilityCommand.self, StatisticsCommand.self, ValidateCommand.self, ConvertCommand.self,
      ExportCommand.self, ServeCommand.self, VocabularyCommand.self, CheckCommand.self,
      BackupCommand.self,
      DescribeCommand.self, PublishCommand.self, AttestCommand.self, PurgeCommand.self,
      TokenCommand.self,
      AuditCommand.self,
    ])

  static func main() async {
    let status = await run(Array(CommandLine.arguments.dropFirst()))
    fflush(nil)
    Foundation.exit(status.rawValue)
  }

  /// Parses and runs; errors become one sentence on standard error and an exit status.
  static func run(_ arguments: [String]) async -> ExitStatus {
    do {
      var command = try parseAsRoot(arguments)
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
      return .done
    } catch {
      return report(error)
    }
  }

  private static func report(_ error: any Error) -> ExitStatus {
    if let status = error as? ExitStatus { return status }
    if exitCode(for: error) == .success {
      print(fullMessage(for: error))
      return .done
    }
    if exitCode(for: error) == .validationFailure {
      Standard.error(fullMessage(for: error))
      return .usage
    }
    Standard.error("paedcat: " + ErrorSentence.of(error))
    return .failed
  }
}

/// How a command ended, thrown where it is not simply done.
enum ExitStatus: Int32, Error {
  case done = 0
  case findings = 1
  case usage = 2
  case failed = 3
}
