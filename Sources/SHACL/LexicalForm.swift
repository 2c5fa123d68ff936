internal import Foundation
internal import RDF

/// Whether a lexical form belongs to its datatype (XML Schema part 2); unknown datatypes take any form.
enum LexicalForm {
  static let zone = "(Z|[+-]((0[0-9]|1[0-3]):[0-5][0-9]|14:00))?"
  static let date = expression("-?([1-9][0-9]{3,}|0[0-9]{3})-[0-9]{2}-[0-9]{2}" + zone)
  static let dateTime = expression(
    "-?([1-9][0-9]{3,}|0[0-9]{3})-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}([.][0-9]+)?" + zone)

  private static let expressions: [String: NSRegularExpression?] = {
    let patterns: [String: String] = [
      "boolean": "true|false|1|0",
      "decimal": "[+-]?([0-9]+([.][0-9]*)?|[.][0-9]+)",
      "double": "[+-]?([0-9]+([.][0-9]*)?|[.][0-9]+)([eE][+-]?[0-9]+)?|[+-]?INF|NaN",
      "float": "[+-]?([0-9]+([.][0-9]*)?|[.][0-9]+)([eE][+-]?[0-9]+)?|[+-]?INF|NaN",
      "gYear": "-?([1-9][0-9]{3,}|0[0-9]{3})" + zone,
      "gYearMonth": "-?([1-9][0-9]{3,}|0[0-9]{3})-(0[1-9]|1[0-2])" + zone,
      "time": "([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]([.][0-9]+)?" + zone,
      "duration":
        "-?P(?=.)([0-9]+Y)?([0-9]+M)?([0-9]+D)?(T(?=.)([0-9]+H)?([0-9]+M)?([0-9]+([.][0-9]+)?S)?)?",
      "hexBinary": "([0-9a-fA-F]{2})*",
      "language": "[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*",
    ]
    return patterns.mapValues { expression($0) }
  }()

  private static let ranges: [String: (least: Double, most: Double)] = [
    "integer": (-.infinity, .infinity), "nonNegativeInteger": (0, .infinity),
    "positiveInteger": (1, .infinity), "nonPositiveInteger": (-.infinity, 0),
    "negativeInteger": (-.infinity, -1),
    "long": (-9.223372036854775808e18, 9.223372036854775807e18),
    "int": (-2_147_483_648, 2_147_483_647), "short": (-32768, 32767), "byte": (-128, 127),
    "unsignedLong": (0, 1.8446744073709551615e19), "unsignedInt": (0, 4_294_967_295),
    "unsignedShort": (0, 65535), "unsignedByte": (0, 255),
  ]
  private static let whole = expression("[+-]?[0-9]+")

  static func isValid(_ text: String, datatype: String) -> Bool {
    guard datatype.hasPrefix(XSD.namespace) else { return true }
    let name = String(datatype.dropFirst(XSD.namespace.count))
    if let range = ranges[name] {
      guard matches(text, whole), let value = Double(text) else { return false }
      return value >= range.least && value <= range.most
    }
    switch name {
    case "date": return XSDInstant(text, isDate: true) != nil
    case "dateTime": return XSDInstant(text, isDate: false) != nil
    default:
      guard let pattern = expressions[name] else { return true }
      return matches(text, pattern)
    }
  }

  static func matches(_ text: String, _ expression: NSRegularExpression?) -> Bool {
    let range = NSRange(text.startIndex..., in: text)
    return expression?.firstMatch(in: text, options: .anchored, range: range)?.range == range
  }

  private static func expression(_ pattern: String) -> NSRegularExpression? {
    try? NSRegularExpression(pattern: "(?:\(pattern))(?!\n)\\z")
  }
}
