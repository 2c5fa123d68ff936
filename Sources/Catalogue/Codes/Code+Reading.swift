/// Codes from the spellings in which descriptions write them, and back to IRIs.
extension Code {
  /// A code with its system before it, in any usual spelling: `ORPHA:586`, `ORPHA586`,
  /// `Orphanet_586`, `ICD-10: E84.0`, `hp_0001250`, `SNOMED CT 190905008`.
  ///
  /// Nil where the system is unknown or the value is no code of it.
  public init?(curie text: some StringProtocol) {
    let text = text.trimmingASCIISpace
    guard !text.isEmpty, text.utf8.count <= 120 else { return nil }
    // The prefix ends at a colon, an underscore or the last space, or where the digits begin.
    let marks = text.indices.filter { text[$0] == ":" || text[$0] == "_" || text[$0] == " " }
    for mark in marks {
      guard let system = CodeSystem(prefix: text[..<mark]) else { continue }
      let rest = text[text.index(after: mark)...].drop { $0 == " " || $0 == ":" || $0 == "_" }
      let value = Code.withoutRepeatedPrefix(rest, of: system)
      if let code = Self(system, value) {
        self = code
        return
      }
    }
    guard let digits = text.firstIndex(where: { $0.isASCII && $0.isWholeNumber }),
      digits > text.startIndex, let system = CodeSystem(prefix: text[..<digits]),
      let code = Code(system, text[digits...])
    else { return nil }
    self = code
  }

  /// A code that stands alone and whose shape tells its system: ICD-10 only (`E84.0`).
  public init?(bare text: some StringProtocol) {
    guard let icd10 = CodeSystem(prefix: "icd10"), let code = Code(icd10, text.trimmingASCIISpace)
    else { return nil }
    self = code
  }

  /// A code of a system; nil where the text is none of it.
  public init?(_ system: CodeSystem, _ text: some StringProtocol) {
    guard let value = system.shape.normalise(text.trimmingASCIISpace) else { return nil }
    self.init(system: system.id, value: value)
  }

  /// A code from an IRI of a usual form: OBO, ORDO, identifiers.org, bioregistry.io, id.who.int,
  /// snomed.info, loinc.org, `urn:` and others; `http` and `https` alike.
  public init?(iri: some StringProtocol) {
    guard iri.utf8.count <= 300 else { return nil }
    var rest = Substring(iri)
    if let scheme = ["http://", "https://"].first(where: { rest.hasPrefix($0) }) {
      rest = rest.dropFirst(scheme.count)
    } else {
      guard let code = Code(curie: iri) else { return nil }
      self = code
      return
    }
    let lowered = rest.lowercased()
    for (start, system) in IRIStarts.candidates(of: lowered) where lowered.hasPrefix(start) {
      var value = Substring(rest.utf8.dropFirst(start.utf8.count))
      while value.last == "/" { value.removeLast() }
      let text = Code.withoutRepeatedPrefix(value, of: system)
      if let code = Code(system, text) {
        self = code
        return
      }
    }
    return nil
  }

  /// The canonical prefix of a system written in any spelling: of `Orphanet`, `ORPHA`.
  public static func canonical(_ system: some StringProtocol) -> String? {
    CodeSystem(prefix: system)?.id
  }

  /// The IRI to write for it, where the system has IRIs.
  public var iri: String? {
    guard let system = CodeSystem(prefix: self.system), let start = system.iriStarts.first else {
      return nil
    }
    return system.scheme + start + value
  }

  /// `HP:HP:0001250` and `ORDO:Orphanet_586` repeat what the prefix said already.
  private static func withoutRepeatedPrefix(
    _ value: some StringProtocol, of system: CodeSystem
  ) -> Substring {
    let text = Substring(value)
    guard let mark = text.firstIndex(where: { $0 == ":" || $0 == "_" }),
      CodeSystem(prefix: text[..<mark]) == system
    else { return text }
    return text[text.index(after: mark)...]
  }
}

/// The starts of code IRIs by host, so that an IRI of a foreign host costs one look-up.
private enum IRIStarts {
  static let byHost: [Substring: [(start: String, system: CodeSystem)]] = {
    var table: [Substring: [(start: String, system: CodeSystem)]] = [:]
    for system in CodeSystem.all {
      for start in system.iriStarts {
        let start = start.lowercased()
        table[start.prefix { $0 != "/" }, default: []].append((start, system))
      }
    }
    // The longest first: `loinc.org/rdf/` before `loinc.org/`.
    return table.mapValues { $0.sorted { $0.start.utf8.count > $1.start.utf8.count } }
  }()

  static func candidates(of iri: String) -> [(start: String, system: CodeSystem)] {
    byHost[iri.prefix { $0 != "/" }] ?? []
  }
}
