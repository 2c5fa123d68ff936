internal import RDF

/// Diagnosis and phenotype codes.
extension DatasetReader {
  /// Systems whose codes are worth having wherever a concept of theirs is cited as subject or theme.
  private static let clinical: Set<String> = [
    "ORPHA", "HP", "MONDO", "ICD10", "ICD10CM", "ICD11", "SNOMEDCT", "OMIM", "DOID",
  ]

  mutating func readCodes(_ description: Description, into dataset: inout Dataset) {
    dataset.codingSystems = references(description, .codingSystem)
    let systems = dataset.codingSystems.compactMap { reference in
      CodeSystem(scheme: reference.iri ?? reference.label.best()?.text ?? "")
    }
    var codes: Set<Code> = []
    var unread: Set<String> = []
    for object in description[.codeValues] {
      for text in codeTexts(object) { read(text, systems, into: &codes, &unread) }
    }
    for reference in dataset.themes + dataset.healthThemes {
      if let code = reference.code, Self.clinical.contains(code.system) { codes.insert(code) }
    }
    for object in description[.subject] where !graph.isBlank(object) {
      if let code = Code(iri: graph.text(object)), Self.clinical.contains(code.system) {
        codes.insert(code)
      }
    }
    dataset.codes = codes.sorted()
    dataset.unreadCodeValues = unread.sorted()
    if codes.isEmpty, unread.isEmpty, !description.has(.codeValues) { return }
    for text in unread {
      findings.add(.codeUnread, .warning, "healthdcatap:hasCodeValues", value: text)
    }
  }

  /// What an object of `hasCodeValues` says: a literal, an IRI, or a node with a notation.
  private func codeTexts(_ object: TermID) -> [String] {
    if !graph.isBlank(object) {
      let text = graph.text(object)
      if graph.isIRI(object), Code(iri: text) == nil, let notation = notation(of: object) {
        return [notation]
      }
      return [text]
    }
    let inner = Description(index, object)
    let scheme = inner.first(of: .inScheme, .codingSystem).compactMap { graph.text($0) }.min()
      .flatMap { CodeSystem(scheme: $0) }
    let texts = inner.first(of: .notation, .identifier, .value, .label, .prefLabel)
      .filter { !graph.isBlank($0) }.map { graph.text($0) }
    return texts.map { text in
      if let scheme, let code = Code(scheme, text) { return code.description }
      return text
    }
  }

  private mutating func read(
    _ text: String, _ systems: [CodeSystem], into codes: inout Set<Code>,
    _ unread: inout Set<String>
  ) {
    if Self.isPlaceholder(text) {
      notePlaceholder(.codeValues)
      return
    }
    if let code = CodeValues.code(text, systems) {
      codes.insert(code)
      return
    }
    // Several codes in one literal: all of them, or the whole stays unread.
    let parts = text.split { $0 == "," || $0 == ";" || $0 == "|" || $0.isNewline }
      .map { String($0.trimmingASCIISpace) }.filter { !$0.isEmpty }
    guard (2...500).contains(parts.count) else {
      unread.insert(text)
      return
    }
    var system: CodeSystem?
    for part in parts {
      let code =
        CodeValues.code(part, systems) ?? system.flatMap { Code($0, part) }
      guard let code else {
        unread.insert(part)
        continue
      }
      // "ORPHA:586, 587": the prefix carries on.
      system = CodeSystem(prefix: code.system)
      codes.insert(code)
    }
  }
}
