internal import RDF
internal import Schemas
internal import Vocabulary

/// The code lists that are held here.
///
/// Not held are the list of corporate bodies and GeoNames; what they say is not checked.
struct CodeLists: Sendable {
  /// The lists of the tables in the program and beside it, read once a process.
  static let shared = CodeLists()

  /// By the IRI of the list.
  private let lists: [String: CodeList]
  private let byNamespace: [String: CodeList]

  /// The list; nil where it is not held here.
  subscript(scheme: String) -> CodeList? { lists[scheme] }

  private init() {
    var all = AuthorityTable.allCases.map { table in
      var list = CodeList(table, classes: Self.classes(of: table))
      // “Sensitive” is a code of the table, but none of the three that a dataset may have.
      if table == .accessRight { list.meaning = { AccessLevels.read($0)?.level.rawValue } }
      return list
    }
    all.append(
      CodeList(
        scheme: Self.authority + "country", namespace: Self.authority + "country/",
        isComplete: false,
        codes: Self.countries,
        classes: [DCTerms.Location]
      ) { word in
        (Countries.alpha2(word) ?? Countries.alpha2(named: word)).flatMap(Countries.alpha3)
      })
    all.append(
      CodeList(
        scheme: Self.authority + "language", namespace: Self.authority + "language/",
        isComplete: false, codes: Self.languages,
        classes: [DCTerms.LinguisticSystem]
      ) { word in
        (Languages.tag(word) ?? Languages.tag(named: word)).flatMap(Languages.authorityCode)
      })
    let places = Self.places()
    if !places.isEmpty {
      all.append(
        CodeList(
          scheme: Self.authority + "place", namespace: Self.authority + "place/",
          isComplete: false, codes: places, classes: [DCTerms.Location]
        ) { _ in nil })
    }
    lists = Dictionary(all.map { ($0.scheme, $0) }, uniquingKeysWith: { first, _ in first })
    byNamespace = Dictionary(
      all.map { ($0.namespace, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Whether an IRI is that of a code of some list here.
  func contains(_ iri: String) -> Bool {
    let end = iri.lastIndex(of: "/").map { iri.index(after: $0) } ?? iri.startIndex
    return byNamespace[String(iri[..<end])]?.codes[String(iri[end...])] != nil
  }

  /// The IRI of the code, of whatever list, that is meant by an IRI of an authority table on another host.
  func suggestion(for value: String) -> String? {
    guard let (table, _) = AuthorityTable.parse(value) else { return nil }
    return lists.values.first { $0.scheme.hasSuffix("/" + table) }?.suggestion(for: value)
  }

  /// Every list and code with class, label and list: what shapes see beside the data.
  func graph() -> Graph {
    let builder = GraphBuilder()
    let type = builder.intern(.iri(RDFVocabulary.type))
    let inScheme = builder.intern(.iri(SKOS.inScheme))
    let label = builder.intern(.iri(SKOS.prefLabel))
    func add(_ subject: TermID, _ predicate: TermID, _ object: TermID) {
      builder.add(ids: TripleIDs(subject: subject, predicate: predicate, object: object))
    }
    for list in lists.values.sorted(by: { $0.scheme < $1.scheme }) {
      let scheme = builder.intern(.iri(list.scheme))
      let classes = ([SKOS.Concept] + list.classes).map { builder.intern(.iri($0)) }
      add(scheme, type, builder.intern(.iri(SKOS.ConceptScheme)))
      builder.add(
        .iri(list.scheme), DCTerms.title, .literal(Literal(Self.name(of: list), language: "en")))
      for (code, text) in list.codes.sorted(by: { $0.key < $1.key }) {
        let node = builder.intern(.iri(list.namespace + code))
        add(node, inScheme, scheme)
        add(node, label, builder.intern(.literal(Literal(text, language: "en"))))
        for kind in classes { add(node, type, kind) }
      }
    }
    return builder.finish()
  }

  private static func name(of list: CodeList) -> String {
    list.scheme.split(separator: "/").last { $0.first?.isLetter == true }.map(String.init)
      ?? list.scheme
  }

  private static let authority = "http://publications.europa.eu/resource/authority/"

  /// Entries of the EU country table that are no country of ISO 3166-1: the Union, and former countries.
  private static let otherCountries = [
    "EUR", "ANT", "BUR", "BYS", "CSK", "DDR", "DHY", "FXX", "HVO", "MID", "NHB", "NTZ", "PCI",
    "PCZ",
    "PUS", "RHO", "SCG", "SKM", "SUN", "TMP", "VDR", "WAK", "YMD", "YUG", "OP_DATPRO",
  ]

  private static func classes(of table: AuthorityTable) -> [String] {
    switch table {
    case .accessRight: [DCTerms.RightsStatement]
    case .frequency: [DCTerms.Frequency]
    case .continent: [DCTerms.Location]
    case .fileType: [DCTerms.MediaTypeOrExtent]
    case .codingSystem, .standard: [DCTerms.Standard]
    default: []
    }
  }

  private static let countries: [String: String] = {
    var labels = Dictionary(
      otherCountries.map { ($0, $0) }, uniquingKeysWith: { first, _ in first })
    for alpha2 in Countries.codes {
      if let code = Countries.alpha3(alpha2) { labels[code] = Countries.label(alpha2) ?? code }
    }
    return labels
  }()

  private static let languages: [String: String] = Dictionary(
    Languages.authorityCodes.map { ($0, Languages.tag($0).flatMap { Languages.label($0) } ?? $0) },
    uniquingKeysWith: { first, _ in first })

  /// The table of places; empty where the program was copied without its folders.
  private static func places() -> [String: String] {
    guard let bytes = try? Schemas.file("codelists/place.tsv") else { return [:] }
    var labels: [String: String] = [:]
    for line in bytes.split(separator: UInt8(ascii: "\n")).dropFirst() {
      let cells = line.split(
        separator: UInt8(ascii: "\t"), maxSplits: 2, omittingEmptySubsequences: false)
      guard cells.count > 1 else { continue }
      labels[String(decoding: cells[0], as: UTF8.self)] = String(decoding: cells[1], as: UTF8.self)
    }
    return labels
  }
}
