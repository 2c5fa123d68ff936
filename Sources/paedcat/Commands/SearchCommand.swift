internal import ArgumentParser
internal import Query
internal import Store
internal import Web

struct SearchCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search", abstract: "Find datasets: words and filters in, a ranked list out.",
    discussion: """
      All words are required; where few datasets have all words of a long question, those that have at least \
      half of them follow below a line. "A phrase", prefix*, -without and field:value work in the text as \
      well; without any word everything is listed. Datasets that do not state what a filter asks follow the \
      matches, marked with "?".

      EXAMPLES:
        paedcat search cystic fibrosis
        paedcat search '"type 1 diabetes" -adult' --country fi --sort individuals
        paedcat search --age-min P0D --age-max P27D            neonatal cohorts
        paedcat search code:ORPHA:586 --json
        paedcat search cystic fibrosis --explain               why each was found, and why first
      """)

  @Argument(help: "What to look for.") var query: [String] = []
  @OptionGroup(title: "Filters") var filterOptions: FilterOptions
  @Option(help: "relevance, title, modified or individuals.") var sort = "relevance"
  @Option(help: "How many to list, 1 to 200.") var limit = 20
  @Option(help: "How many to skip.") var offset = 0
  @Flag(help: "Say what was understood, and of which parts each score is made.")
  var explain = false
  @Option(help: "Language of the answer: pl.") var lang: String?
  @OptionGroup var reading: CatalogueOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    guard (1...200).contains(limit) else { throw ValidationError("--limit is from 1 to 200.") }
    guard offset >= 0 else { throw ValidationError("--offset is not negative.") }
    guard DatasetQuery.Sort(rawValue: sort) != nil else {
      throw ValidationError("Sort by relevance, title, modified or individuals.")
    }
    _ = try filterOptions.filters()
  }

  func run() async throws {
    var asked = DatasetQuery(text: query.joined(separator: " "))
    asked.filters = try filterOptions.filters()
    asked.sort = DatasetQuery.Sort(rawValue: sort) ?? .relevance
    asked.limit = limit
    asked.explains = explain
    asked.offset = offset
    asked.languages = lang.map { [$0] } ?? CatalogueOptions.languages
    let answer = try await reading.withCatalogue { [asked] in try await $0.search(asked) }
    if output.json {
      try Standard.json(answer)
    } else {
      print(DatasetListText(answer: answer, query: asked, explain: explain).text)
    }
  }
}
