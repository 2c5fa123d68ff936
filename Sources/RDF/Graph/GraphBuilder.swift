/// Collects triples and makes a graph of them; terms are interned in one byte arena, duplicates vanish
/// in `finish()`.
///
/// Also the sink of a reader that builds a graph. Not for use by several tasks at once.
public final class GraphBuilder: TripleSink {
  // Nothing here calls out while it changes these two, so the run-time check of exclusive access, which costs a
  // twentieth of reading, is left off.
  @exclusivity(unchecked) var terms = TermTable()
  @exclusivity(unchecked) private var triples: [TripleIDs] = []
  /// Number of triples at the end of the last whole statement.
  private var committed = 0
  private var blankCounter = 0
  /// Prefixes that the documents read into this builder declared.
  public private(set) var prefixes = Prefixes()

  /// An empty builder.
  public init() {}

  /// Triples so far, duplicates included.
  public var count: Int { triples.count }

  /// Adds a triple.
  public func add(_ triple: Triple) {
    add(
      ids: TripleIDs(
        subject: intern(triple.subject), predicate: intern(triple.predicate),
        object: intern(triple.object)))
  }

  /// Adds a triple whose predicate is the given IRI.
  public func add(_ subject: Term, _ predicate: String, _ object: Term) {
    add(Triple(subject, .iri(predicate), object))
  }

  /// The identifier of a term in the graph to be.
  public func intern(_ term: Term) -> TermID {
    TermID(rawValue: terms.intern(term))
  }

  /// Adds a triple of identifiers that this builder gave out.
  public func add(ids: TripleIDs) {
    triples.append(ids)
    committed = triples.count
  }

  /// Adds every triple of a graph. A prefix put before the labels of its blank nodes keeps them apart
  /// from those of other graphs; with `nil`, equal labels become one node.
  public func add(contentsOf graph: Graph, relabellingBlanks prefix: String? = nil) {
    let other = graph.storage
    let blankPrefix = prefix.map { Array($0.utf8) }
    var mapped = [UInt32](repeating: .max, count: other.terms.count)
    func map(_ id: TermID) -> TermID {
      let number = Int(id.rawValue)
      if mapped[number] == .max {
        mapped[number] = terms.intern(id.rawValue, of: other.terms, blankPrefix: blankPrefix)
      }
      return TermID(rawValue: mapped[number])
    }
    for ids in other.triples {
      triples.append(
        TripleIDs(
          subject: map(ids.subject), predicate: map(ids.predicate), object: map(ids.object)))
    }
    committed = triples.count
  }

  /// A blank node whose label stands nowhere in the graph so far, and begins with "g", which no label
  /// of a read document does unless asked for.
  public func newBlank() -> Term {
    while true {
      let term = Term.blank("g\(blankCounter)")
      blankCounter += 1
      if terms.find(term) == nil { return term }
    }
  }

  /// The graph of all triples added; the builder is empty afterwards.
  public func finish() -> Graph {
    let graph = Graph(storage: GraphStorage(terms: terms, triples: triples))
    terms = TermTable()
    triples = []
    committed = 0
    return graph
  }

  // MARK: TripleSink

  /// Never changes.
  public var termEpoch: Int { 0 }

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
    triples.append(TripleIDs(subject: subject, predicate: predicate, object: object))
  }

  /// Kept in `prefixes`.
  public func prefix(_ prefix: String, namespace: String) {
    prefixes[prefix] = namespace
  }

  /// See `TripleSink`.
  public func endStatement() {
    committed = triples.count
  }

  /// See `TripleSink`.
  public func discardStatement() {
    triples.removeLast(triples.count - committed)
  }
}
