/// One column of a dataset's tables (`csvw:Column`), as a data dictionary describes it.
public struct Variable: Hashable, Sendable, Codable {
  /// The title of the table that holds it; empty where the description has one nameless table.
  public var table: String
  /// The technical name, unique within its table.
  public var name: String
  public var label: LocalisedText = LocalisedText()
  public var description: LocalisedText = LocalisedText()
  /// "string", "integer", "decimal", "boolean", "date", "dateTime" …
  public var datatype: String?
  public var unit: String?
  /// Allowed values as the dictionary writes them: `0=no|1=yes`.
  public var allowedValues: String?
  /// `csvw:propertyUrl`: what it measures.
  public var concept: ConceptReference?
  public var measurement: Measurement?
  /// For a variable that is made from others to fit a network's common one.
  public var mapping: Mapping?

  public init(table: String, name: String) {
    self.table = table
    self.name = name
  }

  /// How a common variable is made from a dataset's own, as MOLGENIS EMX2 has it (`Variable mappings`).
  public struct Mapping: Hashable, Sendable, Codable {
    public enum Match: String, Sendable, Codable { case complete, partial }

    public var match: Match
    /// Whose variable it is: the network or standard.
    public var target: String
    /// The dataset's own variables, as the table of mappings writes them; nil where it names none.
    public var from: String?

    public init(match: Match, target: String, from: String? = nil) {
      self.match = match
      self.target = target
      self.from = from
    }
  }

  /// When a variable was measured: once, or repeatedly by age or time.
  public struct Measurement: Hashable, Sendable, Codable {
    public enum Pattern: String, Sendable, Codable { case once, repeated }
    public enum Unit: String, Sendable, Codable { case day, week, month, trimester, year }

    public var pattern: Pattern
    public var unit: Unit?
    public var from: Int?
    public var to: Int?

    public init(pattern: Pattern, unit: Unit? = nil, from: Int? = nil, to: Int? = nil) {
      self.pattern = pattern
      self.unit = unit
      self.from = from
      self.to = to
    }
  }
}

/// A concept that a description points at: its IRI, its code where the IRI has a usual form, its label
/// where the description states one.
public struct ConceptReference: Hashable, Sendable, Codable {
  public var iri: String?
  public var code: Code?
  public var label: LocalisedText

  public init(iri: String?, code: Code? = nil, label: LocalisedText = LocalisedText()) {
    self.iri = iri
    self.code = code
    self.label = label
  }
}

extension Variable {
  /// What is missing is empty.
  public init(from decoder: any Decoder) throws {
    let members = try decoder.container(keyedBy: CodingKeys.self)
    table = try members.decode(String.self, forKey: .table)
    name = try members.decode(String.self, forKey: .name)
    label = try members.text(.label)
    description = try members.text(.description)
    datatype = try members.value(.datatype)
    unit = try members.value(.unit)
    allowedValues = try members.value(.allowedValues)
    concept = try members.value(.concept)
    measurement = try members.value(.measurement)
    mapping = try members.value(.mapping)
  }
}

extension ConceptReference {
  /// What is missing is empty.
  public init(from decoder: any Decoder) throws {
    let members = try decoder.container(keyedBy: CodingKeys.self)
    iri = try members.value(.iri)
    code = try members.value(.code)
    label = try members.text(.label)
  }
}
