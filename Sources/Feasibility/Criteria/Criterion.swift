internal import Catalogue

/// One way in which a child may meet a group of the question.
enum Alternative: Hashable, Sendable {
  /// Has any of these codes.
  case codes(CodeMatch)
  /// Has a variable, by its name, code or words.
  case variable(String)
  case age(AgeRegion)
  case sex(String)
  /// Cannot be judged from published tables.
  case unreadable
}

/// Codes that count as one concept.
struct CodeMatch: Hashable, Sendable {
  /// As asked.
  var code: Code
  /// Itself, and what is narrower by the concept scheme.
  var codes: Set<Code>
  var withDescendants: Bool
  /// Codes of other code systems for the same concept: asked for where a dataset does not count the concept by
  /// its own code.
  var same: Set<Code> = []
  /// These, and what is narrower than they are.
  var sameCodes: Set<Code> = []

  /// Whether a published code is the concept or narrower. ICD-10 needs no scheme: its codes grow to the
  /// right.
  func matches(_ published: Code) -> Bool {
    codes.contains(published) || withDescendants && ICD10.isNarrower(published, than: code)
  }

  /// Whether a published code is the concept or narrower by another code system.
  func matchesElsewhere(_ published: Code) -> Bool {
    sameCodes.contains(published) || same.contains { ICD10.isNarrower(published, than: $0) }
  }
}

/// The hierarchy of ICD-10 codes, read from the codes themselves.
enum ICD10 {
  /// Whether `code` is narrower than `other`: `E84.0` is narrower than `E84`.
  static func isNarrower(_ code: Code, than other: Code) -> Bool {
    code.system == "ICD10" && other.system == "ICD10" && isNarrower(code.value, than: other.value)
  }

  /// The same, of the codes without the system.
  static func isNarrower(_ code: String, than other: String) -> Bool {
    code.count > other.count && other.count >= 3 && code.hasPrefix(other)
  }
}

/// A condition that is no mere age or sex: any of its alternatives.
struct Criterion: Hashable, Sendable {
  /// Each once, in an order that does not depend on how the question was written.
  let alternatives: [Alternative]

  init(alternatives: Set<Alternative>) {
    self.alternatives = alternatives.sorted { $0.key < $1.key }
  }

  /// For people: `ORPHA:586 or variable fev1`.
  var name: String { alternatives.map(\.name).joined(separator: " or ") }

  /// Tells criteria apart that people would call the same.
  var key: String { alternatives.map(\.key).joined(separator: "\u{1F}") }

  var asksForConcept: Bool {
    alternatives.contains { if case .codes = $0 { true } else { false } }
  }

  var asksForAgeOrSex: Bool {
    alternatives.contains {
      switch $0 {
      case .age, .sex: true
      default: false
      }
    }
  }

  var asksForVariable: Bool {
    alternatives.contains { if case .variable = $0 { true } else { false } }
  }
}

extension Alternative {
  var name: String {
    switch self {
    case .codes(let match): match.code.description
    case .variable(let name): "variable \(name)"
    case .age: "an age"
    case .sex(let sex): sex
    case .unreadable: "a part that was not understood"
    }
  }

  /// Unique.
  fileprivate var key: String {
    switch self {
    case .codes(let match): "\(match.code)\(match.withDescendants)"
    case .age(let region): region.ranges.map { "\($0)" }.joined(separator: ",")
    case .variable, .sex, .unreadable: name
    }
  }
}
