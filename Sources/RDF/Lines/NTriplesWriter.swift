/// Writes N-Triples as it goes, for documents larger than memory: the sink of a reader that converts, and the
/// end of an export of many graphs.
///
/// Nothing is kept but the statement being read and `bufferSize` bytes of output.
public final class NTriplesWriter: TripleSink {
  private var terms = TermTable()
  private var pending: [TripleIDs] = []
  private var buffer: [UInt8] = []
  private let bufferSize: Int
  private let output: (UnsafeRawBufferPointer) throws -> Void
  /// The first error that `output` threw; nothing is written after it.
  public private(set) var failure: (any Error)?
  /// Triples written, duplicates included.
  public private(set) var count = 0

  /// - Parameter output: takes the next bytes of the document, lent for the length of the call.
  public init(
    bufferSize: Int = 1 << 16, output: @escaping (UnsafeRawBufferPointer) throws -> Void
  ) {
    self.bufferSize = bufferSize
    self.output = output
  }

  /// Writes a graph, in its own order; a prefix before the labels of its blank nodes keeps them apart from
  /// those of other graphs.
  public func write(_ graph: Graph, relabellingBlanks prefix: String? = nil) throws {
    let blankPrefix = prefix.map { Array($0.utf8) }
    let table = graph.storage.terms
    for ids in graph.tripleIDs {
      if let blankPrefix, graph.isBlank(ids.subject) || graph.isBlank(ids.object) {
        triple(
          TermID(rawValue: terms.intern(ids.subject.rawValue, of: table, blankPrefix: blankPrefix)),
          TermID(rawValue: terms.intern(ids.predicate.rawValue, of: table)),
          TermID(rawValue: terms.intern(ids.object.rawValue, of: table, blankPrefix: blankPrefix)))
        endStatement()
      } else {
        NTriplesText.append(ids, of: table, to: &buffer)
        count += 1
        flushIfFull()
      }
      if let failure { throw failure }
    }
  }

  /// Hands out what is left in the buffer.
  public func finish() throws {
    flush()
    if let failure { throw failure }
  }

  private func flushIfFull() {
    if buffer.count >= bufferSize { flush() }
  }

  private func flush() {
    guard failure == nil, !buffer.isEmpty else { return }
    do {
      try buffer.withUnsafeBytes { try output($0) }
    } catch {
      failure = error
    }
    buffer.removeAll(keepingCapacity: true)
  }

  // MARK: TripleSink

  /// No: terms are forgotten once written.
  public var keepsTerms: Bool { false }

  /// See `TripleSink`.
  public func iri(_ text: UnsafeBufferPointer<UInt8>) -> TermID {
    TermID(rawValue: terms.intern(text, kind: .iri))
  }

  /// See `TripleSink`.
  public func blank(_ label: UnsafeBufferPointer<UInt8>) -> TermID {
    TermID(rawValue: terms.intern(label, kind: .blank))
  }

  /// See `TripleSink`.
  public func literal(_ lexicalForm: UnsafeBufferPointer<UInt8>) -> TermID {
    TermID(rawValue: terms.intern(lexicalForm, kind: .plainLiteral))
  }

  /// See `TripleSink`.
  public func literal(_ lexicalForm: UnsafeBufferPointer<UInt8>, datatype: TermID) -> TermID {
    TermID(rawValue: terms.internLiteral(lexicalForm, datatype: datatype.rawValue))
  }

  /// See `TripleSink`.
  public func literal(
    _ lexicalForm: UnsafeBufferPointer<UInt8>, language: UnsafeBufferPointer<UInt8>
  ) -> TermID {
    TermID(rawValue: terms.internLiteral(lexicalForm, language: language))
  }

  /// See `TripleSink`.
  public func triple(_ subject: TermID, _ predicate: TermID, _ object: TermID) {
    pending.append(TripleIDs(subject: subject, predicate: predicate, object: object))
  }

  /// See `TripleSink`.
  public func endStatement() {
    for ids in pending { NTriplesText.append(ids, of: terms, to: &buffer) }
    count += pending.count
    flushIfFull()
    forget()
  }

  /// See `TripleSink`.
  public func discardStatement() {
    forget()
  }

  private func forget() {
    pending.removeAll(keepingCapacity: true)
    // Emptying the table costs as much as it has room: not worth it after every small statement.
    if terms.count > 4096 { terms = TermTable() }
  }
}
