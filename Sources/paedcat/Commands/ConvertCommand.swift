internal import ArgumentParser
internal import Foundation
internal import RDF

struct ConvertCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "convert", abstract: "RDF from one notation to another.",
    discussion: """
      Reads strictly: the first error ends it, with line and column; --tolerant mends what it can, says \
      so, and leaves out what it cannot. To N-Triples and N-Quads it writes while it reads, in little \
      memory however long the document; the other notations are written from a graph in memory. \
      --check only reads, whatever --to says.

      JSON-LD may name its context by an IRI. None is fetched: it is one of those that come with the program, or \
      on your list, --contexts FILE, such as {"https://hospital.example/context.jsonld": "hospital.jsonld"}, with \
      files beside the list. With --context JSON-LD is written by a context: of the program \
      (\(OutputContext.bundledNames.joined(separator: ", "))), of a file, or on the list by its IRI. What the \
      context cannot tell without loss is refused.

      EXAMPLES:
        paedcat convert catalogue.rdf --to turtle
        curl -s https://hospital.example/catalog.ttl | paedcat convert - --from turtle --to ntriples
        paedcat convert catalogue.ttl --check
        paedcat convert catalogue.ttl --to jsonld --context dcat-ap-3
      """)

  private static let notations = Notation.allCases.map(\.rawValue).joined(separator: ", ")

  @Argument(help: "A file, or - for standard input.") var file: String
  @Option(help: "\(notations); by file name and content where left out.") var from: String?
  @Option(help: "\(notations).") var to: String?
  @Option(help: "The IRI that relative IRIs are resolved against; the file's own where left out.")
  var base: String?
  @Flag(help: "Only read; say how many triples, or what is wrong.") var check = false
  @Flag(
    help: "With --check: read into a graph, and say how many triples differ and what they weigh.")
  var graph = false
  @Flag(help: "Mend what can be mended, leave out what cannot; exit status 1 where something was.")
  var tolerant = false
  @Option(
    help: ArgumentHelp(
      "Write JSON-LD by this context: \(OutputContext.bundledNames.joined(separator: ", ")), a file, or an IRI that is on the list.",
      valueName: "name|file"))
  var context: String?
  @OptionGroup var contextOptions: ContextOptions
  @Option(name: .shortAndLong, help: "The file to write; standard output where left out.")
  var outputFile: String?
  @OptionGroup var output: OutputOptions

  func validate() throws {
    for name in [from, to].compactMap(\.self) where Notation(rawValue: name) == nil {
      throw ValidationError("There is no notation “\(name)”: \(Self.notations).")
    }
    if context != nil, to != Notation.jsonld.rawValue {
      throw ValidationError("--context goes with --to jsonld.")
    }
    if check { return }
    if to == nil {
      throw ValidationError("Say --to NOTATION, or --check.")
    } else if graph {
      throw ValidationError("--graph goes with --check.")
    } else if output.json, outputFile == nil {
      throw ValidationError("With --json, say where the RDF goes: --output-file FILE.")
    }
  }

  private struct Result: Encodable {
    var ok: Bool
    var triples: Int?
    var graph: GraphSize?
    var error: SyntaxIssue?
    var issues: [SyntaxIssue]
  }

  func run() async throws {
    let input = try ByteInput(file)
    var options = ReadingOptions(tolerance: tolerant ? .tolerant : .strict)
    options.contexts = try contextOptions.library()
    options.base = base ?? (file == "-" ? nil : URL(fileURLWithPath: file).absoluteString)
    var conversion = Conversion(input: input, notation: try notation(of: input), options: options)
    conversion.context = try context.map { try NamedContext.find($0, in: options.contexts) }
    var destination: ByteOutput?
    let outcome: Conversion.Outcome
    if !check, let target = to.flatMap(Notation.init(rawValue:)) {
      let output = try ByteOutput(path: outputFile)
      destination = output
      do {
        outcome = try conversion.convert(to: target, output)
      } catch let refusal as UnsupportedNotation where context != nil {
        throw CommandFailure(refusal.message, remedy: "Choose another context, or none.")
      }
    } else {
      outcome = try graph ? conversion.checkGraph() : conversion.check()
    }
    try report(outcome, destination)
  }

  private func report(_ outcome: Conversion.Outcome, _ destination: ByteOutput?) throws {
    let error = outcome.issues.first { $0.severity == .error }
    let isDone = outcome.isComplete || tolerant
    if isDone { try destination?.close() }
    if output.json {
      try Standard.json(
        Result(
          ok: outcome.isComplete, triples: isDone ? outcome.triples : nil,
          graph: isDone ? outcome.size : nil, error: error, issues: outcome.issues))
    }
    if let error, !isDone {
      throw CommandFailure(
        IssueText.sentence(error, in: file),
        remedy: error.isMissingContext ? ContextOptions.remedy : "Mend it there and try again.")
    }
    if !output.quiet {
      for line in IssueText.lines(outcome.issues, in: file) { Standard.error(line) }
    }
    if check, !output.json {
      let end = outcome.issues.isEmpty ? "no error" : "\(outcome.issues.count) issues"
      var text = "\(outcome.triples) triples, \(end).\n"
      if let size = outcome.size { text += size.sentence + "\n" }
      try Standard.write(Array(text.utf8))
    }
    if !outcome.isComplete { throw ExitStatus.findings }
  }

  private func notation(of input: ByteInput) throws -> Notation {
    if let named = from.flatMap(Notation.init(rawValue:)) { return named }
    if let byName = Notation(fileExtension: URL(fileURLWithPath: file).pathExtension) {
      return byName
    }
    guard let sniffed = Notation.sniff(try input.head()) else {
      throw CommandFailure(
        "The notation of \(file) cannot be told.", remedy: "Name it with --from turtle or another.")
    }
    return sniffed
  }
}

extension GraphSize {
  /// As in "1417127 different triples of 353112 terms: 28 bytes a triple with its indexes, 35 MB of terms."
  var sentence: String {
    "\(triples) different triples of \(terms) terms: "
      + "\(triples == 0 ? 0 : tripleBytes / triples) bytes a triple with its indexes, "
      + String(format: "%.1f MB of terms.", Double(termBytes) / 1e6)
  }
}
