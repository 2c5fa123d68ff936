/// IRIs of the Time Ontology.
public enum OWLTime {
  public static let namespace = "http://www.w3.org/2006/time#"
  public static let hasBeginning = namespace + "hasBeginning"
  public static let hasEnd = namespace + "hasEnd"
  public static let inXSDDate = namespace + "inXSDDate"
  public static let inXSDDateTime = namespace + "inXSDDateTime"
  public static let inXSDDateTimeStamp = namespace + "inXSDDateTimeStamp"
  public static let inXSDgYear = namespace + "inXSDgYear"
}
