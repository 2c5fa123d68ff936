internal import ArgumentParser
internal import Store
internal import Web

struct SuggestCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "suggest", abstract: "Complete what is being typed.",
    discussion: """
      Hospitals, concepts in any language, datasets and variables whose names go on so.

      EXAMPLES:
        paedcat suggest muk
        paedcat suggest 'birth w' --json
      """)

  @Argument(help: "What was typed so far.") var text: [String]
  @Option(help: "How many to list, 1 to 50.") var limit = 10
  @Option(help: "Language of the answer: pl.") var lang: String?
  @OptionGroup var reading: CatalogueOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    guard (1...50).contains(limit) else { throw ValidationError("--limit is from 1 to 50.") }
  }

  func run() async throws {
    let typed = text.joined(separator: " ")
    let languages = lang.map { [$0] } ?? CatalogueOptions.languages
    let suggestions = try await reading.withCatalogue {
      try await $0.suggestions(for: typed, limit: limit, languages: languages)
    }
    if output.json {
      try Standard.json(suggestions)
    } else if suggestions.isEmpty {
      print("Nothing goes on so.\nTry fewer letters.")
    } else {
      var table = TextTable(["", "kind", "id"], flexible: 0)
      table.rows = suggestions.map { [$0.text, $0.kind.rawValue, $0.id] }
      print(table.rendered(width: Terminal.width))
    }
  }
}
