internal import NIOCore
internal import NIOPosix
internal import NIOSSL
internal import NIOTLS
internal import Synchronization

/// Encrypts what a plain server of a test says: a proxy on loopback before it.
public final class TLSFront: Sendable {
  /// The port that it listens at.
  public let port: UInt16
  private let channel: any Channel
  private let secured: Counter

  /// When encryption begins.
  public enum Start: Sendable {
    /// With the connection.
    case atOnce
    /// When the client asks for it by a line of `STARTTLS` (RFC 3207).
    case whenAsked
  }

  /// Connections on which the handshake came to its end.
  public var securedConnections: Int { secured.value.withLock { $0 } }

  /// Starts listening.
  public init(
    _ certificate: TestCertificate, before port: UInt16, _ start: Start = .atOnce
  ) async throws {
    let configuration = TLSConfiguration.makeServerConfiguration(
      certificateChain: [
        .certificate(try NIOSSLCertificate(bytes: certificate.bytes, format: .der))
      ],
      privateKey: .privateKey(
        try NIOSSLPrivateKey(bytes: Array(certificate.privateKey.utf8), format: .pem)))
    let context = try NIOSSLContext(configuration: configuration)
    let secured = Counter()
    self.secured = secured
    channel = try await ServerBootstrap(group: .singletonMultiThreadedEventLoopGroup)
      .childChannelInitializer { client in
        client.eventLoop.makeCompletedFuture {
          if start == .atOnce {
            try client.pipeline.syncOperations.addHandler(NIOSSLServerHandler(context: context))
          }
          try client.pipeline.syncOperations.addHandler(
            Front(port: port, context: start == .whenAsked ? context : nil, secured: secured))
        }
      }
      .childChannelOption(.autoRead, value: false)
      .bind(host: "127.0.0.1", port: 0).get()
    self.port = UInt16(channel.localAddress?.port ?? 0)
  }

  deinit {
    channel.close(promise: nil)
  }
}

private final class Counter: Sendable {
  let value = Mutex(0)
}

/// The client's side of the proxy.
private final class Front: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer
  typealias OutboundOut = ByteBuffer

  private let port: UInt16
  /// What encryption is made of, while it has not been asked for.
  private var context: NIOSSLContext?
  private let secured: Counter
  private var server: (any Channel)?

  init(port: UInt16, context: NIOSSLContext?, secured: Counter) {
    self.port = port
    self.context = context
    self.secured = secured
  }

  func channelActive(context: ChannelHandlerContext) {
    let client = context.channel
    let bound = NIOLoopBound(self, eventLoop: context.eventLoop)
    // On the client's own loop, so that the two sides need no lock.
    ClientBootstrap(group: context.eventLoop)
      .channelInitializer { server in
        server.eventLoop.makeCompletedFuture {
          try server.pipeline.syncOperations.addHandler(Back(client))
        }
      }
      .connect(host: "127.0.0.1", port: Int(port))
      .whenComplete { result in
        guard case .success(let server) = result else { return client.close(promise: nil) }
        bound.value.server = server
        _ = client.setOption(.autoRead, value: true)
        client.read()
      }
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    let buffer = unwrapInboundIn(data)
    if let tls = self.context, String(buffer: buffer).uppercased() == "STARTTLS\r\n" {
      self.context = nil
      context.writeAndFlush(wrapOutboundOut(ByteBuffer(string: "220 go on\r\n")), promise: nil)
      try? context.pipeline.syncOperations.addHandler(
        NIOSSLServerHandler(context: tls), position: .first)
      return
    }
    server?.writeAndFlush(buffer, promise: nil)
  }

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    if case .handshakeCompleted? = event as? TLSUserEvent { secured.value.withLock { $0 += 1 } }
    context.fireUserInboundEventTriggered(event)
  }

  func channelInactive(context: ChannelHandlerContext) {
    server?.close(promise: nil)
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    context.close(promise: nil)
  }
}

/// The server's side of the proxy.
private final class Back: ChannelInboundHandler, Sendable {
  typealias InboundIn = ByteBuffer

  private let client: any Channel

  init(_ client: any Channel) {
    self.client = client
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    client.writeAndFlush(unwrapInboundIn(data), promise: nil)
  }

  func channelInactive(context: ChannelHandlerContext) {
    client.close(promise: nil)
  }
}
