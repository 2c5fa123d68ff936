internal import ArgumentParser
internal import Vocabulary

struct VocabularyListCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "The vocabularies at hand.",
    discussion: """
      EXAMPLES:
        paedcat vocabulary list
      """)

  @OptionGroup var databaseOptions: DatabaseOptions
  @OptionGroup var output: OutputOptions

  struct Row: Encodable {
    var name: String
    var concepts: Int
    var names: Int
    var version = ""
    var importedAt = ""
    var licence = ""
  }

  func run() async throws {
    let own = BuiltInConcepts.library.vocabularies
    let builtIn = Row(
      name: "built-in", concepts: own.map(\.conceptCount).reduce(0, +),
      names: own.map(\.nameCount).reduce(0, +))
    let rows =
      [builtIn]
      + databaseOptions.vocabularies.entries().map {
        Row(
          name: $0.name, concepts: $0.concepts, names: $0.names, version: $0.version,
          importedAt: $0.importedAt, licence: $0.licence)
      }
    if output.json { return try Standard.json(rows) }
    var table = TextTable(
      ["name", "concepts", "names", "version", "imported", "licence"], flexible: 5,
      numeric: [1, 2])
    table.rows = rows.map {
      [$0.name, "\($0.concepts)", "\($0.names)", $0.version, $0.importedAt, $0.licence]
    }
    print(table.rendered(width: Terminal.width))
  }
}
