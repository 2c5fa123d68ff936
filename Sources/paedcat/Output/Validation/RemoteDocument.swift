internal import Fetch
internal import Foundation

/// A document of the web, fetched for a person who named it.
enum RemoteDocument {
  struct Answer {
    var bytes: [UInt8]
    var mediaType: String?
    /// After redirects.
    var url: String
  }

  private static let accept =
    "text/turtle, application/n-triples, application/n-quads, application/ld+json, "
    + "application/rdf+xml;q=0.9, */*;q=0.1"

  /// - Throws: `FetchError`. Addresses inside the network are reached only where the person named this
  ///   machine.
  static func fetch(_ url: String) async throws -> Answer {
    let fetcher = Fetcher()
    var request = FetchRequest(accept: accept)
    if ["localhost", "127.0.0.1", "[::1]", "::1"].contains(URL(string: url)?.host()?.lowercased()) {
      request.policy = AddressPolicy(allowed: ["127.0.0.0/8", "::1/128"].compactMap { CIDR($0) })
    }
    do {
      let response = try await fetcher.fetch(url, request)
      await fetcher.shutdown()
      return Answer(
        bytes: response.body, mediaType: response.head.mediaType, url: response.head.url)
    } catch {
      await fetcher.shutdown()
      throw error
    }
  }
}
