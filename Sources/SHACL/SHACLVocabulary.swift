internal import RDF

/// IRIs of the Shapes Constraint Language (W3C Recommendation, 20 July 2017).
public enum SHACLVocabulary {
  public static let namespace = "http://www.w3.org/ns/shacl#"
  public static let violation = namespace + "Violation"
  public static let warning = namespace + "Warning"
  public static let info = namespace + "Info"

  static func iri(_ name: String) -> String { namespace + name }
}

/// What constraints and targets need of RDF Schema.
enum RDFSVocabulary {
  static let `class` = "http://www.w3.org/2000/01/rdf-schema#Class"
  static let subClassOf = "http://www.w3.org/2000/01/rdf-schema#subClassOf"
}
