internal import Fetch
internal import Harvest
public import Hummingbird
public import Logging
internal import NIOCore
public import Store
public import Vocabulary

/// How a server is set up.
public struct WebConfiguration: Sendable {
  public var host: String
  /// 0 takes any free port.
  public var port: Int
  /// Where the server is reached from outside, for links in `/catalog`; made from host and port where unset.
  public var publicURL: String?
  public var mostConnections = 1_000
  /// A connection that sends nothing for so many seconds is closed.
  public var idleSeconds: Int64 = 30
  public var requestDeadline: Duration = .seconds(20)

  public init(host: String = "127.0.0.1", port: Int = 8080) {
    self.host = host
    self.port = port
  }
}

/// The HTTP server: every route over one store.
public enum WebServer {
  /// The routes alone, for tests and for serving.
  public static func router(
    store: Store, configuration: WebConfiguration, concepts: ConceptScheme = ConceptScheme()
  ) -> Router<WebContext> {
    let catalogue = LocalCatalogue(store: store, concepts: concepts)
    let router = Router(context: WebContext.self, options: .autoGenerateHeadEndpoints)
    router.add(middleware: SecurityHeaders())
    let publicURL =
      configuration.publicURL ?? "http://\(configuration.host):\(configuration.port)"
    router.add(middleware: ProblemMiddleware(publicURL: publicURL))
    let deadline = configuration.requestDeadline
    DatasetRoutes(catalogue: catalogue, deadline: deadline).add(to: router)
    VariableRoutes(catalogue: catalogue, deadline: deadline).add(to: router)
    SuggestRoutes(catalogue: catalogue, deadline: deadline).add(to: router)
    FeasibilityRoutes(catalogue: catalogue, deadline: deadline).add(to: router)
    SourceRoutes(catalogue: catalogue, publicURL: publicURL).add(to: router)
    let validation = ValidationRoute(deadline: deadline)
    validation.add(to: router)
    CheckRoutes(validation: validation, publicURL: publicURL).add(to: router)
    SitemapRoutes(store: store, publicURL: publicURL).add(to: router)
    let publisher = Publisher(store: store, fetcher: Fetcher())
    PublishRoutes(store: store, publisher: publisher).add(to: router)
    PublishFormRoutes(
      catalogue: catalogue, publisher: publisher, validation: validation, concepts: concepts,
      publicURL: publicURL
    ).add(to: router)
    PageRoutes(catalogue: catalogue, publicURL: publicURL, deadline: deadline).add(to: router)
    CatalogRoute(store: store, publicURL: publicURL).add(to: router)
    ChangeRoutes(
      store: store, catalogue: catalogue, publicURL: publicURL, deadline: deadline
    ).add(to: router)
    BeaconRoutes(
      store: store, catalogue: catalogue, description: BeaconDescription(publicURL: publicURL),
      deadline: deadline
    ).add(to: router)
    SystemRoutes(store: store).add(to: router)
    return router
  }

  /// The server, ready to run; SIGTERM and SIGINT end it after the requests under way.
  ///
  /// - Parameter onServerRunning: is told the port, once connections are accepted.
  public static func application(
    store: Store, configuration: WebConfiguration, concepts: ConceptScheme = ConceptScheme(),
    logger: Logger,
    onServerRunning: @escaping @Sendable (_ port: Int) async -> Void = { _ in }
  ) -> some ApplicationProtocol {
    Application(
      router: router(store: store, configuration: configuration, concepts: concepts),
      server: .http1(configuration: .init(idleTimeout: .seconds(configuration.idleSeconds))),
      configuration: ApplicationConfiguration(
        address: .hostname(configuration.host, port: configuration.port), serverName: "PaedCat",
        availableConnectionsDelegate: .maximum(configuration.mostConnections, logger: logger)),
      onServerRunning: { channel in
        let pages = PageRoutes(
          catalogue: LocalCatalogue(store: store, concepts: concepts), publicURL: "",
          deadline: configuration.requestDeadline)
        async let ready: Void = pages.warmUp()
        await onServerRunning(channel.localAddress?.port ?? configuration.port)
        await ready
      },
      logger: logger)
  }
}
