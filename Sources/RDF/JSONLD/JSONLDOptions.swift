/// How a JSON-LD document is to be processed (JSON-LD 1.1 API, section 9.3).
struct JSONLDOptions: Sendable {
  /// What becomes of the direction of a text in RDF (section 9.3, `rdfDirection`).
  enum DirectionForm: Sendable {
    /// It is dropped.
    case none
    /// A datatype of `https://www.w3.org/ns/i18n#`.
    case datatype
    /// A blank node of `rdf:value`, `rdf:language` and `rdf:direction`.
    case compound
  }

  /// What relative IRIs are resolved against.
  var base: String?
  /// JSON-LD 1.1, not 1.0.
  var is11 = true
  /// Contexts that are known by their IRIs.
  var contexts = ContextLibrary.bundled
  /// A context that goes before those of the document.
  var expandContext: JSONDocument?
  var directionForm = DirectionForm.none
  /// Whether common constructs are read without making a tree of them; the result is the same.
  var isQuick = true
}
