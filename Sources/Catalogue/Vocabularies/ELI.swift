// Names are those of the vocabulary, where classes and properties differ by the first letter only.
// swift-format-ignore-file: AlwaysUseLowerCamelCase

/// IRIs of the European Legislation Identifier.
public enum ELI {
  public static let namespace = "http://data.europa.eu/eli/ontology#"
  public static let LegalResource = namespace + "LegalResource"
  /// The regulation on the European Health Data Space.
  public static let healthDataSpace = "http://data.europa.eu/eli/reg/2025/327/oj"
}
