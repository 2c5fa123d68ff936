internal import ArgumentParser
internal import Store

struct AuditCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit",
    abstract: "Show who did what: publications, withdrawals, tokens, erasures.",
    discussion: """
      The log is only added to. It holds digests of descriptions, never their content. Where an attempt was \
      refused or rejected, the line below says why. Long IRIs are shortened in the middle to fit a terminal, and \
      stand whole in a pipe and in --json.

      EXAMPLES:
        paedcat audit
        paedcat audit --source riga --limit 20
        paedcat audit --dataset https://hospital.example/dataset/1 --json
      """)

  @Option(help: "Entries of one source.") var source: String?
  @Option(help: "Entries of one dataset, by IRI.") var dataset: String?
  @Option(help: "The latest so many entries.") var limit = 100
  @OptionGroup var databaseOptions: DatabaseOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    guard (1...10_000).contains(limit) else {
      throw ValidationError("--limit is a number from 1 to 10000.")
    }
  }

  func run() async throws {
    let store = try databaseOptions.openForReading()
    let entries = try await store.auditLog(source: source, dataset: dataset, limit: limit)
    try store.close()
    if output.json { return try Standard.json(entries) }
    guard !entries.isEmpty else { return print("The audit log has no such entries.") }
    print(AuditText(entries: entries, width: Terminal.isInteractive ? Terminal.width : nil).text)
  }
}
