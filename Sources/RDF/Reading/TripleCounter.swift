/// A sink that only counts: what a document is read with to see whether it is right.
public final class TripleCounter: TripleSink {
  private var pending = 0
  /// Triples of whole statements so far, duplicates included.
  public private(set) var count = 0

  /// A counter at nothing.
  public init() {}

  private var any: TermID { TermID(rawValue: 0) }

  /// See `TripleSink`.
  public var termEpoch: Int { 0 }

  /// See `TripleSink`.
  public func iri(_ text: UnsafeBufferPointer<UInt8>) -> TermID { any }

  /// See `TripleSink`.
  public func blank(_ label: UnsafeBufferPointer<UInt8>) -> TermID { any }

  /// See `TripleSink`.
  public func literal(_ lexicalForm: UnsafeBufferPointer<UInt8>) -> TermID { any }

  /// See `TripleSink`.
  public func literal(_ lexicalForm: UnsafeBufferPointer<UInt8>, datatype: TermID) -> TermID { any }

  /// See `TripleSink`.
  public func literal(
    _ lexicalForm: UnsafeBufferPointer<UInt8>, language: UnsafeBufferPointer<UInt8>
  ) -> TermID { any }

  /// See `TripleSink`.
  public func triple(_ subject: TermID, _ predicate: TermID, _ object: TermID) { pending += 1 }

  /// See `TripleSink`.
  public func endStatement() {
    count += pending
    pending = 0
  }

  /// See `TripleSink`.
  public func discardStatement() { pending = 0 }
}
