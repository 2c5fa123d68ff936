public import Store

/// What a run of harvests tells while it goes on. Events of different sources mix.
public enum HarvestEvent: Sendable {
  /// A source's harvest has begun.
  case started(source: String)
  /// A part of a document was recorded, or a document passed over.
  case progress(HarvestProgress)
  /// A source's harvest is over; the report is the one that is kept.
  case finished(SourceReport)
}

/// How far the harvest of one source has come.
public struct HarvestProgress: Hashable, Sendable {
  /// The source's name.
  public var source: String
  /// The document that was recorded last.
  public var document: String
  /// Documents done with: read, refused or unchanged.
  public var documents: Int
  /// Datasets seen.
  public var datasets: Int
  /// Of documents done with.
  public var bytes: Int64
  /// Since the harvest of the source began.
  public var seconds: Double

  /// Datasets a second, over the whole time.
  public var rate: Double { seconds > 0 ? Double(datasets) / seconds : 0 }
}
