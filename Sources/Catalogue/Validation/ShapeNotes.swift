internal import RDF

/// What our shapes say besides SHACL: which finding a result becomes, and which code lists are meant.
struct ShapeNotes: Sendable {
  static let namespace = "https://w3id.org/paedcat/shapes#"

  /// The notes on one shape.
  struct Note: Sendable {
    /// `pc:finding`: the identifier of the finding; nil where the kind of constraint decides.
    var finding: String?
    /// `pc:path`: the IRI of the property to name where the shape has no path, or one that is no property.
    var path: String?
    /// `pc:expected`: what is due, for people.
    var expected: String?
    /// `pc:covers`: the IRIs of properties whose lack is told by this shape's finding too.
    var covers: Set<String> = []
    /// `pc:list`: the IRIs of the code lists that a value must be from.
    var lists: [String] = []
  }

  private var notes: [Term: Note] = [:]

  init(_ shapes: Graph) {
    for triple in shapes.triples {
      guard case .iri(let predicate) = triple.predicate, predicate.hasPrefix(Self.namespace) else {
        continue
      }
      switch (predicate.dropFirst(Self.namespace.count), triple.object) {
      case ("finding", .literal(let id)):
        notes[triple.subject, default: Note()].finding = id.lexicalForm
      case ("expected", .literal(let text)):
        notes[triple.subject, default: Note()].expected = text.lexicalForm
      case ("path", .iri(let iri)): notes[triple.subject, default: Note()].path = iri
      case ("covers", .iri(let iri)): notes[triple.subject, default: Note()].covers.insert(iri)
      case ("list", .iri(let iri)): notes[triple.subject, default: Note()].lists.append(iri)
      default: break
      }
    }
  }

  /// The notes on a shape; nil where there are none.
  subscript(shape: Term) -> Note? { notes[shape] }
}
