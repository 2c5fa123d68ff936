internal import RDF

/// Reads property paths (section 2.3.1).
struct PathReader {
  let reader: ShapesReader
  /// Steps that may still be read: paths that share parts could multiply without end.
  private var remaining = 1000
  private static let mostNesting = 32

  init(reader: ShapesReader) {
    self.reader = reader
  }

  /// The path at a node; nil where it is ill-formed or too long.
  func path(_ node: TermID) -> PropertyPath? {
    var copy = self
    return copy.path(node, depth: 0)
  }

  private mutating func path(_ node: TermID, depth: Int) -> PropertyPath? {
    remaining -= 1
    guard depth < Self.mostNesting, remaining >= 0 else { return nil }
    if reader.graph.isIRI(node) { return .predicate(reader.terms.predicate(node)) }
    guard reader.graph.isBlank(node) else { return nil }
    if let path = members(node, depth) { return .sequence(path) }
    if let path = inner(node, "inversePath", depth) { return path.reversed }
    if let path = inner(node, "zeroOrMorePath", depth) { return .zeroOrMore(path) }
    if let path = inner(node, "oneOrMorePath", depth) { return .oneOrMore(path) }
    if let path = inner(node, "zeroOrOnePath", depth) { return .zeroOrOne(path) }
    guard let head = reader.first(node, "alternativePath") else { return nil }
    return members(head, depth).map { .alternative($0) }
  }

  private mutating func inner(_ node: TermID, _ name: String, _ depth: Int) -> PropertyPath? {
    guard let next = reader.first(node, name) else { return nil }
    return path(next, depth: depth + 1)
  }

  private mutating func members(_ head: TermID, _ depth: Int) -> [PropertyPath]? {
    guard let list = reader.list(head), !list.isEmpty else { return nil }
    var paths: [PropertyPath] = []
    for member in list {
      guard let path = path(member, depth: depth + 1) else { return nil }
      paths.append(path)
    }
    return paths
  }
}
