internal import GRDB

extension Store {
  /// Looks for damage: SQLite's own checks, the full-text indexes, every version of every graph, which
  /// descriptions are shown, the rows derived from them, counts below the threshold. In the order of
  /// `CheckProblem.Kind`; at most 1,000 problems.
  public func check() async throws -> [CheckProblem] {
    var problems = try await read { db in try FileCheck.problems(db) }
    // The index checks are written as inserts: SQLite knows no other way.
    if !isReadOnly {
      problems += try await write { db in IndexCheck.problems(db) }
    }
    problems += try await read { db in
      try IndexCheck.missingRows(db) + GraphCheck.problems(db) + ShownCheck.problems(db)
        + DerivedCheck.problems(db) + CountCheck.problems(db)
    }
    return Array(problems.prefix(CheckProblem.most))
  }
}

extension CheckProblem {
  /// Whatever caused more than these has one cause.
  static let most = 1000

  /// What to do about damage that a program cannot mend.
  static let restore = "Restore the latest backup, or harvest the sources into a new database."

  /// What to do about rows that a harvest makes anew.
  static let reharvest = "Harvest the source again; if this stays, please report it."
}
