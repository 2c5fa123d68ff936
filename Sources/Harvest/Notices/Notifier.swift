public import Fetch
internal import Foundation
public import Store

/// Tells the contact of a source, once a cause, what needs a person: by mail through a relay, or by a webhook.
///
/// The contact is a mail address or an http(s) address. A webhook gets `{"source","cause","message","link"}` as JSON.
public struct Notifier: Sendable {
  /// How notices travel. Passwords and tokens come from the environment or a file, never from the database.
  public struct Channels: Sendable {
    /// Mails are sent where there is a relay and a sender.
    public var relay: MailRelay?
    public var sender: String?
    /// Goes with webhooks as a bearer token.
    public var webhookToken: String?
    /// Where the catalogue is reached, for links.
    public var publicURL: String?

    /// Webhooks alone.
    public init() {}
  }

  private let store: Store
  private let fetcher: Fetcher
  private let channels: Channels
  private let onError: @Sendable (_ source: String, _ sentence: String) -> Void

  /// - Parameter onError: is told what could not be sent; it is tried again after the next harvest.
  public init(
    store: Store, fetcher: Fetcher, channels: Channels,
    onError: @escaping @Sendable (_ source: String, _ sentence: String) -> Void = { _, _ in }
  ) {
    self.store = store
    self.fetcher = fetcher
    self.channels = channels
    self.onError = onError
  }

  private struct Hook: Encodable {
    var source: String
    var cause: String
    var message: String
    var link: String?
  }

  /// Tells what a harvest left to tell, and which descriptions are due to be confirmed. Never throws: a notice that
  /// cannot be sent does not undo a harvest.
  public func tell(of report: SourceReport) async {
    do {
      guard let source = try await store.source(named: report.name)?.source,
        let contact = source.settings.contact, !Task.isCancelled
      else { return }
      // A harvest that was stopped says nothing of its source.
      let isStopped =
        report.status == .partial && report.documents.allSatisfy { $0.status != .refused }
      if !isStopped {
        try await tell(Notice.notices(of: report), kind: "harvest", source, contact)
      }
      try await remind(source, contact)
    } catch is CancellationError {
      // Stopped: what is to be told is told after the next harvest.
    } catch {
      onError(report.name, "\(error)")
    }
  }

  private func remind(_ source: Source, _ contact: String) async throws {
    let due = Notice.due(try await store.attestationsDue(of: source.name), of: source.name)
    let untold = try await store.untoldCauses(
      of: source.name, among: due?.causes ?? [], kind: "attestation")
    guard let due, !untold.isEmpty, try await isSent(due.notice, of: source, to: contact) else {
      return
    }
    for cause in untold { try await store.noteTold(cause, of: source.name) }
  }

  private func tell(
    _ notices: [Notice], kind: String, _ source: Source, _ contact: String
  ) async throws {
    let untold = try await store.untoldCauses(
      of: source.name, among: notices.map(\.cause), kind: kind)
    for notice in notices where untold.contains(notice.cause) {
      guard try await isSent(notice, of: source, to: contact) else { continue }
      try await store.noteTold(notice.cause, of: source.name)
    }
  }

  /// Sends it; whether that was done.
  private func isSent(
    _ notice: Notice, of source: Source, to contact: String
  ) async throws -> Bool {
    do {
      return try await send(notice, of: source, to: contact)
    } catch let error as FetchError {
      onError(source.name, error.message)
    } catch let error as MailError {
      onError(source.name, error.description)
    }
    return false
  }

  /// Whether there is a way to the contact.
  private func send(_ notice: Notice, of source: Source, to contact: String) async throws -> Bool {
    let link = channels.publicURL.map { url in
      (url.hasSuffix("/") ? String(url.dropLast()) : url) + "/sources/\(source.name)"
    }
    if WebLocation(contact) != nil {
      try await post(
        Hook(source: source.name, cause: notice.cause, message: notice.sentence, link: link),
        of: source, to: contact)
      return true
    }
    guard let relay = channels.relay, let sender = channels.sender else { return false }
    let address = contact.hasPrefix("mailto:") ? String(contact.dropFirst(7)) : contact
    let text = notice.sentence + "\n\n" + (link ?? "paedcat source show \(source.name)") + "\n"
    try await relay.send(
      MailMessage(from: sender, to: address, subject: notice.subject, text: text))
    return true
  }

  /// Under the source's own limits: the operator's network is reached only where `allowNetwork` says so.
  private func post(_ hook: Hook, of source: Source, to url: String) async throws {
    var request = FetchRequest()
    request.policy = AddressPolicy(allowed: source.settings.allowNetwork.compactMap(CIDR.init))
    request.limits.deadline = .seconds(30)
    request.limits.bytes = 64 << 10
    request.bearerToken = channels.webhookToken
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    request.payload = FetchRequest.Payload(
      mediaType: "application/json", bytes: Array(try encoder.encode(hook)))
    _ = try await fetcher.fetch(url, request)
  }
}
