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
      written as it is read from the database; the other notations hold the whole graph in memory. \
      From a server come the descriptions alone.

      EXAMPLES:
        paedcat export > catalogue.nt
        paedcat export --format turtle -o catalogue.ttl
        paedcat export --as healthdcat-ap-r8 --format turtle
        paedcat export --server http://127.0.0.1:8080 > catalogue.nt
      """)

  @Option(help: "ntriples, turtle, jsonld or rdfxml.") var format = "ntriples"
  @Option(name: .customLong("as"), help: "published or healthdcat-ap-r8.") var form = "published"
  @Option(name: .shortAndLong, help: "The file to write; standard output where left out.")
  var outputFile: String?
  @OptionGroup var reading: CatalogueOptions
  @OptionGroup var output: OutputOptions

  private struct Result: Encodable {
    var descriptions: Int
    var triples: Int
    var file: String
  }

  func validate() throws {
    guard let notation = Notation(rawValue: format),
      [.ntriples, .turtle, .jsonld, .rdfxml].contains(notation)
    else { throw ValidationError("--format is ntriples, turtle, jsonld or rdfxml.") }
    guard DescriptionForm(rawValue: form) != nil else {
      throw ValidationError("--as is published or healthdcat-ap-r8.")
    }
    if output.json, outputFile == nil {
      throw ValidationError("With --json, say where the RDF goes: --output-file FILE.")
    }
  }

  func run() async throws {
    let destination = try ByteOutput(path: outputFile)
    let form = DescriptionForm(rawValue: form) ?? .published
    let notation = Notation(rawValue: format) ?? .ntriples
    let written: (descriptions: Int, triples: Int)
    if reading.server != nil {
      let export = RemoteExport(form: form, notation: notation)
      written = try await reading.withCatalogue { try await export.write($0, to: destination) }
    } else {
      let store = try reading.databaseOptions.openForReading()
      written = try await CatalogueExport(form: form, notation: notation)
        .write(store, to: destination)
      try store.close()
    }
    try destination.close()
    if output.json, let outputFile {
      try Standard.json(
        Result(descriptions: written.descriptions, triples: written.triples, file: outputFile))
    } else if !output.quiet {
      Standard.error("\(written.descriptions) descriptions, \(written.triples) triples.")
    }
  }
}
