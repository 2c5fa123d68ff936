/// One page of a list: sources, harvests, findings, a dataset's variables.
public struct Page<Item: Hashable & Sendable & Codable>: Hashable, Sendable, Codable {
  public var total: Int
  /// Where the next page begins (`offset=`); null on the last.
  @ExplicitNull public var next: Int?
  /// RFC 3339 UTC.
  public var asOf: String
  public var generation: Int
  public var items: [Item]

  public init(total: Int, next: Int?, asOf: String, generation: Int, items: [Item]) {
    self.total = total
    self.next = next
    self.asOf = asOf
    self.generation = generation
    self.items = items
  }
}
