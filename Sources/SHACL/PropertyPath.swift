internal import RDF

/// A SHACL property path (section 2.3.1), over the identifiers of one graph.
indirect enum PropertyPath: Hashable, Sendable {
  case predicate(TermID)
  case inverse(PropertyPath)
  case sequence([PropertyPath])
  case alternative([PropertyPath])
  case zeroOrMore(PropertyPath)
  case oneOrMore(PropertyPath)
  case zeroOrOne(PropertyPath)

  /// The value nodes reached from `node`, each once, in the order of discovery.
  func values(from node: TermID, in graph: Graph) -> [TermID] {
    if case .predicate(let predicate) = self { return graph.objects(node, predicate) }
    var seen: Set<TermID> = []
    return step([node], in: graph).filter { seen.insert($0).inserted }
  }

  private func step(_ nodes: [TermID], in graph: Graph) -> [TermID] {
    switch self {
    case .predicate(let predicate): nodes.flatMap { graph.objects($0, predicate) }
    case .inverse(let path): nodes.flatMap { path.sources(of: $0, in: graph) }
    case .sequence(let paths): paths.reduce(nodes) { $1.step($0, in: graph) }
    case .alternative(let paths): paths.flatMap { $0.step(nodes, in: graph) }
    case .zeroOrMore(let path): path.closure(of: nodes, includingStart: true, in: graph)
    case .oneOrMore(let path): path.closure(of: nodes, includingStart: false, in: graph)
    case .zeroOrOne(let path): nodes + path.step(nodes, in: graph)
    }
  }

  /// The nodes from which `node` is reached.
  private func sources(of node: TermID, in graph: Graph) -> [TermID] {
    switch self {
    case .predicate(let predicate): graph.subjects(predicate, node)
    default: reversed.step([node], in: graph)
    }
  }

  private var reversed: PropertyPath {
    switch self {
    case .predicate: .inverse(self)
    case .inverse(let path): path
    case .sequence(let paths): .sequence(paths.reversed().map(\.reversed))
    case .alternative(let paths): .alternative(paths.map(\.reversed))
    case .zeroOrMore(let path): .zeroOrMore(path.reversed)
    case .oneOrMore(let path): .oneOrMore(path.reversed)
    case .zeroOrOne(let path): .zeroOrOne(path.reversed)
    }
  }

  private func closure(
    of nodes: [TermID], includingStart: Bool, in graph: Graph
  ) -> [TermID] {
    var reached: [TermID] = []
    var seen: Set<TermID> = []
    var frontier = includingStart ? nodes : step(nodes, in: graph)
    while !frontier.isEmpty {
      let fresh = frontier.filter { seen.insert($0).inserted }
      reached += fresh
      frontier = fresh.isEmpty ? [] : step(fresh, in: graph)
    }
    return reached
  }
}
