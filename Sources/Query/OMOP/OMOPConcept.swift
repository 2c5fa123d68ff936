public import Catalogue

/// A concept as OMOP's CONCEPT table has it.
public struct OMOPConcept: Hashable, Sendable, Codable {
  /// 0 where the table was not at hand, or does not hold the code.
  public var id: Int
  public var name: String
  public var domain: String
  public var vocabulary: String
  public var conceptClass: String
  /// `S` standard, `C` classification, `N` neither.
  public var standard: String
  public var code: String

  enum CodingKeys: String, CodingKey {
    case id = "CONCEPT_ID"
    case name = "CONCEPT_NAME"
    case domain = "DOMAIN_ID"
    case vocabulary = "VOCABULARY_ID"
    case conceptClass = "CONCEPT_CLASS_ID"
    case standard = "STANDARD_CONCEPT"
    case code = "CONCEPT_CODE"
  }

  /// A concept known by its code alone.
  ///
  /// - Parameter name: what people call it; the code where nobody knows.
  public init(_ code: Code, name: String? = nil) {
    id = 0
    self.name = name ?? code.description
    domain = Self.domain(of: code)
    vocabulary = Self.vocabulary(of: code.system)
    conceptClass = ""
    standard = "N"
    self.code = code.value
  }

  init(
    id: Int, name: String, domain: String, vocabulary: String, conceptClass: String,
    standard: String, code: String
  ) {
    self.id = id
    self.name = name
    self.domain = domain
    self.vocabulary = vocabulary
    self.conceptClass = conceptClass
    self.standard = standard
    self.code = code
  }

  /// The vocabulary of the OHDSI Standardized Vocabularies that holds a system's codes; the system's own
  /// name where it has none.
  static func vocabulary(of system: String) -> String {
    switch system {
    case "SNOMED", "SCT": "SNOMED"
    case "UCUM", "LOINC", "ATC", "ICD10", "ICD10CM", "OMIM": system
    default: system
    }
  }

  private static func domain(of code: Code) -> String {
    switch code.system {
    case "LOINC": "Measurement"
    case "ATC": "Drug"
    default: "Condition"
    }
  }
}

/// Looks up codes in a CONCEPT.csv as Athena gives it out: tab-separated, with a header.
public struct OMOPConceptReader: Sendable {
  private let wanted: [String: Code]
  private var columns: [String: Int] = [:]
  /// What was found so far.
  public private(set) var found: [Code: OMOPConcept] = [:]

  public init(_ codes: some Sequence<Code>) {
    wanted = Dictionary(
      codes.map { (OMOPConcept.vocabulary(of: $0.system) + "\t" + $0.value, $0) },
      uniquingKeysWith: { first, _ in first })
  }

  /// Takes one line; the first is the header.
  ///
  /// - Returns: false for a header that names no `concept_id`, `vocabulary_id` or `concept_code`.
  @discardableResult
  public mutating func read(_ line: some StringProtocol) -> Bool {
    let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
    if columns.isEmpty {
      for (index, field) in fields.enumerated() { columns[field.lowercased()] = index }
      return ["concept_id", "vocabulary_id", "concept_code"].allSatisfy { columns[$0] != nil }
    }
    func text(_ name: String) -> String {
      guard let index = columns[name], index < fields.count else { return "" }
      return String(fields[index])
    }
    let vocabulary = text("vocabulary_id")
    let value = text("concept_code")
    guard let code = wanted[vocabulary + "\t" + value], let id = Int(text("concept_id")) else {
      return true
    }
    let standard = text("standard_concept")
    found[code] = OMOPConcept(
      id: id, name: text("concept_name"), domain: text("domain_id"), vocabulary: vocabulary,
      conceptClass: text("concept_class_id"), standard: standard.isEmpty ? "N" : standard,
      code: value)
    return true
  }
}
