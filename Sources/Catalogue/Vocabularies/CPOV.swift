// Names are those of the vocabulary, where classes and properties differ by the first letter only.
// swift-format-ignore-file: AlwaysUseLowerCamelCase

/// IRIs of the Core Public Organisation Vocabulary.
public enum CPOV {
  public static let namespace = "http://data.europa.eu/m8g/"
  public static let ContactPoint = namespace + "ContactPoint"
  public static let contactPoint = namespace + "contactPoint"
  public static let email = namespace + "email"
  public static let contactPage = namespace + "contactPage"
  public static let telephone = namespace + "telephone"
}
