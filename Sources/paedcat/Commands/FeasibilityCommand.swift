internal import ArgumentParser
internal import Catalogue
internal import Feasibility
internal import Foundation
internal import Query
internal import Vocabulary
internal import Web

struct FeasibilityCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "feasibility",
    abstract:
      "How many children meet all criteria, per hospital, as bounds from published aggregates.",
    discussion: """
      The feasibility study: how many? It comes after the availability study (who has such data: paedcat \
      search); with --csv both go into one table for the protocol, with whom to ask and on which terms.

      Different criteria must all hold; several values of one criterion mean any of them. The answer gives \
      certain bounds and an estimate; nothing between 1 and a hospital's threshold is ever shown.

      A question fits one line, too: codes, age:, sex:, variable:, hospital:, country:, access:, year:; \
      a|b for any of them, -a for not a. Other words are read as people say them, in nine languages: names \
      of diseases and measurements, girls, boys, ages, countries, and "without"; what is not understood is \
      told.

      EXAMPLES:
        paedcat feasibility "girls under 2 with cystic fibrosis without asthma"
        paedcat feasibility "cystic fibrosis age:P2Y/P6Y -ORPHA:716"
        paedcat feasibility "ORPHA:586 age:P12Y/P15Y" --year 2027 --explain
        paedcat feasibility --code ORPHA:586 --age P2Y/P6Y
        paedcat feasibility --code ICD10:E10 --sex female --country fi --country nl --target 200
        paedcat feasibility --code ORPHA:586 --variable spirometry --not-code ORPHA:716 --csv
        paedcat feasibility --file question.json --json
      """)

  @Argument(help: "The criteria in one line.") var criteria: String?
  @Option(help: "Diagnosis or phenotype code, with everything below it: ORPHA:586.")
  var code: [CodeArgument] = []
  @Flag(help: "Only the codes themselves, nothing below them.") var exact = false
  @Option(help: "Age band, lower end in, upper end out: P2Y/P6Y.") var age: [AgeArgument] = []
  @Option(help: "female, male, other or unknown.") var sex: [String] = []
  @Option(help: "A variable's name or concept.") var variable: [String] = []
  @Option(help: "Leave out children with this code.") var notCode: [CodeArgument] = []
  @Option(help: "Only this hospital (source name).") var hospital: [String] = []
  @Option(help: "Only this country: pl.") var country: [String] = []
  @Option(help: "Only PUBLIC, RESTRICTED or NON_PUBLIC datasets.") var access: [String] = []
  @Option(help: "Ages as of this year, not of the statistics' day: 2027.") var year: Int?
  @Option(help: "The whole question as JSON, instead of criteria.") var file: String?
  @Option(help: "How many children the study needs.") var target: Int?
  @Flag(help: "Say how each number came about.") var explain = false
  @Flag(
    help:
      "The table for the protocol, as CSV: how many, whom to ask, on which terms; a line a hospital."
  )
  var csv = false
  @Option(
    help: ArgumentHelp(
      "The question for other systems, with no counts: json, text, beacon, omop or citation."))
  var export: QuestionExport?
  @Option(
    help: ArgumentHelp("CONCEPT.csv of Athena, for the ids in --export omop.", valueName: "file"))
  var conceptTable: String?
  @OptionGroup var reading: CatalogueOptions
  @OptionGroup var output: OutputOptions

  private var hasCriteria: Bool {
    !(code.isEmpty && age.isEmpty && sex.isEmpty && variable.isEmpty && criteria == nil)
  }

  func validate() throws {
    if file == nil, !hasCriteria {
      throw ValidationError(
        "Give criteria in one line, or at least one of --code, --age, --sex, --variable, or --file."
      )
    }
    if file != nil, hasCriteria || !notCode.isEmpty {
      throw ValidationError("Give criteria or --file, not both.")
    }
    if let target, target < 1 { throw ValidationError("--target is at least 1.") }
  }

  func run() async throws {
    let asked = try question()
    var read = QuestionWords(question: asked.question)
    let (answer, table) = try await reading.withCatalogue { catalogue in
      if let criteria { try await read.add(criteria, in: catalogue) }
      var answer = try await catalogue.feasibility(read.question)
      answer.warnings.insert(contentsOf: asked.warnings, at: 0)
      return (answer, csv ? try await catalogue.studyTable(answer) : nil)
    }
    for note in read.notes { Standard.error("note: \(note.printable)") }
    let text = FeasibilityText(answer: answer, explain: explain, target: target)
    if let export {
      print(
        try export.written(answer, concepts: try concepts(of: answer.question)) {
          BuiltInConcepts.scheme.label($0.description)
        })
    } else if output.json {
      try Standard.json(answer)
    } else if let table {
      print(table.csv, terminator: "")
    } else {
      print(text.text)
    }
  }

  /// What the CONCEPT table says of the question's codes.
  private func concepts(of question: FeasibilityQuestion) throws -> [Code: OMOPConcept] {
    guard let conceptTable else { return [:] }
    var reader = OMOPConceptReader(question.codes)
    let text = try String(contentsOfFile: conceptTable, encoding: .utf8)
    var isTable = false
    for (index, line) in text.split(whereSeparator: \.isNewline).enumerated() {
      let isRead = reader.read(line)
      if index == 0 { isTable = isRead }
    }
    guard isTable else {
      throw CommandFailure(
        "\(conceptTable) is no CONCEPT table.",
        remedy: "Give CONCEPT.csv as Athena gives it out: tab-separated, with its header.")
    }
    return reader.found
  }

  /// The question of the options or of the file, and what in a file is not known.
  private func question() throws -> (
    question: FeasibilityQuestion, warnings: [FeasibilityAnswer.Warning]
  ) {
    if let file {
      let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: file)))
      do {
        let reading = try QuestionReading(json: bytes)
        return (reading.question, reading.warnings)
      } catch {
        let place = error.pointer.isEmpty ? "" : " at \(error.pointer.printable)"
        throw CommandFailure(
          "\(file) is no feasibility question\(place): \(error.message)", remedy: error.remedy)
      }
    }
    return (optionsQuestion, [])
  }

  private var optionsQuestion: FeasibilityQuestion {
    typealias Criterion = FeasibilityQuestion.Criterion
    let groups: [[Criterion]] = [
      code.map { Criterion(concept: $0.code, descendants: exact ? false : nil) },
      age.map { Criterion(age: $0.range) }, sex.map { Criterion(sex: $0) },
      variable.map { Criterion(variable: $0) },
    ]
    var question = FeasibilityQuestion(
      all: groups.filter { !$0.isEmpty }.map(FeasibilityQuestion.Group.init(any:)))
    if !notCode.isEmpty {
      question.not = [.init(any: notCode.map { Criterion(concept: $0.code) })]
    }
    if !(hospital.isEmpty && country.isEmpty && access.isEmpty) {
      var place = FeasibilityQuestion.Where()
      place.hospital = hospital.isEmpty ? nil : hospital
      place.country = country.isEmpty ? nil : country
      place.access = access.isEmpty ? nil : access
      question.where = place
    }
    question.year = year
    return question
  }
}
