extension TripleEmitter {
  /// The term of an expanded IRI or blank node; nothing when it is no well-formed IRI.
  func node(_ id: String?) throws(JSONLDFault) -> TermID? {
    guard let id else { return nil }
    return try id.withBytes { bytes throws(JSONLDFault) in try node(bytes) }
  }

  /// The same of bytes.
  @inline(__always)
  func node(_ id: UnsafeBufferPointer<UInt8>) throws(JSONLDFault) -> TermID? {
    if id.count >= 2, id[0] == 0x5F, id[1] == 0x3A { return try blank(id) }
    return try iri(id)
  }

  /// The predicate of an expanded property; a blank node cannot be one.
  func predicate(_ property: String) throws(JSONLDFault) -> TermID? {
    if property.hasPrefix("_:") {
      warn(
        place, "The property \"\(property)\" is a blank node, which RDF has no place for.", property
      )
      return nil
    }
    return try property.withBytes { bytes throws(JSONLDFault) in try iri(bytes) }
  }

  private func blank(_ id: UnsafeBufferPointer<UInt8>) throws(JSONLDFault) -> TermID? {
    try check(id, limit: limits.iriBytes)
    let label = UnsafeBufferPointer(rebasing: id[2...])
    if isLabel(label) { return namedBlank(label) }
    // Any text may be a label in JSON-LD, and only some in RDF: others are spelt by their bytes.
    text.removeAll()
    for byte in label {
      if ByteClass.table[byte] & ByteClass.name != 0, byte != 0x2D, byte != 0x5F {
        text.append(byte)
      } else {
        text.append(0x5F)
        text.append(hexadecimal([byte]))
      }
    }
    text.append(0x5F)
    return namedBlank(text.bytes)
  }

  private func isLabel(_ label: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = label.first, let last = label.last, first != 0x2D, first != 0x2E,
      last != 0x2E
    else { return false }
    return label.allSatisfy { ByteClass.table[$0] & ByteClass.name != 0 || $0 == 0x2E }
  }

  /// An IRI that expansion gave.
  @inline(__always)
  func iri(_ bytes: UnsafeBufferPointer<UInt8>) throws(JSONLDFault) -> TermID? {
    var index = 0
    var hashes = 0
    while index < bytes.count, ByteClass.table[bytes[index]] & ByteClass.iri != 0 {
      if bytes[index] == 0x23 { hashes &+= 1 }
      index &+= 1
    }
    if index == bytes.count, hashes < 2, bytes.count <= limits.iriBytes, BaseIRI.isAbsolute(bytes) {
      return sink.iri(bytes)
    }
    return try unusualIRI(bytes)
  }

  private func unusualIRI(_ bytes: UnsafeBufferPointer<UInt8>) throws(JSONLDFault) -> TermID? {
    try check(bytes, limit: limits.iriBytes)
    let original = String(bytes: bytes)
    guard BaseIRI.isAbsolute(bytes) else {
      warn(
        place,
        "The IRI \"\(original.prefix(200))\" is relative, and nothing says what it is relative to: its triples are left out.",
        original)
      return nil
    }
    guard isTolerant else {
      warn(
        place, "The IRI holds a character that an IRI may not hold: its triples are left out.",
        original)
      return nil
    }
    text.removeAll()
    var hashes = 0
    for byte in bytes {
      if byte == 0x23 { hashes += 1 }
      if ByteClass.table[byte] & ByteClass.iri != 0, byte != 0x23 || hashes == 1 {
        text.append(byte)
      } else {
        text.append(0x25)
        text.append(hexadecimal([byte]))
      }
    }
    warn(
      place, "The IRI holds a character that an IRI may not hold: it was percent-encoded.", original
    )
    return sink.iri(text.bytes)
  }

  private func check(
    _ bytes: UnsafeBufferPointer<UInt8>, limit: Int
  ) throws(JSONLDFault) {
    guard bytes.count > limit else { return }
    throw JSONLDFault(
      nil, "What stands here is longer than the \(limit) bytes that are allowed for it.",
      issues.element(place), isFinal: true)
  }
}
