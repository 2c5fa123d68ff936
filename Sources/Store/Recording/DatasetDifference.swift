internal import Catalogue

extension Dataset {
  /// The fields, by their names in JSON, in which two descriptions of one dataset differ. `catalogues` is not
  /// compared: it says which of the document's catalogues list the dataset, not what the dataset is.
  func differingFields(from other: Dataset) -> [String] {
    var fields: [String] = []
    func compare<Value: Equatable>(_ name: String, _ path: KeyPath<Dataset, Value>) {
      if self[keyPath: path] != other[keyPath: path] { fields.append(name) }
    }
    compare("title", \.title)
    compare("alternativeTitle", \.alternativeTitle)
    compare("description", \.description)
    compare("identifiers", \.identifiers)
    compare("otherIdentifiers", \.otherIdentifiers)
    compare("keywords", \.keywords)
    compare("themes", \.themes)
    compare("healthCategories", \.healthCategories)
    compare("healthThemes", \.healthThemes)
    compare("types", \.types)
    compare("classes", \.classes)
    compare("publisher", \.publisher)
    compare("custodian", \.custodian)
    compare("creators", \.creators)
    compare("contacts", \.contacts)
    compare("access", \.access)
    compare("landingPages", \.landingPages)
    compare("pages", \.pages)
    compare("ages", \.ages)
    compare("gestation", \.gestation)
    compare("ageGroups", \.ageGroups)
    compare("individuals", \.individuals)
    compare("records", \.records)
    compare("populationCoverage", \.populationCoverage)
    compare("codes", \.codes)
    compare("unreadCodeValues", \.unreadCodeValues)
    compare("codingSystems", \.codingSystems)
    compare("hasStructuredData", \.hasStructuredData)
    compare("variables", \.variables)
    compare("languages", \.languages)
    compare("countries", \.countries)
    compare("places", \.places)
    compare("temporal", \.temporal)
    compare("issued", \.issued)
    compare("modified", \.modified)
    compare("accrualPeriodicity", \.accrualPeriodicity)
    compare("version", \.version)
    compare("provenance", \.provenance)
    compare("conformsTo", \.conformsTo)
    compare("series", \.series)
    compare("distributions", \.distributions)
    compare("samples", \.samples)
    compare("analytics", \.analytics)
    return fields
  }
}
