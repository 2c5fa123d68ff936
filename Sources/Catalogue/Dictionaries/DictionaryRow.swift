internal import Foundation
internal import Tables

/// One row of a dictionary as a variable.
struct DictionaryRow {
  var variable: Variable
  var resource: String?
  /// A text on REDCap's form, which holds no data.
  var isText = false

  var name: String { variable.name }

  init(_ row: TableRow, _ columns: [DictionaryField: Int]) {
    func text(_ field: DictionaryField) -> String? {
      guard let column = columns[field] else { return nil }
      let text = row[column].trimmingCharacters(in: .whitespacesAndNewlines)
      return text.isEmpty || text == "NA" ? nil : text
    }
    variable = Variable(table: text(.table) ?? "", name: text(.name) ?? "")
    if let label = text(.label).map(Self.withoutMarkup) ?? Self.spelt(variable.name) {
      variable.label = LocalisedText(label)
    }
    let descriptions = [text(.description), text(.note)].compactMap(\.self)
    if !descriptions.isEmpty {
      variable.description = LocalisedText(
        Self.withoutMarkup(descriptions.joined(separator: " ")))
    }
    resource = text(.resource)
    let stated = text(.datatype)?.lowercased()
    isText = stated == "descriptive"
    variable.datatype = Self.datatype(stated, validation: text(.validation)?.lowercased())
    if let unit = text(.unit), unit.lowercased() != "numeric" { variable.unit = unit }
    variable.allowedValues =
      Self.values(text(.values), of: stated) ?? Self.range(text(.minimum), text(.maximum))
    if let concept = text(.concept) {
      variable.concept = ConceptReference(iri: concept.split(separator: " ").first.map(String.init))
    }
    if let unit = text(.repeatUnit).flatMap({ Variable.Measurement.Unit(rawValue: $0.lowercased()) }
    ) {
      variable.measurement = Variable.Measurement(
        pattern: .repeated, unit: unit, from: text(.repeatFrom).flatMap { Int($0) },
        to: text(.repeatTo).flatMap { Int($0) })
    }
  }

  /// `gender_concept_id` for want of a label.
  private static func spelt(_ name: String) -> String? {
    let words = name.replacing("_", with: " ").trimmingCharacters(in: .whitespaces)
    return words.isEmpty ? nil : words
  }

  /// Labels of REDCap hold HTML.
  private static func withoutMarkup(_ text: String) -> String {
    guard text.contains("<") else { return text }
    return text.replacing(#/<\/?[A-Za-z][^>]{0,500}>/#, with: " ")
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// The datatypes of CSV on the Web for the words that dictionaries use.
  private static func datatype(_ stated: String?, validation: String?) -> String? {
    if let validation {
      if validation.hasPrefix("datetime") { return "dateTime" }
      if validation.hasPrefix("date") { return "date" }
      if validation.hasPrefix("time") { return "time" }
      if validation.hasPrefix("integer") { return "integer" }
      if validation.hasPrefix("number") { return "decimal" }
    }
    guard let stated else { return nil }
    let word = stated.prefix { $0 != "(" }.trimmingCharacters(in: .whitespaces)
    return switch word {
    case "integer", "int", "bigint", "entero", "liczba całkowita", "ganzzahl", "geheel getal",
      "intero", "kokonaisluku":
      "integer"
    case "decimal", "continuous", "float", "double", "number", "numeric", "real", "calc", "slider",
      "numérico", "numero", "liczba", "zahl", "luku":
      "decimal"
    case "boolean", "binary", "bool", "yesno", "truefalse", "booleano", "logiczny": "boolean"
    case "date", "fecha", "data", "datum", "päivämäärä": "date"
    case "datetime", "timestamp", "fecha y hora": "dateTime"
    case "time", "hora": "time"
    default: "string"
    }
  }

  /// REDCap's `0, Female | 1, Male` becomes `0=Female|1=Male`; a formula of a calculated field is no list of values.
  private static func values(_ text: String?, of type: String?) -> String? {
    guard let text, type != "calc" else { return nil }
    guard text.contains(","), text.contains("|") || type == "radio" || type == "dropdown" else {
      return text
    }
    return text.split(separator: "|").map { choice in
      let parts = choice.split(separator: ",", maxSplits: 1)
        .map { $0.trimmingCharacters(in: .whitespaces) }
      return withoutMarkup(parts.joined(separator: "="))
    }.joined(separator: "|")
  }

  private static func range(_ from: String?, _ to: String?) -> String? {
    guard from != nil || to != nil else { return nil }
    return "\(from ?? "")–\(to ?? "")"
  }
}
