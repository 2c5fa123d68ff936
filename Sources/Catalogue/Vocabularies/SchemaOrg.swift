// Names are those of the vocabulary, where classes and properties differ by the first letter only.
// swift-format-ignore-file: AlwaysUseLowerCamelCase

/// IRIs of schema.org that catalogue descriptions use.
public enum SchemaOrg {
  public static let namespace = "http://schema.org/"
  public static let Dataset = namespace + "Dataset"
  public static let startDate = namespace + "startDate"
  public static let endDate = namespace + "endDate"
  public static let name = namespace + "name"
  public static let description = namespace + "description"
  public static let email = namespace + "email"
  public static let telephone = namespace + "telephone"
  public static let url = namespace + "url"
  public static let value = namespace + "value"
}
