internal import ArgumentParser
internal import Catalogue
internal import Foundation
internal import RDF
internal import Web

struct DescribeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "describe", abstract: "From a filled-in form to a description, ready to publish.",
    discussion: """
      Reads a form (YAML, .xlsx or CSV), a data dictionary and counts, in one workbook or in files of their own, \
      and writes a description in HealthDCAT-AP release 8 with what is still missing in it. Headings may be in \
      English, Spanish or Polish; a sheet is told by its headings. Counts below the threshold are cut, and \
      counts that give one away are refused.

      EXAMPLES:
        paedcat describe --template xlsx --output-file asthma.xlsx
        paedcat describe --template yaml > form.yaml
        paedcat describe --template xlsx --lang es --output-file asma.xlsx
        paedcat describe form.yaml dictionary.csv --output-file asthma.ttl
        paedcat describe asthma.xlsx --output-file asthma.ttl --counts-file counts.json
        paedcat publish asthma.ttl --source riga --statistics counts.json

      Exit status: 0 nothing to mend; 1 something; 2 usage; 3 it could not be read.
      """)

  private static let notations = Notation.allCases.map(\.rawValue).joined(separator: ", ")
  private static let templates = FormTemplate.allCases.map(\.rawValue).joined(separator: ", ")

  @Argument(help: "Forms, dictionaries and counts of one dataset.") var files: [String] = []
  @Option(help: "Print an empty form: \(templates).") var template: String?
  @Option(help: "\(notations).") var to = Notation.turtle.rawValue
  @Option(name: .shortAndLong, help: "The file to write; standard output where left out.")
  var outputFile: String?
  @Option(help: "The file to write counts to, as JSON (docs/statistics.md).") var countsFile:
    String?
  @Option(help: "The smallest count of children or records that may be published.")
  var threshold = 10
  @Option(
    name: [.customLong("lang"), .customLong("language")],
    help: """
      Language of what is told: pl; of a template: \(FormTemplate.languages.joined(separator: ", ")). Default: that of \
      the environment, else English; a template is then in English.
      """)
  var language: String?
  @Flag(help: "Show how each recommended property is written, too.") var all = false
  @OptionGroup var output: OutputOptions

  func validate() throws {
    if let template {
      guard FormTemplate(rawValue: template) != nil else {
        throw ValidationError("There is no template “\(template)”: \(Self.templates).")
      }
      if let language, !FormTemplate.languages.contains(language) {
        let all = FormTemplate.languages.joined(separator: ", ")
        throw ValidationError("There is no template in “\(language)”: \(all).")
      }
    } else if files.isEmpty {
      throw ValidationError("Name a form, or ask for one: paedcat describe --template yaml.")
    }
    guard Notation(rawValue: to) != nil else {
      throw ValidationError("There is no notation “\(to)”: \(Self.notations).")
    }
    guard (1...1000).contains(threshold) else {
      throw ValidationError("A threshold is from 1 to 1000.")
    }
    if output.json, outputFile == nil, template == nil {
      throw ValidationError("With --json, say where the description goes: --output-file FILE.")
    }
  }

  private struct Answer: Encodable {
    var dataset: String
    var conforms: Bool
    var counts: ProfileReport.Counts
    var findings: [Finding]
  }

  func run() async throws {
    if let template = template.flatMap(FormTemplate.init(rawValue:)) {
      return try ByteOutput(path: outputFile).finish(template.bytes(in: language ?? "en"))
    }
    var input = FormInput()
    for file in files { try input.add(file) }
    let described = try Self.described(input.form, threshold)
    let languages = language.map { [$0] } ?? CatalogueOptions.languages
    let report = try Self.report(described, files[0], languages)
    let notation = Notation(rawValue: to) ?? .turtle
    try ByteOutput(path: outputFile)
      .finish(try RDFWriter.write(described.graph, as: notation, prefixes: .common))
    if let countsFile {
      guard let statistics = described.statistics else {
        throw CommandFailure(
          "There are no counts for \(countsFile).",
          remedy: "Add a sheet of counts: paedcat describe --template counts.")
      }
      try ByteOutput(path: countsFile).finish(try JSONAnswer.encode(statistics, pretty: true))
    }
    if output.json {
      try Standard.json(
        Answer(
          dataset: described.iri, conforms: report.conforms, counts: report.counts,
          findings: report.findings))
    } else if !output.quiet {
      Standard.error(
        ProfileReportText(
          report: report, name: files[0], texts: ReportTexts(languages: languages), all: all,
          width: Terminal.width
        ).text)
      if described.statistics != nil, countsFile == nil {
        Standard.error("\nThe counts were checked and not written: name a file with --counts-file.")
      }
    }
    if !report.conforms { throw ExitStatus.findings }
  }

  private static func described(
    _ form: DatasetForm, _ threshold: Int
  ) throws -> FormDescription {
    do {
      return try form.described(threshold: threshold)
    } catch .empty {
      throw CommandFailure(
        "There is no filled-in form in what was given.",
        remedy: "Fill one in: paedcat describe --template csv.")
    } catch .noAddress(let stated) {
      throw CommandFailure(
        stated.map { "“\($0.printable)” is no web address." }
          ?? "The form does not say the address of the dataset.",
        remedy: "Fill in “iri”, as in https://hospital.example/dataset/asthma.")
    }
  }

  /// What the profile says of the description before small counts are cut, after what was odd about the form.
  private static func report(
    _ described: FormDescription, _ name: String, _ languages: [String]
  ) throws -> ProfileReport {
    let bytes = try RDFWriter.write(described.uncut, as: .ntriples)
    var report = try ProfileReport(
      RDFReader.read(bytes, as: .ntriples, options: ReadingOptions()), bytes: bytes,
      lines: TripleLines(), name: name,
      validator: try ProfileValidator.shared(.healthdcatApR8), languages: languages)
    report.findings = report.findings.map(\.onForm)
    report.add(described.findings.map(\.onForm), languages: languages)
    return report
  }
}

extension ByteOutput {
  /// Writes all that there is.
  func finish(_ bytes: [UInt8]) throws {
    try write(bytes)
    try close()
  }
}
