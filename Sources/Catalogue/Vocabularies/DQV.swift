// Names are those of the vocabulary, where classes and properties differ by the first letter only.
// swift-format-ignore-file: AlwaysUseLowerCamelCase

/// IRIs of the Data Quality Vocabulary.
public enum DQV {
  public static let namespace = "http://www.w3.org/ns/dqv#"
  public static let hasQualityAnnotation = namespace + "hasQualityAnnotation"
  public static let QualityCertificate = namespace + "QualityCertificate"
}
