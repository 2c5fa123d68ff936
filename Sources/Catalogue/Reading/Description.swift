internal import RDF

/// What a graph says about one node, by property.
struct Description {
  let index: GraphIndex
  let node: TermID
  let triples: ArraySlice<TripleIDs>

  init(_ index: GraphIndex, _ node: TermID) {
    self.index = index
    self.node = node
    triples = index.graph.tripleIDs(subject: node)
  }

  /// The objects of a property, in whatever spelling it is stated; small counts are left out.
  subscript(_ property: Property) -> [TermID] {
    var objects: [TermID] = []
    for ids in triples where index.property(ids.predicate) == property {
      if !index.isCut(ids) { objects.append(ids.object) }
    }
    return objects
  }

  /// The objects of several properties, those of the first first.
  subscript(_ properties: Property...) -> [TermID] {
    properties.flatMap { self[$0] }
  }

  /// The objects of the first of several properties that has any.
  func first(of properties: Property...) -> [TermID] {
    for property in properties {
      let objects = self[property]
      if !objects.isEmpty { return objects }
    }
    return []
  }

  func has(_ property: Property) -> Bool {
    triples.contains { index.property($0.predicate) == property }
  }

  var isEmpty: Bool { triples.isEmpty }
}
