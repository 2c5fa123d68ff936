public import RDF

/// What is fuzzed: each reader, each writer, JSON-LD by a context, the canonical form, the tokenizer of XML.
public enum FuzzTarget: String, CaseIterable, Sendable {
  case turtle
  case ntriples
  case nquads
  case rdfxml
  case jsonld
  case xml
  case canonical
  case turtleWriter = "turtle-writer"
  case ntriplesWriter = "ntriples-writer"
  case nquadsWriter = "nquads-writer"
  case rdfxmlWriter = "rdfxml-writer"
  case jsonldWriter = "jsonld-writer"
  case compaction

  /// The notation its inputs are written in; writers get their graphs from Turtle.
  public var notation: Notation {
    switch self {
    case .turtle, .turtleWriter, .ntriplesWriter, .nquadsWriter, .rdfxmlWriter, .jsonldWriter,
      .compaction:
      .turtle
    case .ntriples: .ntriples
    case .nquads, .canonical: .nquads
    case .rdfxml, .xml: .rdfxml
    case .jsonld: .jsonld
    }
  }

  /// Whether inputs may also be graphs in the code of ``CodedGraph``.
  public var takesCodedGraphs: Bool {
    switch self {
    case .turtle, .ntriples, .nquads, .rdfxml, .jsonld, .xml: false
    case .canonical, .turtleWriter, .ntriplesWriter, .nquadsWriter, .rdfxmlWriter, .jsonldWriter,
      .compaction:
      true
    }
  }

  /// Runs one input through everything that is promised of the target.
  ///
  /// - Throws: the first promise that does not hold.
  public func check(_ input: [UInt8]) throws(Finding) {
    switch self {
    case .turtle, .ntriples, .nquads, .rdfxml, .jsonld: try ReaderCheck(input, notation).run()
    case .xml: try XMLCheck(input).run()
    case .canonical:
      var check = CanonicalCheck(input)
      try check.run()
    case .turtleWriter: try WriterCheck(input, .turtle).run()
    case .ntriplesWriter: try WriterCheck(input, .ntriples).run()
    case .nquadsWriter: try WriterCheck(input, .nquads).run()
    case .rdfxmlWriter: try WriterCheck(input, .rdfxml).run()
    case .jsonldWriter: try WriterCheck(input, .jsonld).run()
    case .compaction: try CompactionCheck(input).run()
    }
  }
}
