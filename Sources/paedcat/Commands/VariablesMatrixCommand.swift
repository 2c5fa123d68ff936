internal import ArgumentParser
internal import Foundation
internal import Query
internal import Store
internal import Web

struct VariablesMatrixCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "matrix", abstract: "Cohorts × variables: who has what, at which ages.",
    discussion: """
      Variables of one concept are a row, topics first. With --want, or a list in --want-file, the rows are the \
      variables that a study needs, cohorts that have the most of them come first, and what each hospital \
      lacks is named, whichever of its cohorts are shown.

      EXAMPLES:
        paedcat variables matrix spirometry
        paedcat variables matrix --want weight --want LOINC:20150-9 --country nl
        paedcat variables matrix --want-file needed.txt --csv
      """)

  @Argument(help: "What to look for; nothing shows all variables.") var query: [String] = []
  @OptionGroup(title: "Filters") var filterOptions: FilterOptions
  @Option(help: "Only this dataset (id or IRI); repeat it for several.") var dataset: [String] = []
  @Option(help: "A variable that a study needs, by name, label, code or words; repeat it.")
  var want: [String] = []
  @Option(help: ArgumentHelp("A file with one needed variable a line.", valueName: "file"))
  var wantFile: String?
  @Option(help: "How many rows, 1 to 50000.") var limit = 200
  @Option(help: "How many rows to skip.") var offset = 0
  @Option(help: "How many cohorts, those with the most of the variables first, 1 to 500.")
  var cohorts = 50
  @Option(help: "Language of the answer: pl.") var lang: String?
  @Flag(help: "A line a variable, a column a cohort, as CSV.") var csv = false
  @OptionGroup var reading: CatalogueOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    guard (1...MatrixQuery.largestLimit).contains(limit) else {
      throw ValidationError("--limit is from 1 to \(MatrixQuery.largestLimit).")
    }
    guard (1...MatrixQuery.mostCohorts).contains(cohorts) else {
      throw ValidationError("--cohorts is from 1 to \(MatrixQuery.mostCohorts).")
    }
    guard offset >= 0 else { throw ValidationError("--offset is not negative.") }
    if csv, output.json { throw ValidationError("Give --csv or --json, not both.") }
    _ = try filterOptions.filters()
  }

  func run() async throws {
    var asked = MatrixQuery(text: query.joined(separator: " "))
    asked.filters = try filterOptions.filters()
    asked.datasets = dataset
    asked.wanted = try want + listed()
    asked.limit = limit
    asked.offset = offset
    asked.cohorts = cohorts
    asked.languages = lang.map { [$0] } ?? CatalogueOptions.languages
    if asked.wanted.count > MatrixQuery.mostWanted {
      throw CommandFailure(
        "\(asked.wanted.count) variables are wanted; \(MatrixQuery.mostWanted) can be.",
        remedy: "Ask in several parts.")
    }
    let answer = try await reading.withCatalogue { [asked] in try await $0.matrix(asked) }
    if output.json {
      try Standard.json(answer)
    } else if csv {
      print(answer.csv, terminator: "")
    } else {
      print(MatrixText(answer: answer, offset: offset).text)
    }
  }

  /// The file's lines; empty ones and those that begin with # are left out.
  private func listed() throws -> [String] {
    guard let wantFile else { return [] }
    guard let text = try? String(contentsOfFile: wantFile, encoding: .utf8) else {
      throw CommandFailure(
        "There is no readable file \(wantFile).", remedy: "Give a text file, one variable a line.")
    }
    return text.split(whereSeparator: \.isNewline).map(String.init)
      .map { $0.trimmingCharacters(in: .whitespaces) }
      .filter { !$0.isEmpty && !$0.hasPrefix("#") }
  }
}
