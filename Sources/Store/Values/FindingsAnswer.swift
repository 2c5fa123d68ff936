public import Catalogue

/// A page of the findings about a dataset, and how well it is described.
public struct FindingsAnswer: Hashable, Sendable, Codable {
  /// How many findings there are.
  public var total: Int
  /// The offset of the next page; nil on the last.
  @ExplicitNull public var next: Int?
  /// When the catalogue last took in what its sources publish.
  public var asOf: String
  /// The catalogue's state.
  public var generation: Int
  /// Worst first, each told once.
  public var items: [Finding]
  /// The score, with what would raise it most; nil once the dataset is withdrawn.
  public var quality: QualityScore?
  /// How the score came to be what it is, oldest first.
  public var qualityHistory: [QualityPoint]

  public init(
    _ page: Page<Finding>, quality: QualityScore?, qualityHistory: [QualityPoint]
  ) {
    total = page.total
    next = page.next
    asOf = page.asOf
    generation = page.generation
    items = page.items
    self.quality = quality
    self.qualityHistory = qualityHistory
  }
}
