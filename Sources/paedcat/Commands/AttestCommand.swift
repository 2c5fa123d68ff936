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
        paedcat attest https://hospital.example/dataset/1 --json
      """)

  @Argument(help: "The dataset's id or IRI.") var dataset: String
  @OptionGroup var databaseOptions: DatabaseOptions
  @OptionGroup var output: OutputOptions

  func run() async throws {
    let store = try databaseOptions.openForWriting(UpkeepLine(isSilent: output.hidesProgress))
    let iri = try await store.attest(dataset, actor: "operator")
    let attestation = try await store.attestation(of: dataset)
    try store.close()
    guard let iri else {
      throw CommandFailure(
        "No dataset “\(dataset)” is shown.", remedy: "“paedcat search” shows ids and IRIs.")
    }
    if output.json {
      return try Standard.json(Answer(dataset: iri, attestation: attestation))
    }
    guard !output.quiet else { return }
    print(
      "Attested \(iri.printable); due again by \(attestation?.dueAt.prefix(10) ?? "next year").")
  }

  private struct Answer: Encodable {
    var dataset: String
    var attestation: Attestation?
  }
}
