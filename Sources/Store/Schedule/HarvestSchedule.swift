/// When a source is harvested by the server: the setting `every`.
///
/// `PT6H` is six hours after the last harvest began, `30 2 * * *` is half past two every night (UTC).
public enum HarvestSchedule: Hashable, Sendable {
  /// So many seconds after the last harvest began.
  case interval(Int)
  /// At the times of a cron expression, in UTC.
  case cron(CronExpression)

  /// The shortest interval, in seconds.
  static let shortest = 60

  /// An ISO 8601 duration of weeks, days, hours and minutes from one minute up, or a cron expression of five fields or
  /// a name (`@hourly`, `@daily`, `@weekly`, `@monthly`). Nil for anything else.
  public init?(_ text: String) {
    if let seconds = Self.seconds(ofDuration: text), seconds >= Self.shortest {
      self = .interval(seconds)
    } else if let cron = CronExpression(text) {
      self = .cron(cron)
    } else {
      return nil
    }
  }

  /// The first time after `time` (seconds since 1970), moved by the spread of the source's name.
  ///
  /// Sources of one schedule do not all begin in the same second: each has a delay of its own, the same every time,
  /// of at most a tenth of the interval and at most ten minutes.
  public func next(after time: Int, source: String) -> Int {
    switch self {
    case .interval(let seconds):
      return time + seconds + Self.spread(of: source, within: min(seconds / 10, 600))
    case .cron(let cron):
      // A harvest that began within the delay of a time belongs to that time.
      let delay = Self.spread(of: source, within: 600)
      return cron.next(after: time - delay) + delay
    }
  }

  /// From 0 up to `most`: the same for a name in every run (FNV-1a).
  private static func spread(of name: String, within most: Int) -> Int {
    let hash = name.utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) {
      ($0 ^ UInt64($1)) &* 0x100_0000_01b3
    }
    return Int(hash % UInt64(most + 1))
  }

  /// `PT90M`, `P1D`, `P1W`, `P1DT12H`; nil for what has no fixed length.
  private static func seconds(ofDuration text: String) -> Int? {
    var rest = text.uppercased()[...]
    guard rest.popFirst() == "P", !rest.isEmpty else { return nil }
    var units: [(letter: Character, seconds: Int)] = [("W", 604_800), ("D", 86_400)]
    var (total, isTime) = (0, false)
    while let first = rest.first {
      if first == "T", !isTime {
        rest.removeFirst()
        (units, isTime) = ([("H", 3600), ("M", 60)], true)
        guard !rest.isEmpty else { return nil }
        continue
      }
      let digits = rest.prefix { $0.isASCII && $0.isNumber }
      rest = rest.dropFirst(digits.count)
      guard (1...5).contains(digits.count), let count = Int(digits), let letter = rest.popFirst(),
        let index = units.firstIndex(where: { $0.letter == letter })
      else { return nil }
      total += count * units[index].seconds
      units.removeFirst(index + 1)
    }
    return total
  }
}
