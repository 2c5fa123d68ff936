/// The statements to canonicalise: terms as N-Quads text, blank nodes as numbers.
struct CanonicalQuads {
  /// A blank node, or a run of bytes in `text`.
  enum Component {
    case blank(Int)
    case text(start: Int, end: Int)
    /// The name of the default graph.
    case none
  }

  struct Quad {
    var subject: Component
    var predicate: Component
    var object: Component
    var graph: Component
  }

  private(set) var text: [UInt8] = []
  private(set) var quads: [Quad] = []
  /// The blank nodes by number.
  private(set) var blanks: [TermID] = []
  /// The statements of each blank node, each once.
  private(set) var mentions: [[Int]] = []

  init(_ graph: Graph) {
    self.init(graph.storage.terms, graph.tripleIDs.lazy.map { ($0, nil) })
  }

  /// Statements in the order given, each once.
  init(_ terms: TermTable, _ statements: some Sequence<(TripleIDs, TermID?)>) {
    var components = [Component?](repeating: nil, count: terms.count)
    func component(_ id: TermID) -> Component {
      let number = Int(id.rawValue)
      if let known = components[number] { return known }
      let made: Component
      if terms.kind(UInt32(number)) == .blank {
        made = .blank(blanks.count)
        blanks.append(id)
        mentions.append([])
      } else {
        let start = text.count
        NTriplesText.append(id.rawValue, of: terms, to: &text)
        made = .text(start: start, end: text.count)
      }
      components[number] = made
      return made
    }
    for (ids, graph) in statements {
      let quad = Quad(
        subject: component(ids.subject), predicate: component(ids.predicate),
        object: component(ids.object), graph: graph.map(component) ?? .none)
      for part in [quad.subject, quad.object, quad.graph] {
        if case .blank(let node) = part, mentions[node].last != quads.count {
          mentions[node].append(quads.count)
        }
      }
      quads.append(quad)
    }
  }

  /// Appends a statement as a line, `label` saying how a blank node is written.
  @inline(__always)
  func appendLine(
    _ index: Int, to line: inout [UInt8], label: (Int, inout [UInt8]) -> Void
  ) {
    let quad = quads[index]
    append(quad.subject, to: &line, label)
    line.append(0x20)
    append(quad.predicate, to: &line, label)
    line.append(0x20)
    append(quad.object, to: &line, label)
    line.append(0x20)
    if case .none = quad.graph {
    } else {
      append(quad.graph, to: &line, label)
      line.append(0x20)
    }
    line.append(0x2E)
    line.append(0x0A)
  }

  @inline(__always)
  private func append(
    _ component: Component, to line: inout [UInt8], _ label: (Int, inout [UInt8]) -> Void
  ) {
    switch component {
    case .blank(let node):
      line.append(0x5F)
      line.append(0x3A)
      label(node, &line)
    case .text(let start, let end): line.append(contentsOf: text[start..<end])
    case .none: break
    }
  }
}
