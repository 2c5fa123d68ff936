internal import ArgumentParser
internal import Store
internal import Web

struct CompareCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Cohorts side by side: children, ages, codes, variables, access.",
    discussion: """
      EXAMPLES:
        paedcat compare k3v9q2m7xw4tb2na 7dq2m1c5x0pr4h8w
        paedcat compare ID ID ID --json
      """)

  @Argument(help: "2 to 12 ids or IRIs.") var datasets: [String]
  @Option(help: "Language of the answer: pl.") var lang: String?
  @OptionGroup var reading: CatalogueOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    guard (2...12).contains(datasets.count) else {
      throw ValidationError("Comparing takes 2 to 12 datasets.")
    }
  }

  func run() async throws {
    let languages = lang.map { [$0] } ?? CatalogueOptions.languages
    let comparison = try await reading.withCatalogue { catalogue in
      for id in datasets where try await catalogue.detail(of: id, languages: []) == nil {
        throw CommandFailure(
          "There is no dataset “\(id)” in this catalogue.",
          remedy: "Take ids or IRIs from `paedcat search`.")
      }
      return try await catalogue.compare(datasets, languages: languages)
    }
    if output.json {
      try Standard.json(comparison)
    } else {
      print(ComparisonText(comparison: comparison).text)
    }
  }
}
