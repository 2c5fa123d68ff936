/// Countries: their codes and labels (ISO 3166-1, and `xk` for Kosovo).
public enum Countries {
  /// The alpha-2 code, lower case, of an alpha-2 or alpha-3 code of any case; `uk` and `el` are taken
  /// for `gb` and `gr`, as EU texts use them.
  public static func alpha2(_ code: some StringProtocol) -> String? {
    let code = code.lowercased()
    switch code.utf8.count {
    case 2:
      if code == "uk" { return "gb" }
      if code == "el" { return "gr" }
      return data.labels.contains(code) ? code : nil
    case 3: return data.byAlpha3[code]
    default: return nil
    }
  }

  /// The alpha-3 code, upper case, as the EU country table writes it.
  public static func alpha3(_ alpha2: some StringProtocol) -> String? {
    data.toAlpha3[alpha2.lowercased()]
  }

  /// The country of a name in any language of the table; case does not matter.
  public static func alpha2(named name: some StringProtocol) -> String? {
    guard name.utf8.count <= 80 else { return nil }
    return data.byName[name.lowercased()]
  }

  /// The label in the first of `languages` for which there is one, else in English.
  public static func label(_ alpha2: String, languages: [String] = []) -> String? {
    data.labels.label(alpha2.lowercased(), languages)
  }

  /// All alpha-2 codes, in the order of alpha-3.
  public static var codes: [String] { data.labels.codes }

  private struct Data: Sendable {
    var labels = LabelTable()
    var byAlpha3: [String: String] = [:]
    var toAlpha3: [String: String] = [:]
    var byName: [String: String] = [
      "great britain": "gb", "england": "gb", "scotland": "gb", "wales": "gb",
      "northern ireland": "gb", "the netherlands": "nl", "holland": "nl", "czech republic": "cz",
      "usa": "us", "united states of america": "us", "republic of ireland": "ie", "eire": "ie",
      "sverige": "se", "norge": "no", "danmark": "dk", "eesti": "ee", "lietuva": "lt",
      "magyarország": "hu", "portugal": "pt", "österreich": "at", "schweiz": "ch", "suisse": "ch",
      "belgië": "be", "ísland": "is", "hrvatska": "hr", "slovenija": "si", "slovensko": "sk",
      "česko": "cz", "românia": "ro", "ελλάδα": "gr", "българия": "bg", "україна": "ua",
    ]
  }

  private static let data: Data = {
    var data = Data()
    for row in CountryFacts.rows.split(separator: "\n") {
      let fields: [Substring] = row.split(separator: " ", maxSplits: 2)
      guard fields.count == 3 else { continue }
      let alpha2 = String(fields[1])
      data.labels.add(alpha2, fields[2])
      data.byAlpha3[fields[0].lowercased()] = alpha2
      data.toAlpha3[alpha2] = String(fields[0])
      for name in data.labels.all(alpha2) where data.byName[name.label.lowercased()] == nil {
        data.byName[name.label.lowercased()] = alpha2
      }
    }
    return data
  }()
}
