/// Reads the common constructs of JSON-LD from tokens to triples at once: nodes with `@id` and `@type`, strings,
/// numbers and Boolean values, value objects, nodes in nodes, contexts of nodes and of types.
///
/// What is not common goes through expansion, at the level of the property or of the node: so there is one
/// place that knows all rules, and all faults come from there. The triples are the same.
final class QuickReader {
  let document: JSONDocument
  let contexts: ContextProcessor
  let expander: Expander
  let emitter: TripleEmitter
  let sink: any TripleSink
  let uses = KeyUseTable()
  /// Types, prefixes, and texts that uses refer to.
  @exclusivity(unchecked) var texts = TermTable()
  @exclusivity(unchecked) var scratch = ScratchBuffer()
  /// Of the sink's identifiers that are remembered.
  private(set) var epoch: Int

  init(
    _ document: JSONDocument, contexts: ContextProcessor, expander: Expander, emitter: TripleEmitter
  ) {
    self.document = document
    self.contexts = contexts
    self.expander = expander
    self.emitter = emitter
    sink = emitter.sink
    epoch = sink.termEpoch
  }

  /// To be called behind every statement.
  func forgetTerms() {
    epoch = sink.termEpoch
  }

  /// What one look over the keys of an object found.
  struct Outline {
    /// Tokens of the values of `@id`, `@type`, `@value` and `@language`; 0 where there is none.
    var id = 0
    var type = 0
    var value = 0
    var language = 0
    var context = 0
    var count = 0
    var hasProperty = false
    var isSpecial = false
  }

  /// An object that is a node of the document's top level; false when it was left to the whole algorithm.
  func readTop(_ index: Int, _ active: ActiveContext) throws(JSONLDFault) -> Bool {
    guard document.tokens[index].kind == .object else { return false }
    var active = active
    var typeContext = active
    guard let outline = try self.outline(index, &active, &typeContext), outline.value == 0 else {
      return false
    }
    if outline.count == 1, outline.id != 0 { return true }
    _ = try node(index, outline, active, typeContext)
    return true
  }

  /// The keys of an object, and the contexts that its own context and its types make; nothing where the object
  /// needs the whole algorithm.
  func outline(
    _ index: Int, _ active: inout ActiveContext, _ typeContext: inout ActiveContext
  ) throws(JSONLDFault) -> Outline? {
    var outline = try look(index, active)
    if let previous = active.previous, outline.value == 0,
      !(outline.count == 1 && outline.id != 0)
    {
      active = previous
      outline = try look(index, active)
    }
    if outline.context != 0 {
      let local = JSONElement(document: document, index: outline.context)
      active = try contexts.process(active, local, base: contexts.documentBase)
      outline = try look(index, active)
    }
    typeContext = active
    if outline.type != 0, active.hasScoped {
      for type in try scopedTypes(outline.type, active) {
        guard let scoped = typeContext.definition(type)?.context else { continue }
        active = try contexts.process(
          active, scoped.element, base: scoped.base,
          scope: ContextProcessor.Scope(propagates: false))
      }
      if active !== typeContext { outline = try look(index, active) }
    }
    if outline.isSpecial { return nil }
    if outline.value != 0 {
      return outline.id == 0 && !outline.hasProperty ? outline : nil
    }
    // A language by itself means nothing on a node, but the standard has its say.
    guard outline.language == 0 else { return nil }
    if outline.id != 0, document.tokens[outline.id].kind != .string { return nil }
    if outline.type != 0, !(try areTypes(outline.type, typeContext)) { return nil }
    return outline
  }

  private func look(_ index: Int, _ active: ActiveContext) throws(JSONLDFault) -> Outline {
    var outline = Outline()
    let tokens = document.tokens
    var key = index &+ 1
    let end = Int(tokens[index].link)
    while key < end {
      let token = tokens[key]
      let value = key &+ 1
      if !token.isRepeated {
        outline.count &+= 1
        switch try use(token.link, active).role {
        case .property, .specialProperty, .unknown, .nothing: outline.hasProperty = true
        case .id:
          if outline.id != 0 { outline.isSpecial = true }
          outline.id = value
        case .type:
          if outline.type != 0 { outline.isSpecial = true }
          outline.type = value
        case .value:
          if outline.value != 0 { outline.isSpecial = true }
          outline.value = value
        case .language:
          if outline.language != 0 { outline.isSpecial = true }
          outline.language = value
        case .context:
          outline.count &-= 1
          outline.context = value
        case .special, .iri, .prefix, .noPrefix: outline.isSpecial = true
        }
      }
      key = document.next(value)
    }
    return outline
  }

  /// The triples of a node whose keys were looked at; its identifier, if it has a proper one.
  func node(
    _ index: Int, _ outline: Outline, _ active: ActiveContext, _ typeContext: ActiveContext
  ) throws(JSONLDFault) -> TermID? {
    emitter.place = index
    let subject =
      outline.id == 0 ? emitter.freshBlank() : try reference(outline.id, active)
    if outline.count == 1, outline.id != 0 { return subject }
    if outline.type != 0 { try types(outline.type, of: subject, typeContext) }
    guard outline.hasProperty else { return subject }
    let tokens = document.tokens
    var key = index &+ 1
    let end = Int(tokens[index].link)
    while key < end {
      let use = try use(tokens[key].link, active)
      switch use.role {
      case .property:
        try values(key &+ 1, key, use, of: subject, active)
      case .specialProperty:
        try special(key, of: subject, active)
      case .unknown:
        if !use.wasTold { tell(key, active) }
      default: break
      }
      key = document.next(key &+ 1)
    }
    return subject
  }

  /// A property that needs the whole algorithm.
  private func special(
    _ key: Int, of subject: TermID?, _ active: ActiveContext
  ) throws(JSONLDFault) {
    let member = JSONElement.Member(document: document, place: key)
    let node = try expander.expandMember(member, active)
    try emitter.emitContents(of: node, as: subject)
  }
}
