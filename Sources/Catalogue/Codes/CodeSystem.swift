/// A code system that descriptions cite: how its codes look, and the ways in which they are written.
public struct CodeSystem: Hashable, Sendable {
  /// The prefix in its canonical spelling: `ORPHA`.
  public let id: String
  /// The name a person knows it by.
  public let name: String
  /// What its codes look like.
  let shape: CodeShape
  /// Other prefixes, folded: lower case, letters and digits only.
  let prefixes: [String]
  /// Starts of the IRIs of its codes, without their scheme; the first is the one to write, and the
  /// value follows it.
  let iriStarts: [String]
  /// Scheme of the IRI to write: OBO and ORDO IRIs are `http`.
  let scheme: String
  /// How `hasCodingSystem` names it: EHDS codes and Wikidata identifiers.
  let schemeCodes: [String]
}

extension CodeSystem {
  /// Every system known, in the order in which a bare value is tried.
  public static let all: [CodeSystem] = CodeSystemTable.read()

  private static let byPrefix: [String: CodeSystem] = {
    var table: [String: CodeSystem] = [:]
    for system in all {
      for prefix in [fold(system.id)] + system.prefixes where table[prefix] == nil {
        table[prefix] = system
      }
    }
    return table
  }()

  private static let bySchemeCode: [String: CodeSystem] = {
    var table: [String: CodeSystem] = [:]
    for system in all {
      for code in system.schemeCodes where table[fold(code)] == nil { table[fold(code)] = system }
    }
    return table
  }()

  /// Lower case, letters and digits only: `ICD-10` and `icd10` are one.
  static func fold(_ text: some StringProtocol) -> String {
    String(
      decoding: text.utf8.lazy.compactMap { byte -> UInt8? in
        switch byte {
        case 0x41...0x5A: byte | 0x20
        case 0x61...0x7A, 0x30...0x39: byte
        default: nil
        }
      }, as: UTF8.self)
  }

  /// The system of a prefix in any spelling: `Orphanet`, `icd-10`, `SNOMED CT`.
  public init?(prefix: some StringProtocol) {
    guard prefix.utf8.count <= 40, let system = Self.byPrefix[Self.fold(prefix)] else { return nil }
    self = system
  }

  /// The system that an object of `hasCodingSystem` names: an EHDS authority IRI, a Wikidata entity,
  /// the IRI of the system itself, or its name.
  public init?(scheme text: some StringProtocol) {
    let text = Substring(text)
    guard text.utf8.count <= 300 else { return nil }
    let last = text.split { $0 == "/" || $0 == "#" }.last ?? ""
    if let system = Self.bySchemeCode[Self.fold(last)] ?? Self.byPrefix[Self.fold(last)] {
      self = system
      return
    }
    if let system = Self.byPrefix[Self.fold(text)] {
      self = system
      return
    }
    let lowered = text.lowercased()
    for (sign, id) in CodeSystemTable.signs where lowered.contains(sign) {
      guard let system = Self.byPrefix[Self.fold(id)] else { continue }
      self = system
      return
    }
    return nil
  }

  /// Whether the value, canonical already, looks like a code of the system.
  public func accepts(_ value: some StringProtocol) -> Bool {
    shape.normalise(value) != nil
  }

  public static func == (left: CodeSystem, right: CodeSystem) -> Bool { left.id == right.id }

  public func hash(into hasher: inout Hasher) { hasher.combine(id) }
}
