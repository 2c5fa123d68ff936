extension TripleEmitter {
  /// The literal of a value object (section 8.2.2); nothing when it cannot be one.
  func literal(_ value: ExpandedValue) throws(JSONLDFault) -> TermID? {
    let outer = place
    defer { place = outer }
    if let here = value.place { place = here.index }
    switch value.content {
    case .json(let json):
      var canonical: [UInt8] = []
      JSONCanonical.append(json, to: &canonical)
      let datatype = sink.iri(RDFVocabulary.json)
      return canonical.withUnsafeBufferPointer { sink.literal($0, datatype: datatype) }
    case .boolean(let boolean):
      return try typed(boolean ? "true" : "false", value.type, .boolean)
    case .number(let written):
      return try number(written, value.type)
    case .string(let string):
      if let type = value.type {
        guard let datatype = try datatype(type) else { return nil }
        return string.withBytes { sink.literal($0, datatype: datatype) }
      }
      if let direction = value.direction, options.directionForm != .none {
        return try directed(string, value.language, direction)
      }
      guard let language = value.language else { return string.withBytes { sink.literal($0) } }
      return string.withBytes { text in
        language.withBytes { tag in tagged(text, tag) }
      }
    }
  }

  private func datatype(_ type: String) throws(JSONLDFault) -> TermID? {
    try type.withBytes { bytes throws(JSONLDFault) in try iri(bytes) }
  }

  /// A string with its language; nothing when that is no language tag.
  func tagged(
    _ text: UnsafeBufferPointer<UInt8>, _ tag: UnsafeBufferPointer<UInt8>
  ) -> TermID? {
    if Self.isLanguage(tag) { return sink.literal(text, language: tag) }
    let original = String(bytes: tag)
    if isTolerant {
      let mended = original.replacing("_", with: "-")
      if let id = mended.withBytes({ Self.isLanguage($0) ? sink.literal(text, language: $0) : nil })
      {
        warn(place, "The language tag \"\(original)\" was taken for \"\(mended)\".", original)
        return id
      }
      warn(
        place, "\"\(original.prefix(40))\" is no language tag: the text is read without it.",
        original)
      return sink.literal(text)
    }
    warn(place, "\"\(original.prefix(40))\" is no language tag: the text is left out.", original)
    return nil
  }

  /// Letters, then letters and digits between hyphens, as in the other notations of RDF.
  static func isLanguage(_ tag: UnsafeBufferPointer<UInt8>) -> Bool {
    var length = 0
    var isFirst = true
    for byte in tag {
      let kind = ByteClass.table[byte]
      if byte == 0x2D {
        if length == 0 { return false }
        length = 0
        isFirst = false
      } else if kind & ByteClass.letter != 0 || kind & ByteClass.digit != 0 && !isFirst {
        length += 1
      } else {
        return false
      }
    }
    return length > 0
  }

  private func typed(
    _ text: String, _ type: String?, _ native: KnownTerms.Name
  ) throws(JSONLDFault) -> TermID? {
    guard let type else {
      return text.withBytes { sink.literal($0, datatype: known.id(native, in: sink)) }
    }
    guard let datatype = try datatype(type) else { return nil }
    return text.withBytes { sink.literal($0, datatype: datatype) }
  }

  /// A number as an integer where it is whole and not too large, else as a double.
  func number(_ written: String, _ type: String?) throws(JSONLDFault) -> TermID? {
    if type == XSD.decimal, JSONLDNumber.isPlain(written) {
      return try typed(written, type, .decimal)
    }
    if type != XSD.double, let whole = JSONLDNumber.integer(written) {
      return try typed(whole, type, .integer)
    }
    return try typed(JSONLDNumber.double(written), type, .double)
  }

  /// A string with a direction, in the form that is asked for.
  private func directed(
    _ string: String, _ language: String?, _ direction: TextDirection
  ) throws(JSONLDFault) -> TermID? {
    let language = language?.lowercased()
    if options.directionForm == .datatype {
      let datatype = sink.iri("https://www.w3.org/ns/i18n#\(language ?? "")_\(direction.rawValue)")
      return string.withBytes { sink.literal($0, datatype: datatype) }
    }
    let node = freshBlank()
    let values = [
      ("value", string), ("language", language), ("direction", direction.rawValue),
    ]
    for case (let name, let value?) in values {
      try triple(
        node, sink.iri(RDFVocabulary.namespace + name), value.withBytes { sink.literal($0) })
    }
    return node
  }
}
