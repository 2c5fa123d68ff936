internal import Vocabulary

/// Values as people write them in cells, in English, Spanish and Polish.
enum FormValues {
  /// A whole number, also as `1.850` or `1 850` or `1850,0`; nil where it is none.
  static func whole(_ text: String) -> Int64? {
    let bare = text.filter { !$0.isWhitespace && $0 != "'" && $0 != "’" }
    if let number = Int64(bare) { return number < 0 ? nil : number }
    let parts = bare.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
    guard parts.count > 1, parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(isDigit) }) else {
      return nil
    }
    if parts.dropFirst().allSatisfy({ $0.count == 3 }), parts[0].count <= 3 {
      return Int64(parts.joined())
    }
    // Decimals of nothing.
    guard parts.count == 2, parts[1].allSatisfy({ $0 == "0" }) else { return nil }
    return Int64(parts[0])
  }

  /// Yes or no.
  static func flag(_ text: String) -> Bool? {
    switch TextFolding.fold(text) {
    case "yes", "true", "1", "y", "si", "s", "tak", "t", "verdadero", "prawda": true
    case "no", "false", "0", "n", "nie", "falso", "falsz": false
    default: nil
    }
  }

  /// A date in ISO 8601; the day first where the language writes it so.
  static func date(_ text: String, language: String) -> String? {
    switch DateReading.read(text) {
    case .good(let date, _): return date.hasSuffix("T00:00:00") ? String(date.dropLast(9)) : date
    case .mended(let date): return date
    case .unreadable: break
    }
    let parts = text.split { "./- ".contains($0) }.compactMap { Int($0) }
    guard language != "en", parts.count == 3, parts[2] > 999,
      let day = CalendarDay(year: parts[2], month: parts[1], day: parts[0])
    else { return nil }
    return day.description
  }

  /// An age in completed days, weeks, months or years: `5`, `28 days`, `6 meses`, `17 lat`, `P2Y`.
  static func age(_ text: String) -> Age? {
    if let age = Age(iso8601: text) { return age }
    let digits = text.drop { $0.isWhitespace }.prefix(while: isDigit)
    guard let count = Int(digits), count < 200 * 366 else { return nil }
    let word = text.drop { $0.isWhitespace }.dropFirst(digits.count).filter {
      !$0.isWhitespace && $0 != "."
    }
    return unit(String(word)).map { Age(count, $0) }
  }

  /// The unit of a word; years where there is none.
  private static func unit(_ word: String) -> Age.Unit? {
    switch TextFolding.fold(word) {
    case "", "y", "yr", "yrs", "year", "years", "a", "ano", "anos", "rok", "roku", "lata", "lat",
      "r":
      .year
    case "m", "mo", "month", "months", "mes", "meses", "miesiac", "miesiace", "miesiecy", "mies":
      .month
    case "w", "week", "weeks", "semana", "semanas", "tydzien", "tygodnie", "tygodni", "tyg": .week
    case "d", "day", "days", "dia", "dias", "dzien", "dni": .day
    default: nil
    }
  }

  /// A band of completed ages: `1-4`, `0–11 meses`, `<1`, `15+`, `≥ 15 lat`, `P2Y/P6Y`.
  static func ages(_ text: String) -> AgeRange? {
    if text.contains("/") { return AgeRange(iso8601: text) }
    let text = text.filter { !$0.isWhitespace }
    if let rest = ["<"].first(where: text.hasPrefix).map({ text.dropFirst($0.count) }) {
      return age(String(rest)).map { AgeRange(from: Age(0, $0.unit), to: $0) }
    }
    if let rest = ["≥", ">="].first(where: text.hasPrefix).map({ text.dropFirst($0.count) }) {
      return age(String(rest)).map { AgeRange(from: $0, to: nil) }
    }
    let digits = text.prefix(while: isDigit)
    let rest = text.dropFirst(digits.count)
    if rest.first == "+" {
      return age(String(digits) + rest.dropFirst()).map { AgeRange(from: $0, to: nil) }
    }
    guard let mark = rest.first, "-–—".contains(mark) else {
      return age(text).map { AgeRange(from: $0, through: $0) }
    }
    guard let last = age(String(rest.dropFirst())), let first = Int(digits) else { return nil }
    return AgeRange(from: Age(first, last.unit), through: last)
  }

  /// The entry of a table by its code, its IRI, or its label in any language.
  static func concept(_ text: String, of table: AuthorityTable) -> ConceptReference? {
    if let (_, code) = AuthorityTable.parse(text), table.contains(code) {
      return known(code, table)
    }
    if text.contains("://") { return ConceptReference(iri: text) }
    let wanted = DictionaryField.folded(text)
    let code = table.codes.first { code in
      DictionaryField.folded(code) == wanted
        || table.labels(code).contains { DictionaryField.folded($0.label) == wanted }
    }
    return code.map { known($0, table) }
  }

  private static func known(_ code: String, _ table: AuthorityTable) -> ConceptReference {
    ConceptReference(iri: table.namespace + code, code: Code(system: table.rawValue, value: code))
  }

  /// A country as a place of the EU table.
  static func country(_ text: String) -> ConceptReference? {
    if text.contains("://") { return ConceptReference(iri: text) }
    guard let alpha2 = Countries.alpha2(named: text) ?? Countries.alpha2(text),
      let alpha3 = Countries.alpha3(alpha2)
    else { return nil }
    return ConceptReference(
      iri: "http://publications.europa.eu/resource/authority/country/" + alpha3)
  }

  /// A level of access, by the words in use and the labels of the EU table.
  static func access(_ text: String) -> AccessConditions.Level? {
    if let (level, _) = AccessLevels.read(text) { return level }
    if let concept = concept(text, of: .accessRight), let code = concept.code {
      return AccessConditions.Level(rawValue: code.value)
    }
    return switch DictionaryField.folded(text) {
    case "publico", "abierto", "publiczny", "otwarty": .public
    case "restringido", "limitado", "ograniczony": .restricted
    case "nopublico", "noabierto", "cerrado", "niepubliczny", "zamkniety": .nonPublic
    default: nil
    }
  }

  private static func isDigit(_ character: Character) -> Bool {
    character.isASCII && character.isNumber
  }
}
