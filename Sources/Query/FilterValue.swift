internal import Catalogue
internal import Vocabulary

/// How the value of a filter is read, wherever it was written.
extension FilterField {
  /// The longest value taken, in bytes.
  static let longestValue = 500

  /// Sets this filter of `filters` to `text`, or adds `text` to its values.
  ///
  /// - Returns: Whether `text` is a well-formed value; if not, `filters` is unchanged.
  @discardableResult
  public func read(_ text: some StringProtocol, into filters: inout DatasetFilters) -> Bool {
    let value = text.trimmingWhitespace
    guard !value.isEmpty, value.utf8.count <= Self.longestValue else { return false }
    switch self {
    case .hospital: return add(value.lowercased(), to: &filters.hospital)
    case .country: return add(FilterValue.country(value), to: &filters.country)
    case .access: return add(FilterValue.access(value), to: &filters.access)
    case .category: return add(value, to: &filters.category)
    case .theme: return add(value, to: &filters.theme)
    case .kind: return add(value, to: &filters.kind)
    case .code: return add(FilterValue.code(value), to: &filters.code)
    case .ageMin: return set(FilterValue.age(value), to: &filters.ageMin)
    case .ageMax: return set(FilterValue.age(value), to: &filters.ageMax)
    case .age: return set(FilterValue.within(value), to: &filters.ageWithin)
    case .ageGroup: return add(value.lowercased(), to: &filters.ageGroup)
    case .gestationMin: return set(FilterValue.weeks(value), to: &filters.gestationMin)
    case .gestationMax: return set(FilterValue.weeks(value), to: &filters.gestationMax)
    case .sex: return add(FilterValue.sex(value), to: &filters.sex)
    case .variable: return add(value, to: &filters.variable)
    case .hasVariables: return set(FilterValue.flag(value), to: &filters.hasVariables)
    case .language: return add(FilterValue.language(value), to: &filters.language)
    case .year: return add(FilterValue.year(value), to: &filters.year)
    case .minIndividuals: return set(FilterValue.count(value), to: &filters.minIndividuals)
    case .quality: return add(FilterValue.quality(value), to: &filters.quality)
    case .includeUnknown: return set(FilterValue.flag(value), to: &filters.includeUnknown)
    }
  }

  private func add<Value: Equatable>(_ value: Value?, to values: inout [Value]) -> Bool {
    guard let value else { return false }
    if !values.contains(value) { values.append(value) }
    return true
  }

  private func set<Value>(_ value: Value?, to target: inout Value?) -> Bool {
    guard let value else { return false }
    target = value
    return true
  }

  private func set<Value>(_ value: Value?, to target: inout Value) -> Bool {
    guard let value else { return false }
    target = value
    return true
  }
}

/// The values of filters, each nil where the text is not one.
enum FilterValue {
  /// The alpha-2 code of an alpha-2 or alpha-3 code.
  static func country(_ text: String) -> String? {
    Countries.alpha2(text)
  }

  static func access(_ text: String) -> String? {
    let name = String(text.uppercased().map { $0 == "-" || $0 == " " ? "_" : $0 })
    return AccessConditions.Level(rawValue: name)?.rawValue
  }

  /// A CURIE, or a bare ICD-10 code, which nothing else looks like.
  static func code(_ text: String) -> Code? {
    Code(curie: text) ?? icd10(text)
  }

  static func icd10(_ text: String) -> Code? {
    let bytes = Array(text.utf8)
    guard (3...7).contains(bytes.count), bytes[0].isLetter, bytes[1].isDigit, bytes[2].isDigit
    else { return nil }
    if bytes.count > 3 {
      guard bytes[3] == UInt8(ascii: "."), bytes.count > 4, bytes[4...].allSatisfy(\.isDigit)
      else { return nil }
    }
    return Code(system: "ICD10", value: text.uppercased())
  }

  /// An ISO 8601 duration of one unit; a bare number is years.
  static func age(_ text: String) -> Age? {
    if text.utf8.count <= 3, let years = Int(text), years >= 0 { return Age(years, .year) }
    return Age(iso8601: text.uppercased())
  }

  static func within(_ text: String) -> Bool? {
    switch text.lowercased() {
    case "within": true
    case "overlap": false
    default: nil
    }
  }

  static func weeks(_ text: String) -> Int? {
    number(text, in: 0...50)
  }

  static func sex(_ text: String) -> String? {
    let name = text.lowercased()
    return ["female", "male", "other", "unknown"].contains(name) ? name : nil
  }

  static func quality(_ text: String) -> String? {
    QualityScore.Band(rawValue: text.lowercased())?.rawValue
  }

  static func flag(_ text: String) -> Bool? {
    switch text.lowercased() {
    case "true", "yes", "1": true
    case "false", "no", "0": false
    default: nil
    }
  }

  /// A language subtag of two or three letters, with further subtags (RFC 5646, section 2.1).
  static func language(_ text: String) -> String? {
    let subtags = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard let primary = subtags.first, (2...3).contains(primary.count),
      primary.allSatisfy(\.isLetter), text.utf8.count <= 35,
      subtags.allSatisfy({ (1...8).contains($0.count) && $0.allSatisfy(\.isLetterOrDigit) })
    else { return nil }
    // A language that has a two-letter code is written by it.
    if text.utf8.count == 3 { return Languages.tag(text) ?? text.lowercased() }
    return text.lowercased()
  }

  static func year(_ text: String) -> Int? {
    text.utf8.count == 4 ? number(text, in: 1000...9999) : nil
  }

  static func count(_ text: String) -> Int64? {
    text.utf8.allSatisfy(\.isDigit) ? Int64(text) : nil
  }

  private static func number(_ text: String, in range: ClosedRange<Int>) -> Int? {
    guard text.utf8.allSatisfy(\.isDigit), let number = Int(text), range.contains(number) else {
      return nil
    }
    return number
  }
}
