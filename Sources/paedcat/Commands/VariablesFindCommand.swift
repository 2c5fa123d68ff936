internal import ArgumentParser
internal import Query
internal import Store
internal import Web

struct VariablesFindCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "find",
    abstract: "Find variables, with the datasets that hold them (the default).",
    discussion: """
      Words are looked for in names, labels, concepts and descriptions. Filters choose among the datasets.

      EXAMPLES:
        paedcat variables spirometry
        paedcat variables 'birth weight' --country nl
        paedcat variables --dataset k3v9q2m7xw4tb2na --limit 200
      """)

  @Argument(help: "What to look for; nothing lists all.") var query: [String] = []
  @OptionGroup(title: "Filters") var filterOptions: FilterOptions
  @Option(help: "Only variables of this dataset (id or IRI).") var dataset: String?
  @Option(help: "How many to list, 1 to 200.") var limit = 20
  @Option(help: "How many to skip.") var offset = 0
  @Option(help: "Language of the answer: pl.") var lang: String?
  @OptionGroup var reading: CatalogueOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    guard (1...200).contains(limit) else { throw ValidationError("--limit is from 1 to 200.") }
    guard offset >= 0 else { throw ValidationError("--offset is not negative.") }
    _ = try filterOptions.filters()
  }

  func run() async throws {
    var asked = VariableQuery(text: query.joined(separator: " "))
    asked.filters = try filterOptions.filters()
    asked.dataset = dataset
    asked.limit = limit
    asked.offset = offset
    asked.languages = lang.map { [$0] } ?? CatalogueOptions.languages
    let answer = try await reading.withCatalogue { [asked] in try await $0.variables(asked) }
    if output.json {
      try Standard.json(answer)
    } else {
      print(text(answer))
    }
  }

  private func text(_ answer: VariableAnswer) -> String {
    guard !answer.items.isEmpty else {
      return
        (["No variable found."] + NearestMissText(nearest: answer.nearest).lines
        + ["Try fewer or shorter words (a word* matches its beginnings)."])
        .joined(separator: "\n")
    }
    var table = TextTable(
      ["variable", "label", "unit", "concept", "dataset", "hospital"], flexible: 4)
    table.rows = answer.items.map { hit in
      [
        hit.name.cut(to: 24), hit.label.cut(to: 40), hit.unit ?? "", hit.concept ?? "",
        hit.datasetTitle, hit.hospital,
      ]
    }
    var lines = [
      Terminal.bold("\(answer.total) variable\(answer.total == 1 ? "" : "s")"),
      table.rendered(width: Terminal.width),
    ]
    if offset + answer.items.count < answer.total {
      lines.append(Terminal.dim("More: --offset \(offset + answer.items.count)"))
    }
    return lines.joined(separator: "\n")
  }
}
