/// Languages: their codes and labels (ISO 639).
public enum Languages {
  /// The BCP 47 tag (the primary subtag only) of a two-letter code, of a three-letter code of either
  /// kind, or of a longer tag such as `en-GB`; any case. Nil where there is no such language.
  public static func tag(_ code: some StringProtocol) -> String? {
    let primary = code.lowercased().prefix { $0 != "-" && $0 != "_" }
    switch primary.utf8.count {
    case 2: return data.labels.contains(String(primary)) ? String(primary) : nil
    case 3: return data.byAlpha3[String(primary)]
    default: return nil
    }
  }

  /// The three-letter code, upper case, as the EU language table writes it.
  public static func authorityCode(_ tag: some StringProtocol) -> String? {
    data.toAlpha3[String(tag.lowercased().prefix { $0 != "-" })]
  }

  /// The three-letter codes of all languages, upper case, as the EU language table writes them. Its codes of
  /// languages that have no two-letter code are missing.
  public static var authorityCodes: [String] { data.toAlpha3.values.sorted() }

  /// The language of a name in any language of the table; case does not matter.
  public static func tag(named name: some StringProtocol) -> String? {
    guard name.utf8.count <= 60 else { return nil }
    return data.byName[name.lowercased()]
  }

  /// The label in the first of `languages` for which there is one, else in English.
  public static func label(_ tag: String, languages: [String] = []) -> String? {
    data.labels.label(String(tag.lowercased().prefix { $0 != "-" }), languages)
  }

  private struct Data: Sendable {
    var labels = LabelTable()
    var byAlpha3: [String: String] = [:]
    var toAlpha3: [String: String] = [:]
    var byName: [String: String] = [
      "svenska": "sv", "norsk": "no", "dansk": "da", "eesti": "et", "lietuvių": "lt",
      "magyar": "hu", "português": "pt", "čeština": "cs", "slovenčina": "sk",
      "slovenščina": "sl", "hrvatski": "hr", "română": "ro", "ελληνικά": "el",
      "български": "bg", "українська": "uk", "gaeilge": "ga", "malti": "mt", "íslenska": "is",
    ]
  }

  private static let data: Data = {
    var data = Data()
    for row in LanguageFacts.rows.split(separator: "\n") {
      let fields: [Substring] = row.split(separator: " ", maxSplits: 3)
      guard fields.count == 4 else { continue }
      let tag = String(fields[2])
      data.labels.add(tag, fields[3])
      data.byAlpha3[String(fields[0])] = tag
      if fields[1] != "-" { data.byAlpha3[String(fields[1])] = tag }
      data.toAlpha3[tag] = fields[0].uppercased()
      for name in data.labels.all(tag) where data.byName[name.label.lowercased()] == nil {
        data.byName[name.label.lowercased()] = tag
      }
    }
    return data
  }()
}
