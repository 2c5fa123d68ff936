/// A reader of one document in one notation: bytes in by chunks of any size, triples out to a sink.
public protocol TripleReader: AnyObject {
  init(options: ReadingOptions, sink: any TripleSink)

  /// Takes the next bytes of the document; they are lent for the length of the call. After an error
  /// that ends reading, further bytes are passed over.
  func feed(_ chunk: UnsafeBufferPointer<UInt8>)

  /// The document ends here: what is left is read, the log is closed.
  func finish()

  /// What was found wrong so far. Complete after `finish()`.
  var issues: [SyntaxIssue] { get }

  /// Nothing was left out so far.
  var isComplete: Bool { get }
}

extension TripleReader {
  /// Takes the next bytes of the document.
  public func feed(_ chunk: some Sequence<UInt8>) {
    if chunk.withContiguousStorageIfAvailable({ feed($0) }) == nil {
      Array(chunk).withUnsafeBufferPointer { feed($0) }
    }
  }
}
