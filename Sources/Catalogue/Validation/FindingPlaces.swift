internal import RDF

/// Where in a document its findings are to be mended.
struct FindingPlaces {
  private let graph: Graph
  private let lines: TripleLines
  private let text: SourceText

  /// The argument that holds the IRI of what is described, where that is no dataset.
  static let node = "node"

  init(_ graph: Graph, lines: TripleLines, text: SourceText) {
    self.graph = graph
    self.lines = lines
    self.text = text
  }

  /// The finding with line and column of its value, else of its property, else of what it is a property of.
  ///
  /// Where the lines of triples are not known, with those of its value or dataset, if that stands once.
  func placed(_ finding: Finding) -> Finding {
    guard finding.line == nil, let dataset = finding.dataset ?? finding.arguments[Self.node],
      let root = graph.id(iri: dataset)
    else { return finding }
    var finding = finding
    let value = finding.value.map { $0.hasSuffix("…") ? String($0.dropLast()) : $0 }
    guard let line = line(of: finding, from: root) else {
      let quoted = [value, dataset].compactMap { $0.map { "\"\($0)\"" } }
      let place = text.onlyPlace(of: finding.value?.hasSuffix("…") == true ? [quoted[1]] : quoted)
      (finding.line, finding.column) = (place?.line, place?.column)
      return finding
    }
    finding.line = line.number
    let property = line.property.map { String(Namespaces.localName($0)) }
    finding.column = text.column(of: [value, property].compactMap(\.self), line: line.number)
    return finding
  }

  /// The line, and the IRI of the property as it is written there.
  private func line(of finding: Finding, from root: TermID) -> (number: Int, property: String?)? {
    var nodes = [root]
    var nearest = lines.line(ofSubject: root)
    let steps = (finding.path ?? "").split(separator: "/").map(String.init)
    for (number, step) in steps.enumerated() {
      let isLast = number == steps.count - 1
      let names = [Namespaces.iri(of: step), isLast ? finding.writtenProperty : nil]
      let predicates = names.compactMap { $0.flatMap { graph.id(iri: $0) } }
      let triples = nodes.prefix(100).flatMap { node in
        predicates.flatMap { graph.tripleIDs(subject: node, predicate: $0) }
      }
      guard !triples.isEmpty else { break }
      if isLast {
        let triple = triples.first { isValue(finding.value, $0.object) } ?? triples[0]
        guard let line = lines.line(of: triple) else { break }
        return (line, graph.text(triple.predicate))
      }
      nodes = triples.map(\.object).filter { !graph.isLiteral($0) }
      if nodes.count == 1 { nearest = lines.line(ofSubject: nodes[0]) ?? nearest }
    }
    return nearest.map { ($0, nil) }
  }

  /// Whether the node is the value, which may have been shortened.
  private func isValue(_ value: String?, _ node: TermID) -> Bool {
    guard let value else { return false }
    let text = graph.text(node)
    return text == value || (value.hasSuffix("…") && text.hasPrefix(value.dropLast()))
  }
}

extension Finding {
  /// The IRI of the word that stands for the property, where that is what is wrong.
  fileprivate var writtenProperty: String? {
    if let written = arguments["written"] { return written }
    return ["property-misspelt", "property-retired", "namespace-misspelt"].contains(id)
      ? value : nil
  }
}
