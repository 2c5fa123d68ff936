/// A sink's identifiers of the terms that a grammar itself brings in.
struct KnownTerms {
  enum Name: Int, CaseIterable {
    case type
    case first
    case rest
    case empty
    case integer
    case decimal
    case double
    case boolean

    fileprivate var iri: String {
      switch self {
      case .type: RDFVocabulary.type
      case .first: RDFVocabulary.first
      case .rest: RDFVocabulary.rest
      case .empty: RDFVocabulary.nil
      case .integer: XSD.integer
      case .decimal: XSD.decimal
      case .double: XSD.double
      case .boolean: XSD.boolean
      }
    }
  }

  private var ids = [TermID?](repeating: nil, count: Name.allCases.count)

  /// The identifier, asked of the sink when it is not known yet.
  @inline(__always)
  mutating func id(_ name: Name, in sink: any TripleSink) -> TermID {
    if let id = ids[name.rawValue] { return id }
    let id = sink.iri(name.iri)
    ids[name.rawValue] = id
    return id
  }

  /// To be called when identifiers lose their meaning.
  mutating func forgetAll() {
    for index in ids.indices { ids[index] = nil }
  }
}
