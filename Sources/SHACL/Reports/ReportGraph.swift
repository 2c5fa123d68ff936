public import RDF

extension ValidationReport {
  /// The report as an `sh:ValidationReport` (section 3.6), in a graph of its own. Blank nodes of the data keep
  /// their labels, with “data.” before them.
  public func graph() -> Graph {
    let builder = GraphBuilder()
    let report = Term.blank("report")
    func say(_ name: String, _ term: Term) {
      builder.add(report, SHACLVocabulary.iri(name), term)
    }
    builder.add(report, RDFVocabulary.type, .iri(SHACLVocabulary.iri("ValidationReport")))
    say("conforms", .literal(Literal(conforms ? "true" : "false", datatype: XSD.boolean)))
    if !shapesAreWellFormed {
      say("shapesGraphWellFormed", .literal(Literal("false", datatype: XSD.boolean)))
    }
    for (index, result) in results.enumerated() {
      let node = Term.blank("result\(index)")
      say("result", node)
      result.add(to: builder, as: node, pathPrefix: "path\(index).")
    }
    return builder.finish()
  }
}

extension ValidationResult {
  fileprivate func add(to builder: GraphBuilder, as node: Term, pathPrefix: String) {
    func prefixed(_ prefix: String, _ term: Term) -> Term {
      if case .blank(let label) = term { .blank(prefix + label) } else { term }
    }
    func say(_ name: String, _ term: Term) {
      builder.add(node, SHACLVocabulary.iri(name), term)
    }
    builder.add(node, RDFVocabulary.type, .iri(SHACLVocabulary.iri("ValidationResult")))
    say("focusNode", prefixed("data.", focusNode))
    if let path {
      say("resultPath", prefixed(pathPrefix, path.node))
      for triple in path.triples {
        builder.add(
          Triple(
            prefixed(pathPrefix, triple.subject), triple.predicate,
            prefixed(pathPrefix, triple.object)))
      }
    }
    if let value { say("value", prefixed("data.", value)) }
    say("resultSeverity", .iri(severity))
    say("sourceConstraintComponent", .iri(component))
    say("sourceShape", prefixed("shapes.", sourceShape))
    for message in messages { say("resultMessage", .literal(message)) }
  }
}
