// Names are those of the vocabulary, where classes and properties differ by the first letter only.
// swift-format-ignore-file: AlwaysUseLowerCamelCase

/// IRIs of the Data Privacy Vocabulary.
public enum DPV {
  public static let namespace = "https://w3id.org/dpv#"
  public static let LegalBasis = namespace + "LegalBasis"
  public static let Purpose = namespace + "Purpose"
  public static let PersonalData = namespace + "PersonalData"
  public static let hasLegalBasis = namespace + "hasLegalBasis"
  public static let hasPurpose = namespace + "hasPurpose"
  public static let hasPersonalData = namespace + "hasPersonalData"
}
