internal import XML

/// Element names for IRIs, and the prefixes that they need.
struct RDFXMLWriterNames {
  /// Prefixes a writer may use, by the UTF-8 of the namespace: strings that only look the same are
  /// equal in Swift, but not as IRIs.
  private var prefixes: [[UInt8]: String] = [:]
  /// Namespaces that came with a prefix.
  private var wanted: [String] = [RDFVocabulary.namespace]
  private var taken: Set<String> = ["rdf"]
  private var used: Set<[UInt8]> = [Array(RDFVocabulary.namespace.utf8)]
  private var known: [TermID: String?] = [:]
  private var made = 0

  /// Names of the RDF vocabulary that mean something else as an element, or nothing.
  private static let reserved: Set<String> = [
    "RDF", "Description", "ID", "about", "parseType", "resource", "nodeID", "datatype", "li",
    "aboutEach", "aboutEachPrefix", "bagID",
  ]

  init(_ given: Prefixes) {
    prefixes[Array(RDFVocabulary.namespace.utf8)] = "rdf"
    for (prefix, namespace) in given
    where RDFXMLWriterNames.isUsable(prefix) && RDFXMLWriterNames.isUsable(namespace: namespace) {
      let key = Array(namespace.utf8)
      guard prefixes[key] == nil, taken.insert(prefix).inserted else { continue }
      prefixes[key] = prefix
      wanted.append(namespace)
    }
  }

  /// Prefixes used and their namespaces, in the order of the prefixes.
  var declared: [(prefix: String, namespace: String)] {
    used.map { (prefixes[$0] ?? "", String(decoding: $0, as: UTF8.self)) }.sorted { $0.0 < $1.0 }
  }

  /// Whether the IRI lies in a namespace that came with a prefix.
  func isWanted(_ iri: String) -> Bool {
    wanted.contains { iri.utf8.starts(with: $0.utf8) }
  }

  /// The qualified name of an element that means the IRI; nil where there is none.
  mutating func name(for term: TermID, _ iri: String) -> String? {
    if let known = known[term] { return known }
    let name = find(iri)
    known[term] = .some(name)
    return name
  }

  private mutating func find(_ iri: String) -> String? {
    guard let (namespace, local) = split(iri) else { return nil }
    if namespace == RDFVocabulary.namespace, RDFXMLWriterNames.reserved.contains(local) {
      return nil
    }
    let key = Array(namespace.utf8)
    used.insert(key)
    if let prefix = prefixes[key] { return "\(prefix):\(local)" }
    var prefix: String
    repeat {
      made += 1
      prefix = "ns\(made)"
    } while taken.contains(prefix)
    taken.insert(prefix)
    prefixes[key] = prefix
    return "\(prefix):\(local)"
  }

  /// The longest wanted namespace that leaves a name, else the longest name at the end.
  private func split(_ iri: String) -> (namespace: String, local: String)? {
    var starts: [String.Index] = []
    for index in iri.unicodeScalars.indices.reversed() {
      let character = String(iri.unicodeScalars[index])
      guard character != ":", XMLName.isName("_" + character) else { break }
      if XMLName.isName(character) { starts.append(index) }
    }
    let longest = wanted.filter { iri.utf8.starts(with: $0.utf8) }.max {
      $0.utf8.count < $1.utf8.count
    }
    if let longest {
      let cut = iri.utf8.index(iri.startIndex, offsetBy: longest.utf8.count)
      if starts.contains(cut) { return (longest, String(iri[cut...])) }
    }
    while let cut = starts.popLast() {
      let namespace = String(iri[..<cut])
      if RDFXMLWriterNames.isUsable(namespace: namespace) {
        return (namespace, String(iri[cut...]))
      }
    }
    return nil
  }

  private static func isUsable(_ prefix: String) -> Bool {
    XMLName.isName(prefix) && !prefix.utf8.contains(0x3A)
      && !prefix.lowercased().hasPrefix("xml")
  }

  private static func isUsable(namespace: String) -> Bool {
    !namespace.isEmpty && namespace != XMLNamespace.xml && namespace != XMLNamespace.xmlns
  }
}
