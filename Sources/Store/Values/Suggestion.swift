/// How a text that is being typed may go on (INTERFACE.md, `GET /api/v1/suggest`).
public struct Suggestion: Hashable, Sendable, Codable {
  /// What a suggestion is of.
  public enum Kind: String, Sendable, Codable, CaseIterable {
    case concept, variable, hospital, dataset
  }

  public var text: String
  public var kind: Kind
  /// A code, a variable's name, a source's name, or a dataset's id.
  public var id: String

  public init(text: String, kind: Kind, id: String) {
    self.text = text
    self.kind = kind
    self.id = id
  }
}
