internal import XML

/// The base that relative references are resolved against, shared by the elements in its scope.
final class RDFXMLBase: Sendable {
  /// Nil where nobody said.
  let iri: BaseIRI?

  init(_ iri: BaseIRI?) { self.iri = iri }
}

/// From the document's text to terms.
extension RDFXMLParser {
  /// Makes sure that the name's meaning is in the table.
  private mutating func learn(_ name: XMLName) {
    if name.index < names.count, names[name.index] != nil { return }
    while names.count <= name.index { names.append(nil) }
    names[name.index] = RDFXMLName(name)
  }

  mutating func elementRole(_ name: XMLName) -> RDFXMLName.ElementRole {
    learn(name)
    return names[name.index]?.element ?? .ordinary
  }

  /// Looks up what the attributes of the element that has just begun mean.
  mutating func readRoles() {
    roles.removeAll(keepingCapacity: true)
    for index in 0..<xml.attributeCount {
      let name = xml.attributeName(index)
      learn(name)
      roles.append(names[name.index]?.attribute ?? .property)
    }
  }

  /// The IRI that an element's or attribute's name makes.
  mutating func term(of name: XMLName, in owner: XMLName? = nil) throws(Stopped) -> TermID? {
    learn(name)
    if let term = names[name.index]?.term { return term }
    let text = name.namespace + name.local
    guard BaseIRI.isAbsolute(text.utf8) else {
      let reason = name.namespace.isEmpty ? "it is in no namespace" : "its namespace is relative"
      try fault("The name \(name) makes no IRI: \(reason)", in: owner ?? name)
      return nil
    }
    let term = try iri(Array(text.utf8)[...], documentBase, in: owner ?? name)
    names[name.index]?.term = term
    return term
  }

  mutating func rdfType() -> TermID {
    if let typeTerm { return typeTerm }
    let term = sink.iri(RDFVocabulary.type)
    typeTerm = term
    return term
  }

  func literal(_ value: ArraySlice<UInt8>, language: [UInt8]?) -> TermID {
    value.withUnsafeBufferPointer { value in
      guard let language else { return sink.literal(value) }
      return language.withUnsafeBufferPointer { sink.literal(value, language: $0) }
    }
  }

  // MARK: - IRIs

  /// The IRI that a reference in the document means; nil after a fault.
  mutating func iri(
    _ reference: ArraySlice<UInt8>, _ base: RDFXMLBase, in name: XMLName
  ) throws(Stopped) -> TermID? {
    guard try resolve(reference, base, in: name) else { return nil }
    return scratch.withUnsafeBufferPointer { sink.iri($0) }
  }

  /// Puts the absolute IRI into `scratch`, mended where that may be; false after a fault.
  private mutating func resolve(
    _ reference: ArraySlice<UInt8>, _ base: RDFXMLBase, in name: XMLName
  ) throws(Stopped) -> Bool {
    scratch.removeAll(keepingCapacity: true)
    var reference = reference
    if reference.contains(where: RDFXMLParser.isForbidden) {
      reference = try mended(reference, in: name)
    }
    if BaseIRI.isAbsolute(reference) {
      scratch.append(contentsOf: reference)
    } else if let base = base.iri {
      reference.withUnsafeBufferPointer { base.resolve($0, into: &scratch) }
    } else {
      let text = String(decoding: reference.prefix(200), as: UTF8.self)
      try fault(
        "The reference \"\(text)\" is relative, and the document has no base", in: name,
        original: text)
      return false
    }
    if scratch.count > options.limits.iriBytes {
      try stop("An IRI is longer than the \(options.limits.iriBytes) bytes allowed", in: name)
    }
    return true
  }

