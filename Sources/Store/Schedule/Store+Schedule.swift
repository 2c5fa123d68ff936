internal import GRDB

/// A source with the time of its next harvest.
public struct ScheduledSource: Hashable, Sendable {
  public var source: Source
  public var schedule: HarvestSchedule
  /// Seconds since 1970; 0 for a source that was never harvested.
  public var time: Int
}

extension Store {
  /// The sources that are harvested by schedule and not paused, with the time when each is due.
  public func schedule() async throws -> [ScheduledSource] {
    try await read { db in
      try SourceRow.fetchAll(db).compactMap { row in
        guard !row.source.paused,
          let schedule = row.source.settings.every.flatMap(HarvestSchedule.init)
        else { return nil }
        let time = try schedule.time(after: row.lastStart(db), of: row.source.name)
        return ScheduledSource(source: row.source, schedule: schedule, time: time)
      }
    }
  }
}

extension HarvestSchedule {
  /// When a source is due whose last ended harvest began at `start`; at once where there was none.
  fileprivate func time(after start: String?, of source: String) -> Int {
    guard let start = start.flatMap(Timestamp.milliseconds(of:)) else { return 0 }
    return next(after: Int(start / 1000), source: source)
  }
}

extension SourceRow {
  /// When the last harvest began that was reported on; one whose process died is done again.
  fileprivate func lastStart(_ db: Database) throws -> String? {
    try String.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT startedAt FROM harvest WHERE sourceId = ? AND summary IS NOT NULL
          ORDER BY id DESC LIMIT 1
          """), arguments: [id])
  }

  /// As ``ScheduledSource/time``, as text; nil where it is not scheduled, or paused.
  func nextHarvest(_ db: Database) throws -> String? {
    guard !source.paused, let schedule = source.settings.every.flatMap(HarvestSchedule.init) else {
      return nil
    }
    let time = try schedule.time(after: lastStart(db), of: source.name)
    return Timestamp.text(milliseconds: time == 0 ? Timestamp.milliseconds() : Int64(time) * 1000)
  }
}
