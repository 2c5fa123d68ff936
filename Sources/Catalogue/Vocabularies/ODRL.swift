/// IRIs of the Open Digital Rights Language.
public enum ODRL {
  public static let namespace = "http://www.w3.org/ns/odrl/2/"
  public static let hasPolicy = namespace + "hasPolicy"
}
