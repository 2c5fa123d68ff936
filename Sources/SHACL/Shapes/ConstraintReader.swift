internal import RDF

/// Reads the constraints of one shape.
struct ConstraintReader {
  let reader: ShapesReader
  let node: TermID
  let hasPath: Bool

  private var graph: Graph { reader.graph }

  func all() -> [Constraint] {
    checkPlace()
    return types() + counts() + bounds() + strings() + pairs() + logical() + nested() + closed()
      + values()
  }

  /// Parameters that a node shape must not have (section 2.2).
  private func checkPlace() {
    guard !hasPath else { return }
    for name in [
      "minCount", "maxCount", "uniqueLang", "lessThan", "lessThanOrEquals", "qualifiedValueShape",
    ] where reader.first(node, name) != nil {
      reader.problem(node, .illFormed, "sh:\(name) needs a sh:path, and is left out")
    }
  }

  private func types() -> [Constraint] {
    iris("class").map {
      Constraint(test: .instance(of: reader.terms.classNumber($0)), parameter: $0)
    }
      + iris("datatype").map { Constraint(test: .datatype(datatype($0)), parameter: $0) }
      + reader.objects(node, "nodeKind").compactMap { object in
        let name = graph.iri(object)?.dropFirst(SHACLVocabulary.namespace.count)
        guard let kind = name.flatMap({ Constraint.NodeKind(rawValue: String($0)) }) else {
          reader.problem(node, .illFormed, "its sh:nodeKind is not one of the six")
          return nil
        }
        return Constraint(test: .nodeKind(kind), parameter: object)
      }
  }

  private func datatype(_ id: TermID) -> Constraint.Datatype {
    switch graph.text(id) {
    case XSD.string: .string
    case RDFVocabulary.langString: .langString
    case let iri: .other(reader.terms.known(id), LexicalForm(datatype: iri))
    }
  }

  private func counts() -> [Constraint] {
    guard hasPath else { return [] }
    return reader.integers(node, "minCount").map {
      Constraint(test: .minCount($0.value), parameter: $0.parameter)
    }
      + reader.integers(node, "maxCount").map {
        Constraint(test: .maxCount($0.value), parameter: $0.parameter)
      }
  }

  private func bounds() -> [Constraint] {
    Constraint.ValueBound.allCases.flatMap { bound in
      reader.objects(node, bound.rawValue).compactMap { object in
        guard let literal = graph.literal(object) else {
          reader.problem(node, .illFormed, "sh:\(bound.rawValue) is no literal")
          return nil
        }
        return Constraint(test: .bound(bound, LiteralValue(literal)), parameter: object)
      }
    }
  }

  private func pairs() -> [Constraint] {
    func predicates(
      _ name: String, _ test: (Predicate) -> Constraint.Test
    ) -> [Constraint] {
      iris(name).map { Constraint(test: test(reader.terms.predicate($0)), parameter: $0) }
    }
    var constraints =
      predicates("equals") { .equals($0) } + predicates("disjoint") { .disjoint($0) }
    if hasPath {
      constraints += predicates("lessThan") { .lessThan($0, orEquals: false) }
      constraints += predicates("lessThanOrEquals") { .lessThan($0, orEquals: true) }
    }
    return constraints
  }

  private func logical() -> [Constraint] {
    func members(_ name: String, _ test: ([Int]) -> Constraint.Test) -> [Constraint] {
      reader.objects(node, name).compactMap { head in
        list(head, name).map { Constraint(test: test($0.map(reader.shape)), parameter: head) }
      }
    }
    return reader.objects(node, "not").map {
      Constraint(test: .not(reader.shape($0)), parameter: $0)
    }
      + members("and") { .and($0) } + members("or") { .or($0) } + members("xone") { .xone($0) }
  }

  private func nested() -> [Constraint] {
    reader.objects(node, "node").map { Constraint(test: .node(reader.shape($0)), parameter: $0) }
      + reader.objects(node, "property").map { property in
        if reader.first(property, "path") == nil, !graph.tripleIDs(subject: property).isEmpty {
          reader.problem(property, .tolerated, ShapesReader.lacksPath)
        }
        return Constraint(test: .property(reader.shape(property)), parameter: property)
      }
      + (hasPath ? QualifiedShapeReader(reader: reader, node: node).all() : [])
  }

  private func closed() -> [Constraint] {
    guard reader.flag(node, "closed"), let parameter = reader.first(node, "closed") else {
      return []
    }
    let named = reader.objects(node, "property").compactMap { reader.first($0, "path") }
      .filter { graph.isIRI($0) }
    let ignored = reader.first(node, "ignoredProperties").flatMap { list($0, "ignoredProperties") }
    let allowed = Set((named + (ignored ?? [])).map(reader.terms.known))
    return [Constraint(test: .closed(allowed: allowed), parameter: parameter)]
  }

  private func values() -> [Constraint] {
    reader.objects(node, "hasValue").map {
      Constraint(test: .hasValue(reader.terms.known($0)), parameter: $0)
    }
      + reader.objects(node, "in").compactMap { head in
        guard list(head, "in") != nil else { return nil }
        return reader.set(head).map { Constraint(test: .isIn($0), parameter: head) }
      }
  }

  // MARK: Parameters

  /// The values of a parameter that must be IRIs.
  private func iris(_ name: String) -> [TermID] {
    reader.objects(node, name).filter { object in
      if graph.isIRI(object) { return true }
      reader.problem(node, .illFormed, "sh:\(name) is no IRI")
      return false
    }
  }

  func list(_ head: TermID, _ name: String) -> [TermID]? {
    guard let members = reader.list(head) else {
      reader.problem(node, .illFormed, "sh:\(name) is no well-formed list")
      return nil
    }
    return members
  }
}
