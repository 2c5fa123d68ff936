/// On which lines of a document its triples stand.
///
/// A triple's line is the one where its object ends; a node of brackets ends where they close.
public struct TripleLines: Sendable {
  private struct Entry {
    var triple: TripleIDs
    var line: UInt32
  }

  /// By subject, predicate, object and line.
  private let entries: [Entry]

  /// Lines of no triple.
  public init() { entries = [] }

  fileprivate init(_ triples: [TripleIDs], _ lines: [UInt32]) {
    entries = zip(triples, lines).map { Entry(triple: $0, line: $1) }.sorted {
      let (left, right) = ($0.triple, $1.triple)
      return (left.subject, left.predicateObject, $0.line)
        < (right.subject, right.predicateObject, $1.line)
    }
  }

  /// The first line on which the triple stands.
  public func line(of triple: TripleIDs) -> Int? {
    let entry = first {
      ($0.subject, $0.predicateObject) < (triple.subject, triple.predicateObject)
    }
    guard let entry, entry.triple == triple else { return nil }
    return Int(entry.line)
  }

  /// The first line that says something of the node.
  public func line(ofSubject subject: TermID) -> Int? {
    var index = firstIndex { $0.subject < subject }
    var line: UInt32?
    while index < entries.count, entries[index].triple.subject == subject {
      line = min(line ?? .max, entries[index].line)
      index += 1
    }
    return line.map(Int.init)
  }

  private func first(notBefore isBefore: (TripleIDs) -> Bool) -> Entry? {
    let index = firstIndex(notBefore: isBefore)
    return index < entries.count ? entries[index] : nil
  }

  private func firstIndex(notBefore isBefore: (TripleIDs) -> Bool) -> Int {
    var start = 0
    var end = entries.count
    while start < end {
      let middle = (start + end) / 2
      if isBefore(entries[middle].triple) { start = middle + 1 } else { end = middle }
    }
    return start
  }
}

extension RDFReader {
  /// Reads a document that is all at hand, and on which line each triple stands. Of JSON-LD no lines are
  /// known: its order is not that of the triples.
  public static func readWithLines(
    _ bytes: [UInt8], as notation: Notation, options: ReadingOptions = ReadingOptions()
  ) -> (document: ReadDocument, lines: TripleLines) {
    guard notation != .jsonld else {
      return (read(bytes, as: notation, options: options), TripleLines())
    }
    let sink = LineSink()
    let reader = reader(of: notation, options: options, sink: sink)
    bytes.withUnsafeBufferPointer { bytes in
      var start = 0
      while start < bytes.count {
        let end = bytes[start...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count
        reader.feed(UnsafeBufferPointer(rebasing: bytes[start..<end]))
        sink.line += 1
        start = end
      }
    }
    reader.finish()
    let prefixes = sink.builder.prefixes
    let document = ReadDocument(
      graph: sink.builder.finish(), issues: reader.issues, prefixes: prefixes,
      isComplete: reader.isComplete)
    return (document, TripleLines(sink.triples, sink.lines))
  }
}

/// Builds a graph and notes the line of each triple.
private final class LineSink: TripleSink {
  let builder = GraphBuilder()
  var line: UInt32 = 1
  private(set) var triples: [TripleIDs] = []
  private(set) var lines: [UInt32] = []
  private var committed = 0

  var termEpoch: Int { builder.termEpoch }

  func iri(_ text: UnsafeBufferPointer<UInt8>) -> TermID { builder.iri(text) }

  func blank(_ label: UnsafeBufferPointer<UInt8>) -> TermID { builder.blank(label) }

  func literal(_ lexicalForm: UnsafeBufferPointer<UInt8>) -> TermID {
    builder.literal(lexicalForm)
  }

  func literal(_ lexicalForm: UnsafeBufferPointer<UInt8>, datatype: TermID) -> TermID {
    builder.literal(lexicalForm, datatype: datatype)
  }

  func literal(
    _ lexicalForm: UnsafeBufferPointer<UInt8>, language: UnsafeBufferPointer<UInt8>
  ) -> TermID {
    builder.literal(lexicalForm, language: language)
  }

  func triple(_ subject: TermID, _ predicate: TermID, _ object: TermID) {
    builder.triple(subject, predicate, object)
    triples.append(TripleIDs(subject: subject, predicate: predicate, object: object))
    lines.append(line)
  }

  func prefix(_ prefix: String, namespace: String) {
    builder.prefix(prefix, namespace: namespace)
  }

  func endStatement() {
    builder.endStatement()
    committed = triples.count
  }

  func discardStatement() {
    builder.discardStatement()
    triples.removeLast(triples.count - committed)
    lines.removeLast(lines.count - committed)
  }

  func checkpoint(_ open: inout [TermID]) { builder.checkpoint(&open) }
}
