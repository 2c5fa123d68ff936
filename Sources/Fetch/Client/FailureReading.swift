import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1
import NIOHTTPCompression
import NIOPosix
import NIOSSL

/// Reads the errors of the libraries below as ours.
struct FailureReading {
  var host: String
  var limits: FetchLimits

  func read(_ error: any Error) -> FetchError {
    switch error {
    case let error as FetchError: return error
    case is CancellationError: return .cancelled
    case let error as HTTPClientError: return read(error)
    case let error as NIOConnectionError:
      let first = error.connectionErrors.first?.error
      if let channel = first as? ChannelError, case .connectTimeout = channel {
        return .connectTimeout(host: host)
      }
      return .connectionFailed(host: host, reason: reason(first))
    case ChannelError.connectTimeout: return .connectTimeout(host: host)
    case is ChannelError: return .cutShort
    case let error as HTTPParserError: return read(error)
    case NIOHTTPDecompression.DecompressionError.limit:
      return .expandsTooMuch(limit: limits.expansion)
    case is NIOHTTPDecompression.DecompressionError,
      is NIOHTTPDecompression.ExtraDecompressionError:
      return .damagedCompression
    case is NIOSSLError, is BoringSSLError, is NIOSSLExtraError:
      return .secureConnectionFailed(host: host, reason: Self.tlsReason(error))
    case let error as IOError:
      switch error.errnoCode {
      case ECONNRESET, EPIPE: return .cutShort
      default: return .connectionFailed(host: host, reason: reason(error))
      }
    default: return .malformedAnswer("it could not be read")
    }
  }

  private func read(_ error: HTTPClientError) -> FetchError {
    switch error {
    case .connectTimeout, .getConnectionFromPoolTimeout: .connectTimeout(host: host)
    case .readTimeout, .writeTimeout: .stalled(seconds: limits.idle.wholeSeconds)
    case .deadlineExceeded: .deadlineExceeded(seconds: limits.deadline.wholeSeconds)
    case .remoteConnectionClosed, .uncleanShutdown: .cutShort
    case .cancelled, .requestStreamCancelled, .alreadyShutdown: .cancelled
    case .tlsHandshakeTimeout:
      .secureConnectionFailed(host: host, reason: "the TLS handshake took too long")
    default: .malformedAnswer(error.shortDescription)
    }
  }

  private func read(_ error: HTTPParserError) -> FetchError {
    switch error {
    case .invalidEOFState, .closedConnection: .cutShort
    case .headerOverflow: .malformedAnswer("its head is too large")
    default: .malformedAnswer("it is not HTTP/1.1")
    }
  }

  /// The rest of a sentence on why there is no secure connection.
  static func tlsReason(_ error: any Error) -> String {
    if let error = error as? NIOSSLExtraError, error == .failedToValidateHostname {
      return "its certificate is for another name"
    }
    // BoringSSL says no more than its stack of errors does, as text.
    return "\(error)".contains("CERTIFICATE_VERIFY_FAILED")
      ? "its certificate has expired, or nobody who is trusted vouches for it"
      : "the TLS handshake failed"
  }

  private func reason(_ error: (any Error)?) -> String {
    guard let error = error as? IOError else { return "it could not be made" }
    switch error.errnoCode {
    case ECONNREFUSED: return "it was refused"
    case ENETUNREACH, EHOSTUNREACH: return "the host cannot be reached"
    default: return String(cString: strerror(error.errnoCode)).lowercased()
    }
  }
}

extension Duration {
  /// Rounded up, at least 1: for sentences.
  var wholeSeconds: Int {
    let (seconds, attoseconds) = components
    return Swift.max(1, Int(seconds) + (attoseconds > 0 ? 1 : 0))
  }
}
