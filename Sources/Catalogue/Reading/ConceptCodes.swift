internal import Synchronization
internal import Vocabulary

/// The code of a concept, where its IRI or name has a usual form.
enum ConceptCodes {
  /// `Code(system: "data-theme", value: "HEAL")` for EU and EHDS authority tables, else the code of a
  /// code system, else a Wikidata entity.
  ///
  /// What was read once is remembered: the concepts of variables stand in many documents.
  static func code(of iri: String) -> Code? {
    guard iri.utf8.count <= 120 else { return read(iri) }
    if let known = known.withLock({ $0[iri] }) { return known }
    let code = read(iri)
    known.withLock { known in
      if known.count > 50_000 { known.removeAll() }
      known[iri] = .some(code)
    }
    return code
  }

  private static let known = Mutex<[String: Code?]>([:])

  private static func read(_ iri: String) -> Code? {
    if let (table, code) = AuthorityTable.parse(iri) { return Code(system: table, value: code) }
    if let code = Code(iri: iri) { return code }
    let name = Namespaces.localName(iri)
    if iri.contains("wikidata.org/"), let first = name.utf8.first, [0x50, 0x51].contains(first),
      name.utf8.count > 1, name.utf8.dropFirst().allSatisfy({ (0x30...0x39).contains($0) })
    {
      return Code(system: "WIKIDATA", value: String(name))
    }
    return nil
  }

  /// The code that a bare word means as value of a property: `HEAL`, `EHRS`, `Health`.
  static func code(ofWord word: String, _ property: Property) -> Code? {
    let table: AuthorityTable
    switch property {
    case .theme: table = .dataTheme
    case .healthCategory: table = .healthCategories
    case .healthTheme: table = .healthTheme
    case .kind: table = .datasetType
    case .accrualPeriodicity: table = .frequency
    default: return Code(curie: word)
    }
    let upper = word.uppercased()
    if table.contains(upper) { return Code(system: table.rawValue, value: upper) }
    let lower = word.lowercased()
    let hit = table.codes.first { code in
      table.labels(code).contains { $0.label.lowercased() == lower }
    }
    return hit.map { Code(system: table.rawValue, value: $0) } ?? Code(curie: word)
  }
}
