internal import Catalogue
internal import RDF

/// On which line a finding about a document is to be mended.
struct FindingPlaces {
  let document: InputDocument

  /// The finding with the line of its value, else of its property, else of what it is a property of.
  func placed(_ finding: Finding) -> Finding {
    guard finding.line == nil, let dataset = finding.dataset,
      let root = document.graph.id(iri: dataset)
    else { return finding }
    var finding = finding
    finding.line = line(of: finding, from: root)
    return finding
  }

  private func line(of finding: Finding, from root: TermID) -> Int? {
    let lines = document.lines
    var nodes = [root]
    var nearest = lines.line(ofSubject: root)
    let steps = (finding.path ?? "").split(separator: "/").map(String.init)
    for (number, step) in steps.enumerated() {
      guard let iri = document.prefixes.expand(step) ?? Prefixes.common.expand(step),
        let predicate = document.graph.id(iri: iri)
      else { break }
      let triples = nodes.prefix(100).flatMap {
        document.graph.tripleIDs(subject: $0, predicate: predicate)
      }
      guard !triples.isEmpty else { break }
      if number == steps.count - 1 {
        let triple = triples.first { isValue(finding.value, $0.object) } ?? triples[0]
        return lines.line(of: triple) ?? nearest
      }
      nodes = triples.map(\.object).filter { !document.graph.isLiteral($0) }
      if nodes.count == 1 { nearest = lines.line(ofSubject: nodes[0]) ?? nearest }
    }
    return nearest
  }

  /// Whether the node is the value, which may have been shortened.
  private func isValue(_ value: String?, _ node: TermID) -> Bool {
    guard let value else { return false }
    let text = document.graph.text(node)
    return text == value || (value.hasSuffix("…") && text.hasPrefix(value.dropLast()))
  }
}
