internal import Foundation

/// How hard properties are tried: whole with `make test-long`, a tenth otherwise.
public enum Effort {
  /// Whether `PAEDCAT_LONG` is set.
  public static let isWhole = ProcessInfo.processInfo.environment["PAEDCAT_LONG"] != nil

  /// As many runs as asked for, or a tenth of them, at least one.
  public static func runs(_ whole: Int) -> Int { isWhole ? whole : max(1, whole / 10) }
}
