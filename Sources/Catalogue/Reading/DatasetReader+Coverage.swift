internal import RDF
internal import Vocabulary

/// Languages, countries, places and times.
extension DatasetReader {
  mutating func readCoverage(_ description: Description, into dataset: inout Dataset) {
    dataset.languages = languages(description)
    dataset.temporal = periods(description)
    dataset.places = references(description, .spatial)
    var countries: Set<String> = []
    for place in dataset.places {
      if let country = PlaceReading.country(of: place) { countries.insert(country) }
    }
    dataset.countries = countries.sorted()
  }

  private mutating func languages(_ description: Description) -> [String] {
    var tags: Set<String> = []
    for object in description[.language] {
      guard
        let stated = graph.isBlank(object) ? label(of: object).best()?.text : graph.text(object)
      else { continue }
      let text = stated.trimmingASCIISpace
      if Self.isPlaceholder(text) {
        notePlaceholder(.language)
        continue
      }
      let isAuthority = graph.isIRI(object) && AuthorityTable.parse(text)?.table == "language"
      let isAddress = graph.isIRI(object) || text.hasPrefix("http")
      let name = isAddress ? Namespaces.localName(String(text)) : text
      guard let tag = Languages.tag(name) ?? Languages.tag(named: name) else {
        findings.add(.languageUnknown, .warning, "dct:language", value: String(text))
        continue
      }
      tags.insert(tag)
      if !isAuthority || name.utf8.count != 3 {
        var arguments = ["tag": tag]
        arguments["code"] = Languages.authorityCode(tag)
        findings.add(
          .languageMisspelt, .information, "dct:language", value: String(text), arguments)
      }
    }
    return tags.count < 2 ? Array(tags) : tags.sorted()
  }
}
