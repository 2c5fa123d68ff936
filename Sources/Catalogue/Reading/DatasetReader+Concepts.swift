internal import RDF

/// Concepts that descriptions point at: by IRI, by a node with a label, or by a mere word.
extension DatasetReader {
  /// The concepts of a property, in the order of IRI and label.
  mutating func references(_ description: Description, _ property: Property) -> [ConceptReference] {
    let objects = description[property]
    if objects.isEmpty { return [] }
    if objects.count == 1 { return reference(objects[0], property).map { [$0] } ?? [] }
    var references: Set<ConceptReference> = []
    for object in objects {
      if let reference = reference(object, property) { references.insert(reference) }
    }
    return references.sorted { Self.key($0) < Self.key($1) }
  }

  static func key(_ reference: ConceptReference) -> (String, String, String) {
    (
      reference.iri ?? "\u{10FFFF}", reference.code?.description ?? "",
      reference.label.best()?.text ?? ""
    )
  }

  mutating func reference(_ object: TermID, _ property: Property) -> ConceptReference? {
    if graph.isIRI(object) {
      return cache.reference(object) {
        let iri = graph.text(object)
        return ConceptReference(
          iri: iri, code: ConceptCodes.code(of: iri), label: self.label(of: object))
      }
    }
    if let literal = graph.literal(object) { return reference(literal, property) }
    let inner = Description(index, object)
    let label = self.label(of: object)
    let notation = inner[.notation, .identifier].compactMap {
      graph.isBlank($0) ? nil : graph.text($0)
    }
    .min()
    let code = notation.flatMap { Code(iri: $0) }
    let resource = inner[.seeAlso, .value].compactMap { graph.iri($0) }.min()
    guard code != nil || !label.isEmpty || resource != nil else {
      findings.add(.conceptEmpty, .information, property.curie)
      return nil
    }
    if resource == nil, code == nil { noteWord(label.best()?.text ?? "", property) }
    return ConceptReference(iri: resource, code: code, label: label)
  }

  private mutating func reference(_ literal: Literal, _ property: Property) -> ConceptReference? {
    let text = String(literal.lexicalForm.trimmingASCIISpace)
    if Self.isPlaceholder(text) {
      notePlaceholder(property)
      return nil
    }
    if text.hasPrefix("http://") || text.hasPrefix("https://") {
      findings.add(.iriExpected, .information, property.curie, value: text)
      return ConceptReference(iri: text, code: ConceptCodes.code(of: text))
    }
    noteWord(text, property)
    let label = LocalisedText(text, language: literal.language)
    return ConceptReference(iri: nil, code: ConceptCodes.code(ofWord: text, property), label: label)
  }

  private mutating func noteWord(_ text: String, _ property: Property) {
    findings.add(.conceptExpected, .information, property.curie, value: text)
  }
}
