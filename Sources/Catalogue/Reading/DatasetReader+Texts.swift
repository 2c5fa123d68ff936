internal import RDF

/// Texts, in whatever form they are stated.
extension DatasetReader {
  /// The texts of a property, ordered by language and text, so that the same description reads the
  /// same whatever the order of its triples.
  mutating func texts(_ description: Description, _ properties: Property...) -> LocalisedText {
    var variants: [LocalisedText.Variant] = []
    for property in properties where variants.isEmpty {
      for object in description[property] {
        if let variant = text(object, property) { variants.append(variant) }
      }
    }
    return Self.ordered(variants)
  }

  static func ordered(_ variants: [LocalisedText.Variant]) -> LocalisedText {
    if variants.count < 2 { return LocalisedText(variants) }
    var seen: Set<LocalisedText.Variant> = []
    return LocalisedText(
      variants.filter { seen.insert($0).inserted }
        .sorted { ($0.language ?? "", $0.text) < ($1.language ?? "", $1.text) })
  }

  /// A text: a literal; the label of a node; failing these the IRI itself.
  mutating func text(_ object: TermID, _ property: Property) -> LocalisedText.Variant? {
    if let literal = graph.literal(object) {
      let trimmed = literal.lexicalForm.trimmingASCIISpace
      if trimmed.isEmpty {
        findings.add(.textEmpty, .information, property.curie)
        return nil
      }
      let text =
        trimmed.utf8.count == literal.lexicalForm.utf8.count
        ? literal.lexicalForm : String(trimmed)
      return LocalisedText.Variant(text, language: literal.language)
    }
    if let label = label(of: object).best() { return label }
    guard let iri = graph.iri(object) else {
      findings.add(.textMissing, .information, property.curie)
      return nil
    }
    findings.add(.literalExpected, .information, property.curie, value: iri)
    return LocalisedText.Variant(iri)
  }

  /// The labels that a graph gives a node, by the usual properties.
  func label(of node: TermID) -> LocalisedText {
    let description = Description(index, node)
    if description.isEmpty { return LocalisedText() }
    for property in [
      Property.prefLabel, .label, .title, .name, .fullName, .description, .notation, .value,
      .comment,
    ] {
      let variants = description[property].compactMap { object -> LocalisedText.Variant? in
        guard let literal = graph.literal(object), !literal.lexicalForm.isEmpty else { return nil }
        return LocalisedText.Variant(literal.lexicalForm, language: literal.language)
      }
      if !variants.isEmpty { return Self.ordered(variants) }
    }
    return LocalisedText()
  }

  /// The first text of a property, without its language: for names, versions, notations.
  mutating func plainText(_ description: Description, _ properties: Property...) -> String? {
    for property in properties {
      let texts = description[property].compactMap { text($0, property)?.text }
      if let first = texts.min() { return first }
    }
    return nil
  }

  /// IRIs of a property, in order; literals are taken as they are, nodes by an IRI within them.
  mutating func iris(_ description: Description, _ properties: Property...) -> [String] {
    var iris: Set<String> = []
    for property in properties {
      for object in description[property] {
        if let iri = resource(object, property) { iris.insert(iri) }
      }
    }
    return iris.count < 2 ? Array(iris) : iris.sorted()
  }

  /// The IRI that an object stands for.
  mutating func resource(_ object: TermID, _ property: Property) -> String? {
    if graph.isIRI(object) { return graph.text(object) }
    if graph.isLiteral(object) {
      let text = String(graph.text(object).trimmingASCIISpace)
      if Self.isPlaceholder(text) {
        notePlaceholder(property)
        return nil
      }
      findings.add(.iriExpected, .information, property.curie, value: text)
      return text
    }
    let inner = Description(index, object)
    for candidate in inner[.homepage, .page, .hasURL, .seeAlso, .identifier, .value] {
      if graph.isIRI(candidate) { return graph.text(candidate) }
    }
    return label(of: object).best()?.text
  }

  /// Whether a literal says that there is no value.
  static func isPlaceholder(_ text: some StringProtocol) -> Bool {
    let trimmed = text.trimmingASCIISpace
    guard trimmed.utf8.count <= 16 else { return false }
    return [
      "", "-", "--", "?", "n/a", "na", "n.a.", "nan", "none", "null", "nil", "unknown", "tbd",
      "not applicable", "not available", "not known", "unbekannt", "k.a.",
    ].contains(trimmed.lowercased())
  }

  mutating func notePlaceholder(_ property: Property) {
    findings.add(.valuePlaceholder, .information, property.curie)
  }
}
