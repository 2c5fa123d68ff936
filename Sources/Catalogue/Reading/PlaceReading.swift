internal import Vocabulary

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
