/// An RDF term (RDF 1.1 Concepts, section 3).
public enum Term: Hashable, Sendable {
  /// An absolute IRI, without angle brackets.
  case iri(String)
  /// A blank node; the label means nothing outside the graph that holds it.
  case blank(String)
  case literal(Literal)
}

/// A literal: a lexical form with a datatype, and a language tag where the datatype is `rdf:langString`
/// (RDF 1.1 Concepts, section 3.3).
public struct Literal: Hashable, Sendable {
  public var lexicalForm: String
  /// The datatype's IRI; `rdf:langString` when `language` is set.
  public var datatype: String
  /// BCP 47 tag, in lower case.
  public var language: String?

  /// A simple literal: datatype `xsd:string`.
  public init(_ lexicalForm: String) {
    self.init(lexicalForm, datatype: XSD.string)
  }

  public init(_ lexicalForm: String, datatype: String) {
    self.lexicalForm = lexicalForm
    self.datatype = datatype
  }

  /// A language-tagged string.
  public init(_ lexicalForm: String, language: String) {
    self.lexicalForm = lexicalForm
    self.datatype = RDFVocabulary.langString
    self.language = language.lowercased()
  }
}

/// A statement: subject, predicate, object.
public struct Triple: Hashable, Sendable {
  public var subject: Term
  public var predicate: Term
  public var object: Term

  public init(_ subject: Term, _ predicate: Term, _ object: Term) {
    self.subject = subject
    self.predicate = predicate
    self.object = object
  }
}
