internal import RDF

/// The namespaces of the vocabularies, and the other spellings in which descriptions write them.
enum Namespaces {
  /// The prefix by which findings and people know each namespace.
  static let prefixes: [(prefix: String, namespace: String)] = [
    ("dcat", DCAT.namespace), ("dct", DCTerms.namespace), ("healthdcatap", HealthDCAT.namespace),
    ("dcatap", DCATAP.namespace), ("geodcatap", GeoDCATAP.namespace), ("foaf", FOAF.namespace),
    ("vcard", VCard.namespace), ("cv", CPOV.namespace), ("adms", ADMS.namespace),
    ("dpv", DPV.namespace), ("csvw", CSVW.namespace), ("skos", SKOS.namespace),
    ("dqv", DQV.namespace), ("hydra", Hydra.namespace), ("ldp", LDP.namespace),
    ("fdp-o", FDP.namespace), ("schema", SchemaOrg.namespace), ("time", OWLTime.namespace),
    ("rdfs", RDFSchema.namespace), ("owl", OWL.namespace), ("odrl", ODRL.namespace),
    ("phds", PHDS.namespace), ("rdf", RDFVocabulary.namespace), ("xsd", XSD.namespace),
    ("prov", "http://www.w3.org/ns/prov#"), ("spdx", "http://spdx.org/rdf/terms#"),
    ("locn", "http://www.w3.org/ns/locn#"), ("oa", "http://www.w3.org/ns/oa#"),
    ("eli", "http://data.europa.eu/eli/ontology#"),
  ]

  /// Other spellings of a namespace: what stands in descriptions, and what is meant. All in lower
  /// case and without the scheme, which may be http or https.
  private static let aliases: [(spelling: String, namespace: String)] = [
    ("purl.org/dc/elements/1.1/", DCTerms.namespace), ("dublincore.org/terms/", DCTerms.namespace),
    ("purl.org/dc/dcmitype/", DCTerms.namespace), ("purl.org/dc/terms#", DCTerms.namespace),
    ("data.europa.eu/r5r/healthdcatap#", HealthDCAT.namespace),
    ("data.europa.eu/r5r/healthdcatap/", HealthDCAT.namespace),
    ("healthdcat-ap.github.io/", HealthDCAT.namespace),
    ("healthdataportal.eu/ns/health/", HealthDCAT.namespace),
    ("healthdata.eu/ns/health#", HealthDCAT.namespace),
    ("data.europa.eu/r5r", DCATAP.namespace),
    ("www.dcat-ap.de/", DCATAP.namespace),
    ("www.w3.org/ns/dpv#", DPV.namespace), ("w3.org/ns/dpv#", DPV.namespace),
    ("w3id.org/dpv/", DPV.namespace), ("w3c.github.io/dpv/2.1/dpv/", DPV.namespace),
    ("w3c.github.io/dpv/2.0/dpv/", DPV.namespace), ("w3c.github.io/dpv/dpv#", DPV.namespace),
    ("www.w3.org/tr/skos-reference/", SKOS.namespace),
    ("www.w3.org/2004/02/skos/", SKOS.namespace),
    ("www.w3.org/tr/2016/note-vocab-dqv-20161215/", DQV.namespace),
    ("www.w3.org/tr/vocab-dcat/", DCAT.namespace), ("www.w3.org/tr/vocab-dcat-3/", DCAT.namespace),
    ("www.w3.org/ns/dcat/", DCAT.namespace), ("w3.org/ns/dcat#", DCAT.namespace),
    ("www.w3.org/ns/csvw/", CSVW.namespace), ("schema.org/", SchemaOrg.namespace),
    ("w3id.org/ejp-rd/vocabulary#", HealthDCAT.namespace),
    ("purl.archive.org/ejp-rd/vocabulary/", HealthDCAT.namespace),
    ("w3id.org/paedcat/phds/", PHDS.namespace),
    ("semiceu.github.io/geodcat-ap/", GeoDCATAP.namespace),
  ]

  /// Every spelling, the longest first, so that `…/r5r/healthdcatap#` comes before `…/r5r`.
  private static let spellings: [(spelling: String, namespace: String)] =
    (prefixes.map { (withoutScheme($0.namespace.lowercased()), $0.namespace) } + aliases)
    .sorted { $0.0.utf8.count > $1.0.utf8.count }

  static func withoutScheme(_ iri: String) -> String {
    for scheme in ["http://", "https://"] where iri.hasPrefix(scheme) {
      return String(iri.dropFirst(scheme.count))
    }
    return iri
  }

  /// The namespace that is meant by an IRI, and the local name folded: lower case, without the colon
  /// or other punctuation that slipped in at either end.
  static func split(_ iri: String) -> (namespace: String, local: String)? {
    let lowered = withoutScheme(iri.lowercased())
    for (spelling, namespace) in spellings where lowered.hasPrefix(spelling) {
      let local = foldLocal(lowered.dropFirst(spelling.count))
      if !local.isEmpty { return (namespace, local) }
    }
    return nil
  }

  /// Lower case, letters and digits only.
  static func foldLocal(_ name: some StringProtocol) -> String {
    name.lowercased().filter { $0.isASCII && ($0.isLetter || $0.isNumber) }
  }

  /// The local name of any IRI: what follows the last `#`, `/` or, failing these, `:`.
  static func localName(_ iri: String) -> Substring {
    var name = iri[...]
    while let last = name.last, last == ":" || last == "/" || last == "#" { name = name.dropLast() }
    if let mark = name.lastIndex(where: { $0 == "#" || $0 == "/" }) {
      return name[name.index(after: mark)...]
    }
    return name.lastIndex(of: ":").map { name[name.index(after: $0)...] } ?? name
  }

  /// `dct:issued`; the IRI itself where no prefix is known.
  static func curie(of iri: String) -> String {
    for (prefix, namespace) in prefixes where iri.hasPrefix(namespace) {
      return prefix + ":" + iri.dropFirst(namespace.count)
    }
    return iri
  }

  /// The IRI of a CURIE with one of the ``prefixes``; an IRI stays as it is.
  static func iri(of curie: String) -> String {
    guard let colon = curie.firstIndex(of: ":") else { return curie }
    let prefix = curie[..<colon]
    let namespace = prefixes.first { $0.prefix == prefix }?.namespace
    return namespace.map { $0 + curie[curie.index(after: colon)...] } ?? curie
  }
}
