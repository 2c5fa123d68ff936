// Names are those of the vocabulary, where classes and properties differ by the first letter only.
// swift-format-ignore-file: AlwaysUseLowerCamelCase

/// IRIs of the re3data schema 3.0, with which FAIR Data Points before fdp-o described themselves.
public enum Re3data {
  public static let namespace = "http://www.re3data.org/schema/3-0#"
  public static let Repository = namespace + "Repository"
  public static let dataCatalog = namespace + "dataCatalog"
}
