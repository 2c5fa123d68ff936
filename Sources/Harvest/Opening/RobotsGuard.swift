internal import Catalogue
internal import Fetch

/// Keeps a harvest from pages that it found by itself and that their server does not want robots to read. What an
/// operator names is asked for in any case.
actor RobotsGuard {
  /// What a server said, or nil where it could not be asked.
  private var servers: [String: Robots?] = [:]
  private let fetcher: Fetcher
  private let web: WebAccess

  init(fetcher: Fetcher, web: WebAccess) {
    self.fetcher = fetcher
    self.web = web
  }

  /// - Throws: a refusal where the page is not to be read: then what it described before stays.
  func check(_ url: String) async throws(DocumentRefusal) {
    guard let location = WebLocation(url) else { return }
    let robots = await robots(of: location.origin)
    guard let robots else {
      throw DocumentRefusal(.robotsUnreachable, ["server": location.origin])
    }
    let path = location.text.split(separator: "/", maxSplits: 3, omittingEmptySubsequences: false)
    guard robots.allows("/" + (path.count > 3 ? path[3] : "")) else {
      throw DocumentRefusal(.robotsDisallowed, ["page": location.text])
    }
  }

  private func robots(of origin: String) async -> Robots? {
    if let known = servers[origin] { return known }
    let url = origin + "/robots.txt"
    var request = web.request(for: url)
    request.accept = "text/plain, */*;q=0.1"
    request.limits.bytes = Robots.mostBytes * 4
    let read: Robots?
    do throws(FetchError) {
      let (web, fetcher, asked) = (web, fetcher, request)
      let answer = try await web.patience.trying(url) { () async throws(FetchError) in
        try await fetcher.fetch(url, asked)
      }
      read = Robots(answer.body)
    } catch {
      // No such file lets everything be read; a server that is down lets nothing (RFC 9309 section 2.3.1).
      if case .status(let code, _) = error, (400..<500).contains(code), code != 429 {
        read = .open
      } else {
        read = nil
      }
    }
    if let delay = read?.delay { web.patience.space(url, by: delay) }
    servers[origin] = .some(read)
    return read
  }
}
