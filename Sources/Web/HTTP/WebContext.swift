internal import Foundation
public import Hummingbird
internal import Logging
internal import NIOCore

/// What a request carries on its way through the routes.
public struct WebContext: RequestContext {
  public var coreContext: CoreRequestContextStorage
  /// The address that the request came from, where it came over a socket.
  public var clientAddress: String?

  public init(source: ApplicationRequestContextSource) {
    coreContext = CoreRequestContextStorage(source: source)
    clientAddress = source.channel.remoteAddress?.ipAddress
  }

  /// The dataset named in the path: an id, or a percent-encoded IRI.
  var datasetID: String {
    get throws {
      let raw = try parameters.require("id")
      return raw.removingPercentEncoding ?? raw
    }
  }
}
