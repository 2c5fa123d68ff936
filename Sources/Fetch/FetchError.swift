/// Why a fetch gave nothing. Every case says what happened in one plain sentence and how to mend it.
public enum FetchError: Error, Hashable, Sendable {
  case invalidURL(_ url: String, reason: String)
  /// Only http and https are fetched.
  case schemeRefused(_ url: String, scheme: String)
  case hostUnknown(_ host: String)
  /// The host has an address that the policy does not permit; nothing was sent.
  case addressRefused(host: String, address: String)
  case connectionFailed(host: String, reason: String)
  case connectTimeout(host: String)
  case secureConnectionFailed(host: String, reason: String)
  /// No byte came for the idle limit.
  case stalled(seconds: Int)
  /// The whole fetch took longer than its deadline.
  case deadlineExceeded(seconds: Int)
  case tooLarge(limit: Int)
  /// The compressed body grew beyond the permitted expansion.
  case expandsTooMuch(limit: Int)
  /// The body's compression is damaged or cut short.
  case damagedCompression
  /// A `Content-Encoding` that is not read.
  case encodingUnknown(String)
  case tooManyRedirects(limit: Int)
  case redirectLoop(_ url: String)
  case redirectWithoutTarget(status: Int)
  /// The server's answer was not a success; `retryAfter` is the header as sent.
  case status(Int, retryAfter: String?)
  /// The connection ended before the announced end of the answer.
  case cutShort
  /// The answer was not HTTP, or its head was larger than is read.
  case malformedAnswer(String)
  /// The receiver of the chunks could not keep them.
  case notKept(String)
  case cancelled
}

extension FetchError {
  /// Whether the same request may well succeed later.
  public var mayPass: Bool {
    switch self {
    case .connectionFailed, .connectTimeout, .stalled, .deadlineExceeded, .cutShort: true
    case .status(let code, _): code == 408 || code == 425 || code == 429 || code >= 500
    default: false
    }
  }
}
