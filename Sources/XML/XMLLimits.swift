/// Bounds on what one document may ask for; passing one is an error of kind `limit`.
public struct XMLLimits: Hashable, Sendable {
  /// Elements open at once.
  public var depth = 500
  /// Attributes of one element, namespace declarations included.
  public var attributes = 1_000
  /// Bytes of one name.
  public var nameLength = 1_024
  /// Bytes of one run of text, CDATA section, comment or instruction.
  public var textLength = 16 << 20
  /// Bytes of one tag or DOCTYPE as written.
  public var tagLength = 16 << 20
  /// Different names and namespaces in the document; each is kept until the end.
  public var distinctNames = 100_000
  /// Entities inside entities.
  public var entityDepth = 16
  /// Bytes that entities of the document may expand to in all, above ten times the document's own
  /// length up to that place: ontologies name each namespace by an entity, bombs multiply by thousands.
  public var entityExpansion = 1 << 20

  /// The limits as they stand above.
  public init() {}
}
