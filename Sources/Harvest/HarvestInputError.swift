/// What was to be harvested is nothing that there is.
public struct HarvestInputError: Error, Hashable, Sendable, CustomStringConvertible {
  /// As it was typed.
  public var input: String

  /// In one plain sentence.
  public var message: String { "There is no source, file or folder “\(input)”." }

  /// What to do about it, in one plain sentence.
  public var remedy: String {
    "“paedcat source list” names the sources; a URL begins with http:// or https://."
  }

  /// Message and remedy.
  public var description: String { "\(message) \(remedy)" }
}
