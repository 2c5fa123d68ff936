internal import Catalogue
internal import Fetch

extension Finding {
  /// What a steward is told of a fetch that gave nothing.
  init(_ error: FetchError, _ severity: Severity) {
    let (kind, arguments) = Self.telling(error)
    self.init(kind, severity, arguments: arguments)
  }

  private static func telling(_ error: FetchError) -> (Kind, [String: String]) {
    switch error {
    case .invalidURL(let url, let reason):
      (.fetchAddressInvalid, ["address": url, "reason": reason])
    case .schemeRefused(_, let scheme): (.fetchSchemeRefused, ["scheme": scheme])
    case .hostUnknown(let host): (.fetchHostUnknown, ["host": host])
    case .addressRefused(let host, let address) where host == address:
      (.fetchAddressNotPublic, ["address": address])
    case .addressRefused(let host, let address):
      (.fetchAddressRefused, ["host": host, "address": address])
    case .connectionFailed(let host, let reason):
      (.fetchNoConnection, ["host": host, "reason": reason])
    case .connectTimeout(let host): (.fetchConnectionSlow, ["host": host])
    case .secureConnectionFailed(let host, let reason):
      (.fetchNotSecure, ["host": host, "reason": reason])
    case .stalled(let seconds): (.fetchStalled, ["seconds": String(seconds)])
    case .deadlineExceeded(let seconds): (.fetchTooSlow, ["seconds": String(seconds)])
    case .tooLarge(let limit): (.fetchTooLarge, ["limit": String(limit)])
    case .expandsTooMuch(let limit): (.fetchExpandsTooMuch, ["limit": String(limit)])
    case .damagedCompression: (.fetchCompressionDamaged, [:])
    case .encodingUnknown(let name): (.fetchEncodingUnknown, ["encoding": name])
    case .tooManyRedirects(let limit): (.fetchRedirectsMany, ["limit": String(limit)])
    case .redirectLoop(let url): (.fetchRedirectLoop, ["address": url])
    case .redirectWithoutTarget(let status): (.fetchRedirectNowhere, ["status": String(status)])
    case .status(let code, _): (kind(ofStatus: code), ["status": String(code)])
    case .cutShort: (.fetchCutShort, [:])
    case .malformedAnswer(let reason): (.fetchMalformed, ["reason": reason])
    case .notKept(let reason): (.fetchNotKept, ["reason": reason])
    case .cancelled: (.fetchCancelled, [:])
    }
  }

  private static func kind(ofStatus code: Int) -> Kind {
    switch code {
    case 401, 403: .fetchDenied
    case 404, 410: .fetchGone
    default: .fetchStatus
    }
  }
}
