/// A sink that keeps the statements of named graphs apart from those of the default graph.
public protocol QuadSink: TripleSink {
  /// A statement of the graph with that name, an IRI or a blank node.
  func quad(_ subject: TermID, _ predicate: TermID, _ object: TermID, graph: TermID)
}

/// Reads N-Quads. A sink that is no `QuadSink` gets the statements of every graph as triples, and the
/// document one warning.
public final class NQuadsReader: TripleReader {
  private var machine: LineMachine
  private var tail = InputTail()

  public init(options: ReadingOptions, sink: any TripleSink) {
    machine = LineMachine(options: options, sink: sink, allowsGraphs: true)
  }

  public func feed(_ chunk: UnsafeBufferPointer<UInt8>) {
    tail.feed(chunk) { machine.run($0, isFinal: false) }
  }

  public func finish() {
    tail.finish { machine.run($0, isFinal: true) }
    machine.log.close()
  }

  public var issues: [SyntaxIssue] { machine.log.issues }

  public var isComplete: Bool { machine.log.isComplete }
}
