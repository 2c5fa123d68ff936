// Names are those of the vocabulary, where classes and properties differ by the first letter only.
// swift-format-ignore-file: AlwaysUseLowerCamelCase

/// IRIs of the Linked Data Platform, as FAIR Data Points use it.
public enum LDP {
  public static let namespace = "http://www.w3.org/ns/ldp#"
  public static let DirectContainer = namespace + "DirectContainer"
  public static let Container = namespace + "Container"
  public static let contains = namespace + "contains"
  public static let membershipResource = namespace + "membershipResource"
  public static let hasMemberRelation = namespace + "hasMemberRelation"
}
