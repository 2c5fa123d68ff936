/// IRIs of RDF Schema.
public enum RDFSchema {
  public static let namespace = "http://www.w3.org/2000/01/rdf-schema#"
  public static let label = namespace + "label"
  public static let comment = namespace + "comment"
  public static let seeAlso = namespace + "seeAlso"
}
