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
      let name = graph.isIRI(object) ? Namespaces.localName(String(text)) : text
      guard let tag = Languages.tag(name) ?? Languages.tag(named: name) else {
        findings.add(
          "language-unknown", .warning, "dct:language", value: String(text),
          "The language cannot be read.",
          remedy: "Use http://publications.europa.eu/resource/authority/language/ and the "
            + "three-letter code.")
        continue
      }
      tags.insert(tag)
      if !isAuthority || name.utf8.count != 3 {
        findings.add(
          "language-misspelt", .information, "dct:language", value: String(text),
          "The language is not written as in the EU table; it was read as \"\(tag)\".",
          remedy: "Write http://publications.europa.eu/resource/authority/language/"
            + "\(Languages.authorityCode(tag) ?? "CODE").")
      }
    }
    return tags.count < 2 ? Array(tags) : tags.sorted()
  }
}

/// The country in which a place lies, as far as its IRI or name tells.
enum PlaceReading {
  static func country(of place: ConceptReference) -> String? {
    if let iri = place.iri, let country = country(ofIRI: iri) { return country }
    for variant in place.label.variants {
      let name = variant.text.trimmingASCIISpace
      if let country = Countries.alpha2(named: name) ?? code(name) { return country }
    }
    return nil
  }

  private static func country(ofIRI iri: String) -> String? {
    if let (table, code) = AuthorityTable.parse(iri) {
      switch table {
      case "country": return Countries.alpha2(code)
      // POL_WAW, or in the geographical tables NUTS codes such as PL91.
      case "place", "administrative-territorial-unit", "atu":
        return Countries.alpha2(code.prefix { $0 != "_" })
      default: return nil
      }
    }
    let name = Namespaces.localName(iri)
    let lowered = iri.lowercased()
    if lowered.contains("/nuts/") || lowered.contains("iso:code:3166")
      || lowered.contains("iso3166") || lowered.contains("geonames.org/countries")
    {
      return Countries.alpha2(name.split(separator: ":").last?.prefix(2) ?? name.prefix(2))
    }
    return nil
  }

  /// A mere code, which only counts in capitals: `PL`, `POL`.
  private static func code(_ text: Substring) -> String? {
    text.utf8.allSatisfy { (0x41...0x5A).contains($0) } ? Countries.alpha2(text) : nil
  }
}
