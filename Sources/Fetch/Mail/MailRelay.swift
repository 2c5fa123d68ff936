import Foundation
import NIOCore
import NIOPosix
import NIOSSL
import Synchronization

/// A mail relay that the operator names: SMTP (RFC 5321), encrypted from the start (`smtps`) or as soon as the relay
/// offers it (RFC 3207).
public struct MailRelay: Hashable, Sendable {
  public var host: String
  public var port: Int
  /// Encrypted from the start.
  public var isImplicitTLS: Bool
  public var user: String?
  public var password: String?
  /// From the call to the relay's last word.
  public var deadline: Duration = .seconds(30)
  /// Who may vouch for the relay; the system's, but in tests.
  var trustRoots = NIOSSLTrustRoots.default

  /// Reads `smtp://relay.hospital.example:25` or `smtps://…`; nil for anything else. Ports are 25 and 465 where unstated.
  public init?(_ text: String) {
    guard let parts = URLComponents(string: text), let host = parts.host, !host.isEmpty,
      parts.scheme == "smtp" || parts.scheme == "smtps", parts.user == nil, parts.password == nil
    else { return nil }
    self.host = host.trimmingCharacters(in: CharacterSet(charactersIn: "[]"))
    isImplicitTLS = parts.scheme == "smtps"
    port = parts.port ?? (isImplicitTLS ? 465 : 25)
  }

  /// Hands a message over.
  ///
  /// - Throws: ``MailError``; the relay has not taken the message then.
  public func send(_ message: MailMessage) async throws(MailError) {
    for address in [message.from, message.to] where !MailMessage.isAddress(address) {
      throw .invalidAddress(address)
    }
    let deadline = deadline
    let result = await withTaskGroup(of: Result<Void, MailError>?.self) { group in
      group.addTask {
        do throws(MailError) { return .success(try await self.deliver(message)) } catch {
          return .failure(error)
        }
      }
      group.addTask {
        try? await Task.sleep(for: deadline)
        return nil
      }
      let first = await group.next() ?? nil
      group.cancelAll()
      return first
    }
    guard let result else { throw .timeout(host: host) }
    try result.get()
  }

  private func deliver(_ message: MailMessage) async throws(MailError) {
    let watch = HandshakeWatch()
    do {
      let tls = isImplicitTLS ? try tlsContext() : nil
      let host = host
      let channel = try await ClientBootstrap(group: .singletonMultiThreadedEventLoopGroup)
        .connectTimeout(.seconds(10))
        .connect(host: host, port: port) { channel in
          channel.eventLoop.makeCompletedFuture {
            try channel.pipeline.syncOperations.addHandler(watch)
            if let tls {
              try channel.pipeline.syncOperations.addHandler(
                Self.handler(tls, host), position: .first)
            }
            return try NIOAsyncChannel<ByteBuffer, ByteBuffer>(
              wrappingChannelSynchronously: channel)
          }
        }
      try await channel.executeThenClose { inbound, outbound in
        var dialogue = MailDialogue(
          relay: self, channel: channel.channel, inbound: inbound.makeAsyncIterator(),
          outbound: outbound)
        try await dialogue.deliver(message)
      }
    } catch let error as MailError {
      throw error
    } catch {
      let reason = watch.failure.map(FailureReading.tlsReason) ?? "\(error)"
      throw .unreachable(host: host, reason: reason)
    }
  }

  fileprivate func tlsContext() throws -> NIOSSLContext {
    var configuration = TLSConfiguration.makeClientConfiguration()
    configuration.trustRoots = trustRoots
    return try NIOSSLContext(configuration: configuration)
  }

  static func handler(_ context: NIOSSLContext, _ host: String) throws -> NIOSSLClientHandler {
    let isAddress = IPAddress(host) != nil
    return try NIOSSLClientHandler(context: context, serverHostname: isAddress ? nil : host)
  }
}

/// Remembers why encryption failed: whoever writes then only learns that the connection is closed.
private final class HandshakeWatch: ChannelInboundHandler, Sendable {
  typealias InboundIn = NIOAny

  private let caught = Mutex<(any Error)?>(nil)
  var failure: (any Error)? { caught.withLock { $0 } }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    if error is NIOSSLError || error is BoringSSLError || error is NIOSSLExtraError {
      caught.withLock { $0 = $0 ?? error }
    }
    context.fireErrorCaught(error)
  }
}

