/// Writes N-Triples as it goes, for documents larger than memory: the sink of a reader that converts, and the
/// end of an export of many graphs.
///
/// Nothing is kept but the statement being read, a small store of terms and `bufferSize` bytes of output.
public class NTriplesWriter: TripleSink {
  // Nothing here calls out while it changes these: the run-time check of exclusive access is left off.
  @exclusivity(unchecked) private var terms = RenderedTerms()
  @exclusivity(unchecked) private var pending: [Statement] = []
  @exclusivity(unchecked) private var buffer = ScratchBuffer()
  private let bufferSize: Int
  private let output: (UnsafeRawBufferPointer) throws -> Void
  /// The first error that `output` threw; nothing is written after it.
  public private(set) var failure: (any Error)?
  /// Triples written, duplicates included.
  public private(set) var count = 0
  /// See `TripleSink`.
  public private(set) var termEpoch = 0

  /// Terms are forgotten at the end of a statement once they fill so many bytes.
  private static let termBytes = 1 << 19

  struct Statement {
    var subject: TermID
    var predicate: TermID
    var object: TermID
    /// The name of its graph; only N-Quads writes it.
    var graph: TermID?
  }

  /// The statement being read needs more memory than identifiers can speak of.
  public struct StatementTooLarge: Error, Hashable, Sendable {}

  /// - Parameter output: takes the next bytes of the document, lent for the length of the call.
  public init(
    bufferSize: Int = 1 << 17, output: @escaping (UnsafeRawBufferPointer) throws -> Void
  ) {
    self.bufferSize = bufferSize
    self.output = output
  }

  /// Writes a graph, in its own order; a prefix before the labels of its blank nodes keeps them apart from
  /// those of other graphs.
  public func write(_ graph: Graph, relabellingBlanks prefix: String? = nil) throws {
    let blankPrefix = Array((prefix ?? "").utf8)
    var line: [UInt8] = []
    for ids in graph.tripleIDs {
      line.removeAll(keepingCapacity: true)
      NTriplesText.append(ids, of: graph.storage.terms, blankPrefix: blankPrefix, to: &line)
      line.withUnsafeBufferPointer { buffer.append($0) }
      count += 1
      flushIfFull()
      if let failure { throw failure }
    }
  }

  /// Hands out what is left in the buffer.
  public func finish() throws {
    flush()
    if let failure { throw failure }
  }

  @inline(__always)
  private func flushIfFull() {
    if buffer.count >= bufferSize { flush() }
  }

  private func flush() {
    guard failure == nil, buffer.count > 0 else { return }
    do {
      try output(UnsafeRawBufferPointer(buffer.bytes))
    } catch {
      failure = error
    }
    buffer.removeAll()
  }

  // MARK: TripleSink

  /// See `TripleSink`.
  public final func iri(_ text: UnsafeBufferPointer<UInt8>) -> TermID { terms.iri(text) }

  /// See `TripleSink`.
  public final func blank(_ label: UnsafeBufferPointer<UInt8>) -> TermID { terms.blank(label) }

  /// See `TripleSink`.
  public final func literal(_ lexicalForm: UnsafeBufferPointer<UInt8>) -> TermID {
    terms.literal(lexicalForm)
  }

  /// See `TripleSink`.
  public final func literal(
    _ lexicalForm: UnsafeBufferPointer<UInt8>, datatype: TermID
  ) -> TermID {
    terms.literal(lexicalForm, datatype: datatype)
  }

  /// See `TripleSink`.
  public final func literal(
    _ lexicalForm: UnsafeBufferPointer<UInt8>, language: UnsafeBufferPointer<UInt8>
  ) -> TermID {
    terms.literal(lexicalForm, language: language)
  }

  /// See `TripleSink`.
  public final func triple(_ subject: TermID, _ predicate: TermID, _ object: TermID) {
    pending.append(Statement(subject: subject, predicate: predicate, object: object))
  }

  final func hold(_ statement: Statement) { pending.append(statement) }

  /// See `TripleSink`.
  public final func endStatement() {
    writePending()
    if terms.count > Self.termBytes { forgetTerms() }
  }

  /// See `TripleSink`.
  public final func discardStatement() {
    pending.removeAll(keepingCapacity: true)
    forgetTerms()
  }

  /// See `TripleSink`.
  public final func checkpoint(_ open: inout [TermID]) {
    writePending()
    terms.removeAll(keeping: &open)
    termEpoch &+= 1
  }

  private func forgetTerms() {
    terms.removeAll()
    termEpoch &+= 1
  }

  private func writePending() {
    if terms.isOverfull, failure == nil { failure = StatementTooLarge() }
    guard failure == nil else { return pending.removeAll(keepingCapacity: true) }
    for statement in pending {
      buffer.append(terms.bytes(statement.subject))
      buffer.append(0x20)
      buffer.append(terms.bytes(statement.predicate))
      buffer.append(0x20)
      buffer.append(terms.bytes(statement.object))
      if let graph = statement.graph {
        buffer.append(0x20)
        buffer.append(terms.bytes(graph))
      }
      buffer.append(0x20)
      buffer.append(0x2E)
      buffer.append(0x0A)
      flushIfFull()
    }
    count += pending.count
    // After a giant its room is given back.
    pending.removeAll(keepingCapacity: pending.count < 1 << 16)
  }
}
