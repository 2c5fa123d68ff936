/// The pages of a cursor are no longer kept: ask the query again from its first page.
public struct CursorExpired: Error, Hashable, Sendable, CustomStringConvertible {
  public init() {}

  public var description: String { "This list's later pages are no longer kept." }

  /// How to mend it, in one plain sentence.
  public var remedy: String { "Ask the query again without the cursor." }
}