  /// The reference without white space around it and with the characters encoded that no IRI holds
  /// (RFC 3987, section 2.2).
  private mutating func mended(
    _ reference: ArraySlice<UInt8>, in name: XMLName
  ) throws(Stopped) -> ArraySlice<UInt8> {
    let original = String(decoding: reference.prefix(800), as: UTF8.self)
    let bad = reference.first(where: RDFXMLParser.isForbidden) ?? 0x20
    let shown = bad > 0x20 ? "\"\(Character(Unicode.Scalar(bad)))\"" : "white space"
    try mend("The IRI holds \(shown), which no IRI may", in: name, original: original)
    var trimmed = reference.drop { $0 <= 0x20 }
    while let last = trimmed.last, last <= 0x20 { trimmed.removeLast() }
    var result: [UInt8] = []
    for byte in trimmed {
      if RDFXMLParser.isForbidden(byte) {
        result.append(0x25)
        result.append(contentsOf: (byte < 16 ? "0" : "").utf8)
        result.append(contentsOf: String(byte, radix: 16, uppercase: true).utf8)
      } else {
        result.append(byte)
      }
    }
    return result[...]
  }

  @inline(__always)
  private static func isForbidden(_ byte: UInt8) -> Bool {
    switch byte {
    case 0...0x20, 0x22, 0x3C, 0x3E, 0x5C, 0x5E, 0x60, 0x7B, 0x7C, 0x7D: true
    default: false
    }
  }

  // MARK: - Identifiers

  /// The IRI of `rdf:ID`, which may stand once for each base (section 7.2.22).
  mutating func identifier(
    _ index: Int, _ base: RDFXMLBase, in name: XMLName
  ) throws(Stopped) -> TermID? {
    let value = xml.attributeValue(index)
    if !RDFXMLParser.isNCName(xml.attributeBytes(index)) {
      try mend("\"\(value.prefix(40))\" is no name that rdf:ID may give", in: name, original: value)
    }
    guard try resolve(Array("#\(value)".utf8)[...], base, in: name) else { return nil }
    if !identifiers.insert(scratch).inserted {
      try mend("rdf:ID=\"\(value.prefix(40))\" is given a second time", in: name)
    }
    return scratch.withUnsafeBufferPointer { sink.iri($0) }
  }

  /// The node of `rdf:nodeID`.
  mutating func nodeLabel(_ index: Int, in name: XMLName) throws(Stopped) -> TermID? {
    let label = xml.attributeBytes(index)
    guard RDFXMLParser.isNCName(label) else {
      let value = xml.attributeValue(index)
      try fault("\"\(value.prefix(40))\" is no name that rdf:nodeID may give", in: name)
      return nil
    }
    return label.withUnsafeBufferPointer { blanks.named($0, in: sink) }
  }

  private static func isNCName(_ text: ArraySlice<UInt8>) -> Bool {
    XMLName.isName(text) && !text.contains(0x3A)
  }

  // MARK: - Base and language

  /// Base and language in scope on the element that has just begun.
  mutating func context(
    of name: XMLName
  ) throws(Stopped) -> (base: RDFXMLBase, language: [UInt8]?) {
    var context = outerContext
    for (index, role) in roles.enumerated() {
      switch role {
      case .base:
        if try resolve(xml.attributeBytes(index), context.base, in: name) {
          context.base = RDFXMLBase(BaseIRI(bytes: scratch))
        }
      case .language: context.language = try language(xml.attributeBytes(index), in: name)
      default: break
      }
    }
    return context
  }

  /// An empty tag takes the language away.
  private mutating func language(
    _ tag: ArraySlice<UInt8>, in name: XMLName
  ) throws(Stopped) -> [UInt8]? {
    if tag.isEmpty { return nil }
    if RDFXMLParser.isLanguageTag(tag) { return Array(tag) }
    let original = String(decoding: tag.prefix(200), as: UTF8.self)
    try mend("\"\(original.prefix(40))\" is no language tag", in: name, original: original)
    let mended = tag.filter { $0 > 0x20 }.map { $0 == 0x5F ? 0x2D : $0 }
    return RDFXMLParser.isLanguageTag(mended[...]) ? mended : nil
  }

  /// Letters, then parts of letters and digits after hyphens (Turtle, `LANGTAG`).
  private static func isLanguageTag(_ tag: ArraySlice<UInt8>) -> Bool {
    var isFirst = true
    for part in tag.split(separator: 0x2D, omittingEmptySubsequences: false) {
      let isFit = part.allSatisfy { byte in
        (0x61...0x7A).contains(byte | 0x20) || (!isFirst && (0x30...0x39).contains(byte))
      }
      guard isFit, !part.isEmpty else { return false }
      isFirst = false
    }
    return !isFirst
  }
}
