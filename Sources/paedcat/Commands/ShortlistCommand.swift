internal import ArgumentParser
internal import Store
internal import Web

struct ShortlistCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "shortlist",
    abstract: "Chosen cohorts: whom to ask, on what terms, how to cite them.",
    discussion: """
      EXAMPLES:
        paedcat shortlist k3v9q2m7xw4tb2na 7dq2m1c5x0pr4h8w
        paedcat shortlist ID ID ID --csv
      """)

  @Argument(help: "1 to 100 ids or IRIs.") var datasets: [String]
  @Flag(help: "A line a cohort, as CSV.") var csv = false
  @Option(help: "Language of the answer: pl.") var lang: String?
  @OptionGroup var reading: CatalogueOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    guard datasets.count <= Store.mostShortlisted else {
      throw ValidationError("A shortlist has 1 to \(Store.mostShortlisted) datasets.")
    }
    if csv, output.json { throw ValidationError("Give --csv or --json, not both.") }
  }

  func run() async throws {
    let languages = lang.map { [$0] } ?? CatalogueOptions.languages
    let list = try await reading.withCatalogue { catalogue in
      for id in datasets where try await catalogue.detail(of: id, languages: []) == nil {
        throw CommandFailure(
          "There is no dataset “\(id)” in this catalogue.",
          remedy: "Take ids or IRIs from `paedcat search`.")
      }
      return try await catalogue.shortlist(datasets, languages: languages)
    }
    if output.json {
      try Standard.json(list)
    } else {
      print(csv ? list.csv : list.text, terminator: "")
    }
  }
}
