/// Short names for namespaces, in the order they were set.
public struct Prefixes: Hashable, Sendable, Sequence {
  private var namespaces: [String: String] = [:]
  private var order: [String] = []

  /// No prefix at all.
  public init() {}

  /// Prefixes in the order given; a later one of the same name replaces the earlier.
  public init(_ pairs: some Sequence<(String, String)>) {
    for (prefix, namespace) in pairs { self[prefix] = namespace }
  }

  /// The namespace of a prefix, without the colon; setting `nil` takes the prefix out.
  public subscript(prefix: String) -> String? {
    get { namespaces[prefix] }
    set {
      if newValue == nil { order.removeAll { $0 == prefix } }
      if newValue != nil, namespaces[prefix] == nil { order.append(prefix) }
      namespaces[prefix] = newValue
    }
  }

  /// Number of prefixes.
  public var count: Int { order.count }

  /// Whether there is no prefix.
  public var isEmpty: Bool { order.isEmpty }

  /// Pairs of prefix and namespace, in the order they were set.
  public func makeIterator() -> some IteratorProtocol<(prefix: String, namespace: String)> {
    order.lazy.map { (prefix: $0, namespace: namespaces[$0] ?? "") }.makeIterator()
  }

  /// The IRI a prefixed name such as `dcat:Dataset` stands for, if its prefix is known.
  public func expand(_ name: String) -> String? {
    guard let colon = name.firstIndex(of: ":"), let namespace = namespaces[String(name[..<colon])]
    else { return nil }
    return namespace + name[name.index(after: colon)...]
  }

  /// These prefixes, and of the others those whose name is not taken yet and, unless `sharing` namespaces,
  /// whose namespace is not either.
  public func merging(_ other: Prefixes, sharing: Bool = false) -> Prefixes {
    var merged = self
    let taken = Set(namespaces.values)
    for (prefix, namespace) in other
    where merged[prefix] == nil && (sharing || !taken.contains(namespace)) {
      merged[prefix] = namespace
    }
    return merged
  }

  /// The prefixes customary where datasets are described.
  public static let common = Prefixes([
    ("rdf", RDFVocabulary.namespace),
    ("rdfs", "http://www.w3.org/2000/01/rdf-schema#"),
    ("xsd", XSD.namespace),
    ("owl", "http://www.w3.org/2002/07/owl#"),
    ("dcat", "http://www.w3.org/ns/dcat#"),
    ("dct", "http://purl.org/dc/terms/"),
    ("foaf", "http://xmlns.com/foaf/0.1/"),
    ("vcard", "http://www.w3.org/2006/vcard/ns#"),
    ("skos", "http://www.w3.org/2004/02/skos/core#"),
    ("adms", "http://www.w3.org/ns/adms#"),
    ("dcatap", "http://data.europa.eu/r5r/"),
    ("cv", "http://data.europa.eu/m8g/"),
    ("geodcatap", "http://data.europa.eu/930/"),
    ("healthdcatap", "http://healthdataportal.eu/ns/health#"),
    ("cv", "http://data.europa.eu/m8g/"),
    ("csvw", "http://www.w3.org/ns/csvw#"),
    ("dpv", "https://w3id.org/dpv#"),
    ("dqv", "http://www.w3.org/ns/dqv#"),
    ("eli", "http://data.europa.eu/eli/ontology#"),
    ("geo", "http://www.opengis.net/ont/geosparql#"),
    ("hydra", "http://www.w3.org/ns/hydra/core#"),
    ("ldp", "http://www.w3.org/ns/ldp#"),
    ("locn", "http://www.w3.org/ns/locn#"),
    ("oa", "http://www.w3.org/ns/oa#"),
    ("odrl", "http://www.w3.org/ns/odrl/2/"),
    ("org", "http://www.w3.org/ns/org#"),
    ("phds", "https://w3id.org/paedcat/phds#"),
    ("prov", "http://www.w3.org/ns/prov#"),
    ("schema", "http://schema.org/"),
    ("sh", "http://www.w3.org/ns/shacl#"),
    ("spdx", "http://spdx.org/rdf/terms#"),
    ("time", "http://www.w3.org/2006/time#"),
  ])
  /// What a prefix is taken for that a document uses and does not declare.
  static let customary = common.merging(
    Prefixes([
      ("dcterms", "http://purl.org/dc/terms/"),
      ("geodcatap", "http://data.europa.eu/930/"),
      ("v", "http://www.w3.org/2006/vcard/ns#"),
    ]), sharing: true)
}
