internal import Foundation
internal import Synchronization

/// A server on loopback that says byte for byte what a test tells it to, proper HTTP or not.
public final class RawServer: Sendable {
  /// What to do with a connection after its request head was read.
  public enum Step: Sendable {
    case send(String)
    case sendBytes([UInt8])
    /// One byte again and again until the client goes.
    case drip(UInt8, milliseconds: Int)
    /// Nothing until the client goes.
    case hang
    /// End the connection with a reset.
    case reset
  }

  /// The port that it listens at.
  public let port: UInt16
  private let socket: Int32
  private let heads = Mutex<[String]>([])

  /// Starts listening; `respond` gets the request's path and head, and is called once a request.
  public init(_ respond: @escaping @Sendable (_ path: String, _ head: String) -> [Step]) throws {
    let (socket, port) = try Self.listen()
    self.socket = socket
    self.port = port
    Thread.detachNewThread { [weak self] in
      while true {
        let connection = accept(socket, nil, nil)
        if connection < 0 {
          // Closed here alone: the number may be another server's as soon as it is.
          close(socket)
          return
        }
        let server = self
        Thread.detachNewThread {
          Self.serve(connection) { path, head in
            server?.heads.withLock { $0.append(head) }
            return respond(path, head)
          }
        }
      }
    }
  }

  deinit {
    Foundation.shutdown(socket, Int32(SHUT_RDWR))
  }

  /// The heads of all requests so far.
  public var requests: [String] { heads.withLock { $0 } }

  /// An address at this server.
  public func url(_ path: String = "/", host: String = "127.0.0.1") -> String {
    "http://\(host):\(port)\(path)"
  }

  private struct Failure: Error {}

  /// A port that nobody listens on now.
  public static func freePort() throws -> Int {
    let (descriptor, port) = try listen()
    close(descriptor)
    return Int(port)
  }

  static func listen() throws -> (Int32, UInt16) {
    let socket = Foundation.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let bound = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { raw in
        bind(socket, raw, length) == 0 && Foundation.listen(socket, 64) == 0
          && getsockname(socket, raw, &length) == 0
      }
    }
    guard bound else { throw Failure() }
    return (socket, UInt16(bigEndian: address.sin_port))
  }

  private static func serve(_ connection: Int32, _ respond: (String, String) -> [Step]) {
    defer { close(connection) }
    guard let head = readHead(connection) else { return }
    let path = head.split(separator: " ").dropFirst().first.map(String.init) ?? "/"
    for step in respond(path, head) {
      switch step {
      case .send(let text): guard write(Array(text.utf8), to: connection) else { return }
      case .sendBytes(let bytes): guard write(bytes, to: connection) else { return }
      case .drip(let byte, let milliseconds):
        while write([byte], to: connection) { usleep(UInt32(milliseconds) * 1000) }
        return
      case .hang:
        var sink = [UInt8](repeating: 0, count: 512)
        while recv(connection, &sink, sink.count, 0) > 0 {}
        return
      case .reset:
        var linger = Foundation.linger(l_onoff: 1, l_linger: 0)
        setsockopt(
          connection, SOL_SOCKET, SO_LINGER, &linger, socklen_t(MemoryLayout.size(ofValue: linger)))
        return
      }
    }
  }

  private static func readHead(_ connection: Int32) -> String? {
    var head: [UInt8] = []
    var byte: UInt8 = 0
    while recv(connection, &byte, 1, 0) == 1 {
      head.append(byte)
      if head.suffix(4) == [13, 10, 13, 10] { return String(decoding: head, as: UTF8.self) }
    }
    return nil
  }

  static func write(_ bytes: [UInt8], to connection: Int32) -> Bool {
    var sent = 0
    while sent < bytes.count {
      let count = bytes[sent...].withUnsafeBytes {
        send(connection, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      guard count > 0 else { return false }
      sent += count
    }
    return true
  }
}

/// A complete plain answer that ends its connection.
public func answer(
  _ status: String = "200 OK", headers: [String] = [], body: String = ""
) -> RawServer.Step {
  let all = headers + ["Content-Length: \(body.utf8.count)", "Connection: close"]
  return .send("HTTP/1.1 \(status)\r\n" + all.joined(separator: "\r\n") + "\r\n\r\n" + body)
}