/// One conversation with a relay.
private struct MailDialogue {
  let relay: MailRelay
  let channel: any Channel
  var inbound: NIOAsyncChannelInboundStream<ByteBuffer>.AsyncIterator
  let outbound: NIOAsyncChannelOutboundWriter<ByteBuffer>
  private var pending: [UInt8] = []

  init(
    relay: MailRelay, channel: any Channel,
    inbound: NIOAsyncChannelInboundStream<ByteBuffer>.AsyncIterator,
    outbound: NIOAsyncChannelOutboundWriter<ByteBuffer>
  ) {
    self.relay = relay
    self.channel = channel
    self.inbound = inbound
    self.outbound = outbound
  }

  private static let longestReply = 64 << 10

  mutating func deliver(_ message: MailMessage) async throws {
    _ = try await reply(to: "the connection", expecting: 2)
    var offers = try await command("EHLO paedcat", "the greeting", expecting: 2)
    var isSecure = relay.isImplicitTLS
    if !isSecure, offers.contains(where: { $0.uppercased() == "STARTTLS" }) {
      _ = try await command("STARTTLS", "encryption", expecting: 2)
      // Whatever came before the encryption began is not to be believed after it.
      pending = []
      let context = try relay.tlsContext()
      let (channel, host) = (channel, relay.host)
      try await channel.eventLoop.submit {
        try channel.pipeline.syncOperations.addHandler(
          MailRelay.handler(context, host), position: .first)
      }.get()
      isSecure = true
      offers = try await command("EHLO paedcat", "the greeting", expecting: 2)
    }
    if let user = relay.user, let password = relay.password {
      guard isSecure || isLoopback else { throw MailError.notSecure(host: relay.host) }
      let secret = Data("\0\(user)\0\(password)".utf8).base64EncodedString()
      _ = try await command("AUTH PLAIN \(secret)", "the password", expecting: 2)
    }
    _ = try await command("MAIL FROM:<\(message.from)>", "the sender", expecting: 2)
    _ = try await command("RCPT TO:<\(message.to)>", "the recipient", expecting: 2)
    _ = try await command("DATA", "the message", expecting: 3)
    let lines = message.lines(at: Date(), id: UUID().uuidString)
    // No line of ours begins with a dot: heads have names, base64 has none.
    _ = try await command((lines + ["."]).joined(separator: "\r\n"), "the message", expecting: 2)
    try? await outbound.write(ByteBuffer(string: "QUIT\r\n"))
  }

  private var isLoopback: Bool {
    relay.host == "localhost"
      || IPAddress(relay.host).map {
        CIDR("127.0.0.0/8")?.contains($0) == true || CIDR("::1")?.contains($0) == true
      } == true
  }

  private mutating func command(
    _ text: String, _ step: String, expecting: Int
  ) async throws -> [String] {
    try await outbound.write(ByteBuffer(string: text + "\r\n"))
    return try await reply(to: step, expecting: expecting)
  }

  /// The texts of a reply's lines.
  private mutating func reply(to step: String, expecting first: Int) async throws -> [String] {
    var texts: [String] = []
    while true {
      let line = try await line(step)
      guard line.utf8.count >= 3, let code = Int(line.prefix(3)) else {
        throw MailError.refused(step: step, reply: "it does not speak SMTP")
      }
      texts.append(String(line.dropFirst(4)))
      guard !line.dropFirst(3).hasPrefix("-") else { continue }
      guard code / 100 == first else {
        let text = String(line.prefix(200).filter { !$0.isNewline })
        throw MailError.refused(step: step, reply: text)
      }
      return texts
    }
  }

  private mutating func line(_ step: String) async throws -> String {
    while true {
      if let end = pending.firstIndex(of: 10) {
        let line = pending[..<end].filter { $0 != 13 }
        pending.removeSubrange(...end)
        return String(decoding: line, as: UTF8.self)
      }
      guard pending.count < Self.longestReply, let more = try await inbound.next() else {
        throw MailError.refused(step: step, reply: "it ended the connection")
      }
      pending += more.readableBytesView
    }
  }
}
