/// Following property paths (section 2.3.1).
extension JoinedGraph {
  /// Puts the value nodes of a path at the end of `nodes`, each once; `steps` falls by the triples looked at.
  mutating func appendValues(
    of path: PropertyPath, from node: Node, to nodes: inout [Node], steps: inout Int
  ) {
    if case .predicate(let predicate) = path {
      appendObjects(of: node, predicate, to: &nodes)
    } else {
      nodes += values(of: path, from: [node], steps: &steps)
    }
  }

  /// The nodes that a path leads to, each once, in the order of discovery.
  private mutating func values(
    of path: PropertyPath, from nodes: [Node], steps: inout Int
  ) -> [Node] {
    var reached: [Node] = []
    switch path {
    case .predicate(let predicate):
      for node in nodes { appendObjects(of: node, predicate, to: &reached) }
    case .inverse(let predicate):
      for node in nodes { appendSubjects(of: node, predicate, to: &reached) }
    case .sequence(let paths):
      reached = nodes
      for path in paths { reached = values(of: path, from: reached, steps: &steps) }
    case .alternative(let paths):
      for path in paths { reached += values(of: path, from: nodes, steps: &steps) }
    case .zeroOrMore(let path):
      reached = closure(of: path, from: nodes, steps: &steps)
    case .oneOrMore(let path):
      let first = values(of: path, from: nodes, steps: &steps)
      reached = closure(of: path, from: first, steps: &steps)
    case .zeroOrOne(let path):
      reached = nodes + values(of: path, from: nodes, steps: &steps)
    }
    steps -= nodes.count + reached.count
    guard reached.count > 1 else { return reached }
    var seen: Set<Node> = []
    return reached.filter { seen.insert($0).inserted }
  }

  private mutating func closure(
    of path: PropertyPath, from nodes: [Node], steps: inout Int
  ) -> [Node] {
    var reached: [Node] = []
    var seen: Set<Node> = []
    var frontier = nodes
    while !frontier.isEmpty, steps >= 0 {
      let fresh = frontier.filter { seen.insert($0).inserted }
      reached += fresh
      frontier = fresh.isEmpty ? [] : values(of: path, from: fresh, steps: &steps)
    }
    return reached
  }
}
