import Dispatch
import Foundation
import Synchronization

/// Finds the addresses of a host name.
public struct HostResolver: Sendable {
  /// The addresses of a name in the order to try them; empty when the name is unknown.
  public var addresses: @Sendable (_ host: String) async -> [IPAddress]

  /// A resolver of one's own: tests of names that move between two answers need one.
  public init(addresses: @escaping @Sendable (_ host: String) async -> [IPAddress]) {
    self.addresses = addresses
  }

  /// The operating system's resolver. A lookup that was given up (cancelled) ends at once, though the
  /// system's call runs to its own end on a thread of its own.
  public static let system = HostResolver { host in
    let answer = Once<[IPAddress]>()
    return await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        answer.wait(continuation)
        DispatchQueue.global().async { answer.give(lookUp(host)) }
      }
    } onCancel: {
      answer.give([])
    }
  }

  private static func lookUp(_ host: String) -> [IPAddress] {
    var hints = addrinfo()
    hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
    hints.ai_flags = AI_ADDRCONFIG
    var list: UnsafeMutablePointer<addrinfo>?
    guard getaddrinfo(host, nil, &hints, &list) == 0 else { return [] }
    defer { freeaddrinfo(list) }
    var found: [IPAddress] = []
    var next = list
    while let entry = next {
      if let address = address(of: entry.pointee), !found.contains(address) {
        found.append(address)
      }
      next = entry.pointee.ai_next
    }
    return found
  }

  private static func address(of entry: addrinfo) -> IPAddress? {
    guard let raw = UnsafeRawPointer(entry.ai_addr) else { return nil }
    switch entry.ai_family {
    case AF_INET:
      let socket = raw.loadUnaligned(as: sockaddr_in.self)
      return .v4(UInt32(bigEndian: socket.sin_addr.s_addr))
    case AF_INET6:
      return IPAddress(raw.loadUnaligned(as: sockaddr_in6.self).sin6_addr)
    default: return nil
    }
  }
}

/// A value that arrives once, from whichever of two sides comes first.
private final class Once<Value: Sendable>: Sendable {
  private enum State {
    case empty
    case waited(CheckedContinuation<Value, Never>)
    case given(Value)
    case done
  }

  private let state = Mutex(State.empty)

  func wait(_ continuation: CheckedContinuation<Value, Never>) {
    let ready: Value? = state.withLock { state in
      if case .given(let value) = state {
        state = .done
        return value
      }
      state = .waited(continuation)
      return nil
    }
    if let ready { continuation.resume(returning: ready) }
  }

  func give(_ value: Value) {
    let waiting: CheckedContinuation<Value, Never>? = state.withLock { state in
      switch state {
      case .empty:
        state = .given(value)
        return nil
      case .waited(let continuation):
        state = .done
        return continuation
      case .given, .done: return nil
      }
    }
    waiting?.resume(returning: value)
  }
}
