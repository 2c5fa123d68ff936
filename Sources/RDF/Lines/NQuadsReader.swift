/// A sink that keeps the statements of named graphs apart from those of the default graph.
public protocol QuadSink: TripleSink {
  /// A statement of the graph with that name, an IRI or a blank node.
  func quad(_ subject: TermID, _ predicate: TermID, _ object: TermID, graph: TermID)
}

/// Reads N-Quads. A sink that is no `QuadSink` gets the statements of every graph as triples, and the
/// document one warning.
public final class NQuadsReader: TripleReader {
  private var machine: LineMachine
  private var tail: InputTail

  /// A reader that writes to `sink`.
  public init(options: ReadingOptions, sink: any TripleSink) {
    machine = LineMachine(options: options, sink: sink, allowsGraphs: true)
    tail = InputTail(limit: options.limits.documentBytes)
  }

  /// Takes the next bytes of the document; they are lent for the length of the call.
  public func feed(_ chunk: UnsafeBufferPointer<UInt8>) {
    tail.feed(chunk, to: &machine)
  }

  /// The document ends here.
  public func finish() {
    tail.finish(&machine)
    machine.log.close()
  }

  /// What was found wrong so far.
  public var issues: [SyntaxIssue] { machine.log.issues }

  /// Nothing was left out so far.
  public var isComplete: Bool { machine.log.isComplete }
}
