internal import ArgumentParser
internal import RDF
internal import Store
internal import Web

struct ExportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "The whole catalogue as RDF.",
    discussion: """
      Every shown description, and what documents say of their catalogues, in the hospitals' own triples; \
      or, with --as healthdcat-ap-r8, the descriptions as the catalogue understood them. N-Triples is \
      written as it is read from the database; the other notations hold the whole graph in memory.

      EXAMPLES:
        paedcat export > catalogue.nt
        paedcat export --format turtle --output catalogue.ttl
        paedcat export --as healthdcat-ap-r8 --format turtle
      """)

  @Option(help: "ntriples, turtle or rdfxml.") var format = "ntriples"
  @Option(name: .customLong("as"), help: "published or healthdcat-ap-r8.") var form = "published"
  @Option(name: .shortAndLong, help: "The file to write; standard output where left out.")
  var outputFile: String?
  @OptionGroup var databaseOptions: DatabaseOptions
  @OptionGroup var output: OutputOptions

  private struct Result: Encodable {
    var descriptions: Int
    var triples: Int
    var file: String
  }

  func validate() throws {
    guard let notation = Notation(rawValue: format),
      [.ntriples, .turtle, .rdfxml].contains(notation)
    else { throw ValidationError("--format is ntriples, turtle or rdfxml.") }
    guard DescriptionForm(rawValue: form) != nil else {
      throw ValidationError("--as is published or healthdcat-ap-r8.")
    }
    if output.json, outputFile == nil {
      throw ValidationError("With --json, say where the RDF goes: --output-file FILE.")
    }
  }

  func run() async throws {
    let store = try databaseOptions.open(readOnly: true)
    let destination = try ExportDestination(path: outputFile)
    let export = CatalogueExport(
      form: DescriptionForm(rawValue: form) ?? .published,
      notation: Notation(rawValue: format) ?? .ntriples)
    let written = try await export.write(store, to: destination)
    try destination.close()
    try store.close()
    if output.json, let outputFile {
      try Standard.json(
        Result(descriptions: written.descriptions, triples: written.triples, file: outputFile))
    } else if !output.quiet {
      Standard.error("\(written.descriptions) descriptions, \(written.triples) triples.")
    }
  }
}
