internal import Foundation
internal import Synchronization

/// A mail relay on loopback for tests: it keeps what it is given and sends nothing on.
public final class MailServer: Sendable {
  /// A message as it was handed over.
  public struct Mail: Hashable, Sendable {
    public var sender: String
    public var recipient: String
    /// The lines of the head.
    public var head: [String]
    /// Decoded.
    public var text: String
  }

  private struct State {
    var mails: [Mail] = []
    var credential: String?
  }

  public let port: UInt16
  private let socket: Int32
  private let greeting: String
  private let state = Mutex(State())

  /// - Parameters:
  ///   - refusing: the command that is answered with an error.
  ///   - offersTLS: whether it says that it understands `STARTTLS`; something before it has to.
  public init(refusing: String? = nil, offersTLS: Bool = false) throws {
    greeting = offersTLS ? "250-stub\r\n250-STARTTLS\r\n" : "250-stub\r\n"
    let (socket, port) = try RawServer.listen()
    self.socket = socket
    self.port = port
    Thread.detachNewThread { [weak self] in
      while true {
        let connection = accept(socket, nil, nil)
        if connection < 0 {
          close(socket)
          return
        }
        let server = self
        Thread.detachNewThread { server?.serve(connection, refusing) }
      }
    }
  }

  deinit {
    Foundation.shutdown(socket, Int32(SHUT_RDWR))
  }

  public var mails: [Mail] { state.withLock { $0.mails } }
  /// What came with `AUTH PLAIN`, decoded.
  public var credential: String? { state.withLock { $0.credential } }

  private func serve(_ connection: Int32, _ refusing: String?) {
    defer { close(connection) }
    func say(_ text: String) { _ = RawServer.write(Array((text + "\r\n").utf8), to: connection) }
    var mail = Mail(sender: "", recipient: "", head: [], text: "")
    say("220-stub\r\n220 ready")
    while let line = Self.line(connection) {
      let words = line.split(separator: " ")
      let verb = words.first?.uppercased() ?? ""
      guard verb != refusing else {
        say("550 not here")
        continue
      }
      switch verb {
      case "EHLO": say(greeting + "250-AUTH PLAIN\r\n250 8BITMIME")
      case "AUTH":
        let secret = words.last.flatMap { Data(base64Encoded: String($0)) } ?? Data()
        state.withLock { $0.credential = String(decoding: secret, as: UTF8.self) }
        say("235 welcome")
      case "MAIL":
        mail.sender = String(line.drop { $0 != ":" }.dropFirst())
        say("250 well")
      case "RCPT":
        mail.recipient = String(line.drop { $0 != ":" }.dropFirst())
        say("250 well")
      case "DATA":
        say("354 go on")
        var lines: [String] = []
        while let line = Self.line(connection), line != "." { lines.append(line) }
        mail.head = lines.prefix { !$0.isEmpty }.map { $0 }
        let body = lines.dropFirst(mail.head.count + 1).joined()
        mail.text = String(decoding: Data(base64Encoded: body) ?? Data(), as: UTF8.self)
        let whole = mail
        state.withLock { $0.mails.append(whole) }
        say("250 taken")
      case "QUIT":
        say("221 goodbye")
        return
      default: say("500 what")
      }
    }
  }

  private static func line(_ connection: Int32) -> String? {
    var bytes: [UInt8] = []
    var byte: UInt8 = 0
    while recv(connection, &byte, 1, 0) == 1 {
      if byte == 10 { return String(decoding: bytes, as: UTF8.self) }
      if byte != 13 { bytes.append(byte) }
    }
    return nil
  }
}
