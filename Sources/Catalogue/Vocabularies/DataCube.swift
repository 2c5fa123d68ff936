// Names are those of the vocabularies, where classes and properties differ by the first letter only.
// swift-format-ignore-file: AlwaysUseLowerCamelCase

/// IRIs of the RDF Data Cube vocabulary (W3C Recommendation, 2014), and of the SDMX terms that go with it.
enum DataCube {
  static let namespace = "http://purl.org/linked-data/cube#"
  static let Observation = namespace + "Observation"
  static let dataSet = namespace + "dataSet"
  static let observation = namespace + "observation"
}

/// The SDMX content-oriented guidelines in RDF.
enum SDMX {
  static let namespace = "http://purl.org/linked-data/sdmx/2009/"
  static let sex = namespace + "dimension#sex"
  static let age = namespace + "dimension#age"
  static let refPeriod = namespace + "dimension#refPeriod"
  static let refArea = namespace + "dimension#refArea"
  static let obsValue = namespace + "measure#obsValue"
  static let confStatus = namespace + "attribute#confStatus"
}
