/// Reads one document of any notation into a graph, whole or chunk by chunk.
///
/// With a `strict` tolerance the first fault ends reading: `issues` then has one error. A `tolerant` reader
/// mends what it can with a warning, and leaves out what it cannot with an error.
public struct RDFReader {
  private let builder = GraphBuilder()
  private let reader: any TripleReader

  /// A reader of one document.
  public init(notation: Notation, options: ReadingOptions = ReadingOptions()) {
    reader = Self.reader(of: notation, options: options, sink: builder)
  }

  /// The reader of a notation that writes to a sink; every notation has one.
  public static func reader(
    of notation: Notation, options: ReadingOptions, sink: any TripleSink
  ) -> any TripleReader {
    switch notation {
    case .turtle: TurtleReader(options: options, sink: sink)
    case .ntriples: NTriplesReader(options: options, sink: sink)
    case .nquads: NQuadsReader(options: options, sink: sink)
    case .rdfxml: RDFXMLReader(options: options, sink: sink)
    case .jsonld: JSONLDReader(options: options, sink: sink)
    }
  }

  /// Takes the next bytes of the document; they are lent for the length of the call.
  public mutating func feed(_ chunk: UnsafeBufferPointer<UInt8>) {
    reader.feed(chunk)
  }

  /// Takes the next bytes of the document.
  public mutating func feed(_ chunk: some Sequence<UInt8>) {
    reader.feed(chunk)
  }

  /// Faults found so far.
  public var issues: [SyntaxIssue] { reader.issues }

  /// The document ends here.
  public mutating func finish() -> ReadDocument {
    reader.finish()
    let prefixes = builder.prefixes
    return ReadDocument(
      graph: builder.finish(), issues: issues, prefixes: prefixes,
      isComplete: reader.isComplete)
  }

  /// Reads a document that is all at hand.
  public static func read(
    _ bytes: some Sequence<UInt8>, as notation: Notation,
    options: ReadingOptions = ReadingOptions()
  ) -> ReadDocument {
    var reader = RDFReader(notation: notation, options: options)
    reader.feed(bytes)
    return reader.finish()
  }
}
