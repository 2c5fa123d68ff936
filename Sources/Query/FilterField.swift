/// The filters of a dataset query, by the words that name them: in the text (`country:fi`), in a query
/// string (`?country=fi`) and on the command line (`--country fi`).
///
/// A word is taken in camel case, in kebab case and in any capitalisation: `ageMin`, `age-min`, `AGEMIN`.
public enum FilterField: String, Sendable, Codable, CaseIterable {
  case hospital, country, access, category, theme, kind, code
  case ageMin, ageMax, age, ageGroup
  case gestationMin, gestationMax
  case sex, variable, hasVariables, language, year, minIndividuals, quality
  case includeUnknown

  /// The field that `name` means, or nil where it names none.
  public init?(name: some StringProtocol) {
    guard let field = Self.byFoldedName[Self.fold(name)] else { return nil }
    self = field
  }

  /// As query strings and the text write it: `ageMin`.
  public var name: String { rawValue }

  /// As command lines write it: `age-min`.
  public var kebabName: String {
    rawValue.reduce(into: "") { name, character in
      if character.isUppercase { name += "-" }
      name += character.lowercased()
    }
  }

  /// Whether several values may be given, of which any will do.
  public var isRepeatable: Bool {
    switch self {
    case .hospital, .country, .access, .category, .theme, .kind, .code, .ageGroup, .sex, .variable,
      .language, .year, .quality:
      true
    case .ageMin, .ageMax, .age, .gestationMin, .gestationMax, .hasVariables, .minIndividuals,
      .includeUnknown:
      false
    }
  }

  private static let byFoldedName = Dictionary(
    uniqueKeysWithValues: allCases.map { (fold($0.rawValue), $0) })

  private static func fold(_ name: some StringProtocol) -> String {
    guard name.utf8.count <= 32 else { return "" }
    return name.lowercased().filter { $0 != "-" }
  }
}
