extension QuickReader {
  /// Marks numbers of the table of texts that are looked up as types, and as prefixes.
  private static let typeMark: UInt32 = 1 << 31
  private static let prefixMark: UInt32 = 1 << 30

  /// What a key means in a context; `number` is the key's in the document.
  @inline(__always)
  func use(_ number: UInt32, _ active: ActiveContext) throws(JSONLDFault) -> KeyUse {
    let slot = KeyUseTable.slot(active.id, number)
    let found = uses[slot]
    if found.context == active.id, found.number == number, found.epoch == epoch { return found }
    let made = try makeKey(number, active)
    uses[slot] = made
    return made
  }

  /// What the type or datatype at a token means.
  func typeUse(_ index: Int, _ active: ActiveContext) throws(JSONLDFault) -> KeyUse {
    let text = texts.intern(document.bytes(index), kind: .iri)
    let number = text | Self.typeMark
    let slot = KeyUseTable.slot(active.id, number)
    let found = uses[slot]
    if found.context == active.id, found.number == number, found.epoch == epoch { return found }
    var use = KeyUse(context: active.id, number: number, role: .special, epoch: epoch)
    let type = try contexts.expand(
      texts.text(text), active, documentRelative: true, vocabulary: true)
    if let type, isProper(type) {
      use.role = .iri
      use.term = sink.iri(type)
    }
    uses[slot] = use
    return use
  }

  /// An absolute IRI without anything that would have to be mended.
  private func isProper(_ iri: String) -> Bool {
    iri.withBytes { bytes in
      BaseIRI.isAbsolute(bytes) && bytes.count <= emitter.limits.iriBytes
        && bytes.allSatisfy { ByteClass.table[$0] & ByteClass.iri != 0 }
        && bytes.count { $0 == 0x23 } < 2
    }
  }

  private func makeKey(
    _ number: UInt32, _ active: ActiveContext
  ) throws(JSONLDFault) -> KeyUse {
    var use = KeyUse(context: active.id, number: number, epoch: epoch)
    let key = document.keys.text(number)
    guard key != "@context" else {
      use.role = .context
      return use
    }
    guard let iri = try contexts.expand(key, active, vocabulary: true) else {
      use.role = active.definition(key) == nil ? .unknown : .nothing
      return use
    }
    if JSONLDKeywords.contains(iri) {
      switch iri {
      case "@id": use.role = .id
      case "@type": use.role = .type
      case "@value": use.role = .value
      case "@language": use.role = .language
      default: use.role = .special
      }
      return use
    }
    let definition = active.definition(key)
    guard iri.utf8.contains(0x3A) else {
      use.role = definition == nil ? .unknown : .nothing
      return use
    }
    use.role = .specialProperty
    guard isProper(iri), isCommon(definition, active) else { return use }
    use.iri = intern(iri)
    use.term = sink.iri(iri)
    use.role = .property
    switch definition?.type {
    case "@id": use.coercion = .id
    case "@vocab": use.coercion = .vocabulary
    case let type? where type != "@none":
      guard isProper(type) else {
        use.role = .specialProperty
        return use
      }
      use.coercion = .typed
      use.qualifier = intern(type)
      use.datatype = sink.iri(type)
    default:
      if let language = definition?.language.map(\.value) ?? active.language {
        use.coercion = .tagged
        use.qualifier = intern(language)
      }
    }
    return use
  }

  private func isCommon(_ definition: TermDefinition?, _ active: ActiveContext) -> Bool {
    if contexts.options.directionForm != .none { return false }
    guard let definition else { return true }
    return definition.container.subtracting(.set).isEmpty && !definition.isReverse
      && definition.context == nil && definition.type != "@json"
  }

  private func intern(_ text: String) -> UInt32 {
    text.withBytes { texts.intern($0, kind: .iri) }
  }

  /// Says that a key is unknown, once.
  func tell(_ key: Int, _ active: ActiveContext) {
    let number = document.tokens[key].link
    let slot = KeyUseTable.slot(active.id, number)
    var use = uses[slot]
    if use.context == active.id, use.number == number {
      use.wasTold = true
      uses[slot] = use
    }
    expander.noteUnknown(JSONElement.Member(document: document, place: key))
  }

  // MARK: References

  @inline(__always)
  func predicate(_ use: KeyUse) throws(JSONLDFault) -> TermID? {
    use.epoch == epoch ? use.term : texts.withBytes(use.iri) { sink.iri($0) }
  }

  @inline(__always)
  func datatype(_ use: KeyUse) throws(JSONLDFault) -> TermID? {
    use.epoch == epoch ? use.datatype : texts.withBytes(use.qualifier) { sink.iri($0) }
  }

  /// The node that the string at a token names, relative to the document.
  func reference(_ index: Int, _ active: ActiveContext) throws(JSONLDFault) -> TermID? {
    let text = document.bytes(index)
    if let colon = Self.scheme(text) {
      if colon &+ 2 < text.count, text[colon &+ 1] == 0x2F, text[colon &+ 2] == 0x2F {
        return try emitter.iri(text)
      }
      let use = try prefixUse(UnsafeBufferPointer(rebasing: text[..<colon]), active)
      guard use.role == .prefix else { return try emitter.iri(text) }
      scratch.removeAll()
      texts.withBytes(use.iri) { namespace in
        if let base = namespace.baseAddress { scratch.append(base, count: namespace.count) }
      }
      if let base = text.baseAddress {
        scratch.append(base + (colon &+ 1), count: text.count &- colon &- 1)
      }
      return try emitter.iri(scratch.bytes)
    }
    let iri = try contexts.expand(String(bytes: text), active, documentRelative: true)
    return try emitter.node(iri)
  }

  /// Where the first colon stands, if what stands before it may be a scheme.
  @inline(__always)
  private static func scheme(_ text: UnsafeBufferPointer<UInt8>) -> Int? {
    guard let first = text.first, ByteClass.table[first] & ByteClass.letter != 0 else { return nil }
    var index = 1
    while index < text.count {
      let byte = text[index]
      if byte == 0x3A { return index }
      guard
        ByteClass.table[byte] & (ByteClass.letter | ByteClass.digit) != 0 || byte == 0x2B
          || byte == 0x2D || byte == 0x2E
      else { return nil }
      index &+= 1
    }
    return nil
  }

  private func prefixUse(
    _ prefix: UnsafeBufferPointer<UInt8>, _ active: ActiveContext
  ) throws(JSONLDFault) -> KeyUse {
    let text = texts.intern(prefix, kind: .iri)
    let number = text | Self.prefixMark
    let slot = KeyUseTable.slot(active.id, number)
    let found = uses[slot]
    if found.context == active.id, found.number == number { return found }
    var use = KeyUse(context: active.id, number: number, role: .noPrefix, epoch: epoch)
    if let definition = active.definition(texts.text(text)), definition.isPrefix,
      let namespace = definition.iri
    {
      use.role = .prefix
      use.iri = intern(namespace)
    }
    uses[slot] = use
    return use
  }
}
