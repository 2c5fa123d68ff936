extension ContextProcessor {
  /// A local context being defined: its entries, and which terms are done with.
  final class Definition {
    /// Values by key; of keys that stand twice the last one counts.
    var entries: [String: JSONElement] = [:]
    /// False while a term is being defined.
    var isDefined: [String: Bool] = [:]
    let result: ActiveContext
    let base: BaseIRI?
    let scope: Scope
    let place: JSONElement
    var isProtected = false
    /// Terms that wait for the term being defined.
    var depth = 0

    init(_ place: JSONElement, result: ActiveContext, base: BaseIRI?, scope: Scope) {
      self.place = place
      self.result = result
      self.base = base
      self.scope = scope
    }
  }

  private static let notTerms: Set<String> = [
    "@base", "@direction", "@import", "@language", "@propagate", "@protected", "@version", "@vocab",
  ]

  /// The entries of a context that is an object (section 4.1.2, steps 5.5 to 5.13).
  func define(
    _ context: JSONElement, in result: ActiveContext, base: BaseIRI?, scope: Scope
  ) throws(JSONLDFault) {
    let definition = Definition(context, result: result, base: base, scope: scope)
    for member in context.members { definition.entries[member.key] = member.value }
    try checkVersion(definition)
    try importEntries(definition)
    if scope.remote.isEmpty { try setBase(definition) }
    try setVocabulary(definition)
    try setLanguage(definition)
    try setDirection(definition)
    try checkPropagate(definition)
    if let value = definition.entries["@protected"] {
      definition.isProtected = try boolean(value, "@protected", .invalidProtectedValue)
    }
    // In an order of its own, so that the same document always has the same faults.
    for term in definition.entries.keys.sorted() where !Self.notTerms.contains(term) {
      try spend(1, at: context)
      do throws(JSONLDFault) {
        try define(term, definition)
      } catch {
        if error.isFinal || scope.remote.count > 0 { throw error }
        definition.isDefined[term] = true
        try issues.report(error)
      }
    }
  }

  private func checkVersion(_ definition: Definition) throws(JSONLDFault) {
    guard let value = definition.entries["@version"] else { return }
    guard value.kind == .number, Double(value.document.text(value.index)) == 1.1 else {
      throw JSONLDFault(
        .invalidVersionValue, "\"@version\" is not the number 1.1.", value)
    }
    if !options.is11 {
      throw JSONLDFault(
        .processingModeConflict,
        "\"@version\" is 1.1, and the document is to be read by JSON-LD 1.0.", value)
    }
  }

  /// `@import`: the entries of another context, those written here going before.
  private func importEntries(_ definition: Definition) throws(JSONLDFault) {
    guard let value = definition.entries["@import"] else { return }
    try need11("@import", value, .invalidContextEntry)
    guard let reference = value.string else {
      throw JSONLDFault(
        .invalidImportValue, "\"@import\" is \(value.name): the IRI of a context was expected.",
        value)
    }
    let iri = resolve(reference, definition.base)
    guard let document = try load(iri, for: value) else { return }
    guard let imported = document.root.member("@context"), imported.isObject else {
      throw JSONLDFault(
        .invalidRemoteContext,
        "The context <\(iri)> that is imported is no object with an \"@context\" that is one.",
        value)
    }
    if imported.member("@import") != nil {
      throw JSONLDFault(
        .invalidContextEntry, "The context <\(iri)> that is imported imports another.", value)
    }
    for member in imported.members where definition.entries[member.key] == nil {
      try spend(1, at: value)
      definition.entries[member.key] = member.value
    }
  }

  private func setBase(_ definition: Definition) throws(JSONLDFault) {
    guard let value = definition.entries["@base"] else { return }
    let result = definition.result
    if value.isNull {
      result.base = nil
    } else if let text = value.string, JSONLDKeywords.isAbsolute(text) {
      result.base = BaseIRI(text)
    } else if let text = value.string, let base = result.base {
      result.base = BaseIRI(base.resolve(text))
    } else {
      throw JSONLDFault(
        .invalidBaseIRI,
        value.isString
          ? "\"@base\" is a relative IRI, and nothing says what it is relative to."
          : "\"@base\" is \(value.name): an IRI was expected.", value)
    }
  }

  private func setVocabulary(_ definition: Definition) throws(JSONLDFault) {
    guard let value = definition.entries["@vocab"] else { return }
    if value.isNull {
      definition.result.vocabulary = nil
      return
    }
    let expanded = try value.string.map { text throws(JSONLDFault) in
      options.is11 || JSONLDKeywords.isNode(text)
        ? try expand(text, definition.result, documentRelative: true, vocabulary: true) : nil
    }
    guard let iri = expanded ?? nil, iri.isEmpty || JSONLDKeywords.isNode(iri) else {
      throw JSONLDFault(
        .invalidVocabMapping,
        "\"@vocab\" is \(value.isString ? "no IRI" : value.name): an IRI was expected.", value)
    }
    definition.result.vocabulary = iri
  }

  private func setLanguage(_ definition: Definition) throws(JSONLDFault) {
    guard let value = definition.entries["@language"] else { return }
    guard value.isNull || value.isString else {
      throw JSONLDFault(
        .invalidDefaultLanguage, "\"@language\" is \(value.name): a language tag was expected.",
        value)
    }
    definition.result.language = value.string
  }

  private func setDirection(_ definition: Definition) throws(JSONLDFault) {
    guard let value = definition.entries["@direction"] else { return }
    try need11("@direction", value, .invalidContextEntry)
    definition.result.direction = try direction(value).value
  }

  private func checkPropagate(_ definition: Definition) throws(JSONLDFault) {
    guard let value = definition.entries["@propagate"] else { return }
    try need11("@propagate", value, .invalidContextEntry)
    _ = try boolean(value, "@propagate", .invalidPropagateValue)
  }

  func direction(_ value: JSONElement) throws(JSONLDFault) -> Override<TextDirection> {
    if value.isNull { return .none }
    if let known = value.string.flatMap({ TextDirection(rawValue: $0) }) { return .value(known) }
    throw JSONLDFault(
      .invalidBaseDirection, "\"@direction\" is neither \"ltr\" nor \"rtl\" nor null.", value)
  }

  func boolean(
    _ value: JSONElement, _ key: String, _ code: JSONLDErrorCode
  ) throws(JSONLDFault) -> Bool {
    if let boolean = value.boolean { return boolean }
    throw JSONLDFault(code, "\"\(key)\" is \(value.name): true or false was expected.", value)
  }

  func need11(
    _ key: String, _ value: JSONElement, _ code: JSONLDErrorCode
  ) throws(JSONLDFault) {
    if options.is11 { return }
    throw JSONLDFault(code, "\"\(key)\" has no meaning in JSON-LD 1.0.", value)
  }
}
