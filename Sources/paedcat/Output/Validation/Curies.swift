internal import RDF

/// Short names for IRIs, by the prefixes of the documents at hand.
struct Curies {
  /// The longest namespace first.
  private let namespaces: [(namespace: String, prefix: String)]

  init(_ prefixes: Prefixes) {
    namespaces = prefixes.filter { !$0.namespace.isEmpty && !$0.prefix.isEmpty }
      .map { ($0.namespace, $0.prefix) }
      .sorted { ($1.namespace.count, $0.prefix) < ($0.namespace.count, $1.prefix) }
  }

  /// `dct:title`, or the IRI in angle brackets.
  func name(_ iri: String) -> String {
    for (namespace, prefix) in namespaces where iri.hasPrefix(namespace) {
      let local = iri.dropFirst(namespace.count)
      if !local.isEmpty, local.allSatisfy({ $0.isLetter || $0.isNumber || "-_.".contains($0) }) {
        return prefix + ":" + local
      }
    }
    return "<" + iri + ">"
  }

  /// The name of a shape: of one that no prefix covers, what stands after the last # or /, as shapes that stand
  /// together have long IRIs in common.
  func shapeName(_ term: Term) -> String {
    guard case .iri(let iri) = term else { return text(term) }
    let short = name(iri)
    guard short.hasPrefix("<"), let cut = iri.lastIndex(where: { $0 == "#" || $0 == "/" }),
      iri.index(after: cut) < iri.endIndex
    else { return short }
    return "…" + iri[cut...]
  }

  /// A text in which IRIs in angle brackets become short names: a property path, a message.
  func shortened(_ text: String) -> String {
    var result = ""
    var rest = text[...]
    while let start = rest.firstIndex(of: "<"), let end = rest[start...].firstIndex(of: ">") {
      let inner = rest[rest.index(after: start)..<end]
      result += rest[..<start]
      result += inner.contains(where: \.isWhitespace) ? "<" + inner + ">" : name(String(inner))
      rest = rest[rest.index(after: end)...]
    }
    return result + rest
  }

  /// A term as a person knows it; long texts are cut.
  func text(_ term: Term) -> String {
    switch term {
    case .iri(let iri): return name(iri)
    case .blank: return "a blank node"
    case .literal(let literal):
      let text = "“\(literal.lexicalForm.cut(to: 60))”"
      if let language = literal.language { return text + "@" + language }
      return literal.datatype == XSD.string ? text : text + " (\(name(literal.datatype)))"
    }
  }
}
