/// A source with what it has brought so far (INTERFACE.md, `GET /api/v1/sources`).
public struct SourceStatus: Hashable, Sendable, Codable {
  public var name: String
  public var url: String
  public var kind: Source.Kind
  public var paused: Bool
  public var settings: SourceSettings
  /// Datasets of which the source has a live description, shown or not.
  public var datasets: Int
  /// Datasets that it described once and no longer does.
  public var withdrawn: Int
  /// Without its documents and findings; nil before the first harvest.
  public var lastHarvest: SourceReport?
  /// When the server harvests it next (RFC 3339); nil where that is not scheduled, or paused. A time that has passed
  /// means: as soon as the server runs and has room.
  public var nextHarvest: String?
  /// When the first of the harvests ended that have failed in a row; nil where the last did not fail.
  public var failingSince: String?

  public init(
    name: String, url: String, kind: Source.Kind, paused: Bool = false,
    settings: SourceSettings = SourceSettings(), datasets: Int = 0, withdrawn: Int = 0,
    lastHarvest: SourceReport? = nil, nextHarvest: String? = nil, failingSince: String? = nil
  ) {
    self.name = name
    self.url = url
    self.kind = kind
    self.paused = paused
    self.settings = settings
    self.datasets = datasets
    self.withdrawn = withdrawn
    self.lastHarvest = lastHarvest
    self.nextHarvest = nextHarvest
    self.failingSince = failingSince
  }

  /// The source as it was set up.
  public var source: Source {
    Source(name: name, url: url, kind: kind, paused: paused, settings: settings)
  }
}
