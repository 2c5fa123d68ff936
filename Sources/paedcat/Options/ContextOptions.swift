internal import ArgumentParser
internal import Foundation
internal import RDF

/// The operator's list of JSON-LD contexts: documents may name these, beside those that come with the program.
struct ContextOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "JSON-LD contexts that documents may name: a JSON file of their IRIs and local files. Default: "
        + "$PAEDCAT_CONTEXTS, else contexts.json in your data folder.", valueName: "file"))
  var contexts: String?

  /// What to do about a document that names another context.
  static let remedy =
    "Keep a copy of it, and list that: a file {\"its IRI\": \"the copy's file\"} for --contexts FILE."

  private static let largest = 16 << 20

  /// The contexts of the program and of the list.
  ///
  /// - Throws: `CommandFailure` for a list or a context on it that cannot be read.
  func library() throws -> ContextLibrary {
    guard let path = path() else { return .bundled }
    let list: [String: String]
    do {
      list = try JSONDecoder().decode([String: String].self, from: try Self.data(path))
    } catch is DecodingError {
      throw CommandFailure(
        "\(path) is no list of contexts.",
        remedy: "It is a JSON object of IRIs and files: {\"https://…\": \"context.jsonld\"}.")
    }
    var library = ContextLibrary.bundled
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
    for (iri, name) in list.sorted(by: { $0.key < $1.key }) {
      let file = URL(fileURLWithPath: name, relativeTo: folder).path
      do {
        try library.add(try Self.data(file), as: iri)
      } catch let issue as SyntaxIssue {
        throw CommandFailure(
          "The context <\(iri)> of \(path): " + IssueText.sentence(issue, in: file),
          remedy: "Mend it there, or take it off the list.")
      }
    }
    return library
  }

  private func path() -> String? {
    let environment = ProcessInfo.processInfo.environment
    if let named = contexts ?? environment["PAEDCAT_CONTEXTS"].flatMap({ $0.isEmpty ? nil : $0 }) {
      return named
    }
    let usual = DatabaseOptions.dataFolder + "/contexts.json"
    return FileManager.default.fileExists(atPath: usual) ? usual : nil
  }

  private static func data(_ path: String) throws -> Data {
    var bytes: [UInt8] = []
    try ByteInput(path).chunks {
      bytes.append(contentsOf: $0)
      return bytes.count <= largest
    }
    guard bytes.count <= largest else {
      throw CommandFailure(
        "\(path) is larger than the \(largest >> 20) MB that are allowed for contexts.",
        remedy: "Name the file that is the context.")
    }
    return Data(bytes)
  }
}

/// The JSON-LD context that a document is written by, as the command line names it.
enum NamedContext {
  /// A context by a name of the program's own, by its IRI, or in a file.
  ///
  /// - Throws: `CommandFailure` for what is none.
  static func find(_ name: String, in library: ContextLibrary) throws -> OutputContext {
    do {
      if let bundled = try OutputContext(bundled: name) { return bundled }
      if name.contains("://") {
        guard let listed = try OutputContext(iri: name, in: library) else {
          throw CommandFailure(
            "The context <\(name)> is not at hand.", remedy: ContextOptions.remedy)
        }
        return listed
      }
      var bytes: [UInt8] = []
      try ByteInput(name).chunks {
        bytes.append(contentsOf: $0)
        return true
      }
      return try OutputContext(bytes, contexts: library)
    } catch let issue as SyntaxIssue {
      throw CommandFailure(
        "\(IssueText.sentence(issue, in: name))",
        remedy: issue.isMissingContext ? ContextOptions.remedy : "Mend it there and try again.")
    }
  }
}
