internal import ArgumentParser
internal import Foundation
internal import Hummingbird
internal import Logging
internal import Seed
internal import ServiceLifecycle
internal import Store
internal import UnixSignals
internal import Web

struct DemoCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo", abstract: "A synthetic data space to look at: harvest it, then serve it.",
    discussion: """
      Eleven sample publishers are served on this machine and harvested over HTTP into a database of the \
      demonstration's own; then the catalogue is served. Everything in it is made up.

      EXAMPLES:
        paedcat demo
        paedcat demo --port 9000 --database /tmp/demo.sqlite
      """)

  @Option(help: "The port of the catalogue; 0 takes a free one.") var port = 8080
  @Option(help: "The port of the sample hospitals, kept from run to run where it is free.")
  var hospitalPort = 8090
  @OptionGroup var databaseOptions: DatabaseOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    guard (0...65535).contains(port), (0...65535).contains(hospitalPort) else {
      throw ValidationError("A port is from 0 to 65535.")
    }
  }

  /// Never the default file: a demonstration does not mix with a real catalogue.
  private var path: String {
    databaseOptions.database
      ?? URL(fileURLWithPath: databaseOptions.path).deletingLastPathComponent()
      .appendingPathComponent("demo.sqlite").path
  }

  func run() async throws {
    let folder = try Seed.folder()
    let upkeep = UpkeepLine(isSilent: output.hidesProgress)
    let store = try Store(path: path, concepts: BuiltInConcepts.library) { upkeep.tell($0) }
    var logger = Logger(label: "paedcat")
    logger.logLevel = .error
    let (ports, announce) = AsyncStream.makeStream(of: Int.self)
    let hospitals = FolderServer.application(
      folder: folder, port: FreePort.preferring(hospitalPort), logger: logger
    ) { announce.yield($0) }
    let demonstration = Demonstration(
      store: store, path: path, port: port, quiet: output.hidesProgress,
      hospitalPorts: ports)
    let group = ServiceGroup(
      configuration: .init(
        services: [
          .init(service: hospitals),
          .init(
            service: demonstration, successTerminationBehavior: .gracefullyShutdownGroup,
            failureTerminationBehavior: .gracefullyShutdownGroup),
        ],
        gracefulShutdownSignals: [.sigterm, .sigint], logger: logger))
    try await group.run()
    try store.close()
  }
}
