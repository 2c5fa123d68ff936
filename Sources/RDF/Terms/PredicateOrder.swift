/// What a person wants to read first of a thing: its type, what it is called, what it is about.
enum PredicateOrder {
  private static let leading: [String: Int] = {
    let dct = "http://purl.org/dc/terms/"
    let rdfs = "http://www.w3.org/2000/01/rdf-schema#"
    let skos = "http://www.w3.org/2004/02/skos/core#"
    let names = [
      RDFVocabulary.type, dct + "title", rdfs + "label", skos + "prefLabel",
      "http://xmlns.com/foaf/0.1/name", "http://www.w3.org/2006/vcard/ns#fn",
      "http://schema.org/name", "https://schema.org/name", dct + "alternative", skos + "altLabel",
      dct + "description", rdfs + "comment", skos + "definition",
      "http://schema.org/description", "https://schema.org/description", dct + "identifier",
    ]
    return Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
  }()

  /// The ranks of those that a graph has.
  static func ranks(in graph: Graph) -> [TermID: Int] {
    var ranks: [TermID: Int] = [:]
    for (iri, rank) in leading {
      if let id = graph.id(iri: iri) { ranks[id] = rank }
    }
    return ranks
  }

  /// Smaller comes first; all others are equal, for the order of their IRIs to decide.
  static func rank(_ predicate: String) -> Int { leading[predicate] ?? .max }
}
