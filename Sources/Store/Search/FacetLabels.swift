internal import Catalogue
internal import Query
internal import Vocabulary

/// Names of facet values for people, from the tables that come with the program.
enum FacetLabels {
  /// In the first of the languages that the tables have, else in English; nil where a value has no name.
  /// Hospitals are named by their operators, not here.
  static func label(_ facet: Facet, _ value: String, _ languages: [String]) -> String? {
    switch facet {
    case .country: Countries.label(value, languages: languages)
    case .language: Languages.label(value, languages: languages)
    case .access: AuthorityTable.accessRight.label(value, languages: languages)
    case .category: AuthorityTable.healthCategories.label(value, languages: languages)
    case .theme:
      AuthorityTable.dataTheme.label(value, languages: languages)
        ?? AuthorityTable.healthTheme.label(value, languages: languages)
    case .kind: AuthorityTable.datasetType.label(value, languages: languages)
    case .ageGroup: AgeGroup(id: value)?.label.best(for: languages)?.text
    case .hasVariables: value == "true" ? "with variables" : "without variables"
    case .hospital, .year, .quality: nil
    }
  }
}
