/// Where a reader puts what it finds: terms as UTF-8 ranges, triples as the identifiers the sink gave
/// out for them.
///
/// The order of calls: terms, then the triples that use them; `endStatement()` after each statement of
/// the document's top level that was read in full, `discardStatement()` after one that was not: the
/// sink then drops every triple since the last of either. Byte ranges are valid UTF-8, lent for the
/// length of the call.
public protocol TripleSink: AnyObject {
  /// Counts how often identifiers lost their meaning. It changes in `endStatement()`, `discardStatement()`
  /// and `checkpoint(_:)` alone: a reader that remembers identifiers forgets them when it does.
  var termEpoch: Int { get }

  /// An absolute IRI.
  func iri(_ text: UnsafeBufferPointer<UInt8>) -> TermID

  /// A blank node; the same label is the same node.
  func blank(_ label: UnsafeBufferPointer<UInt8>) -> TermID

  /// A literal of datatype `xsd:string`.
  func literal(_ lexicalForm: UnsafeBufferPointer<UInt8>) -> TermID

  /// A literal of the datatype that `iri(_:)` gave; `xsd:string` is the same as none.
  func literal(_ lexicalForm: UnsafeBufferPointer<UInt8>, datatype: TermID) -> TermID

  /// A language-tagged string; the sink lowers the case of the tag.
  func literal(
    _ lexicalForm: UnsafeBufferPointer<UInt8>, language: UnsafeBufferPointer<UInt8>
  ) -> TermID

  /// A triple of identifiers handed out by this sink.
  func triple(_ subject: TermID, _ predicate: TermID, _ object: TermID)

  /// A prefix the document declares; a later declaration of the same prefix replaces it.
  func prefix(_ prefix: String, namespace: String)

  /// The statement was read in full: its triples stand.
  func endStatement()

  /// The statement is broken: its triples are to be forgotten.
  func discardStatement()

  /// Called in the midst of a statement too large to be held back, by readers for which a broken one is the
  /// end anyway: its triples so far may be written. `open` are the identifiers that the reader goes on
  /// using; the sink puts others in their place where it numbers anew.
  func checkpoint(_ open: inout [TermID])
}

extension TripleSink {
  /// An absolute IRI from a string, for readers that hold one.
  public func iri(_ text: String) -> TermID {
    text.withBytes { iri($0) }
  }

  /// A blank node from a string.
  public func blank(_ label: String) -> TermID {
    label.withBytes { blank($0) }
  }

  /// A sink that keeps all triples anyway has nothing to do.
  public func checkpoint(_ open: inout [TermID]) {}

  /// Most sinks have no use for prefixes.
  public func prefix(_ prefix: String, namespace: String) {}
}
