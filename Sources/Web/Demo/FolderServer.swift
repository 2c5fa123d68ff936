public import Hummingbird
public import Logging
internal import NIOCore

/// Serves a folder of descriptions read-only over HTTP, as a hospital's web server would: the demonstration's
/// sample hospitals.
public enum FolderServer {
  /// - Parameters:
  ///   - port: 0 takes any free one.
  ///   - onServerRunning: is told the port.
  public static func application(
    folder: String, port: Int, logger: Logger,
    onServerRunning: @escaping @Sendable (_ port: Int) async -> Void
  ) -> some ApplicationProtocol {
    let router = Router(context: WebContext.self)
    router.add(
      middleware: FileMiddleware(folder, searchForIndexHtml: true, logger: logger)
        .withAdditionalMediaTypes(forFileExtensions: mediaTypes))
    return Application(
      router: router, server: .http1(configuration: .init(idleTimeout: .seconds(10))),
      configuration: ApplicationConfiguration(
        address: .hostname("127.0.0.1", port: port), serverName: "sample-hospitals"),
      onServerRunning: { channel in await onServerRunning(channel.localAddress?.port ?? port) },
      logger: logger)
  }

  private static let mediaTypes: [String: MediaType] = [
    "ttl": MediaType(type: .text, subType: "turtle"),
    "nt": MediaType(type: .application, subType: "n-triples"),
    "rdf": MediaType(type: .application, subType: "rdf+xml"),
    "jsonld": MediaType(type: .application, subType: "ld+json"),
    "csv": MediaType(type: .text, subType: "csv"),
    "json": MediaType(type: .application, subType: "json"),
  ]
}
