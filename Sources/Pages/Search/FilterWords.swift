internal import Catalogue
internal import Query
internal import Store
internal import Vocabulary

/// Filters and their values in the words of the page.
struct FilterWords {
  let reader: Reader
  /// Of the answer: they know what hospitals are called.
  var facets: [String: [FacetCount]] = [:]

  func name(_ field: FilterField) -> String { reader.texts("filter.\(field.name)") }

  func value(_ field: FilterField, _ value: String) -> String {
    let texts = reader.texts
    switch field {
    case .country: return reader.country(value.lowercased())
    case .access: return reader.access(value.uppercased())
    case .language: return Languages.label(value, languages: [reader.language]) ?? value
    case .ageMin, .ageMax:
      return Age(iso8601: value).map(AgeWords(texts: texts).age) ?? value
    case .age, .sex, .quality, .hasVariables, .includeUnknown:
      let name = "\(field.name).\(value.lowercased())"
      return texts.has(name) ? texts(name) : value
    default:
      return facets[field.name]?.first { $0.value == value }.map(\.label) ?? value
    }
  }
}

extension FilterWords {
  /// With the names of all hospitals.
  init(reader: Reader, sources: [Source]) {
    let hospitals = sources.map {
      FacetCount(value: $0.name, label: $0.settings.hospital ?? $0.name, count: 0)
    }
    self.init(reader: reader, facets: ["hospital": hospitals])
  }
}
