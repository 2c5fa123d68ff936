internal import ArgumentParser
internal import Store

struct AttestCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "attest", abstract: "Say that a dataset's description is still true.",
    discussion: """
      The European Health Data Space has holders check each description at least once a year \
      (Regulation (EU) 2025/327, Article 60). What is attested stands in the audit log.

      EXAMPLES:
        paedcat attest https://hospital.example/dataset/1
      """)

  @Argument(help: "The dataset's id or IRI.") var dataset: String
  @OptionGroup var databaseOptions: DatabaseOptions
  @OptionGroup var output: OutputOptions

  func run() async throws {
    let store = try databaseOptions.open()
    let iri = try await store.attest(dataset, actor: "operator")
    let at = try await store.attestedAt(dataset)
    try store.close()
    guard let iri else {
      throw CommandFailure(
        "There is no dataset “\(dataset)”.", remedy: "“paedcat search” shows ids and IRIs.")
    }
    if output.json { return try Standard.json(["dataset": iri, "attestedAt": at]) }
    if !output.quiet { print("Attested \(iri.printable).") }
  }
}
