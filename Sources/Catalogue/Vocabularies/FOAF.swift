// Names are those of the vocabulary, where classes and properties differ by the first letter only.
// swift-format-ignore-file: AlwaysUseLowerCamelCase

/// IRIs of Friend of a Friend.
public enum FOAF {
  public static let namespace = "http://xmlns.com/foaf/0.1/"
  public static let Agent = namespace + "Agent"
  public static let Document = namespace + "Document"
  public static let Organization = namespace + "Organization"
  public static let Person = namespace + "Person"
  public static let name = namespace + "name"
  public static let givenName = namespace + "givenName"
  public static let familyName = namespace + "familyName"
  public static let homepage = namespace + "homepage"
  public static let page = namespace + "page"
  public static let mbox = namespace + "mbox"
  public static let title = namespace + "title"
  public static let primaryTopic = namespace + "primaryTopic"
  public static let isPrimaryTopicOf = namespace + "isPrimaryTopicOf"
}
