/// IRIs of GeoDCAT-AP roles.
public enum GeoDCATAP {
  public static let namespace = "http://data.europa.eu/930/"
  public static let custodian = namespace + "custodian"
  public static let distributor = namespace + "distributor"
}
