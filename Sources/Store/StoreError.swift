internal import GRDB

/// Why the store could not do what was asked: a plain sentence and what to do about it.
public enum StoreError: Error, Hashable, Sendable {
  /// There is no database at the path, and none may be made.
  case missing(path: String)
  case notADatabase(path: String)
  /// The database was last written by a newer program.
  case newerSchema(path: String)
  /// The database needs to be brought up to date, but was opened read-only.
  case olderSchema(path: String)
  case cannotOpen(path: String, reason: String)
  case readOnly
  /// Another program kept the database locked for longer than ten seconds.
  case busy
  case full
  case damaged(reason: String)
  case failed(reason: String)

  case sourceUnknown(name: String)
  case sourceExists(name: String)
  case sourceInvalid(name: String, reason: String)
  /// The source is being harvested, here or by another process.
  case sourceBusy(name: String)
  /// The recorder was used after its end.
  case harvestEnded
  /// A document was called unchanged that was never read whole.
  case documentUnknown(location: String)
  /// There is a file already where a copy was to be written.
  case backupExists(path: String)

  /// What is wrong, in one plain sentence.
  public var message: String {
    switch self {
    case .missing(let path): "There is no database at \(path)."
    case .notADatabase(let path): "The file \(path) is not a PaedCat database."
    case .newerSchema(let path):
      "The database \(path) was written by a newer version of this program."
    case .olderSchema(let path):
      "The database \(path) was written by an older version of this program."
    case .cannotOpen(let path, let reason): "The database \(path) cannot be opened: \(reason)."
    case .readOnly: "The database may only be read."
    case .busy: "The database is locked by another program."
    case .full: "The disk that holds the database is full."
    case .damaged(let reason): "The database is damaged: \(reason)."
    case .failed(let reason): "The database failed: \(reason)."
    case .sourceUnknown(let name): "There is no source named “\(name)”."
    case .sourceExists(let name): "There is a source named “\(name)” already."
    case .sourceInvalid(let name, let reason): "The source “\(name)” cannot be kept: \(reason)."
    case .sourceBusy(let name): "The source “\(name)” is being harvested."
    case .harvestEnded: "This harvest has ended already."
    case .documentUnknown(let location): "The document \(location) was never read."
    case .backupExists(let path): "There is a file at \(path) already."
    }
  }

  /// What to do about it, in one plain sentence.
  public var remedy: String {
    switch self {
    case .missing: "Check the path, or harvest a source first: that creates the database."
    case .notADatabase: "Name another file with --database, or move this one away."
    case .newerSchema: "Use that version of the program, or name another file with --database."
    case .olderSchema:
      "Run any command that writes, such as “paedcat harvest” or “paedcat serve”, once to update it."
    case .cannotOpen: "Check that the folder exists and that you may read and write it."
    case .readOnly:
      "To make changes, open it without read-only, and check that you may write the file and its folder."
    case .busy: "Wait for the other program to end, then try again."
    case .full: "Free some space, then try again; nothing recorded so far is lost."
    case .damaged: "Restore the latest backup, or harvest the sources into a new database."
    case .failed: "Try again; if it fails again, run “paedcat check”."
    case .sourceUnknown: "“paedcat source list” names the sources."
    case .sourceExists: "Choose another name, or change that source with “paedcat source set”."
    case .sourceInvalid: "Correct the value and try again."
    case .sourceBusy: "Wait until that harvest has ended, then try again."
    case .harvestEnded: "Begin a new harvest."
    case .documentUnknown: "Read the document instead."
    case .backupExists: "Name a file that does not exist yet."
    }
  }
}

extension StoreError: CustomStringConvertible {
  public var description: String { "\(message) \(remedy)" }
}

extension StoreError {
  /// What an error of the database means to people.
  init(_ error: any Error, path: String?) {
    if let own = error as? StoreError {
      self = own
      return
    }
    guard let error = error as? DatabaseError else {
      self = .failed(reason: String(describing: error))
      return
    }
    let reason = error.message ?? "SQLite error \(error.resultCode.rawValue)"
    switch error.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy
    case .SQLITE_FULL: self = .full
    case .SQLITE_READONLY: self = .readOnly
    case .SQLITE_NOTADB: self = path.map { .notADatabase(path: $0) } ?? .damaged(reason: reason)
    case .SQLITE_CORRUPT: self = .damaged(reason: reason)
    case .SQLITE_CANTOPEN: self = .cannotOpen(path: path ?? "in memory", reason: reason)
    default: self = .failed(reason: reason)
    }
  }

  /// Database errors become ours; others (a cancelled task, a caller's own) pass through.
  static func mapped(_ error: any Error, path: String?) -> any Error {
    error is DatabaseError ? StoreError(error, path: path) : error
  }
}
