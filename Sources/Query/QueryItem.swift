/// A named value as query strings and command lines carry them.
public struct QueryItem: Hashable, Sendable, Codable {
  public var name: String
  public var value: String

  public init(name: String, value: String) {
    self.name = name
    self.value = value
  }
}

/// A parameter that could not be read, and how to mend it.
public struct QueryProblem: Error, Hashable, Sendable, Codable {
  /// As it was given.
  public var name: String
  /// As it was given, shortened.
  public var value: String
  /// How to mend it, in one plain sentence.
  public var remedy: String

  public init(name: String, value: String, remedy: String) {
    self.name = name
    self.value = String(value.prefix(100))
    self.remedy = remedy
  }
}
