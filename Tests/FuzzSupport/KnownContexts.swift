internal import RDF

/// Contexts that inputs in JSON-LD may name: a plain one, and two that include one another.
enum KnownContexts {
  static let library: ContextLibrary = {
    var library = ContextLibrary()
    for (iri, text) in contexts { try? library.add(Array(text.utf8), as: iri) }
    return library
  }()

  private static let contexts = [
    (
      "http://example.org/context",
      """
      {"@context": {"ex": "http://example.org/ns#", "name": "ex:name", "knows": {"@id": "ex:knows", "@type": "@id"},
        "of": {"@id": "ex:of", "@context": "http://example.org/ring"}}}
      """
    ),
    (
      "http://example.org/ring",
      """
      {"@context": ["http://example.org/other", {"back": {"@id": "http://example.org/ns#back", "@context": "ring"}}]}
      """
    ),
    (
      "http://example.org/other",
      "{\"@context\": [\"http://example.org/ring\", {\"@propagate\": false}]}"
    ),
  ]
}
