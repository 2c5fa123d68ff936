public import Catalogue
internal import Vocabulary

/// What codes and concepts are called, for the reader.
public struct ConceptNames: Sendable {
  let reader: Reader
  /// A code's label in the languages, where a code system knows it.
  private let label: @Sendable (Code, [String]) -> String?

  public init(
    reader: Reader, label: @escaping @Sendable (Code, [String]) -> String? = { _, _ in nil }
  ) {
    self.reader = reader
    self.label = label
  }

  /// Nil where no table knows it.
  func name(of code: Code) -> String? {
    if code.system == "country" {
      return Countries.alpha2(code.value).map(reader.country)
    }
    return AuthorityTable(rawValue: code.system)?.label(code.value, languages: reader.languages)
      ?? label(code, [reader.language] + reader.languages)
  }

  /// The same of a concept that may be none of a code system.
  public func name(ofConcept concept: String) -> String? {
    let parts = concept.split(separator: ":", maxSplits: 1).map(String.init)
    guard parts.count == 2 else { return nil }
    return name(of: Code(system: parts[0], value: parts[1]))
  }

  /// The hospital's own label, else a table's, else the last part of the IRI; nil where there is nothing.
  func name(of reference: ConceptReference) -> ForeignText? {
    if let text = reader.text(reference.label, longest: 300), !text.text.isEmpty { return text }
    let known =
      reference.code.flatMap(name(of:))
      ?? reference.iri.flatMap(AuthorityTable.parse).flatMap { place in
        AuthorityTable(rawValue: place.table)?.label(place.code, languages: reader.languages)
      }
    let last = reference.iri.flatMap { $0.split { "/#".contains($0) }.last.map(String.init) }
    return (known ?? reference.code?.description ?? last).map {
      ForeignText($0, language: nil, reader: reader, longest: 300)
    }
  }

  func link(to reference: ConceptReference) -> NamedLink? {
    name(of: reference).map { NamedLink(name: $0, href: reference.iri.flatMap(SafeLink.web)) }
  }
}
