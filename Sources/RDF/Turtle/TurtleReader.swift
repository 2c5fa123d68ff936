/// Reads Turtle: bytes in by chunks of any size, triples out to a sink.
///
/// Only a token that is not whole is kept from one chunk to the next. A statement is everything up to its
/// full stop: a tolerant reader leaves a broken one out and goes on behind it.
public final class TurtleReader: TripleReader {
  private var machine: TurtleMachine
  private var tail: InputTail

  /// A reader that writes to `sink`.
  public init(options: ReadingOptions, sink: any TripleSink) {
    machine = TurtleMachine(options: options, sink: sink)
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
