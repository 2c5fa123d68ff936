internal import ArgumentParser
internal import Catalogue
internal import Fetch
internal import Foundation
internal import Harvest
internal import Store

struct HarvestCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "harvest", abstract: "Take descriptions from sources, files, folders or URLs.",
    discussion: """
      Without arguments every source that is not paused is harvested. A file, folder or URL that no source \
      has becomes a source of its own, so that a later harvest sees what changed and what vanished. \
      Every dataset is held to HealthDCAT-AP release 8; sources whose policy is reject keep out what breaks it. \
      Ctrl-C ends cleanly: what was stored stays. It leaves a server on the same machine the first call on its cores.

      EXAMPLES:
        paedcat harvest
        paedcat harvest riga florence
        paedcat harvest descriptions/ catalogue.rdf https://hospital.example/catalogue.ttl
        paedcat harvest riga --dry-run --limit 10 --json
        paedcat harvest riga --dry-run --keep-steps riga-steps
        paedcat harvest riga --contexts contexts.json
      """)

  @Argument(help: "Names of sources, files, folders or URLs.") var inputs: [String] = []
  @Flag(help: "Read and report, store nothing.") var dryRun = false
  @Option(help: "Read so many datasets of each source; nothing is withdrawn then.") var limit: Int?
  @Flag(
    help: "Do not hold descriptions to the profile; the next harvest without it reads all anew.")
  var noValidation = false
  @Flag(help: "Withdraw what is gone even when it is much at once.") var confirmWithdrawals = false
  @Option(
    help: ArgumentHelp(
      "Write what each step saw into an empty folder.",
      discussion: """
        Per document: the pages with their headers, the graph as N-Triples, findings, datasets as stored. Counts \
        below the threshold are written nowhere, so a page itself is kept only where none was cut from it.
        """, valueName: "folder"))
  var keepSteps: String?
  @OptionGroup var contextOptions: ContextOptions
  @OptionGroup var databaseOptions: DatabaseOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    if let limit, limit < 1 { throw ValidationError("--limit is at least 1.") }
  }

  func run() async throws {
    FreedMemory.keep()
    LowPriority.take()
    let contexts = try contextOptions.library()
    let steps = try keepSteps.map { try StepFolder(path: $0) }
    let store = try databaseOptions.openForWriting(UpkeepLine(isSilent: output.hidesProgress))
    var options = HarvestOptions()
    options.dryRun = dryRun
    options.limit = limit
    options.confirmWithdrawals = confirmWithdrawals
    options.validates = !noValidation
    let report = try await HarvestRun(
      store: store, quiet: output.hidesProgress, contexts: contexts, steps: steps
    ).harvest(inputs, options: options)
    try store.close()
    if output.json {
      try Standard.json(report)
    } else if report.sources.isEmpty {
      print("No source to harvest. Add one with: paedcat source add NAME URL")
    } else {
      for source in report.sources { print(HarvestReportText(report: source).text) }
    }
    if report.sources.contains(where: { $0.status != .complete }) { throw ExitStatus.findings }
    if report.sources.contains(where: { $0.findings.contains { $0.severity == .violation } }) {
      throw ExitStatus.findings
    }
  }
}
