internal import ArgumentParser
internal import Foundation
internal import Store
internal import Vocabulary

/// Which database a command works on.
struct DatabaseOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The catalogue's database. Default: $PAEDCAT_DATABASE, else a file in your data folder.",
      valueName: "file"))
  var database: String?

  /// The path asked for, else the environment's, else `paedcat/catalogue.sqlite` in the user's data folder.
  var path: String {
    let environment = ProcessInfo.processInfo.environment
    return database ?? environment["PAEDCAT_DATABASE"].flatMap { $0.isEmpty ? nil : $0 }
      ?? Self.dataFolder + "/catalogue.sqlite"
  }

  /// `$XDG_DATA_HOME/paedcat`, else `~/.local/share/paedcat`.
  static var dataFolder: String {
    let environment = ProcessInfo.processInfo.environment
    let base =
      environment["XDG_DATA_HOME"].flatMap { $0.isEmpty ? nil : $0 }
      ?? (environment["HOME"] ?? NSHomeDirectory()) + "/.local/share"
    return base + "/paedcat"
  }

  /// The vocabularies that were brought in beside the database.
  var vocabularies: VocabularyFolder { VocabularyFolder(besideDatabase: path) }

  /// All vocabularies at hand; what comes with the program counts first.
  var library: ConceptLibrary {
    let own = BuiltInConcepts.library
    let more = vocabularies.vocabularies()
    return more.isEmpty ? own : ConceptLibrary(own.vocabularies + more)
  }

  /// Opens it for reading.
  func openForReading() throws -> Store {
    try Store(path: path, readOnly: true, concepts: library)
  }

  /// Opens it for writing.
  ///
  /// - Parameter upkeep: Tells what is done to a database of an earlier version.
  func openForWriting(_ upkeep: UpkeepLine) throws -> Store {
    try Store(path: path, concepts: library) { upkeep.tell($0) }
  }
}
