internal import Foundation
public import Hummingbird
internal import Logging

/// What a request carries on its way through the routes.
public struct WebContext: RequestContext {
  public var coreContext: CoreRequestContextStorage

  public init(source: ApplicationRequestContextSource) {
    coreContext = CoreRequestContextStorage(source: source)
  }

  /// The dataset named in the path: an id, or a percent-encoded IRI.
  var datasetID: String {
    get throws {
      let raw = try parameters.require("id")
      return raw.removingPercentEncoding ?? raw
    }
  }
}
