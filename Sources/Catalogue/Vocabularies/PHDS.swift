// Names are those of the vocabulary, where classes and properties differ by the first letter only.
// swift-format-ignore-file: AlwaysUseLowerCamelCase

/// IRIs of the PHDS extension, which is documented in Schemas/phds.ttl.
public enum PHDS {
  public static let namespace = "https://w3id.org/paedcat/phds#"
  public static let minAge = namespace + "minAge"
  public static let maxAge = namespace + "maxAge"
  public static let minGestationalAge = namespace + "minGestationalAge"
  public static let maxGestationalAge = namespace + "maxGestationalAge"
  public static let ageGroup = namespace + "ageGroup"
  public static let AgeGroup = namespace + "AgeGroup"
  public static let unit = namespace + "unit"
  public static let allowedValues = namespace + "allowedValues"
  public static let measured = namespace + "measured"
  public static let measuredFrom = namespace + "measuredFrom"
  public static let measuredTo = namespace + "measuredTo"
  public static let mappingMatch = namespace + "mappingMatch"
  public static let mappingTarget = namespace + "mappingTarget"
  public static let mappedFrom = namespace + "mappedFrom"
  public static let measuredUnit = namespace + "measuredUnit"
}

extension PHDS {
  /// The format of aggregate statistics documents: what `dct:conformsTo` of an analytics distribution
  /// names.
  public static let aggregateStatistics = "https://w3id.org/paedcat/aggregate-statistics/v1"
}
