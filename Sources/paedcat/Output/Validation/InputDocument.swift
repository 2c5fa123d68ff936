internal import Foundation
internal import RDF

/// A document as it was read, tolerantly: what it says, on which lines, and what had to be mended.
struct InputDocument {
  /// As messages name it.
  var name: String
  var read: ReadDocument
  var bytes: [UInt8]
  var lines = TripleLines()

  var graph: Graph { read.graph }
  var prefixes: Prefixes { read.prefixes }
  var issues: [SyntaxIssue] { read.issues }
  /// Nothing was left out.
  var isComplete: Bool { read.isComplete }
}

/// Documents named on a command line: files, http(s) URLs, or `-` for standard input.
struct InputReader {
  /// The notation to read; by media type, name or content where left out.
  var notation: Notation?
  /// What relative IRIs are resolved against; the document's own place where left out.
  var base: String?
  /// Whether the lines of triples are wanted.
  var keepsLines = false
  /// Those that JSON-LD documents may name.
  var contexts = ContextLibrary.bundled

  /// - Throws: `CommandFailure` where the document cannot be had, or nothing of it can be read.
  func read(_ place: String) async throws -> InputDocument {
    let bytes: [UInt8]
    var mediaType: String?
    var ownBase: String?
    if let url = URL(string: place), let scheme = url.scheme?.lowercased(),
      scheme == "http" || scheme == "https"
    {
      let answer = try await RemoteDocument.fetch(place)
      (bytes, mediaType, ownBase) = (answer.bytes, answer.mediaType, answer.url)
    } else {
      let input = try ByteInput(place)
      var all: [UInt8] = []
      try input.chunks {
        all.append(contentsOf: $0)
        return true
      }
      bytes = all
      ownBase = place == "-" ? nil : URL(fileURLWithPath: place).absoluteString
    }
    let name = place == "-" ? "standard input" : place
    let notation = try notation(of: bytes, name: place, mediaType: mediaType)
    let options = ReadingOptions(
      base: base ?? ownBase, tolerance: .tolerant, contexts: contexts)
    let (read, lines) =
      keepsLines
      ? RDFReader.readWithLines(bytes, as: notation, options: options)
      : (RDFReader.read(bytes, as: notation, options: options), TripleLines())
    if let error = read.issues.first(where: { $0.severity == .error }), read.graph.isEmpty {
      throw CommandFailure(
        "Nothing can be read of \(IssueText.sentence(error, in: name))",
        remedy: error.isMissingContext ? ContextOptions.remedy : "Mend it there and try again.")
    }
    return InputDocument(name: name, read: read, bytes: bytes, lines: lines)
  }

  private func notation(
    of bytes: [UInt8], name: String, mediaType: String?
  ) throws -> Notation {
    if let notation { return notation }
    let sniffed = Notation.sniff(bytes.prefix(4096))
    // A server's text/plain says nothing, and a name's .xml or .json little.
    let byName = Notation(fileExtension: URL(fileURLWithPath: name).pathExtension)
    guard let found = mediaType.flatMap(Notation.init(mediaType:)) ?? byName ?? sniffed else {
      throw CommandFailure(
        "The notation of \(name == "-" ? "standard input" : name) cannot be told.",
        remedy: "Name it with --from turtle or another; of a page of HTML, name the file it links.")
    }
    return found
  }
}
