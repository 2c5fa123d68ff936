extension Graph {
  /// The identifier of a term, if the graph holds it.
  public func id(of term: Term) -> TermID? {
    storage.terms.find(term).map(TermID.init(rawValue:))
  }

  /// The identifier of an IRI, if the graph holds it.
  public func id(iri: String) -> TermID? {
    iri.withBytes { storage.terms.find($0, kind: .iri) }.map(TermID.init(rawValue:))
  }

  /// The identifier here of a term of another graph, if this graph holds it; blank nodes are found by
  /// label.
  public func id(matching term: TermID, of other: Graph) -> TermID? {
    storage.terms.find(term.rawValue, of: other.storage.terms).map(TermID.init(rawValue:))
  }

  /// Number of identifiers: they run from 0 up. Some belong to no triple, such as datatypes.
  public var termCount: Int { storage.terms.count }

  /// The term of an identifier of this graph.
  public func term(_ id: TermID) -> Term {
    storage.terms.term(id.rawValue)
  }

  /// Whether the term is an IRI.
  public func isIRI(_ id: TermID) -> Bool { kind(id) == .iri }

  /// Whether the term is a blank node.
  public func isBlank(_ id: TermID) -> Bool { kind(id) == .blank }

  /// Whether the term is a literal.
  public func isLiteral(_ id: TermID) -> Bool {
    switch kind(id) {
    case .plainLiteral, .typedLiteral, .taggedLiteral: true
    case .iri, .blank, .language: false
    }
  }

  /// The IRI, or nothing when the term is none.
  public func iri(_ id: TermID) -> String? {
    isIRI(id) ? text(id) : nil
  }

  /// The literal, or nothing when the term is none.
  public func literal(_ id: TermID) -> Literal? {
    isLiteral(id) ? storage.terms.literal(id.rawValue) : nil
  }

  /// The identifier of a literal's datatype; nothing for a plain literal, a language-tagged one, or no
  /// literal.
  public func datatype(_ id: TermID) -> TermID? {
    let header = storage.terms.header(id.rawValue)
    return header.kind == .typedLiteral ? TermID(rawValue: header.qualifier) : nil
  }

  /// The identifier of a literal's language tag, whose `text(_:)` is in lower case; nothing where there is
  /// none.
  public func language(_ id: TermID) -> TermID? {
    let header = storage.terms.header(id.rawValue)
    return header.kind == .taggedLiteral ? TermID(rawValue: header.qualifier) : nil
  }

  /// The IRI itself, the label of a blank node, or the lexical form of a literal.
  public func text(_ id: TermID) -> String {
    storage.terms.text(id.rawValue)
  }

  /// Lends the UTF-8 bytes of `text(_:)`.
  public func withUTF8<Result>(
    of id: TermID, _ body: (UnsafeBufferPointer<UInt8>) throws -> Result
  ) rethrows -> Result {
    try storage.terms.withBytes(id.rawValue, body)
  }

  /// Every term that is the subject of a triple, by number.
  public var subjects: [TermID] {
    let starts = storage.subjectStarts
    return (0..<storage.terms.count).compactMap {
      starts[$0] < starts[$0 + 1] ? TermID(rawValue: UInt32($0)) : nil
    }
  }

  /// Every triple as terms, made as they are asked for, in the order of `tripleIDs`.
  public var triples: some Sequence<Triple> {
    storage.triples.lazy.map { triple($0) }
  }

  /// The triple of three identifiers.
  public func triple(_ ids: TripleIDs) -> Triple {
    Triple(term(ids.subject), term(ids.predicate), term(ids.object))
  }

  /// The objects of a subject and a predicate.
  public func objects(of subject: Term, _ predicate: String) -> [Term] {
    guard let subject = id(of: subject), let predicate = id(iri: predicate) else { return [] }
    return objects(subject, predicate).map(term)
  }

  /// The subjects of a predicate and an object.
  public func subjects(with predicate: String, _ object: Term) -> [Term] {
    guard let object = id(of: object), let predicate = id(iri: predicate) else { return [] }
    return subjects(predicate, object).map(term)
  }

  /// Whether the graph holds the triple; blank nodes are compared by label.
  public func contains(_ triple: Triple) -> Bool {
    guard let subject = id(of: triple.subject), let predicate = id(of: triple.predicate),
      let object = id(of: triple.object)
    else { return false }
    return contains(TripleIDs(subject: subject, predicate: predicate, object: object))
  }

  func kind(_ id: TermID) -> TermTable.Kind {
    storage.terms.header(id.rawValue).kind
  }
}
