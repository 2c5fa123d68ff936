// Names are those of the vocabulary, where classes and properties differ by the first letter only.
// swift-format-ignore-file: AlwaysUseLowerCamelCase

/// IRIs of the CSV on the Web vocabulary.
public enum CSVW {
  public static let namespace = "http://www.w3.org/ns/csvw#"
  public static let TableGroup = namespace + "TableGroup"
  public static let Table = namespace + "Table"
  public static let Schema = namespace + "Schema"
  public static let Column = namespace + "Column"
  public static let table = namespace + "table"
  public static let column = namespace + "column"
  public static let tableSchema = namespace + "tableSchema"
  public static let name = namespace + "name"
  public static let title = namespace + "title"
  public static let datatype = namespace + "datatype"
  public static let propertyUrl = namespace + "propertyUrl"
  public static let url = namespace + "url"
}
