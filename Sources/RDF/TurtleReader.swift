/// Reads Turtle: bytes in by chunks of any size, triples out to a sink.
///
/// Only a token that is not whole is kept from one chunk to the next. A statement is everything up to its
/// full stop: a tolerant reader leaves a broken one out and goes on behind it.
public final class TurtleReader: TripleReader {
  private var machine: TurtleMachine
  private var tail = InputTail()

  public init(options: ReadingOptions, sink: any TripleSink) {
    machine = TurtleMachine(options: options, sink: sink)
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
