/// Reads N-Triples: bytes in by chunks of any size, triples out to a sink. A tolerant reader leaves a
/// broken line out and goes on with the next.
public final class NTriplesReader: TripleReader {
  private var machine: LineMachine
  private var tail: InputTail

  /// A reader that writes to `sink`.
  public init(options: ReadingOptions, sink: any TripleSink) {
    machine = LineMachine(options: options, sink: sink, allowsGraphs: false)
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
