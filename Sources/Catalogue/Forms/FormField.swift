internal import Vocabulary

/// What a data steward may say of a dataset in a form: a YAML file or a sheet of two columns.
///
/// The raw value is the key in YAML; sheets may use it, or a heading of `FormFieldTable` in English, Spanish or
/// Polish.
public enum FormField: String, CaseIterable, Sendable {
  // What it is
  case formLanguage, iri, identifier, title, description, keywords, type, theme
  case healthCategory, healthTheme
  // Whose it is
  case publisher, publisherIRI, publisherType, publisherEmail, publisherPage
  case holder, holderIRI, holderType, holderEmail, holderPage
  case contact, contactEmail, contactPage, contactPhone
  // Who is in it
  case minimumAge, maximumAge, individuals, records, population, codes, codingSystem
  case country, periodStart, periodEnd
  // The data
  case languages, structured, provenance, frequency, issued, modified, standard, homepage
  case documentation
  // Access
  case access, legislation, accessBody, accessBodyIRI, accessBodyType, accessBodyEmail
  case accessBodyPage, legalBasis, purpose, personalData, retentionStart, retentionEnd
  case dataTitle, dataDescription, dataAccess, dataFormat, dataLicence
  // Counts
  case countsAddress, countsDate, countsThreshold

  /// Fields that may hold several values, each in a row or line of its own, or parted by semicolons.
  var isList: Bool {
    switch self {
    case .keywords, .theme, .healthCategory, .healthTheme, .codes, .codingSystem, .country,
      .languages, .standard, .legislation, .legalBasis, .purpose, .personalData, .homepage,
      .documentation, .type:
      true
    default: false
    }
  }

  /// Texts for people, which are in a language.
  var isText: Bool {
    switch self {
    case .title, .description, .keywords, .population, .provenance, .legalBasis, .purpose,
      .personalData, .publisher, .holder, .contact, .accessBody, .dataTitle, .dataDescription:
      true
    default: false
    }
  }

  /// The field that a heading means, case, spaces, marks and diacritics aside.
  init?(heading: some StringProtocol) {
    let folded = DictionaryField.folded(String(heading))
    guard let field = FormFieldTable.byHeading[folded] else { return nil }
    self = field
  }

  /// A heading such as `title (pl)` or `title@pl`: the field, and the language that stands with it.
  static func read(_ heading: String) -> (field: FormField, language: String?)? {
    let text = heading.trimmingASCIISpace
    if let field = FormField(heading: text) { return (field, nil) }
    let parts = text.split { $0 == "(" || $0 == ")" || $0 == "@" || $0 == "[" || $0 == "]" }
    guard parts.count == 2, let field = FormField(heading: parts[0].trimmingASCIISpace) else {
      return nil
    }
    let tag = parts[1].trimmingASCIISpace
    guard let language = Languages.tag(named: tag) ?? Languages.tag(tag) else { return nil }
    return (field, language)
  }

  /// The field whose value the property of a finding comes from.
  static func stating(_ path: String) -> FormField? {
    let known = allCases.filter { FormFieldTable.row($0).property == path }
    return known.first
      ?? allCases.first { field in
        let property = FormFieldTable.row(field).property
        return !property.isEmpty && path.hasPrefix(property + "/")
      }
  }
}
