extension QuickReader {
  /// The values of a property, one or many.
  func values(
    _ index: Int, _ key: Int, _ use: KeyUse, of subject: TermID?, _ active: ActiveContext
  ) throws(JSONLDFault) {
    if document.tokens[index].kind == .array {
      let end = Int(document.tokens[index].link)
      var item = index &+ 1
      while item < end {
        // Arrays in arrays are one set of values.
        try values(item, key, use, of: subject, active)
        item = document.next(item)
      }
      return
    }
    let object: TermID?
    switch document.tokens[index].kind {
    case .string:
      emitter.place = index
      object = try string(index, use, active)
    case .object:
      guard case .read(let node) = try self.object(index, active) else {
        return try expanded(index, key, use, of: subject, active)
      }
      object = node
    case .number, .true, .false:
      emitter.place = index
      object = try native(index, use)
    case .null, .array, .key:
      return
    }
    guard let object, let subject, let predicate = try predicate(use) else { return }
    try emitter.triple(subject, predicate, object)
  }

  @inline(__always)
  private func string(
    _ index: Int, _ use: KeyUse, _ active: ActiveContext
  ) throws(JSONLDFault) -> TermID? {
    let text = document.bytes(index)
    switch use.coercion {
    case .text: return sink.literal(text)
    case .typed:
      guard let datatype = try datatype(use) else { return nil }
      return sink.literal(text, datatype: datatype)
    case .tagged: return texts.withBytes(use.qualifier) { emitter.tagged(text, $0) }
    case .id: return try reference(index, active)
    case .vocabulary:
      let iri = try contexts.expand(
        String(bytes: text), active, documentRelative: true, vocabulary: true)
      return try emitter.node(iri)
    }
  }

  private func native(_ index: Int, _ use: KeyUse) throws(JSONLDFault) -> TermID? {
    guard let value = ExpandedValue(JSONElement(document: document, index: index)) else {
      return nil
    }
    var typed = value
    if use.coercion == .typed { typed.type = texts.text(use.qualifier) }
    return try emitter.literal(typed)
  }

  private enum Found {
    /// It was read; its identifier, if it has a proper one.
    case read(TermID?)
    /// It needs the whole algorithm.
    case uncommon
  }

  /// An object that is a value: a value object, or a node.
  private func object(
    _ index: Int, _ outer: ActiveContext
  ) throws(JSONLDFault) -> Found {
    var active = outer
    var typeContext = outer
    guard let outline = try self.outline(index, &active, &typeContext) else { return .uncommon }
    if outline.value == 0 { return .read(try node(index, outline, active, typeContext)) }
    emitter.place = index
    return try valueObject(outline, typeContext).map { .read($0) } ?? .uncommon
  }

  /// A string with a language, a datatype or neither, or a number or Boolean value by itself; nothing for
  /// whatever else.
  private func valueObject(
    _ outline: Outline, _ typeContext: ActiveContext
  ) throws(JSONLDFault) -> TermID? {
    let kind = document.tokens[outline.value].kind
    guard kind == .string else {
      guard outline.type == 0, outline.language == 0, kind != .null, kind != .array, kind != .object
      else { return nil }
      return try native(outline.value, KeyUse())
    }
    let text = document.bytes(outline.value)
    if outline.language != 0 {
      guard outline.type == 0, document.tokens[outline.language].kind == .string else { return nil }
      let tag = document.bytes(outline.language)
      guard TripleEmitter.isLanguage(tag) else { return nil }
      return sink.literal(text, language: tag)
    }
    guard outline.type != 0 else { return sink.literal(text) }
    guard document.tokens[outline.type].kind == .string else { return nil }
    let type = try typeUse(outline.type, typeContext)
    guard type.role == .iri else { return nil }
    return sink.literal(text, datatype: type.term)
  }

  /// An object that needs the whole algorithm: it may turn out many values.
  private func expanded(
    _ index: Int, _ key: Int, _ use: KeyUse, of subject: TermID?, _ active: ActiveContext
  ) throws(JSONLDFault) {
    let element = JSONElement(document: document, index: index)
    let predicate = try predicate(use)
    try expander.tolerate { () throws(JSONLDFault) in
      let expansion = try expander.expand(element, active, .term(document.key(key)))
      for item in expansion.items {
        guard let object = try emitter.object(item), let subject, let predicate else { continue }
        try emitter.triple(subject, predicate, object)
      }
    }
  }

  // MARK: Types

  /// Whether every type is a string that stands for an IRI.
  func areTypes(_ index: Int, _ active: ActiveContext) throws(JSONLDFault) -> Bool {
    if document.tokens[index].kind == .string {
      return try typeUse(index, active).role == .iri
    }
    guard document.tokens[index].kind == .array else { return false }
    let end = Int(document.tokens[index].link)
    var item = index &+ 1
    while item < end {
      guard document.tokens[item].kind == .string, try typeUse(item, active).role == .iri else {
        return false
      }
      item &+= 1
    }
    return true
  }

  func types(
    _ index: Int, of subject: TermID?, _ active: ActiveContext
  ) throws(JSONLDFault) {
    guard let subject else { return }
    let isArray = document.tokens[index].kind == .array
    let end = isArray ? Int(document.tokens[index].link) : index &+ 1
    var item = isArray ? index &+ 1 : index
    while item < end {
      let type = try typeUse(item, active).term
      try emitter.triple(subject, emitter.known.id(.type, in: sink), type)
      item &+= 1
    }
  }

  /// The types in order, for the contexts they may have.
  func scopedTypes(
    _ index: Int, _ active: ActiveContext
  ) throws(JSONLDFault) -> [String] {
    JSONElement(document: document, index: index).items.compactMap(\.string).sorted()
  }
}
