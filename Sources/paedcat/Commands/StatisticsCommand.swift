internal import ArgumentParser
internal import Catalogue
internal import Foundation
internal import Statistics

struct StatisticsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "statistics",
    abstract: "A safe statistics document out of a hospital's own patient table.",
    discussion: """
      Run it inside the hospital. It counts each child once by the dimensions asked, withholds every count \
      from 1 to k−1 and the few others from which these could be worked out, shows what is left, and writes \
      a document that a description can point at. No row, no identifier and no small count is written \
      anywhere.

      FILE is a table with a row a child (CSV or .xlsx; rows with the same identifier are one child), or the \
      tables person, condition_occurrence, measurement and observation_period of the OMOP Common Data \
      Model, with concept.csv where codes are to be looked up. What a column holds is guessed from its \
      name; say it with --column where the guess is wrong. A column counts as a variable only where it is \
      named so.

      EXAMPLES:
        paedcat statistics patients.csv --dataset https://hospital.example/dataset/cf -o cf.json
        paedcat statistics patients.xlsx --dataset https://hospital.example/dataset/cf \\
          --column GebDat=birth --column FEV1=variable:LOINC:20150-9 -o cf.json
        paedcat statistics person.csv condition_occurrence.csv concept.csv \\
          --dataset https://hospital.example/dataset/all --rounding 5 --format csv -o all.csv
        paedcat statistics patients.csv --dataset https://hospital.example/dataset/cf \\
          --dimensions ageGroup,sex --dimensions diagnosis

      Without --output-file the document goes to standard output and everything else to standard error.
      """)

  @Argument(help: "Tables of patients, CSV or .xlsx, or OMOP tables.") var files: [String]
  @Option(help: "The IRI of the dataset, as its description has it.") var dataset: String
  @Option(help: "The day of which the counts speak; ages are reckoned on it. Today where left out.")
  var referenceDate: String?
  @Option(help: "Your name for this edition, such as 2026-1.") var release: String?
  @Option(help: "The day of the newest entry about any child.") var lastPatientDate: String?
  @Option(help: "What the data are held in, such as \"OMOP CDM 5.4\".") var dataModel: String?
  @Option(help: "The edition of the codes, such as \"ICD-10-GM 2026\".")
  var vocabularyVersion: String?
  @Option(
    help: ArgumentHelp(
      "How many of the children are in another dataset of yours, too; as often as there are such. In JSON only.",
      valueName: "IRI=count"))
  var overlap: [String] = []
  @Option(help: "k: counts from 1 to k−1 are withheld; 5 or more.") var threshold = 10
  @Option(help: "Counts are rounded to the nearest multiple of it.") var rounding = 1
  @Option(
    help: ArgumentHelp(
      "What a table counts by: "
        + StatisticsDimension.allCases.map(\.rawValue).joined(separator: ", ")
        + "; comma-separated, once a table. Where left out: each dimension, and the usual pairs.",
      valueName: "d1,d2"))
  var dimensions: [String] = []
  @Option(
    help: "Age bands, comma-separated: P0D/P28D,P28D/P1Y,P1Y/..; the NICHD stages where left out.")
  var ageGroups: String?
  @Flag(help: "Withhold zeros like small counts.") var hideZeros = false
  @Option(
    help: ArgumentHelp(
      "What a column holds: \(ColumnRole.names).", valueName: "header=role"))
  var column: [String] = []
  @Flag(help: "Count every column that is not understood as a variable.") var allColumns = false
  @Option(help: ArgumentHelp("What a word for sex means: V=female.", valueName: "word=sex"))
  var sex: [String] = []
  @Option(
    help:
      "How 03/04/2019 is meant: \(DateOrder.allCases.map(\.rawValue).joined(separator: " or ")).")
  var dateOrder = "dmy"
  @Option(help: "The sheet of a workbook; the first one where left out.") var sheet: String?
  @Option(help: "json or csv.") var format = "json"
  @Option(name: .shortAndLong, help: "The file to write.") var outputFile: String?
  @Option(help: "Where the document will lie on the web, for the lines to add to the description.")
  var url: String?
  @Flag(help: "No preview and no hints.") var quiet = false

  func validate() throws {
    guard ["json", "csv"].contains(format) else {
      throw ValidationError("There is no format “\(format)”: json, csv.")
    }
    guard DateOrder(rawValue: dateOrder) != nil else {
      throw ValidationError("There is no date order “\(dateOrder)”: dmy, mdy.")
    }
    if format == "csv", !overlap.isEmpty {
      throw ValidationError("CSV has no place for an overlap: leave out --format csv or --overlap.")
    }
    if let problem = try options().problem { throw ValidationError(problem.description) }
    _ = try patientFiles()
  }

  func run() async throws {
    let options = try options()
    let patients = try patientFiles().read(on: options.referenceDate)
    let made = try AggregateStatistics.make(of: patients, options)
    let output = try ByteOutput(path: outputFile)
    try output.write(format == "csv" ? made.csv : made.json)
    try output.close()
    guard !quiet else { return }
    let place =
      url ?? "https://…/"
      + (outputFile.map { URL(fileURLWithPath: $0).lastPathComponent }
        ?? "statistics.\(format)")
    let text = StatisticsText(
      made: made, files: patients.files, file: outputFile,
      snippet: made.turtle(at: place, isCSV: format == "csv")
    ).text
    if outputFile == nil {
      Standard.error(text)
    } else {
      try Standard.write(Array((text + "\n").utf8))
    }
  }

  private func options() throws -> StatisticsOptions {
    let now = CalendarDay(number: Int((Date().timeIntervalSince1970 / 86_400).rounded(.down)))
    func day(_ text: String) throws -> CalendarDay {
      guard let day = CalendarDay(iso8601: text) else {
        throw ValidationError("“\(text)” is no date: write it as \(now).")
      }
      return day
    }
    var options = StatisticsOptions(
      dataset: dataset, referenceDate: try referenceDate.map(day) ?? now)
    options.release = release
    options.lastPatientDate = try lastPatientDate.map(day)
    options.dataModel = dataModel
    options.vocabularyVersion = vocabularyVersion
    options.overlaps = try overlap.map { text in
      guard let mark = text.lastIndex(of: "="), let count = Int(text[text.index(after: mark)...]),
        count >= 0
      else {
        throw ValidationError("“\(text)”: write --overlap IRI=COUNT.")
      }
      return AggregateStatistics.Overlap(dataset: String(text[..<mark]), count: count)
    }
    options.threshold = threshold
    options.rounding = rounding
    options.hidesZeros = hideZeros
    if !dimensions.isEmpty {
      options.tables = try dimensions.map { table in
        try table.split(separator: ",").map { name in
          let name = name.trimmingCharacters(in: .whitespaces)
          guard
            let dimension = StatisticsDimension.allCases.first(where: {
              $0.rawValue.lowercased() == name.lowercased()
            })
          else {
            throw ValidationError(
              "There is no dimension “\(name)”: "
                + StatisticsDimension.allCases.map(\.rawValue).joined(separator: ", ") + ".")
          }
          return dimension
        }
      }
    }
    if let ageGroups {
      options.ageGroups = try ageGroups.split(separator: ",").map { text in
        guard text.contains("/"), let band = AgeRange(iso8601: text) else {
          throw ValidationError(
            "“\(text)” is no age band: write P2Y/P6Y, or P12Y/.. for an open end.")
        }
        return band
      }
    }
    return options
  }

  private func patientFiles() throws -> PatientFiles {
    var files = PatientFiles(paths: files)
    files.countsAllColumns = allColumns
    files.sheet = sheet
    files.dateOrder = DateOrder(rawValue: dateOrder) ?? .dmy
    files.columns = try column.map { text in
      // A header may hold an equals sign; a role does not.
      guard let mark = text.lastIndex(of: "="), mark != text.startIndex else {
        throw ValidationError("“\(text)”: write --column HEADER=ROLE.")
      }
      let header = String(text[..<mark])
      guard let role = ColumnRole(text[text.index(after: mark)...], header: header) else {
        throw ValidationError(
          "There is no role “\(text[text.index(after: mark)...])”: \(ColumnRole.names).")
      }
      return (header, role)
    }
    for text in sex {
      let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
      guard parts.count == 2, ["female", "male", "other", "unknown"].contains(parts[1]) else {
        throw ValidationError("“\(text)”: write --sex WORD=female, male, other or unknown.")
      }
      files.sexes[parts[0]] = parts[1]
    }
    return files
  }
}
