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
  private var numbers: LocalNumbers
  /// Of terms, by their local numbers.
  private var components: [Component] = []

  init(_ graph: Graph) {
    self.init(graph.storage.terms, graph.tripleIDs.lazy.map { ($0, nil) })
  }

  /// Statements in the order given, each once.
  init(_ terms: TermTable, _ statements: some Sequence<(TripleIDs, TermID?)>) {
    let expected = statements.underestimatedCount
    numbers = LocalNumbers(expecting: expected + 32)
    components.reserveCapacity(expected)
    text.reserveCapacity(expected * 32)
    quads.reserveCapacity(expected)
    for (ids, graph) in statements {
      let quad = Quad(
        subject: component(ids.subject, of: terms), predicate: component(ids.predicate, of: terms),
        object: component(ids.object, of: terms),
        graph: graph.map { component($0, of: terms) } ?? .none)
      mention(quad.subject)
      mention(quad.object)
      mention(quad.graph)
      quads.append(quad)
    }
  }

  private mutating func component(_ id: TermID, of terms: TermTable) -> Component {
    let (number, isNew) = numbers.number(of: id.rawValue)
    guard isNew else { return components[number] }
    let made: Component
    if terms.kind(id.rawValue) == .blank {
      made = .blank(blanks.count)
      blanks.append(id)
      mentions.append([])
    } else {
      let start = text.count
      NTriplesText.append(id.rawValue, of: terms, to: &text)
      made = .text(start: start, end: text.count)
    }
    components.append(made)
    return made
  }

  private mutating func mention(_ component: Component) {
    if case .blank(let node) = component, mentions[node].last != quads.count {
      mentions[node].append(quads.count)
    }
  }

  /// Appends a statement as a line, `label` saying how a blank node is written.
  @inline(__always)
  func appendLine(
    _ index: Int, to line: inout [UInt8], label: (Int, inout [UInt8]) -> Void
  ) {
    text.withUnsafeBufferPointer { text in
      let quad = quads[index]
      append(quad.subject, of: text, to: &line, label)
      line.append(0x20)
      append(quad.predicate, of: text, to: &line, label)
      line.append(0x20)
      append(quad.object, of: text, to: &line, label)
      line.append(0x20)
      if case .none = quad.graph {
      } else {
        append(quad.graph, of: text, to: &line, label)
        line.append(0x20)
      }
      line.append(0x2E)
      line.append(0x0A)
    }
  }

  @inline(__always)
  private func append(
    _ component: Component, of text: UnsafeBufferPointer<UInt8>, to line: inout [UInt8],
    _ label: (Int, inout [UInt8]) -> Void
  ) {
    switch component {
    case .blank(let node):
      line.append(0x5F)
      line.append(0x3A)
      label(node, &line)
    case .text(let start, let end):
      line.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<end]))
    case .none: break
    }
  }
}
