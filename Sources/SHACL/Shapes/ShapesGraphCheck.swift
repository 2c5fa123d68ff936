internal import RDF

/// Looks for what stands in a shapes graph and has no effect here: SPARQL, scripts, imports, misspelt
/// properties, shapes that are named and not there.
struct ShapesGraphCheck {
  let reader: ShapesReader

  private var graph: Graph { reader.graph }

  func check() {
    for shape in reader.shapes { check(shape.node) }
    checkImports()
    checkComponents()
  }

  private func check(_ node: TermID) {
    let described = graph.tripleIDs(subject: node)
    if described.isEmpty {
      reader.problem(
        node, .notEvaluated, "it is named as a shape and not described: nothing is asked by it")
    }
    for triple in described {
      let predicate = graph.text(triple.predicate)
      guard predicate.hasPrefix(SHACLVocabulary.namespace) else { continue }
      let name = String(predicate.dropFirst(SHACLVocabulary.namespace.count))
      guard !Self.understood.contains(name) else { continue }
      reader.problem(node, .notEvaluated, Self.explanations[name] ?? Self.unknown(name))
    }
  }

  /// `owl:imports` of what is not here already.
  private func checkImports() {
    guard let imports = graph.id(iri: OWL.imports) else { return }
    let type = graph.id(iri: RDFVocabulary.type)
    for triple in graph.tripleIDs where triple.predicate == imports {
      let isHere = graph.tripleIDs(subject: triple.object).contains {
        $0.predicate != imports && $0.predicate != type
      }
      guard !isHere else { continue }
      reader.problem(
        triple.object, .notEvaluated,
        "owl:imports is not followed: give what it names as shapes too, if it is needed")
    }
  }

  private func checkComponents() {
    guard let type = graph.id(iri: RDFVocabulary.type),
      let component = reader.name("ConstraintComponent")
    else { return }
    for node in graph.subjects(type, component) {
      reader.problem(node, .notEvaluated, "constraint components of one's own are not evaluated")
    }
  }

  private static func unknown(_ name: String) -> String {
    "sh:\(name) is no property of a shape in SHACL Core, and has no effect"
  }

  private static let explanations: [String: String] = {
    var explanations = [
      "shape": "sh:shape is no property of a shape in SHACL (sh:node is), and has no effect"
    ]
    for name in ["sparql", "target", "rule", "expression", "js", "values"] {
      explanations[name] = "sh:\(name) is beyond SHACL Core, and is not evaluated"
    }
    return explanations
  }()

  /// The properties of shapes in SHACL Core (sections 2 to 4).
  private static let understood: Set<String> = [
    "and", "class", "closed", "datatype", "deactivated", "defaultValue", "description", "disjoint",
    "equals", "flags", "group", "hasValue", "ignoredProperties", "in", "languageIn", "lessThan",
    "lessThanOrEquals", "maxCount", "maxExclusive", "maxInclusive", "maxLength", "message",
    "minCount", "minExclusive", "minInclusive", "minLength", "name", "node", "nodeKind", "not",
    "or", "order", "path", "pattern", "property", "qualifiedMaxCount", "qualifiedMinCount",
    "qualifiedValueShape", "qualifiedValueShapesDisjoint", "severity", "targetClass", "targetNode",
    "targetObjectsOf", "targetSubjectsOf", "uniqueLang", "xone",
  ]

  private enum OWL {
    static let imports = "http://www.w3.org/2002/07/owl#imports"
  }
}
