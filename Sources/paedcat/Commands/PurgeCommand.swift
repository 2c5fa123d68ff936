internal import ArgumentParser
internal import Store

struct PurgeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "purge",
    abstract: "Erase a dataset's content for good: every version, index and feed entry.",
    discussion: """
      For content that was published by mistake and must not be kept. Withdrawing keeps versions; this does not. \
      The audit log keeps that and why it was done, without the content. Backups made before still hold it: those \
      beside the database, and those that “paedcat backup” wrote anywhere, are named. Delete them too. The next harvest takes the dataset anew if its source still publishes it.

      EXAMPLES:
        paedcat purge https://hospital.example/dataset/1 --reason "names of patients" --yes
        paedcat purge https://hospital.example/dataset/1 --version 3 --reason "a small count" --yes
      """)

  @Argument(help: "The dataset's IRI.") var iri: String
  @Option(help: "Erase one version that is no longer shown, by its number.") var version: Int?
  @Option(help: "Why: it stands in the audit log.") var reason: String
  @Flag(help: "Do not ask.") var yes = false
  @OptionGroup var databaseOptions: DatabaseOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    guard !reason.isEmpty, reason.utf8.count <= 500 else {
      throw ValidationError("--reason is a text of 1 to 500 bytes.")
    }
  }

  func run() async throws {
    guard yes else {
      throw CommandFailure(
        "Purging \(iri) cannot be undone.",
        remedy: "Say --yes to go on, or keep the versions with “paedcat source pause”.")
    }
    let store = try databaseOptions.openForWriting(UpkeepLine(isSilent: output.hidesProgress))
    let purged = try await store.purge(iri, version: version, reason: reason, actor: "operator")
    try store.close()
    if output.json { return try Standard.json(purged) }
    if !output.quiet {
      let holding = purged.copies.map { "  \($0.printable)" }
      let missing = purged.missingCopies.map {
        "  \($0.printable) (not there now: moved, or deleted)"
      }
      print(
        "Erased \(purged.versions) version\(purged.versions == 1 ? "" : "s") of \(iri.printable). Backups made "
          + "before now still hold \(purged.versions == 1 ? "it" : "them")"
          + ((holding + missing).isEmpty ? ", wherever they are kept." : ", these among them:"))
      for line in holding + missing { print(line) }
    }
  }
}
