// Names are those of the vocabulary, where classes and properties differ by the first letter only.
// swift-format-ignore-file: AlwaysUseLowerCamelCase

/// IRIs of the FAIR Data Point ontology.
public enum FDP {
  public static let namespace = "https://w3id.org/fdp/fdp-o#"
  public static let FAIRDataPoint = namespace + "FAIRDataPoint"
  public static let MetadataService = namespace + "MetadataService"
  public static let metadataCatalog = namespace + "metadataCatalog"
  public static let hasCatalog = namespace + "hasCatalog"
  public static let metadataIdentifier = namespace + "metadataIdentifier"
  public static let metadataIssued = namespace + "metadataIssued"
  public static let metadataModified = namespace + "metadataModified"
}
