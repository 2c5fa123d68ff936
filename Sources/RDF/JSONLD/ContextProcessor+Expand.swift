extension ContextProcessor {
  /// What an IRI, a compact IRI, a term or a keyword stands for; nothing for a term that means nothing
  /// (JSON-LD 1.1 API, section 5.2).
  func expand(
    _ value: String, _ active: ActiveContext, documentRelative: Bool = false,
    vocabulary: Bool = false, _ definition: Definition? = nil
  ) throws(JSONLDFault) -> String? {
    if value.utf8.first == 0x40 {
      if JSONLDKeywords.contains(value) { return value }
      if JSONLDKeywords.hasForm(value) { return nil }
    }
    if let definition, definition.entries[value] != nil, definition.isDefined[value] != true {
      try define(value, definition)
    }
    if let known = active.definition(value) {
      if let iri = known.iri, JSONLDKeywords.contains(iri) { return iri }
      if vocabulary { return known.iri }
    }
    if let colon = value.utf8.dropFirst().firstIndex(of: 0x3A) {
      let prefix = String(value[..<colon])
      let suffix = value[value.utf8.index(after: colon)...]
      if prefix == "_" || suffix.utf8.starts(with: [0x2F, 0x2F]) { return value }
      if let definition, definition.entries[prefix] != nil, definition.isDefined[prefix] != true {
        try define(prefix, definition)
      }
      if let known = active.definition(prefix), known.isPrefix, let iri = known.iri {
        return iri + suffix
      }
      if JSONLDKeywords.isAbsolute(value) { return value }
    }
    if vocabulary, let namespace = active.vocabulary { return namespace + value }
    if documentRelative, let base = active.base { return base.resolve(value) }
    return value
  }
}
