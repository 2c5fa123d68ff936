/// There is no dataset of this id or IRI, or too many were asked for at once.
public struct DatasetUnknown: Error, Hashable, Sendable, CustomStringConvertible {
  /// As it was asked for.
  public var id: String

  public init(id: String) {
    self.id = id
  }

  public var description: String { "There is no dataset “\(id)”." }

  /// How to mend it, in one plain sentence.
  public var remedy: String { "Search for it by words of its title, and use the id found there." }
}
