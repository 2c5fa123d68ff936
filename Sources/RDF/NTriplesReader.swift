/// Reads N-Triples: bytes in by chunks of any size, triples out to a sink. A tolerant reader leaves a
/// broken line out and goes on with the next.
public final class NTriplesReader: TripleReader {
  private var machine: LineMachine
  private var tail = InputTail()

  public init(options: ReadingOptions, sink: any TripleSink) {
    machine = LineMachine(options: options, sink: sink, allowsGraphs: false)
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
