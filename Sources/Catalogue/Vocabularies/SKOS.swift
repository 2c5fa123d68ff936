// Names are those of the vocabulary, where classes and properties differ by the first letter only.
// swift-format-ignore-file: AlwaysUseLowerCamelCase

/// IRIs of the Simple Knowledge Organization System.
public enum SKOS {
  public static let namespace = "http://www.w3.org/2004/02/skos/core#"
  public static let Concept = namespace + "Concept"
  public static let ConceptScheme = namespace + "ConceptScheme"
  public static let prefLabel = namespace + "prefLabel"
  public static let altLabel = namespace + "altLabel"
  public static let notation = namespace + "notation"
  public static let inScheme = namespace + "inScheme"
  public static let exactMatch = namespace + "exactMatch"
}
