/// IRIs that DCAT-AP adds to DCAT.
public enum DCATAP {
  public static let namespace = "http://data.europa.eu/r5r/"
  public static let applicableLegislation = namespace + "applicableLegislation"
  public static let availability = namespace + "availability"
}
