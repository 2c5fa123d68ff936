internal import RDF
internal import SHACL

/// One result of the shapes, in the terms of the data graph.
struct ShapeResult {
  var kind: ConstraintKind
  var severity: Finding.Severity
  var focus: Term
  /// The IRI of the property; nil where the shape is about the node as such.
  var property: String?
  var value: Term?
  /// `pc:finding`, of the shape or of the shape that the value had to conform to.
  var finding: String?
  /// What is due, for people.
  var expected: String?
  /// The properties whose lack is told by this result too.
  var covers: Set<String>
  /// The code lists that the value must be from.
  var lists: [String]
  /// What the constraint asked for: the class, the kind, the value, the shape.
  var parameter: Term

  init(_ result: ValidationResult, notes: ShapeNotes) {
    let note = notes[result.sourceShape]
    parameter = result.parameter
    let asked = notes[result.parameter]
    kind = ConstraintKind(component: result.component)
    if kind == .node, let asked, !asked.lists.isEmpty { kind = .list }
    severity =
      switch result.severity.drop(while: { $0 != "#" }) {
      case "#Violation": .violation
      case "#Warning": .warning
      default: .information
      }
    focus = result.focusNode
    if case .iri(let iri)? = result.path?.node { property = iri }
    if let path = note?.path { property = path }
    value = result.value
    finding = note?.finding ?? (kind == .node ? asked?.finding : nil)
    expected = note?.expected ?? asked?.expected
    covers = note?.covers ?? []
    lists = kind == .list ? asked?.lists ?? [] : []
  }
}

extension ShapeResult {
  /// Whether this one is told rather than another about the same value: the graver, then the one with a finding of
  /// its own, then the kind that explains more.
  func goes(before other: ShapeResult) -> Bool {
    if severity != other.severity { return severity < other.severity }
    // Where there is no value at all, no particular one can be asked for.
    if [kind, other.kind].contains(.hasValue), [kind, other.kind].contains(.minCount) {
      return kind == .minCount
    }
    if (finding == nil) != (other.finding == nil) { return finding != nil }
    // That an IRI is due says more than that a text is wrong.
    if kind == .nodeKind, other.kind == .nodeKind { return asksForIRI && !other.asksForIRI }
    return kind < other.kind
  }

  private var asksForIRI: Bool { parameter == .iri("http://www.w3.org/ns/shacl#IRI") }
}
