internal import Fetch
internal import Foundation
internal import Harvest
internal import Query
internal import RDF
internal import Web

/// Sends descriptions to a catalogue's server.
struct RemotePublisher {
  var server: String
  var tokenFile: String

  /// - Throws: `Problem` as the server states it; `FetchError`; `CommandFailure`.
  func publish(
    _ bytes: [UInt8], notation: Notation?, to source: String, keep: Bool
  ) async throws -> [PublishReport] {
    let text = try? String(contentsOfFile: tokenFile, encoding: .utf8)
    guard let token = text?.trimmingCharacters(in: .whitespacesAndNewlines), !token.isEmpty else {
      throw CommandFailure(
        "The file “\(tokenFile)” cannot be read, or is empty.",
        remedy: "Write the token into it.")
    }
    // The user named the server, so it may be anywhere, also on this machine.
    let everywhere = ["0.0.0.0/0", "::/0"].compactMap { CIDR($0) }
    var request = FetchRequest(
      accept: "application/json", policy: AddressPolicy(allowed: everywhere))
    request.keepsErrorAnswers = true
    request.bearerToken = token
    request.payload = .init(
      mediaType: notation?.mediaType ?? "application/octet-stream", bytes: bytes)
    let base = server.hasSuffix("/") ? String(server.dropLast()) : server
    let url =
      base + "/api/v1/sources/\(PercentEncoding.component(source))/datasets"
      + (keep ? "" : "?validate=only")
    let fetcher = Fetcher()
    let answer: FetchResponse
    do {
      answer = try await fetcher.fetch(url, request)
      await fetcher.shutdown()
    } catch {
      await fetcher.shutdown()
      throw error
    }
    if let reports = try? JSONDecoder().decode(PublishReports.self, from: Data(answer.body)) {
      return reports.items
    }
    if let problem = try? JSONDecoder().decode(Problem.self, from: Data(answer.body)) {
      throw problem
    }
    throw CommandFailure(
      "The server at \(base) gave an answer that is not PaedCat's.",
      remedy: "Check the address; the server may be of another version.")
  }
}
