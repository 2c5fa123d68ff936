internal import ArgumentParser
internal import Foundation
internal import Store
internal import Vocabulary

struct VocabularyImportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Bring in a vocabulary, in place of one of the same name.",
    discussion: """
      Reads OBO (HPO, MONDO), SKOS in any RDF notation, Orphanet's XML, ICD-10 as ClaML, and tables of \
      tab-separated values with a header. Several files are read as one vocabulary. Descriptions that are \
      stored already are then read again by it.

      EXAMPLES:
        paedcat vocabulary import hpo hp.obo --licence https://hpo.jax.org/app/license
        paedcat vocabulary import orphanet en_product1.xml fr_product1.xml --version 2025-03
        paedcat vocabulary import icd10 icd10_who2019.tsv
      """)

  @Argument(help: "What to call it: letters, digits, hyphens.") var name: String
  @Argument(help: "Files.") var files: [String]
  @Option(help: "Its version or date, to be shown.") var version = ""
  @Option(help: "Its licence, to be shown.") var licence = ""
  @OptionGroup var databaseOptions: DatabaseOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    guard VocabularyFolder.isName(name) else {
      throw ValidationError("Call it by letters, digits, hyphens and underscores, at most 60.")
    }
    guard !files.isEmpty else { throw ValidationError("Give at least one file.") }
  }

  func run() async throws {
    var reading = VocabularyImport()
    for file in files {
      guard let bytes = FileManager.default.contents(atPath: file) else {
        throw CommandFailure(
          "“\(file)” cannot be read.", remedy: "Check the path, and that the file may be read.")
      }
      do {
        try reading.read([UInt8](bytes), file: file)
      } catch {
        throw CommandFailure(error.message, remedy: error.remedy)
      }
    }
    let concepts = reading.concepts
    guard !concepts.isEmpty else {
      throw CommandFailure(
        "No concept was found in what was given.", remedy: "See: paedcat vocabulary import --help")
    }
    for issue in reading.issues.prefix(10) {
      Standard.error("\(issue.file):\(issue.line ?? 0): \(issue.message). \(issue.remedy)")
    }
    let entry = try databaseOptions.vocabularies.write(
      concepts, name: name, version: version, licence: licence)
    let upkeep = UpkeepLine(isSilent: output.hidesProgress)
    let store = try databaseOptions.openForWriting(upkeep)
    try await store.refreshIndex { upkeep.tellReading($0, $1) }
    try store.close()
    if output.json {
      try Standard.json(entry)
    } else {
      print("\(entry.name): \(entry.concepts) concepts, \(entry.names) names.")
    }
  }
}
