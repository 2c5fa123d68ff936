internal import ArgumentParser
internal import Foundation
internal import RDF
internal import Web

struct ConvertCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "convert", abstract: "RDF from one notation to another.",
    discussion: """
      Reads strictly: the first error ends it, with line and column. --check only reads.

      EXAMPLES:
        paedcat convert catalogue.rdf --to turtle
        curl -s https://hospital.example/catalog.ttl | paedcat convert - --from turtle --to ntriples
        paedcat convert catalogue.ttl --check
      """)

  @Argument(help: "A file, or - for standard input.") var file: String
  @Option(help: "turtle, ntriples, nquads or rdfxml; by file name and content where left out.")
  var from: String?
  @Option(help: "turtle, ntriples or rdfxml.") var to: String?
  @Option(help: "The IRI that relative IRIs are resolved against; the file's own where left out.")
  var base: String?
  @Flag(help: "Only read; say how many triples, or what is wrong.") var check = false
  @OptionGroup var output: OutputOptions

  func validate() throws {
    if let from, Notation(rawValue: from) == nil {
      throw ValidationError("There is no notation “\(from)”: turtle, ntriples, nquads, rdfxml.")
    }
    if let to {
      guard let notation = Notation(rawValue: to), [.turtle, .ntriples, .rdfxml].contains(notation)
      else { throw ValidationError("--to is turtle, ntriples or rdfxml.") }
    } else if !check {
      throw ValidationError("Say --to NOTATION, or --check.")
    }
  }

  private struct Result: Encodable {
    var ok: Bool
    var triples: Int?
    var error: SyntaxIssue?
  }

  func run() async throws {
    let bytes =
      try file == "-" ? standardInput() : [UInt8](Data(contentsOf: URL(fileURLWithPath: file)))
    let notation = try notation(of: bytes)
    var options = ReadingOptions()
    options.base = base ?? (file == "-" ? nil : URL(fileURLWithPath: file).absoluteString)
    options.tolerance = .strict
    let document = RDFReader.read(bytes, as: notation, options: options)
    let error = document.issues.first { $0.severity == .error }
    if output.json, check || error != nil {
      let result = Result(
        ok: error == nil, triples: error == nil ? document.graph.count : nil, error: error)
      try Standard.json(result)
    }
    if let error {
      throw CommandFailure(
        "\(file), line \(error.position.line), column \(error.position.column): \(error.message)",
        remedy: "Mend it there and try again.")
    }
    if check {
      if !output.json { print("\(document.graph.count) triples, no error.") }
    } else if let target = to.flatMap(Notation.init(rawValue:)) {
      let prefixes = document.prefixes
      Standard.write(try RDFWriter.write(document.graph, as: target, prefixes: prefixes))
    }
  }

  private func standardInput() -> [UInt8] {
    [UInt8](FileHandle.standardInput.readDataToEndOfFile())
  }

  private func notation(of bytes: [UInt8]) throws -> Notation {
    if let named = from.flatMap(Notation.init(rawValue:)) { return named }
    let suffix = file.split(separator: ".").last.map(String.init) ?? ""
    if let byName = Notation(fileExtension: suffix) { return byName }
    guard let sniffed = Notation.sniff(bytes.prefix(4096)) else {
      throw CommandFailure(
        "The notation of \(file) cannot be told.", remedy: "Name it with --from turtle or another.")
    }
    return sniffed
  }
}
