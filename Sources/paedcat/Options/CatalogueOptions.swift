internal import ArgumentParser
internal import Foundation
internal import Store
internal import Web

/// Where a reading command reads.
struct CatalogueOptions: ParsableArguments {
  @OptionGroup var databaseOptions: DatabaseOptions

  @Option(
    help: ArgumentHelp("Ask this server instead of a database.", valueName: "url"))
  var server: String?

  func validate() throws {
    if server != nil, databaseOptions.database != nil {
      throw ValidationError("Give --server or --database, not both.")
    }
  }

  /// Opens the catalogue for the time of `body`.
  func withCatalogue<Value>(
    _ body: (any CatalogueService) async throws -> Value
  ) async throws -> Value {
    if let server {
      let remote = try RemoteCatalogue(server: server)
      do {
        let value = try await body(remote)
        await remote.close()
        return value
      } catch {
        await remote.close()
        throw error
      }
    }
    let store = try databaseOptions.openForReading()
    let value = try await body(
      LocalCatalogue(store: store, concepts: BuiltInConcepts.scheme))
    try store.close()
    return value
  }

  /// The reader's languages, from the environment (`LANGUAGE`, `LC_ALL`, `LC_MESSAGES`, `LANG`).
  static var languages: [String] {
    let environment = ProcessInfo.processInfo.environment
    let settings = ["LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"].compactMap { environment[$0] }
    let locales: [Substring] = settings.flatMap { $0.split(separator: ":") }
    return locales.map { locale -> String in
      let name = locale.prefix { $0 != "." && $0 != "@" }
      return String(name).replacing("_", with: "-")
    }
    .filter { !$0.isEmpty && $0 != "C" && $0 != "POSIX" }
  }
}
