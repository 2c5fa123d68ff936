// Names are those of the vocabulary, where classes and properties differ by the first letter only.
// swift-format-ignore-file: AlwaysUseLowerCamelCase

/// IRIs of the vCard ontology.
public enum VCard {
  public static let namespace = "http://www.w3.org/2006/vcard/ns#"
  public static let Kind = namespace + "Kind"
  public static let fn = namespace + "fn"
  public static let hasName = namespace + "hasName"
  public static let organizationName = namespace + "organization-name"
  public static let hasEmail = namespace + "hasEmail"
  public static let hasURL = namespace + "hasURL"
  public static let hasTelephone = namespace + "hasTelephone"
  public static let hasValue = namespace + "hasValue"
  public static let email = namespace + "email"
  public static let url = namespace + "url"
  public static let tel = namespace + "tel"
}
