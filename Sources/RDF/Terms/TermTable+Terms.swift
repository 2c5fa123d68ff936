extension TermTable {
  /// The number of a term, entered when it was not met before.
  mutating func intern(_ term: Term) -> UInt32 {
    switch term {
    case .iri(let iri):
      return iri.withBytes { intern($0, kind: .iri) }
    case .blank(let label):
      return label.withBytes { intern($0, kind: .blank) }
    case .literal(let literal):
      if let language = literal.language {
        let tag = language.lowercased().withBytes { intern($0, kind: .language) }
        return literal.lexicalForm.withBytes { intern($0, kind: .taggedLiteral, qualifier: tag) }
      }
      if literal.datatype == XSD.string {
        return literal.lexicalForm.withBytes { intern($0, kind: .plainLiteral) }
      }
      let datatype = literal.datatype.withBytes { intern($0, kind: .iri) }
      return literal.lexicalForm.withBytes {
        intern($0, kind: .typedLiteral, qualifier: datatype)
      }
    }
  }

  /// The number of a term already in the table.
  func find(_ term: Term) -> UInt32? {
    switch term {
    case .iri(let iri):
      return iri.withBytes { find($0, kind: .iri) }
    case .blank(let label):
      return label.withBytes { find($0, kind: .blank) }
    case .literal(let literal):
      if let language = literal.language {
        guard let tag = language.lowercased().withBytes({ find($0, kind: .language) }) else {
          return nil
        }
        return literal.lexicalForm.withBytes { find($0, kind: .taggedLiteral, qualifier: tag) }
      }
      if literal.datatype == XSD.string {
        return literal.lexicalForm.withBytes { find($0, kind: .plainLiteral) }
      }
      guard let datatype = literal.datatype.withBytes({ find($0, kind: .iri) }) else { return nil }
      return literal.lexicalForm.withBytes { find($0, kind: .typedLiteral, qualifier: datatype) }
    }
  }

  /// The text of a term: the IRI, the label, the lexical form.
  func text(_ number: UInt32) -> String {
    withBytes(number) { String(bytes: $0) }
  }

  /// The term of a number.
  func term(_ number: UInt32) -> Term {
    switch header(number).kind {
    case .iri: .iri(text(number))
    case .blank: .blank(text(number))
    case .plainLiteral, .typedLiteral, .taggedLiteral: .literal(literal(number))
    case .language: .literal(Literal(text(number)))
    }
  }

  /// The literal of a number whose record is a literal.
  func literal(_ number: UInt32) -> Literal {
    let record = header(number)
    switch record.kind {
    case .typedLiteral: return Literal(text(number), datatype: text(record.qualifier))
    case .taggedLiteral: return Literal(text(number), language: text(record.qualifier))
    default: return Literal(text(number))
    }
  }

  /// The number here of a term of another table, if this one holds it; blank nodes are found by label.
  func find(_ number: UInt32, of other: TermTable) -> UInt32? {
    let record = other.header(number)
    var qualifier: UInt32 = 0
    switch record.kind {
    case .typedLiteral, .taggedLiteral:
      guard let own = find(record.qualifier, of: other) else { return nil }
      qualifier = own
    case .iri, .blank, .plainLiteral, .language: break
    }
    return other.withBytes(number) { find($0, kind: record.kind, qualifier: qualifier) }
  }

  /// Enters a term of another table; `blankPrefix` goes before the label of a blank node.
  mutating func intern(_ number: UInt32, of other: TermTable, blankPrefix: [UInt8]? = nil) -> UInt32
  {
    let record = other.header(number)
    var qualifier: UInt32 = 0
    switch record.kind {
    case .typedLiteral, .taggedLiteral: qualifier = intern(record.qualifier, of: other)
    case .blank:
      if let blankPrefix, !blankPrefix.isEmpty {
        let label = other.withBytes(number) { blankPrefix + $0 }
        return label.withUnsafeBufferPointer { intern($0, kind: .blank) }
      }
    case .iri, .plainLiteral, .language: break
    }
    return other.withBytes(number) { intern($0, kind: record.kind, qualifier: qualifier) }
  }
}

extension TermTable {
  /// A literal of the datatype with that number; `xsd:string` makes a plain one.
  mutating func internLiteral(_ lexicalForm: UnsafeBufferPointer<UInt8>, datatype: UInt32) -> UInt32
  {
    if datatype == stringDatatype { return intern(lexicalForm, kind: .plainLiteral) }
    return intern(lexicalForm, kind: .typedLiteral, qualifier: datatype)
  }

  /// A language-tagged string; the tag is lowered.
  mutating func internLiteral(
    _ lexicalForm: UnsafeBufferPointer<UInt8>, language: UnsafeBufferPointer<UInt8>
  ) -> UInt32 {
    let tag: UInt32
    if language.contains(where: { $0 >= 0x41 && $0 <= 0x5A }) {
      let lowered = language.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
      tag = lowered.withUnsafeBufferPointer { intern($0, kind: .language) }
    } else {
      tag = intern(language, kind: .language)
    }
    return intern(lexicalForm, kind: .taggedLiteral, qualifier: tag)
  }
}
