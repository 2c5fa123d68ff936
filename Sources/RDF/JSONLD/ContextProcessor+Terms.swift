extension ContextProcessor {
  /// Terms that build on terms.
  private static let deepestTerm = 64

  private static let entryNames: Set<String> = [
    "@id", "@reverse", "@container", "@context", "@direction", "@index", "@language", "@nest",
    "@prefix", "@protected", "@type",
  ]

  /// Defines a term of a local context (JSON-LD 1.1 API, section 4.2.2).
  func define(_ term: String, _ definition: Definition) throws(JSONLDFault) {
    guard let value = definition.entries[term] else { return }
    switch definition.isDefined[term] {
    case true?: return
    case false?:
      throw JSONLDFault(
        .cyclicIRIMapping, "The term \"\(term)\" is defined by way of itself.", value)
    case nil: break
    }
    guard !term.isEmpty else {
      throw JSONLDFault(.invalidTermDefinition, "A term of the context has no name.", value)
    }
    guard definition.depth < Self.deepestTerm else {
      throw JSONLDFault(
        .contextOverflow,
        "Terms are defined by way of one another more than the \(Self.deepestTerm) levels deep that are allowed.",
        value)
    }
    definition.isDefined[term] = false
    definition.depth += 1
    defer { definition.depth -= 1 }
    guard try isFree(term, value) else { return }
    let result = definition.result
    let previous = result.definition(term)
    result.define(term, nil)
    guard let new = try make(term, value, definition) else { return }
    if !definition.scope.overridesProtected, let previous, previous.isProtected {
      guard new.matches(previous) else {
        result.define(term, previous)
        throw JSONLDFault(
          .protectedTermRedefinition,
          "The term \"\(term)\" is protected and is given another meaning here.", value)
      }
      new.isProtected = true
    }
    result.define(term, new)
    definition.isDefined[term] = true
  }

  /// Whether a term may be defined; false for one that is passed over.
  private func isFree(_ term: String, _ value: JSONElement) throws(JSONLDFault) -> Bool {
    if term == "@type", options.is11, value.isObject {
      let keys = value.members.map(\.key)
      let container = value.member("@container")
      if !keys.isEmpty, keys.allSatisfy({ $0 == "@container" || $0 == "@protected" }),
        container == nil || container?.string == "@set"
      {
        return true
      }
    }
    if JSONLDKeywords.contains(term) {
      throw JSONLDFault(
        .keywordRedefinition, "\"\(term)\" is a keyword and cannot be defined as a term.", value)
    }
    return !JSONLDKeywords.hasForm(term)
  }

  private func make(
    _ term: String, _ value: JSONElement, _ definition: Definition
  ) throws(JSONLDFault) -> TermDefinition? {
    let new = TermDefinition()
    new.isProtected = definition.isProtected
    switch value.kind {
    case .null:
      return new
    case .string:
      guard try setIRI(of: new, term, value, isSimple: true, definition) else { return nil }
      return new
    case .object:
      break
    default:
      throw JSONLDFault(
        .invalidTermDefinition,
        "The term \"\(term)\" is defined as \(value.name): an IRI, an object or null was expected.",
        value)
    }
    if let entry = value.member("@protected") {
      try need11("@protected", entry, .invalidTermDefinition)
      new.isProtected = try boolean(entry, "@protected", .invalidProtectedValue)
    }
    if let entry = value.member("@type") { new.type = try type(entry, definition) }
    if let entry = value.member("@reverse") {
      guard try setReverse(of: new, term, value, entry, definition) else { return nil }
      return new
    }
    if let entry = value.member("@id"), entry.string != term {
      guard entry.isNull || entry.isString else {
        throw JSONLDFault(
          .invalidIRIMapping,
          "The \"@id\" of the term \"\(term)\" is \(entry.name): an IRI was expected.", entry)
      }
      if entry.isString {
        guard try setIRI(of: new, term, entry, isSimple: false, definition) else { return nil }
      }
    } else {
      new.iri = try ownIRI(term, value, definition)
    }
    try setContainer(of: new, term, value)
    try setRest(of: new, term, value, definition)
    return new
  }

  /// The type that values are coerced to.
  private func type(
    _ entry: JSONElement, _ definition: Definition
  ) throws(JSONLDFault) -> String {
    guard let text = entry.string else {
      throw JSONLDFault(
        .invalidTypeMapping, "\"@type\" is \(entry.name): an IRI was expected.", entry)
    }
    let type = try expand(text, definition.result, vocabulary: true, definition)
    switch type {
    case "@id", "@vocab": break
    case "@json", "@none":
      try need11("@type\": \"\(type ?? "")", entry, .invalidTypeMapping)
    default:
      guard let type, JSONLDKeywords.isAbsolute(type) else {
        throw JSONLDFault(
          .invalidTypeMapping, "The \"@type\" \"\(text)\" of a term is no IRI.", entry)
      }
    }
    return type ?? ""
  }

  /// A property whose values point to the node.
  private func setReverse(
    of new: TermDefinition, _ term: String, _ value: JSONElement, _ entry: JSONElement,
    _ definition: Definition
  ) throws(JSONLDFault) -> Bool {
    if value.member("@id") != nil || value.member("@nest") != nil {
      throw JSONLDFault(
        .invalidReverseProperty,
        "The term \"\(term)\" has \"@reverse\" together with \"@id\" or \"@nest\".", value)
    }
    guard let text = entry.string else {
      throw JSONLDFault(
        .invalidIRIMapping, "\"@reverse\" is \(entry.name): an IRI was expected.", entry)
    }
    if !JSONLDKeywords.contains(text), JSONLDKeywords.hasForm(text) { return false }
    let iri = try expand(text, definition.result, vocabulary: true, definition)
    guard let iri, JSONLDKeywords.isNode(iri) else {
      throw JSONLDFault(.invalidIRIMapping, "\"@reverse\" is \"\(text)\", which is no IRI.", entry)
    }
    new.iri = iri
    new.isReverse = true
    if let container = value.member("@container"), !container.isNull {
      switch container.string {
      case "@set": new.container = .set
      case "@index": new.container = .index
      default:
        throw JSONLDFault(
          .invalidReverseProperty,
          "The container of a reverse property can only be \"@set\" or \"@index\".", container)
      }
    }
    if let index = value.member("@index") { new.index = try self.index(index, new, definition) }
    return true
  }

  /// The IRI of an `@id` or of a definition that is a string; false when the term is passed over.
  private func setIRI(
    of new: TermDefinition, _ term: String, _ entry: JSONElement, isSimple: Bool,
    _ definition: Definition
  ) throws(JSONLDFault) -> Bool {
    let text = entry.string ?? ""
    if text == term {
      new.iri = try ownIRI(term, entry, definition)
      return true
    }
    if !JSONLDKeywords.contains(text), JSONLDKeywords.hasForm(text) { return false }
    let iri = try expand(text, definition.result, vocabulary: true, definition)
    guard let iri, JSONLDKeywords.contains(iri) || JSONLDKeywords.isNode(iri) else {
      throw JSONLDFault(
        .invalidIRIMapping, "The term \"\(term)\" is defined as \"\(text)\", which is no IRI.",
        entry)
    }
    if iri == "@context" {
      throw JSONLDFault(
        .invalidKeywordAlias, "\"@context\" can have no other name, such as \"\(term)\".", entry)
    }
    new.iri = iri
    if term.utf8.dropFirst().dropLast().contains(0x3A) || term.utf8.contains(0x2F) {
      definition.isDefined[term] = true
      guard try expand(term, definition.result, vocabulary: true, definition) == iri else {
        throw JSONLDFault(
          .invalidIRIMapping,
          "The term \"\(term)\" has the form of an IRI and is defined as another.", entry)
      }
    }
    new.isPrefix = isSimple && isPrefixName(term) && endsAsPrefix(iri)
    return true
  }

  private func isPrefixName(_ term: String) -> Bool {
    !term.utf8.contains { $0 == 0x3A || $0 == 0x2F }
  }

  private func endsAsPrefix(_ iri: String) -> Bool {
    guard let last = iri.utf8.last else { return false }
    return iri.hasPrefix("_:") || ":/?#[]@".utf8.contains(last)
  }

  /// What a term stands for that is not told.
  private func ownIRI(
    _ term: String, _ value: JSONElement, _ definition: Definition
  ) throws(JSONLDFault) -> String? {
    let result = definition.result
    if let colon = term.utf8.dropFirst().firstIndex(of: 0x3A) {
      let prefix = String(term[..<colon])
      if definition.entries[prefix] != nil { try define(prefix, definition) }
      if let iri = result.definition(prefix)?.iri {
        return iri + term[term.utf8.index(after: colon)...]
      }
      return term
    }
    if term.utf8.contains(0x2F) {
      let iri = try expand(term, result, vocabulary: true)
      if let iri, JSONLDKeywords.isAbsolute(iri) { return iri }
    } else if term == "@type" {
      return "@type"
    } else if let vocabulary = result.vocabulary {
      return vocabulary + term
    }
    throw JSONLDFault(
      .invalidIRIMapping, "Nothing says which IRI the term \"\(term)\" stands for.", value)
  }

  private func setContainer(
    of new: TermDefinition, _ term: String, _ value: JSONElement
  ) throws(JSONLDFault) {
    guard let entry = value.member("@container") else { return }
    var containers: Containers = []
    var isKnown = entry.isString || entry.isArray && options.is11
    for item in entry.items {
      if let container = item.string.flatMap({ Containers(keyword: $0) }) {
        containers.insert(container)
      } else {
        isKnown = false
      }
    }
    if !options.is11, !containers.isDisjoint(with: [.graph, .id, .type]) { isKnown = false }
    guard isKnown, !containers.isEmpty, containers.isAllowed else {
      throw JSONLDFault(
        .invalidContainerMapping, "The container of the term \"\(term)\" is none there is.", entry)
    }
    new.container = containers
    if containers.contains(.type) {
      let type = new.type ?? "@id"
      guard type == "@id" || type == "@vocab" else {
        throw JSONLDFault(
          .invalidTypeMapping,
          "The term \"\(term)\" has the container \"@type\" and a type other than \"@id\" or \"@vocab\".",
          entry)
      }
      new.type = type
    }
  }

  func index(
    _ entry: JSONElement, _ new: TermDefinition, _ definition: Definition
  ) throws(JSONLDFault) -> String {
    guard options.is11, new.container.contains(.index), let text = entry.string,
      let iri = try expand(text, definition.result, vocabulary: true, definition),
      JSONLDKeywords.isAbsolute(iri)
    else {
      throw JSONLDFault(
        .invalidTermDefinition,
        "\"@index\" was expected to be the IRI of a property of a term whose container is \"@index\".",
        entry)
    }
    return text
  }

  private func setRest(
    of new: TermDefinition, _ term: String, _ value: JSONElement, _ definition: Definition
  ) throws(JSONLDFault) {
    if let entry = value.member("@index") { new.index = try index(entry, new, definition) }
    if let entry = value.member("@context") { try setContext(of: new, term, entry, definition) }
    if let entry = value.member("@language"), value.member("@type") == nil {
      guard entry.isNull || entry.isString else {
        throw JSONLDFault(
          .invalidLanguageMapping, "\"@language\" is \(entry.name): a language tag was expected.",
          entry)
      }
      new.language = entry.string.map { .value($0) } ?? Override.none
    }
    if let entry = value.member("@direction"), value.member("@type") == nil {
      new.direction = try direction(entry)
    }
    if let entry = value.member("@nest") {
      try need11("@nest", entry, .invalidTermDefinition)
      guard let nest = entry.string, nest == "@nest" || !JSONLDKeywords.contains(nest) else {
        throw JSONLDFault(
          .invalidNestValue, "\"@nest\" is neither a term nor \"@nest\" itself.", entry)
      }
      new.nest = nest
    }
    if let entry = value.member("@prefix") {
      try need11("@prefix", entry, .invalidTermDefinition)
      guard isPrefixName(term) else {
        throw JSONLDFault(
          .invalidTermDefinition,
          "The term \"\(term)\" holds a colon or a slash and can be no prefix.", entry)
      }
      new.isPrefix = try boolean(entry, "@prefix", .invalidPrefixValue)
      if new.isPrefix, let iri = new.iri, JSONLDKeywords.contains(iri) {
        throw JSONLDFault(
          .invalidTermDefinition, "The keyword \"\(iri)\" can be no prefix.", entry)
      }
    }
    for member in value.members where !Self.entryNames.contains(member.key) {
      throw JSONLDFault(
        .invalidTermDefinition,
        "The definition of the term \"\(term)\" has an entry \"\(member.key)\", which means nothing.",
        member.value)
    }
  }

  /// A context for what stands below the term; it is tried at once.
  private func setContext(
    of new: TermDefinition, _ term: String, _ entry: JSONElement, _ definition: Definition
  ) throws(JSONLDFault) {
    try need11("@context", entry, .invalidTermDefinition)
    var scope = definition.scope
    scope.overridesProtected = true
    scope.validatesScoped = false
    do throws(JSONLDFault) {
      _ = try process(definition.result, entry, base: definition.base, scope: scope)
    } catch {
      if error.isFinal { throw error }
      throw JSONLDFault(
        .invalidScopedContext,
        "The context of the term \"\(term)\" is wrong: \(error.message)", error.place ?? entry)
    }
    new.context = ScopedContext(element: entry, base: definition.base)
  }
}
