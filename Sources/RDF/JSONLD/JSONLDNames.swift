/// How IRIs are written in a JSON-LD document: as compact IRIs where a prefix fits, relative to the base, or
/// in full.
struct JSONLDNames {
  private let namespaces: [(prefix: [UInt8], namespace: [UInt8])]
  private let base: [UInt8]?
  private let terms: TermTable
  private var written: [UInt32: [UInt8]] = [:]
  /// Positions in `namespaces` of the prefixes that were used.
  private var used: Set<Int> = []

  init(_ graph: Graph, prefixes: Prefixes, base: String?) {
    terms = graph.storage.terms
    let schemes = Self.bareSchemes(graph)
    namespaces = prefixes.filter { Self.isUsable($0.prefix, $0.namespace, schemes) }
      .map { (prefix: Array($0.prefix.utf8), namespace: Array($0.namespace.utf8)) }
      .sorted { a, b in
        if a.namespace.count != b.namespace.count { return a.namespace.count > b.namespace.count }
        if a.prefix.count != b.prefix.count { return a.prefix.count < b.prefix.count }
        return a.prefix.lexicographicallyPrecedes(b.prefix)
      }
    self.base = base.flatMap { base in
      let bytes = Array(base.utf8)
      return BaseIRI.isAbsolute(bytes) && !bytes.contains(0x23) ? bytes : nil
    }
  }

  /// A prefix for a reader of JSON-LD 1.1: its namespace ends in a delimiter, and no IRI of the graph looks as if
  /// the prefix stood in it.
  private static func isUsable(
    _ prefix: String, _ namespace: String, _ schemes: Set<String>
  ) -> Bool {
    guard let first = prefix.utf8.first, let last = namespace.utf8.last,
      ByteClass.table[first] & ByteClass.letter != 0, ":/?#[]@".utf8.contains(last)
    else { return false }
    return prefix.utf8.allSatisfy { ByteClass.table[$0] & ByteClass.name != 0 }
      && !schemes.contains(prefix)
  }

  /// Schemes of IRIs such as `urn:…`, which are read as compact IRIs where there is a prefix of that name.
  ///
  /// Of terms in triples alone: a table of terms may hold others, which the document does not.
  private static func bareSchemes(_ graph: Graph) -> Set<String> {
    let terms = graph.storage.terms
    var used = Array(repeating: false, count: terms.count)
    for ids in graph.tripleIDs {
      used[Int(ids.subject.rawValue)] = true
      used[Int(ids.predicate.rawValue)] = true
      used[Int(ids.object.rawValue)] = true
      let object = terms.header(ids.object.rawValue)
      if object.kind == .typedLiteral { used[Int(object.qualifier)] = true }
    }
    var schemes: Set<String> = []
    for number in 0..<UInt32(terms.count)
    where used[Int(number)] && terms.kind(number) == .iri {
      terms.withBytes(number) { iri in
        guard let colon = iri.firstIndex(of: 0x3A) else { return }
        if iri[(colon + 1)...].starts(with: [0x2F, 0x2F]) { return }
        schemes.insert(String(decoding: iri[..<colon], as: UTF8.self))
      }
    }
    return schemes
  }

  /// The text of an IRI that is a property or a type.
  mutating func name(_ number: UInt32) -> [UInt8] {
    if let known = written[number] { return known }
    let made = terms.withBytes(number) { make($0) }
    written[number] = made
    return made
  }

  /// The text of an IRI that names a node.
  mutating func reference(_ number: UInt32) -> [UInt8] {
    if let base {
      let relative = terms.withBytes(number) { iri -> [UInt8]? in
        guard iri.starts(with: base), iri.count == base.count || iri[base.count] == 0x23 else {
          return nil
        }
        return Array(iri[base.count...])
      }
      if let relative { return relative }
    }
    return name(number)
  }

  private mutating func make(_ iri: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    for (index, pair) in namespaces.enumerated() where iri.starts(with: pair.namespace) {
      let local = iri[pair.namespace.count...]
      guard !local.isEmpty,
        local.allSatisfy({ ByteClass.table[$0] & ByteClass.name != 0 || $0 == 0x2E })
      else { continue }
      used.insert(index)
      return pair.prefix + [0x3A] + local
    }
    return Array(iri)
  }

  /// What the context of the document has to say: the base, and the prefixes that were used, by name.
  var context: [(key: String, value: JSONValue)] {
    let prefixes = used.map { namespaces[$0] }.sorted {
      $0.prefix.lexicographicallyPrecedes($1.prefix)
    }
    return
      (base.map { [(key: "@base", value: .string(String(decoding: $0, as: UTF8.self)))] } ?? [])
      + prefixes.map {
        (
          key: String(decoding: $0.prefix, as: UTF8.self),
          value: .string(String(decoding: $0.namespace, as: UTF8.self))
        )
      }
  }
}
