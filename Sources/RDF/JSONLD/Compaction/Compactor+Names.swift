extension Compactor {
  /// A name that was looked for before.
  struct NameKey: Hashable {
    var context: Int
    var iri: String
    var isVocabulary: Bool
    var isTerm: Bool
  }

  /// What a keyword is called here.
  func alias(_ keyword: String, _ active: ActiveContext) throws(JSONLDFault) -> String {
    let inverse = inverse(active)
    guard inverse.has(keyword) else { return keyword }
    let wish = TermWish.name
    return inverse.term(keyword, wish.containers, wish.trait, wish.preferred) ?? keyword
  }

  /// A type or a value of a vocabulary: a term, a compact IRI or the IRI.
  func name(_ iri: String, _ active: ActiveContext) throws(JSONLDFault) -> String {
    try remember(NameKey(context: active.id, iri: iri, isVocabulary: true, isTerm: true)) {
      () throws(JSONLDFault) in
      let inverse = inverse(active)
      let wish = TermWish.name
      if let term = inverse.term(iri, wish.containers, wish.trait, wish.preferred) { return term }
      return try shorten(iri, active, isVocabulary: true, isByItself: true)
    }
  }

  /// The identifier of a node: a compact IRI, a relative one or the IRI.
  func id(_ iri: String, _ active: ActiveContext) throws(JSONLDFault) -> String {
    try remember(NameKey(context: active.id, iri: iri, isVocabulary: false, isTerm: false)) {
      () throws(JSONLDFault) in
      try shorten(iri, active, isVocabulary: false, isByItself: true)
    }
  }

  /// A property by no term of its own.
  func shortened(_ iri: String, _ active: ActiveContext) throws(JSONLDFault) -> String {
    try remember(NameKey(context: active.id, iri: iri, isVocabulary: true, isTerm: false)) {
      () throws(JSONLDFault) in
      try shorten(iri, active, isVocabulary: true, isByItself: false)
    }
  }

  /// The key for a value of a property (section 6.2).
  func term(
    _ iri: String, _ active: ActiveContext, _ value: ExpandedItem, isReverse: Bool = false
  ) throws(JSONLDFault) -> String {
    let inverse = inverse(active)
    if inverse.has(iri) {
      let wish = try TermWish(value, active, isReverse: isReverse) { id throws(JSONLDFault) in
        active.definition(try name(id, active))?.iri == id
      }
      if let term = inverse.term(iri, wish.containers, wish.trait, wish.preferred) { return term }
    }
    return try shortened(iri, active)
  }

  private func remember(
    _ key: NameKey, _ make: () throws(JSONLDFault) -> String
  ) throws(JSONLDFault) -> String {
    if let known = names[key] { return known }
    let made = try make()
    if names.count > 100_000 { names.removeAll() }
    names[key] = made
    return made
  }

  /// Section 6.2.2, from step 5.
  ///
  /// - Parameter isByItself: not the key of a value; a term's own compact IRI will do then.
  private func shorten(
    _ iri: String, _ active: ActiveContext, isVocabulary: Bool, isByItself: Bool
  ) throws(JSONLDFault) -> String {
    if iri.hasPrefix("@") || iri.hasPrefix("_:") { return iri }
    func means(_ candidate: String) throws(JSONLDFault) -> Bool {
      try contexts.expand(
        candidate, active, documentRelative: !isVocabulary, vocabulary: isVocabulary) == iri
    }
    if isVocabulary, let vocabulary = active.vocabulary, iri.hasPrefix(vocabulary) {
      let suffix = String(iri.dropFirst(vocabulary.count))
      if !suffix.isEmpty, active.definition(suffix) == nil, try means(suffix) { return suffix }
    }
    var best: String?
    for (prefix, namespace) in inverse(active).prefixes where iri.hasPrefix(namespace) {
      if iri == namespace { continue }
      let candidate = prefix + ":" + iri.dropFirst(namespace.count)
      if let best, (best.count, best) <= (candidate.count, candidate) { continue }
      let own = active.definition(candidate)
      guard own == nil || own?.iri == iri && isByItself, try means(candidate) else { continue }
      best = candidate
    }
    if let best { return best }
    if !isVocabulary, let relative = active.base?.relative(iri), try means(relative) {
      return relative
    }
    guard try means(iri) || !JSONLDKeywords.isAbsolute(iri) else {
      throw JSONLDFault(
        .iriConfusedWithPrefix,
        "The IRI <\(iri)> would be read as a compact IRI: the context has its scheme for a prefix.",
        nil, original: iri)
    }
    return iri
  }
}
