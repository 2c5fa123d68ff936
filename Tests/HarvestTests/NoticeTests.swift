import Catalogue
import Fetch
import Store
import Synchronization
import TestSupport
import Testing

@testable import Harvest

/// Someone is told, once a cause.
@Suite("Notices") struct NoticeTests {
  private func harness(_ contact: String) async throws -> Harness {
    let harness = try Harness()
    var source = Harness.source("https://hospital.example/c.ttl")
    source.settings.contact = contact
    try await harness.store.addSource(source)
    return harness
  }

  private static func report(
    _ status: SourceReport.Status, _ findings: [Finding] = [], rejected: Int = 0
  ) -> SourceReport {
    var report = SourceReport(name: "hospital", kind: .dcat, status: status)
    report.findings = findings
    report.rejected = rejected
    report.finishedAt = "2026-06-30T02:00:00.000Z"
    return report
  }

  private static let down = Finding(.fetchStatus, .violation, arguments: ["status": "503"])
  private static let denied = Finding(.fetchDenied, .violation, arguments: ["status": "403"])

  @Test func aMailACauseAndNotNightly() async throws {
    let server = try MailServer()
    let harness = try await harness("steward@hospital.example")
    var channels = Notifier.Channels()
    channels.relay = MailRelay("smtp://127.0.0.1:\(server.port)")
    // A busy machine is no fault.
    channels.relay?.deadline = .seconds(600)
    channels.sender = "catalogue@data.example"
    channels.publicURL = "https://data.example/"
    let notifier = Notifier(store: harness.store, fetcher: harness.fetcher, channels: channels)
    for report in [
      Self.report(.complete), Self.report(.failed, [Self.down]), Self.report(.failed, [Self.down]),
      Self.report(.failed, [Self.denied]), Self.report(.partial),
      Self.report(.failed, [Self.denied]),
      Self.report(.held), Self.report(.held), Self.report(.complete), Self.report(.held),
    ] { await notifier.tell(of: report) }
    let subjects = server.mails.map { $0.text.split(separator: "\n")[0] }
    #expect(
      subjects.map { $0.prefix(30) } == [
        "The harvest of hospital failed", "The harvest of hospital failed",
        "Much of what hospital describe", "Much of what hospital describe",
      ])
    #expect(subjects[0].hasSuffix("The server answered with status 503."))
    #expect(server.mails.allSatisfy { $0.recipient == "<steward@hospital.example>" })
    #expect(server.mails.allSatisfy { $0.text.contains("https://data.example/sources/hospital") })
    await harness.fetcher.shutdown()
  }

  @Test func aWebhookGetsOneSentenceWithALink() async throws {
    let bodies = Mutex<[String]>([])
    let server = try RawServer { _, head in
      bodies.withLock { $0.append(head) }
      return [answer()]
    }
    let harness = try await harness(server.url("/hook"))
    var channels = Notifier.Channels()
    channels.publicURL = "https://data.example"
    channels.webhookToken = "hush"
    let notifier = Notifier(store: harness.store, fetcher: harness.fetcher, channels: channels)
    let rejection = Finding(.datasetRejected, .warning, dataset: "https://hospital.example/1")
    let other = Finding(.datasetRejected, .warning, dataset: "https://hospital.example/2")
    await notifier.tell(of: Self.report(.complete, [rejection], rejected: 1))
    await notifier.tell(of: Self.report(.complete, [rejection], rejected: 1))
    await notifier.tell(of: Self.report(.complete, [other], rejected: 1))
    let heads = bodies.withLock { $0 }
    #expect(heads.count == 2)
    #expect(heads.allSatisfy { $0.hasPrefix("POST /hook ") && $0.contains("Bearer hush") })
    await harness.fetcher.shutdown()
  }

  /// Who stops a harvest is not told that its contact could not be told.
  @Test func aHarvestThatWasStoppedTellsNothing() async throws {
    let harness = try await harness("https://hospital.example/hook")
    let errors = Mutex<[String]>([])
    let notifier = Notifier(
      store: harness.store, fetcher: harness.fetcher, channels: Notifier.Channels()
    ) { _, sentence in errors.withLock { $0.append(sentence) } }
    let task = Task {
      while !Task.isCancelled { await Task.yield() }
      await notifier.tell(of: Self.report(.partial))
    }
    task.cancel()
    await task.value
    #expect(errors.withLock { $0 } == [])
    await harness.fetcher.shutdown()
  }

  @Test func whatCannotBeSentIsTriedAgain() async throws {
    let isDown = Mutex(true)
    let count = Mutex(0)
    let server = try RawServer { _, _ in
      count.withLock { $0 += 1 }
      return [answer(isDown.withLock { $0 } ? "503 Service Unavailable" : "200 OK")]
    }
    let harness = try await harness(server.url())
    let errors = Mutex<[String]>([])
    let notifier = Notifier(
      store: harness.store, fetcher: harness.fetcher, channels: Notifier.Channels()
    ) { _, sentence in errors.withLock { $0.append(sentence) } }
    await notifier.tell(of: Self.report(.held))
    isDown.withLock { $0 = false }
    await notifier.tell(of: Self.report(.held))
    await notifier.tell(of: Self.report(.held))
    #expect(count.withLock { $0 } == 2)
    #expect(errors.withLock { $0 } == ["The server answered with status 503."])
    await harness.fetcher.shutdown()
  }

  @Test func aWebhookInsideTheNetworkNeedsPermission() async throws {
    let server = try RawServer { _, _ in [answer()] }
    let harness = try Harness()
    var source = Source(name: "hospital", url: "https://hospital.example/c.ttl")
    source.settings.contact = server.url()
    try await harness.store.addSource(source)
    let errors = Mutex<[String]>([])
    let notifier = Notifier(
      store: harness.store, fetcher: harness.fetcher, channels: Notifier.Channels()
    ) { _, sentence in errors.withLock { $0.append(sentence) } }
    await notifier.tell(of: Self.report(.held))
    #expect(server.requests.isEmpty)
    #expect(errors.withLock { $0 }.count == 1)
    await harness.fetcher.shutdown()
  }

  @Test func descriptionsNobodyConfirmedForAYearAreDue() async throws {
    let folder = try TemporaryFolder(["a.ttl": Descriptions.document(["1", "2"])])
    let harness = try Harness()
    let report = try await harness.harvest(folder.path)
    #expect(try await harness.store.attestationsDue(of: report.name).count == 0)
    // A day that has not come: every description is older.
    #expect(try await harness.store.attestationsDue(of: report.name, days: -1).count == 2)
    #expect(Notice.due(AttestationsDue(), of: "riga") == nil)
    var due = AttestationsDue()
    (due.count, due.first, due.months) = (2, "https://hospital.example/1", ["2026-05", "2026-06"])
    let (notice, causes) = try #require(Notice.due(due, of: "riga"))
    #expect(notice.cause == "attestation 2026-06")
    #expect(causes == ["attestation 2026-05", "attestation 2026-06"])
    #expect(notice.sentence.hasPrefix("2 descriptions of riga have neither been changed"))
    await harness.fetcher.shutdown()
  }
}
