internal import RDF

/// Property pair constraints (section 4.5) and `sh:uniqueLang` (section 4.4.5).
extension ValidationRun {
  mutating func checkEquals(_ place: Place, _ range: Range<Int>, _ predicate: Predicate) {
    let own = Set(values[range])
    let others = Set(objects(of: place.focus, predicate))
    for value in own.symmetricDifference(others).sorted() where !isDecided {
      fail(place, value: value)
    }
  }

  mutating func checkDisjoint(_ place: Place, _ range: Range<Int>, _ predicate: Predicate) {
    guard !range.isEmpty else { return }
    let others = Set(objects(of: place.focus, predicate))
    for index in range where !isDecided && others.contains(values[index]) {
      fail(place, value: values[index])
    }
  }

  mutating func checkLess(
    _ place: Place, _ range: Range<Int>, _ predicate: Predicate, _ orEquals: Bool
  ) {
    guard !range.isEmpty else { return }
    let others = objects(of: place.focus, predicate).map(literalValue)
    for index in range {
      let value = literalValue(values[index])
      for other in others where !isDecided {
        steps -= 1
        if let value, let other,
          orEquals ? value.isAtMost(other) == true : value.isLess(than: other) == true
        {
          continue
        }
        fail(place, value: values[index])
      }
    }
  }

  func literalValue(_ node: Node) -> LiteralValue? {
    let (graph, id) = graph.place(node)
    return graph.literal(id).flatMap(LiteralValue.init)
  }

  private mutating func objects(of node: Node, _ predicate: Predicate) -> [Node] {
    var objects: [Node] = []
    graph.appendObjects(of: node, predicate, to: &objects)
    steps -= objects.count
    return objects
  }

  /// One result for each language that is used twice or more.
  mutating func checkLanguages(_ place: Place, _ range: Range<Int>) {
    var counts: [String: Int] = [:]
    for index in range where !isDecided {
      guard let language = language(of: values[index]) else { continue }
      counts[language, default: 0] += 1
      if counts[language] == 2 { fail(place) }
    }
  }

  func language(of node: Node) -> String? {
    let (graph, id) = graph.place(node)
    return graph.language(id).map(graph.text)
  }
}
