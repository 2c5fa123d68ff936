extension FetchError: CustomStringConvertible {
  /// The message alone.
  public var description: String { message }

  /// What happened, in one plain sentence.
  public var message: String {
    switch self {
    case .invalidURL(let url, let reason): "\(url) cannot be fetched: \(reason)."
    case .schemeRefused(_, let scheme): "URLs of the scheme \"\(scheme)\" are not fetched."
    case .hostUnknown(let host): "The host \(host) is not known."
    case .addressRefused(let host, let address):
      host == address
        ? "The address \(address) is not a public one."
        : "The host \(host) has the address \(address), which is not a public one."
    case .connectionFailed(let host, let reason): "No connection to \(host): \(reason)."
    case .connectTimeout(let host): "\(host) did not take the connection in time."
    case .secureConnectionFailed(let host, let reason):
      "No secure connection to \(host): \(reason)."
    case .stalled(let seconds): "The server sent nothing for \(seconds) s."
    case .deadlineExceeded(let seconds): "The whole answer did not come within \(seconds) s."
    case .tooLarge(let limit): "The answer is larger than \(limit) bytes."
    case .expandsTooMuch(let limit):
      "The compressed answer grows to more than \(limit) times its size."
    case .damagedCompression: "The answer's compression is damaged or cut short."
    case .encodingUnknown(let name): "The answer's content encoding \"\(name)\" is not read."
    case .tooManyRedirects(let limit): "The server redirected more than \(limit) times."
    case .redirectLoop(let url): "The server redirects in a circle, back to \(url)."
    case .redirectWithoutTarget(let status):
      "The server redirected (\(status)) without saying where to."
    case .status(let code, _): "The server answered with status \(code)."
    case .cutShort: "The connection ended before the whole answer had come."
    case .malformedAnswer(let reason): "The answer is not proper HTTP: \(reason)."
    case .notKept(let reason): "The answer could not be kept: \(reason)."
    case .cancelled: "The fetch was stopped."
    }
  }

  /// How to mend it, in one plain sentence.
  public var remedy: String {
    switch self {
    case .invalidURL, .schemeRefused: "Give a plain http or https URL, without credentials."
    case .hostUnknown: "Check the host's name, and that this machine can resolve it."
    case .addressRefused(_, let address):
      "If it is meant to be reached, allow the network for this source (allowNetwork=\(address))."
    case .connectionFailed, .connectTimeout:
      "Check the address and that the server is up and reachable from here, then try again."
    case .secureConnectionFailed:
      "Ask the server's operator to mend the certificate or TLS set-up."
    case .stalled, .deadlineExceeded, .cutShort: "Try again later; the server may be overloaded."
    case .tooLarge: "Ask for the catalogue in pages or in several smaller documents."
    case .expandsTooMuch, .damagedCompression, .encodingUnknown:
      "Ask the server's operator to send the document uncompressed or with plain gzip."
    case .tooManyRedirects, .redirectLoop, .redirectWithoutTarget:
      "Give the document's final address."
    case .status(401, _), .status(403, _): "Check whether the source needs a credential."
    case .status(404, _), .status(410, _): "Check the address; the document may have moved."
    case .status: "Try again later, or ask the server's operator."
    case .malformedAnswer: "Check that the address and port are those of a web server."
    case .notKept: "Check that the disk has space and can be written."
    case .cancelled: "Start it again."
    }
  }
}
