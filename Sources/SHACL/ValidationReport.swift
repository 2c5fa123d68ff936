public import RDF

/// What a validation found (section 3).
public struct ValidationReport: Sendable {
  /// Whether nothing was found, of any severity.
  public var conforms: Bool { results.isEmpty }
  /// In the order of shapes and focus nodes.
  public var results: ValidationResults
  /// What is ill-formed in the shapes and was left out.
  public var problems: [ShapesProblem]
}

/// The results of a validation.
public struct ValidationResults: RandomAccessCollection, Sendable {
  private let all: [ValidationResult]

  init(_ all: [ValidationResult]) { self.all = all }

  /// See `Collection`.
  public var startIndex: Int { 0 }
  /// See `Collection`.
  public var endIndex: Int { all.count }
  /// See `Collection`.
  public subscript(position: Int) -> ValidationResult { all[position] }
}

/// One result (section 3.6.2).
public struct ValidationResult: Hashable, Sendable {
  public var focusNode: Term
  /// The path as it stands in the shapes graph: an IRI, or a small graph hanging on a blank node.
  public var path: Path?
  public var value: Term?
  /// `sh:Violation`, `sh:Warning`, `sh:Info`, or an own IRI.
  public var severity: String
  /// The constraint component's IRI.
  public var component: String
  /// The shape that was not met; a blank node's label is that of the shapes graph.
  public var sourceShape: Term
  /// What the constraint asked for, as it stands in the shapes: the class, datatype, number, list, shape ….
  public var parameter: Term?
  /// In as many languages as the shape gives, else one in English.
  public var messages: [Literal]

  /// A property path: its node, and the triples that describe it where it is more than an IRI.
  public struct Path: Hashable, Sendable {
    public var node: Term
    public var triples: [Triple]
  }
}

extension ValidationReport {
  /// The report as an `sh:ValidationReport`.
  public func graph() -> Graph {
    let builder = GraphBuilder()
    let report = builder.newBlank()
    builder.add(report, RDFVocabulary.type, .iri(SHACLVocabulary.iri("ValidationReport")))
    builder.add(
      report, SHACLVocabulary.iri("conforms"),
      .literal(Literal(conforms ? "true" : "false", datatype: XSD.boolean)))
    for (index, result) in results.enumerated() {
      let node = Term.blank("result\(index)")
      builder.add(report, SHACLVocabulary.iri("result"), node)
      result.add(to: builder, as: node, prefix: "path\(index)-")
    }
    return builder.finish()
  }
}

extension ValidationResult {
  fileprivate func add(to builder: GraphBuilder, as node: Term, prefix: String) {
    func own(_ term: Term) -> Term {
      if case .blank(let label) = term { .blank(prefix + label) } else { term }
    }
    func say(_ name: String, _ term: Term) {
      builder.add(node, SHACLVocabulary.iri(name), term)
    }
    builder.add(node, RDFVocabulary.type, .iri(SHACLVocabulary.iri("ValidationResult")))
    say("focusNode", focusNode)
    if let path {
      say("resultPath", own(path.node))
      for triple in path.triples {
        builder.add(Triple(own(triple.subject), triple.predicate, own(triple.object)))
      }
    }
    if let value { say("value", value) }
    say("resultSeverity", .iri(severity))
    say("sourceConstraintComponent", .iri(component))
    say("sourceShape", sourceShape)
    for message in messages { say("resultMessage", .literal(message)) }
  }
}
