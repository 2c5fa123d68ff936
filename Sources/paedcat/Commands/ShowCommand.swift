internal import ArgumentParser
internal import RDF
internal import Store
internal import Web

struct ShowCommand: AsyncParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, turtle, jsonld, ntriples, rdfxml

    var notation: Notation? {
      switch self {
      case .turtle: .turtle
      case .jsonld: .jsonld
      case .ntriples: .ntriples
      case .rdfxml: .rdfxml
      case .text, .json: nil
      }
    }
  }

  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "One dataset: what it holds, who asks whom, its history.",
    discussion: """
      The RDF formats give back the hospital's own triples; with --as healthdcat-ap-r8 the description as \
      the catalogue understood it.

      EXAMPLES:
        paedcat show k3v9q2m7xw4tb2na
        paedcat show https://hospital.example/dataset/7 --format turtle
        paedcat show k3v9q2m7xw4tb2na --history
      """)

  @Argument(help: "The dataset's id or IRI.") var dataset: String
  @Option(help: "text, json, turtle, jsonld, ntriples or rdfxml.") var format = Format.text
  @Option(name: .customLong("as"), help: "published (default) or healthdcat-ap-r8.")
  var form: String?
  @Option(help: "What this source says of it, instead of its owner.") var source: String?
  @Flag(help: "Every version, newest first, with what changed.") var history = false
  @Option(help: "Language of the answer: pl.") var lang: String?
  @OptionGroup var reading: CatalogueOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    if let form, DescriptionForm(rawValue: form) == nil {
      throw ValidationError("--as is published or healthdcat-ap-r8.")
    }
  }

  func run() async throws {
    try await reading.withCatalogue { catalogue in
      if history {
        let versions = try found(try await catalogue.history(of: dataset))
        try write(versions, text: HistoryText(history: versions).text)
      } else if let notation = rdfNotation {
        let bytes = try await catalogue.description(
          of: dataset, form: form.flatMap(DescriptionForm.init(rawValue:)) ?? .published,
          notation: notation,
          source: source)
        try Standard.write(try found(bytes))
      } else {
        let languages = lang.map { [$0] } ?? CatalogueOptions.languages
        let detail = try found(try await catalogue.detail(of: dataset, languages: languages))
        try write(detail, text: DatasetDetailText(detail: detail, languages: languages).text)
      }
    }
  }

  /// RDF where it was asked for, by `--format`, or by a form or source that only RDF can give.
  private var rdfNotation: Notation? {
    format.notation ?? (form != nil || source != nil ? .turtle : nil)
  }

  private func write(_ value: some Encodable, text: String) throws {
    if output.json || format == .json {
      try Standard.json(value)
    } else {
      print(text)
    }
  }

  private func found<Value>(_ value: Value?) throws -> Value {
    guard let value else {
      throw CommandFailure(
        "There is no dataset “\(dataset)” in this catalogue\(source.map { " from source “\($0)”" } ?? "").",
        remedy: "Take an id or IRI from `paedcat search`.")
    }
    return value
  }
}
