/// How IRIs are written in a Turtle document: as prefixed names where a prefix fits, else in angle brackets.
struct TurtleNames {
  private let namespaces: [(prefix: [UInt8], namespace: [UInt8])]
  private let base: [UInt8]?
  private let terms: TermTable
  private var written: [UInt32: [UInt8]] = [:]
  /// Positions in `namespaces` of the prefixes that were used.
  private var used: Set<Int> = []

  /// The longest namespace that fits is taken.
  init(_ terms: TermTable, prefixes: Prefixes, base: String?) {
    self.terms = terms
    namespaces = prefixes.filter { !$0.namespace.isEmpty && Self.isPrefixName($0.prefix.utf8) }
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

  /// The text of an IRI.
  mutating func text(_ number: UInt32) -> [UInt8] {
    if let known = written[number] { return known }
    let made = terms.withBytes(number) { make($0) }
    written[number] = made
    return made
  }

  /// Directives for the base and for the prefixes that were used, by name.
  func header() -> [UInt8] {
    var text: [UInt8] = []
    if let base {
      text += "@base ".utf8
      Self.appendBracketed(base[...], to: &text)
      text += " .\n".utf8
    }
    let pairs = used.map { namespaces[$0] }.sorted {
      $0.prefix.lexicographicallyPrecedes($1.prefix)
    }
    for pair in pairs {
      text += "@prefix ".utf8
      text += pair.prefix
      text += ": ".utf8
      Self.appendBracketed(pair.namespace[...], to: &text)
      text += " .\n".utf8
    }
    return text
  }

  private mutating func make(_ iri: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var text: [UInt8] = []
    if let base, iri.starts(with: base), iri.count == base.count || iri[base.count] == 0x23 {
      Self.appendBracketed(iri[base.count...], to: &text)
      return text
    }
    for (index, pair) in namespaces.enumerated() where iri.starts(with: pair.namespace) {
      let local = iri[pair.namespace.count...]
      guard Self.isLocalName(local) else { continue }
      used.insert(index)
      return pair.prefix + [0x3A] + local
    }
    Self.appendBracketed(iri[...], to: &text)
    return text
  }

  /// Whether a local name needs no escape: ASCII letters, digits, hyphens, underscores and inner dots.
  private static func isLocalName(_ local: some BidirectionalCollection<UInt8>) -> Bool {
    guard let first = local.first, let last = local.last else { return true }
    guard first != 0x2D, first != 0x2E, last != 0x2E else { return false }
    return local.allSatisfy { ByteClass.table[$0] & ByteClass.name != 0 || $0 == 0x2E }
  }

  private static func isPrefixName(_ prefix: some BidirectionalCollection<UInt8>) -> Bool {
    guard let first = prefix.first else { return true }
    return ByteClass.table[first] & ByteClass.letter != 0 && isLocalName(prefix)
  }

  private static func appendBracketed(_ iri: some Collection<UInt8>, to text: inout [UInt8]) {
    text.append(0x3C)
    for byte in iri {
      if ByteClass.table[byte] & ByteClass.iri != 0 {
        text.append(byte)
      } else {
        text += "\\u00".utf8
        text += hexadecimal([byte])
      }
    }
    text.append(0x3E)
  }
}
