internal import ArgumentParser
internal import Store

struct BackupCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup",
    abstract: "Copy the database, as it is at one moment, into a new file.",
    discussion: """
      Servers and harvests may go on meanwhile. The copy is a database of its own: use it with --database, or put it \
      back in the place of the other while no program uses that. The catalogue remembers where its copies were \
      written, and “paedcat purge” names those that still hold what it erased.

      EXAMPLES:
        paedcat backup /backup/paedcat-monday.sqlite
        paedcat check --database /backup/paedcat-monday.sqlite
      """)

  @Argument(help: "A file that does not exist yet.") var file: String
  @OptionGroup var databaseOptions: DatabaseOptions
  @OptionGroup var output: OutputOptions

  func run() async throws {
    let store = try databaseOptions.openForWriting(UpkeepLine(isSilent: output.hidesProgress))
    let backup = try await store.backup(to: file)
    try store.close()
    if output.json { return try Standard.json(backup) }
    if !output.quiet {
      print("Copied generation \(backup.generation) to \(backup.path), \(backup.bytes) bytes.")
    }
  }
}
