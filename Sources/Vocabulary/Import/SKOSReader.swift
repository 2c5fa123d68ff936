internal import RDF

/// Reads SKOS concept schemes: labels, broader and narrower, exact matches. A concept's code is its notation
/// with the scheme's last name before it, else made from its IRI.
enum SKOSReader {
  private static let skos = "http://www.w3.org/2004/02/skos/core#"

  static func read(_ graph: Graph, into collector: inout ConceptCollector) {
    func predicate(_ name: String) -> TermID? { graph.id(iri: skos + name) }
    let prefLabel = predicate("prefLabel")
    let altLabel = predicate("altLabel")
    let hidden = predicate("hiddenLabel")
    let broader = [predicate("broader"), predicate("broadMatch")].compactMap { $0 }
    let narrower = predicate("narrower")
    let exact = predicate("exactMatch")
    for subject in graph.subjects where graph.isIRI(subject) {
      let triples = graph.tripleIDs(subject: subject)
      guard triples.contains(where: { $0.predicate == prefLabel }), let iri = graph.iri(subject)
      else { continue }
      let code = Self.code(iri)
      for triple in triples {
        if let literal = graph.literal(triple.object) {
          let language = literal.language ?? ""
          if triple.predicate == prefLabel {
            collector.add(literal.lexicalForm, language: language, .preferred, to: code)
          } else if triple.predicate == altLabel {
            let isAcronym = ConceptCollector.looksLikeAcronym(literal.lexicalForm)
            collector.add(
              literal.lexicalForm, language: language, isAcronym ? .acronym : .exact, to: code)
          } else if triple.predicate == hidden {
            collector.add(literal.lexicalForm, language: language, .related, to: code)
          }
        } else if let other = graph.iri(triple.object).map(Self.code) {
          if broader.contains(triple.predicate) {
            collector.add(broader: other, to: code)
          } else if triple.predicate == narrower {
            collector.add(broader: code, to: other)
          } else if triple.predicate == exact {
            collector.add(sameAs: other, to: code)
          }
        }
      }
    }
  }

  /// `…/eurovoc/1234` → `eurovoc:1234`; known homes of code systems have their usual prefixes.
  static func code(_ iri: String) -> String {
    let homes = [
      ("http://www.orpha.net/ORDO/Orphanet_", "ORPHA:"),
      ("http://purl.obolibrary.org/obo/HP_", "HP:"),
      ("http://id.who.int/icd/release/10/2019/", "ICD10:"), ("https://loinc.org/", "LOINC:"),
      ("http://loinc.org/rdf/", "LOINC:"), ("http://purl.obolibrary.org/obo/DOID_", "DOID:"),
      ("http://purl.obolibrary.org/obo/DUO_", "DUO:"),
      ("http://purl.obolibrary.org/obo/MONDO_", "MONDO:"),
    ]
    for (home, prefix) in homes where iri.hasPrefix(home) {
      return prefix + iri.dropFirst(home.count)
    }
    let parts = iri.split { $0 == "/" || $0 == "#" }
    guard parts.count >= 3 else { return iri }
    return "\(parts[parts.count - 2]):\(parts[parts.count - 1])"
  }
}
