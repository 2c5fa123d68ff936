/// What a column of a patient table holds.
public enum ColumnRole: Hashable, Sendable {
  /// What tells one child from another; read, and never kept.
  case id
  /// Date of birth, or a part of it.
  case birth
  /// Age on the reference date.
  case age
  case sex
  /// Codes of diagnoses or phenotypes: one, or several with a separator.
  case diagnosis
  /// Date or year of the first visit.
  case firstVisit
  case place
  /// Whether a value stands there, under this name.
  case variable(String)
  /// Not looked at.
  case ignored

  /// As `--column HEADER=ROLE` has it: `id`, `birth`, `variable`, `variable:LOINC:20150-9`.
  ///
  /// - Parameter header: The column's name, which a variable has where no other is stated.
  public init?(_ text: some StringProtocol, header: String) {
    switch text.lowercased() {
    case "id": self = .id
    case "birth": self = .birth
    case "age": self = .age
    case "sex": self = .sex
    case "diagnosis", "phenotype": self = .diagnosis
    case "firstvisit", "first-visit": self = .firstVisit
    case "place": self = .place
    case "variable": self = .variable(header)
    case "ignore", "ignored": self = .ignored
    default:
      let mark = "variable:"
      guard text.lowercased().hasPrefix(mark), text.count > mark.count else { return nil }
      self = .variable(String(text.dropFirst(mark.count)))
    }
  }

  /// What can be said for a role.
  public static let names =
    "id, birth, age, sex, diagnosis, first-visit, place, variable, variable:NAME, ignore"

  /// For people.
  public var name: String {
    switch self {
    case .id: "identifier"
    case .birth: "birth"
    case .age: "age"
    case .sex: "sex"
    case .diagnosis: "diagnosis"
    case .firstVisit: "first visit"
    case .place: "place"
    case .variable(let name): "variable \(name)"
    case .ignored: "not counted"
    }
  }
}
