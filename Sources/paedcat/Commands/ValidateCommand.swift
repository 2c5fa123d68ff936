internal import ArgumentParser
internal import Catalogue
internal import Foundation
internal import RDF
internal import SHACL

struct ValidateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "validate", abstract: "What is wrong with a description, and how to mend it.",
    discussion: """
      Reads any notation, tolerantly, and says what it mended. Datasets are held to a profile, each at the level \
      of its own access right: \(profiles). The answer names what is missing or wrong, why it matters, \
      what to write, and where. With --shapes it is a general SHACL validator (SHACL Core): of the given shapes, \
      as text, JSON or an sh:ValidationReport.

      EXAMPLES:
        paedcat validate catalogue.ttl
        paedcat validate https://hospital.example/catalogue.rdf --profile phds
        curl -s https://hospital.example/dataset/7 | paedcat validate - --format json
        paedcat validate catalogue.ttl --shapes shapes.ttl ranges.ttl
        paedcat validate catalogue.ttl --shapes shapes.ttl --background lists.ttl --format turtle

      Exit status: 0 nothing to mend (with --shapes: it conforms); 1 something; 2 usage; 3 it could not be read.
      """)

  private static let notations = Notation.allCases.map(\.rawValue).joined(separator: ", ")
  private static let profiles = Profile.allCases.map(\.rawValue).joined(separator: ", ")

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json, turtle, ntriples
  }

  @Argument(help: "A file, an http(s) URL, or - for standard input.") var file: String?
  @Option(help: "\(profiles). Default: healthdcat-ap-r8.") var profile: String?
  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "Files or URLs of SHACL shapes, instead of a profile.", valueName: "shapes"))
  var shapes: [String] = []
  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "With --shapes: what the data refer to and is not validated, such as code lists.",
      valueName: "file"))
  var background: [String] = []
  @Option(help: "text or json; with --shapes turtle or ntriples too.") var format: Format?
  @Option(help: "\(notations); by media type, name and content where left out.") var from: String?
  @Option(
    help: "The IRI that relative IRIs are resolved against; the document's own where left out.")
  var base: String?
  @Option(
    name: [.customLong("lang"), .customLong("language")],
    help: "Language of the answer: pl. Default: that of the environment, else English.")
  var language: String?
  @OptionGroup var contextOptions: ContextOptions
  @Flag(help: "Name every node and dataset concerned, however many.") var all = false
  @Flag(help: "Say on standard error how long reading and validating took.") var times = false
  @OptionGroup var output: OutputOptions

  func validate() throws {
    guard file != nil else {
      throw ValidationError("Say which document, before other options: paedcat validate FILE …")
    }
    if let from, Notation(rawValue: from) == nil {
      throw ValidationError("There is no notation “\(from)”: \(Self.notations).")
    }
    if let profile, Profile(rawValue: profile) == nil {
      throw ValidationError("There is no profile “\(profile)”: \(Self.profiles).")
    }
    if shapes.isEmpty {
      guard background.isEmpty else { throw ValidationError("--background goes with --shapes.") }
      guard format != .turtle, format != .ntriples else {
        throw ValidationError("--format turtle and ntriples go with --shapes.")
      }
    } else if profile != nil {
      throw ValidationError("Give --profile or --shapes, not both.")
    }
    if output.json, let format, format != .json {
      throw ValidationError("--json is --format json.")
    }
  }

  func run() async throws {
    guard let file else { return }
    let format = output.json ? .json : format ?? .text
    let reader = InputReader(
      notation: from.flatMap(Notation.init(rawValue:)), base: base,
      keepsLines: format == .text || format == .json, contexts: try contextOptions.library())
    let languages = language.map { [$0] } ?? CatalogueOptions.languages
    if shapes.isEmpty {
      try await hold(file, to: reader, format, languages)
    } else {
      try await apply(shapes, to: file, reader, format, languages)
    }
  }

  private func hold(
    _ file: String, to reader: InputReader, _ format: Format, _ languages: [String]
  ) async throws {
    let profile = profile.flatMap(Profile.init(rawValue:)) ?? .healthdcatApR8
    let validation = try await ProfileValidation.run(
      file, profile: profile, reader: reader, languages: languages)
    if format == .json {
      try Standard.json(validation.report)
    } else {
      print(
        ProfileReportText(
          report: validation.report, name: validation.document.name,
          texts: ReportTexts(languages: languages), all: all, width: Terminal.width
        ).text)
    }
    if times { Standard.error(StepTimes.line(validation.times)) }
    if !validation.report.conforms { throw ExitStatus.findings }
  }

  private func apply(
    _ shapes: [String], to file: String, _ reader: InputReader, _ format: Format,
    _ languages: [String]
  ) async throws {
    let validation = try await ShapesValidation.run(
      file, shapes: shapes, background: background, reader: reader)
    switch format {
    case .text:
      print(
        ShapesReportText(
          validation: validation, languages: languages, most: all ? .max : 5,
          width: Terminal.width
        ).text)
    case .json: try Standard.json(ShapesReportAnswer(validation, languages: languages))
    case .turtle, .ntriples:
      if !output.quiet {
        for line in IssueText.lines(validation.document.issues, in: validation.document.name) {
          Standard.error(line)
        }
        for line in validation.problemLines { Standard.error(line) }
      }
      try validation.write(as: format == .turtle ? .turtle : .ntriples)
    }
    if times { Standard.error(StepTimes.line(validation.times)) }
    if !validation.report.conforms || !validation.document.isComplete {
      throw ExitStatus.findings
    }
  }
}
