import Foundation
import NIOSSL
import TLSSupport
import TestSupport
import Testing

@testable import Fetch

@Suite("Secure connections") struct TLSTests {
  enum Certificate: CaseIterable, Sendable {
    case good, expired, ofAnotherAddress, ofNobody

    /// What keeps it from being taken; nil where nothing does.
    var reason: String? {
      switch self {
      case .good: nil
      case .expired, .ofNobody:
        "its certificate has expired, or nobody who is trusted vouches for it"
      case .ofAnotherAddress: "its certificate is for another name"
      }
    }

    func made(by authority: TestCertificate.Authority) throws -> TestCertificate {
      switch self {
      case .good: try TestCertificate(by: authority)
      case .expired: try TestCertificate(until: Date() - 3600, by: authority)
      case .ofAnotherAddress: try TestCertificate(address: [127, 0, 0, 2], by: authority)
      case .ofNobody: try TestCertificate(by: nil)
      }
    }
  }

  private func trust(_ authority: TestCertificate.Authority) throws -> NIOSSLTrustRoots {
    .certificates([try NIOSSLCertificate(bytes: authority.certificate, format: .der)])
  }

  @Test(arguments: Certificate.allCases)
  func onlyAServerThatIsWhoItSaysIsAsked(_ certificate: Certificate) async throws {
    let authority = try TestCertificate.Authority()
    let server = try RawServer { _, _ in [answer(body: "abc")] }
    let front = try await TLSFront(certificate.made(by: authority), before: server.port)
    let fetcher = Fetcher(trustRoots: try trust(authority))
    var request = FetchRequest()
    request.policy = AddressPolicy(allowed: [CIDR("127.0.0.1/32")].compactMap { $0 })
    let url = "https://127.0.0.1:\(front.port)/"
    if let reason = certificate.reason {
      await #expect(
        throws: FetchError.secureConnectionFailed(host: "127.0.0.1", reason: reason)
      ) { try await fetcher.fetch(url, request) }
      #expect(server.requests.isEmpty)
    } else {
      #expect(try await fetcher.fetch(url, request).body == Array("abc".utf8))
    }
    await fetcher.shutdown()
  }

  /// The system trusts no authority that a test has made up.
  @Test func theSystemSaysWhomToTrust() async throws {
    let server = try RawServer { _, _ in [answer(body: "abc")] }
    let front = try await TLSFront(
      Certificate.good.made(by: .init()), before: server.port)
    let fetcher = Fetcher()
    var request = FetchRequest()
    request.policy = AddressPolicy(allowed: [CIDR("127.0.0.1/32")].compactMap { $0 })
    await #expect(
      throws: FetchError.secureConnectionFailed(
        host: "127.0.0.1", reason: Certificate.ofNobody.reason ?? "")
    ) { try await fetcher.fetch("https://127.0.0.1:\(front.port)/", request) }
    await fetcher.shutdown()
  }

  private static let message = MailMessage(
    from: "catalogue@data.example", to: "steward@hospital.example",
    subject: "The harvest of riga failed", text: "It is down.\n")

  /// Encrypted from the start (`smtps`), or as soon as the relay offers it (`STARTTLS`): the password goes encrypted,
  /// and to a relay that is not who it says goes nothing at all.
  @Test(arguments: Certificate.allCases, [TLSFront.Start.atOnce, .whenAsked])
  func mailGoesEncrypted(_ certificate: Certificate, _ start: TLSFront.Start) async throws {
    let authority = try TestCertificate.Authority()
    let server = try MailServer(offersTLS: start == .whenAsked)
    let front = try await TLSFront(
      certificate.made(by: authority), before: server.port, start)
    let scheme = start == .atOnce ? "smtps" : "smtp"
    var relay = try #require(MailRelay("\(scheme)://127.0.0.1:\(front.port)"))
    relay.trustRoots = try trust(authority)
    relay.deadline = .seconds(600)
    (relay.user, relay.password) = ("catalogue", "hush")
    if let reason = certificate.reason {
      await #expect(throws: MailError.unreachable(host: "127.0.0.1", reason: reason)) {
        try await relay.send(Self.message)
      }
      #expect(server.mails.isEmpty)
      #expect(server.credential == nil)
    } else {
      try await relay.send(Self.message)
      #expect(server.mails.map(\.text) == [Self.message.text])
      #expect(server.credential == "\0catalogue\0hush")
      #expect(front.securedConnections == 1)
    }
  }

  /// A relay on the network that offers no encryption gets the message, but no password.
  @Test func aPasswordStaysWhereNothingEncryptsIt() async throws {
    let server = try MailServer()
    // An address that is loopback, and not written like it.
    var relay = try #require(MailRelay("smtp://127.1:\(server.port)"))
    relay.deadline = .seconds(600)
    (relay.user, relay.password) = ("catalogue", "hush")
    await #expect(throws: MailError.notSecure(host: "127.1")) {
      try await relay.send(Self.message)
    }
    #expect(server.credential == nil)
    #expect(server.mails.isEmpty)
    (relay.user, relay.password) = (nil, nil)
    try await relay.send(Self.message)
    #expect(server.mails.count == 1)
  }
}
