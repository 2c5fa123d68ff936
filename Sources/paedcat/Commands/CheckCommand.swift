internal import ArgumentParser
internal import Store
internal import Web

struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Is the database whole? Every version, index and derived value.",
    discussion: """
      Looks at the file itself, at references, at the text indexes, unpacks every description and compares \
      its digest, and makes sure that no count below its threshold is stored. Changes nothing.

      EXAMPLES:
        paedcat check
        paedcat check --database /srv/paedcat/catalogue.sqlite --json
      """)

  @OptionGroup var databaseOptions: DatabaseOptions
  @OptionGroup var output: OutputOptions

  private struct Result: Encodable {
    var ok: Bool
    var database: String
    var problems: [CheckProblem]
  }

  func run() async throws {
    let store = try databaseOptions.openForReading()
    let problems = try await store.check()
    try store.close()
    if output.json {
      let result = Result(ok: problems.isEmpty, database: databaseOptions.path, problems: problems)
      try Standard.json(result)
    } else if problems.isEmpty {
      print("The database is whole: \(databaseOptions.path)")
    } else {
      print(problems.map { "\($0)" }.joined(separator: "\n"))
      print("\(problems.count) problems. Restore a backup, or harvest the sources again.")
    }
    if !problems.isEmpty { throw ExitStatus.failed }
  }
}
