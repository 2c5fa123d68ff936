/// IRIs of the Web Ontology Language.
public enum OWL {
  public static let namespace = "http://www.w3.org/2002/07/owl#"
  public static let versionInfo = namespace + "versionInfo"
}
