/// Paths in the notation of SPARQL 1.1 (section 9.1): `^<p>`, `<p>/<q>*`.
extension PropertyPath {
  func text(_ iri: (KnownTerm) -> String) -> String {
    switch self {
    case .predicate(let predicate): "<\(iri(predicate.term))>"
    case .inverse(let predicate): "^<\(iri(predicate.term))>"
    case .sequence(let paths): paths.map { $0.part(iri) }.joined(separator: "/")
    case .alternative(let paths): paths.map { $0.part(iri) }.joined(separator: "|")
    case .zeroOrMore(let path): path.part(iri) + "*"
    case .oneOrMore(let path): path.part(iri) + "+"
    case .zeroOrOne(let path): path.part(iri) + "?"
    }
  }

  private func part(_ iri: (KnownTerm) -> String) -> String {
    if case .predicate = self { text(iri) } else { "(" + text(iri) + ")" }
  }
}
