// Names are those of the vocabulary, where classes and properties differ by the first letter only.
// swift-format-ignore-file: AlwaysUseLowerCamelCase

/// IRIs of the Asset Description Metadata Schema.
public enum ADMS {
  public static let namespace = "http://www.w3.org/ns/adms#"
  public static let Identifier = namespace + "Identifier"
  public static let identifier = namespace + "identifier"
  public static let sample = namespace + "sample"
  public static let status = namespace + "status"
  public static let versionNotes = namespace + "versionNotes"
}
