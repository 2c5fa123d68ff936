internal import ArgumentParser
internal import Hummingbird
internal import Logging
internal import ServiceLifecycle
internal import Store
internal import UnixSignals
internal import Web

struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve", abstract: "Answer over HTTP, and harvest what is due.",
    discussion: """
      Serves the API under /api/v1, the whole catalogue as DCAT under /catalog, and /openapi.json, which \
      describes every route. Sources with a schedule (every=PT6H, every='30 2 * * *') are harvested when they are due, \
      unless --read-only. Ctrl-C or SIGTERM lets the requests under way finish and stops harvests; what they stored stays.

      EXAMPLES:
        paedcat serve
        paedcat serve --host 0.0.0.0 --port 80 --public-url https://catalogue.example
        curl '127.0.0.1:8080/api/v1/datasets?q=cystic+fibrosis'
      """)

  @Option(help: "The address to listen at; 0.0.0.0 for all.") var host = "127.0.0.1"
  @Option(help: "The port; 0 takes a free one.") var port = 8080
  @Option(help: ArgumentHelp("Where it is reached from outside, for links.", valueName: "url"))
  var publicUrl: String?
  @Flag(help: "Open the database for reading only.") var readOnly = false
  @Option(help: "How many sources are harvested at the same time, 1 to 16.")
  var concurrentHarvests = 2
  @OptionGroup var databaseOptions: DatabaseOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    guard (0...65535).contains(port) else { throw ValidationError("--port is from 0 to 65535.") }
    guard (1...16).contains(concurrentHarvests) else {
      throw ValidationError("--concurrent-harvests is from 1 to 16.")
    }
  }

  func run() async throws {
    let upkeep = UpkeepLine(isSilent: output.hidesProgress, isLog: true)
    let store =
      try readOnly ? databaseOptions.openForReading() : databaseOptions.openForWriting(upkeep)
    // The server answers meanwhile: what is not read again yet is found by its words.
    let refresh =
      readOnly ? nil : Task { try await store.refreshIndex { upkeep.tellReading($0, $1) } }
    let preparation = Task { try await store.prepareSearches() }
    defer {
      refresh?.cancel()
      preparation.cancel()
    }
    var configuration = WebConfiguration(host: host, port: port)
    configuration.publicURL = publicUrl
    var harvests: ScheduledHarvests?
    if !readOnly {
      harvests = ScheduledHarvests(
        store: store, concurrentSources: concurrentHarvests, quiet: output.hidesProgress,
        channels: try NoticeChannels.fromEnvironment(publicURL: publicUrl), ready: refresh)
    }
    try await Serving.run(store: store, configuration: configuration, harvests: harvests) {
      address in
      if !output.quiet { Standard.error("Serving \(databaseOptions.path) at \(address)") }
    }
    try store.close()
  }
}

/// Runs the server until it is told to stop.
enum Serving {
  static func run(
    store: Store, configuration: WebConfiguration, harvests: ScheduledHarvests? = nil,
    onRunning: @escaping @Sendable (_ address: String) async -> Void
  ) async throws {
    var logger = Logger(label: "paedcat")
    logger.logLevel = .warning
    var configuration = configuration
    if configuration.port == 0, configuration.publicURL == nil {
      // Links name the port, so that it is chosen before it is listened on.
      configuration.port = FreePort.preferring(0)
    }
    let application = WebServer.application(
      store: store, configuration: configuration, concepts: BuiltInConcepts.scheme, logger: logger
    ) { [configuration] port in
      await onRunning("http://\(configuration.host):\(port)")
    }
    do {
      guard let harvests else { return try await application.runService() }
      try await ServiceGroup(
        configuration: .init(
          services: [.init(service: application), .init(service: harvests)],
          gracefulShutdownSignals: [.sigterm, .sigint], logger: logger)
      ).run()
    } catch  where "\(error)".contains("EADDRINUSE") || "\(error)".contains("errno: 98") {
      throw CommandFailure(
        "Port \(configuration.port) is taken.",
        remedy: "Choose another with --port, or end the program that has it.")
    }
  }
}
