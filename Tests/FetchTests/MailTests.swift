import Foundation
import Synchronization
import TestSupport
import Testing

@testable import Fetch

@Suite("Mail through a relay") struct MailTests {
  private static let message = MailMessage(
    from: "catalogue@data.example", to: "steward@hospital.example",
    subject: "The harvest of riga failed\r\nBcc: all@hospital.example", text: "Straße.\n.\nQUIT\n")

  private func relay(_ server: MailServer) throws -> MailRelay {
    var relay = try #require(MailRelay("smtp://127.0.0.1:\(server.port)"))
    // A busy machine is no fault.
    relay.deadline = .seconds(600)
    return relay
  }

  @Test func aMessageIsHandedOverWhole() async throws {
    let server = try MailServer()
    try await relay(server).send(Self.message)
    let mail = try #require(server.mails.first)
    #expect(mail.sender == "<catalogue@data.example>")
    #expect(mail.recipient == "<steward@hospital.example>")
    #expect(mail.text == Self.message.text)
    // A line end in the subject begins no header.
    #expect(!mail.head.contains { $0.hasPrefix("Bcc") })
    #expect(mail.head.contains("Auto-Submitted: auto-generated"))
  }

  @Test func aPasswordGoesToLoopbackOrEncryptedAlone() async throws {
    let server = try MailServer()
    var relay = try relay(server)
    (relay.user, relay.password) = ("catalogue", "hush")
    try await relay.send(Self.message)
    #expect(server.credential == "\0catalogue\0hush")
  }

  @Test(arguments: ["MAIL", "RCPT", "DATA", "EHLO", "AUTH"])
  func whatTheRelayRefusesIsSaid(_ verb: String) async throws {
    let server = try MailServer(refusing: verb)
    var relay = try relay(server)
    (relay.user, relay.password) = ("catalogue", "hush")
    do {
      try await relay.send(Self.message)
      Issue.record("it was sent")
    } catch {
      guard case .refused(_, let reply) = error else {
        Issue.record("\(error)")
        return
      }
      #expect(reply == "550 not here")
      #expect(!"\(error)".contains("hush"))
    }
    #expect(server.mails.isEmpty)
  }

  @Test func aRelayThatSaysNothingCostsItsDeadline() async throws {
    let server = try RawServer { _, _ in [.hang] }
    var relay = try #require(MailRelay("smtp://127.0.0.1:\(server.port)"))
    relay.deadline = .milliseconds(200)
    await #expect(throws: MailError.timeout(host: "127.0.0.1")) {
      try await relay.send(Self.message)
    }
  }

  @Test func aRelayThatIsDownIsSaid() async throws {
    let relay = try #require(MailRelay("smtp://127.0.0.1:1"))
    await #expect(throws: MailError.self) { try await relay.send(Self.message) }
  }

  @Test(arguments: [
    "a", "a@", "@b", "a@b@c", "a b@c", "a@b\r\nRCPT TO:<x@y>", "<a@b>", "a@b>", "é@b.example",
  ])
  func whatIsNoAddressIsNotSent(_ text: String) async throws {
    let server = try MailServer()
    var message = Self.message
    message.to = text
    await #expect(throws: MailError.invalidAddress(text)) { try await relay(server).send(message) }
    #expect(server.mails.isEmpty)
  }

  @Test func relaysAreNamedByURL() {
    #expect(MailRelay("smtp://relay.example")?.port == 25)
    #expect(MailRelay("smtps://relay.example")?.port == 465)
    #expect(MailRelay("smtp://[::1]:2525")?.host == "::1")
    for text in ["relay.example", "http://relay.example", "smtp://user:word@relay.example", ""] {
      #expect(MailRelay(text) == nil, "\(text)")
    }
  }
}
