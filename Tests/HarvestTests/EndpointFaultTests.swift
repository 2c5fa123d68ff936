import Catalogue
import Fetch
import Foundation
import NIOSSL
import Store
import Synchronization
import TLSSupport
import TestSupport
import Testing

@testable import Fetch
@testable import Harvest

/// Faults of a hospital's server below HTTP, and above what one answer can do.
struct EndpointFault: Sendable, CustomTestStringConvertible {
  var name: String
  /// The finding that tells of it.
  var finding: String
  var status: SourceReport.Status = .failed
  var steps: @Sendable (_ path: String, _ server: String) -> [RawServer.Step]
  var testDescription: String { name }

  private static func redirect(_ name: String, to target: String, _ finding: String) -> Self {
    EndpointFault(name: name, finding: finding) { _, _ in
      [answer("302 Found", headers: ["Location: \(target)"])]
    }
  }

  static let all: [EndpointFault] = [
    EndpointFault(name: "says nothing", finding: "fetch-stalled") { _, _ in [.hang] },
    EndpointFault(name: "stalls in the body", finding: "fetch-stalled") { _, _ in
      [.send("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nab"), .hang]
    },
    EndpointFault(name: "drips the body", finding: "fetch-too-slow") { _, _ in
      [.send("HTTP/1.1 200 OK\r\nContent-Length: 99999\r\n\r\n"), .drip(97, milliseconds: 20)]
    },
    EndpointFault(name: "drips the head", finding: "fetch-too-slow") { _, _ in
      [.send("HTTP/1.1 200 OK\r\nX: "), .drip(97, milliseconds: 20)]
    },
    EndpointFault(name: "closes the connection", finding: "fetch-cut-short") { _, _ in [] },
    EndpointFault(name: "resets the connection", finding: "fetch-cut-short") { _, _ in [.reset] },
    EndpointFault(name: "sends less than it announced", finding: "fetch-cut-short") { _, _ in
      [.send("HTTP/1.1 200 OK\r\nContent-Type: text/turtle\r\nContent-Length: 9999\r\n\r\n# x")]
    },
    EndpointFault(name: "cuts a chunked body", finding: "fetch-cut-short") { _, _ in
      [.send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nab")]
    },
    EndpointFault(name: "speaks no HTTP", finding: "fetch-malformed") { _, _ in
      [.send("220 mail.example ESMTP\r\n\r\n")]
    },
    EndpointFault(name: "sends a head of 10 MB", finding: "fetch-malformed") { _, _ in
      [.send("HTTP/1.1 200 OK\r\nX: " + String(repeating: "a", count: 10 << 20) + "\r\n\r\n")]
    },
    EndpointFault(name: "announces more than is read", finding: "fetch-too-large") { _, _ in
      [.send("HTTP/1.1 200 OK\r\nContent-Length: 9999999\r\n\r\n"), .hang]
    },
    EndpointFault(name: "sends more than is read", finding: "fetch-too-large") { _, _ in
      [.send("HTTP/1.1 200 OK\r\n\r\n" + String(repeating: "a", count: 3 << 20)), .hang]
    },
    EndpointFault(name: "sends a gzip bomb", finding: "fetch-expands-too-much") { _, _ in
      [
        .send("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nConnection: close\r\n\r\n"),
        .sendBytes(Gzip.zeros),
      ]
    },
    EndpointFault(name: "redirects on and on", finding: "fetch-redirects-many") { path, _ in
      [answer("302 Found", headers: ["Location: \(path)x"])]
    },
    redirect(
      "redirects to the machine itself", to: "http://127.0.0.2/", "fetch-address-not-public"),
    redirect(
      "redirects to the metadata service", to: "http://169.254.169.254/latest/meta-data",
      "fetch-address-not-public"),
    redirect(
      "redirects to a name that has an address inside", to: "http://inside.example/",
      "fetch-address-refused"),
    EndpointFault(name: "has pages in a circle", finding: "page-loop", status: .partial) {
      path, server in
      let body = Descriptions.page(
        path == "/c.ttl" ? ["1"] : [], at: server + path,
        next: server + (path == "/c.ttl" ? "/c.ttl?page=2" : "/c.ttl"))
      return [answer(headers: ["Content-Type: text/turtle"], body: body)]
    },
  ]
}

/// Certificates that a hospital's server may show, signed by an authority that the test trusts.
struct CertificateFault: Sendable, CustomTestStringConvertible {
  var name: String
  var make: @Sendable (TestCertificate.Authority) throws -> TestCertificate
  var testDescription: String { name }

  static let all = [
    CertificateFault(name: "shows a certificate that it signed itself") { _ in
      try TestCertificate(by: nil)
    },
    CertificateFault(name: "shows a certificate that has expired") {
      try TestCertificate(until: Date() - 3600, by: $0)
    },
    CertificateFault(name: "shows a certificate for another name") {
      try TestCertificate(address: [127, 0, 0, 2], by: $0)
    },
  ]
}

@Suite struct EndpointFaultTests {
  /// A harvest of the source that is at fault and of another, after a good one of both.
  private func harvests(
    _ source: Source, _ harness: Harness, _ isBroken: Switch, limits: FetchLimits = FetchLimits()
  ) async throws -> [SourceReport] {
    var harness = harness
    let good = try RawServer { _, _ in
      [answer(headers: ["Content-Type: text/turtle"], body: Descriptions.document(["9"]))]
    }
    var other = Harness.source(good.url("/other.ttl"))
    other.name = "other"
    let first = try await harness.harvester.harvest([source, other]).sources
    #expect(first.map(\.status) == [.complete, .complete])
    isBroken.turn(true)
    harness.limits = limits
    let report = try await harness.harvest(source)
    harness.limits = FetchLimits()
    let reports = [report, try await harness.harvest(other)]
    #expect(reports[1].status == .complete)
    #expect(try await harness.store.shownDatasetIRIs(after: nil, limit: 9).count == 2)
    return reports
  }

  /// Only what is waited for is made short: a busy machine is no fault.
  private func limits(_ fault: EndpointFault) -> FetchLimits {
    var limits = FetchLimits()
    if fault.finding == "fetch-stalled" { limits.idle = .milliseconds(300) }
    if fault.finding == "fetch-too-slow" { limits.deadline = .milliseconds(600) }
    limits.bytes = 1 << 20
    return limits
  }

  @Test(arguments: EndpointFault.all)
  func costsItsSourceOneFailureAndNothingElse(_ fault: EndpointFault) async throws {
    let isBroken = Switch()
    let address = Mutex("")
    let server = try RawServer { path, _ in
      isBroken.isOn
        ? fault.steps(path, address.withLock { $0 })
        : [answer(headers: ["Content-Type: text/turtle"], body: Descriptions.document(["1"]))]
    }
    address.withLock { $0 = server.url("") }
    let harness = try Harness(
      resolver: HostResolver { _ in [IPAddress("10.1.2.3")].compactMap(\.self) })
    let source = Harness.source(server.url("/c.ttl"), kind: .dcat)
    let report = try await harvests(source, harness, isBroken, limits: limits(fault))[0]
    #expect(report.status == fault.status)
    #expect(report.findingIDs.contains(fault.finding), "\(report.findingIDs)")
    await harness.fetcher.shutdown()
  }

  @Test func aNameThatMovesInsideBetweenTwoHarvestsIsRefused() async throws {
    let isBroken = Switch()
    let server = try RawServer { _, _ in
      [answer(headers: ["Content-Type: text/turtle"], body: Descriptions.document(["1"]))]
    }
    // Allowed is one address of loopback; the name moves to another.
    let harness = try Harness(
      resolver: HostResolver { _ in
        [IPAddress(isBroken.isOn ? "127.0.0.2" : "127.0.0.1")].compactMap(\.self)
      })
    let source = Harness.source(server.url("/c.ttl", host: "hospital.example"))
    let report = try await harvests(source, harness, isBroken)[0]
    #expect(report.status == .failed)
    #expect(report.findingIDs == ["fetch-address-refused"])
    await harness.fetcher.shutdown()
  }

  /// DNS rebinding: the name is public while it is checked first, and inside when the second page is asked for.
  @Test func aNameThatMovesInsideWithinOneHarvestIsRefused() async throws {
    let isBroken = Switch()
    let page = Mutex(1)
    let address = Mutex("")
    let server = try RawServer { path, _ in
      let isSecond = path.hasSuffix("2")
      page.withLock { $0 = isSecond ? 1 : 2 }
      let next = address.withLock { $0 } + "/c.ttl?page=2"
      let body = Descriptions.page(
        [isSecond ? "2" : "1"], at: "https://hospital.example/c", next: isSecond ? nil : next)
      return [answer(headers: ["Content-Type: text/turtle"], body: body)]
    }
    address.withLock { $0 = server.url("", host: "hospital.example") }
    let harness = try Harness(
      resolver: HostResolver { _ in
        let isInside = isBroken.isOn && page.withLock { $0 == 2 }
        return [IPAddress(isInside ? "127.0.0.2" : "127.0.0.1")].compactMap(\.self)
      })
    let source = Harness.source(server.url("/c.ttl", host: "hospital.example"), kind: .dcat)
    #expect(try await harness.harvest(source).counts.new == 2)
    isBroken.turn(true)
    let requests = server.requests.count
    let report = try await harness.harvest(source)
    #expect(report.status == .partial)
    #expect(report.findingIDs.contains("fetch-address-refused"))
    #expect(server.requests.count == requests + 1)
    #expect(report.withdrawn == 0)
    #expect(try await harness.store.shownDatasetIRIs(after: nil, limit: 9).count == 2)
    await harness.fetcher.shutdown()
  }

  @Test func pagesWithoutEndAreCut() async throws {
    let isBroken = Switch()
    let address = Mutex("")
    let server = try RawServer { path, _ in
      let number = Int(path.split(separator: "=").last ?? "") ?? 1
      let here = address.withLock { $0 } + "/c.ttl?page="
      let body = Descriptions.page(
        ["\(number)"], at: "\(here)\(number)",
        next: isBroken.isOn || number < 3 ? "\(here)\(number + 1)" : nil)
      return [answer(headers: ["Content-Type: text/turtle"], body: body)]
    }
    address.withLock { $0 = server.url("") }
    let harness = try Harness()
    var harvester = harness.harvester
    harvester.conduct.pages.pages = 20
    let source = Harness.source(server.url("/c.ttl?page=1"), kind: .dcat)
    let good = try await harvester.harvest([source]).sources[0]
    #expect(good.counts == Counts(status: .complete, seen: 3, new: 3, versions: 3))
    isBroken.turn(true)
    let report = try await harvester.harvest([source]).sources[0]
    #expect(
      report.counts == Counts(status: .partial, seen: 20, new: 17, unchanged: 3, versions: 17))
    #expect(report.findings.first { $0.id == "page-limit" }?.arguments == ["limit": "20"])
    #expect(server.requests.count == 23)
    // As many as any catalogue in reach has; a test of that many would take a minute.
    #expect(WebConduct().pages == DocumentQueue.Limits(pages: 10_000, branches: 100_000))
    await harness.fetcher.shutdown()
  }

  @Test(arguments: CertificateFault.all)
  func aServerThatIsNotWhoItSaysIsNotRead(_ fault: CertificateFault) async throws {
    let authority = try TestCertificate.Authority()
    let root = try NIOSSLCertificate(bytes: authority.certificate, format: .der)
    let server = try RawServer { _, _ in
      [answer(headers: ["Content-Type: text/turtle"], body: Descriptions.document(["1"]))]
    }
    let good = try await TLSFront(TestCertificate(by: authority), before: server.port)
    let bad = try await TLSFront(fault.make(authority), before: server.port)
    let harness = try Harness(fetcher: Fetcher(trustRoots: .certificates([root])))
    var source = Harness.source("https://127.0.0.1:\(good.port)/c.ttl")
    #expect(try await harness.harvest(source).status == .complete)
    source.url = "https://127.0.0.1:\(bad.port)/c.ttl"
    try await harness.store.setSource(source)
    let requests = server.requests.count
    let report = try await harness.harvest(source)
    #expect(report.status == .failed)
    #expect(report.findingIDs == ["fetch-not-secure"])
    // It is asked once, and nothing is said to it.
    #expect(harness.pauses.all == [])
    #expect(server.requests.count == requests)
    #expect(try await harness.store.shownDatasetIRIs(after: nil, limit: 9).count == 1)
    await harness.fetcher.shutdown()
  }

  @Test func plainTextWhereTLSIsDueIsRefused() async throws {
    let isBroken = Switch()
    let server = try RawServer { _, _ in
      [answer(headers: ["Content-Type: text/turtle"], body: Descriptions.document(["1"]))]
    }
    let harness = try Harness()
    var source = Harness.source(server.url("/c.ttl"))
    _ = try await harvests(source, harness, isBroken)
    // It greets in plain text before it is asked anything.
    let plain = try MailServer()
    source.url = "https://127.0.0.1:\(plain.port)/c.ttl"
    try await harness.store.setSource(source)
    let report = try await harness.harvest(source)
    #expect(report.status == .failed)
    #expect(report.findingIDs == ["fetch-not-secure"], "\(report.findingIDs)")
    #expect(try await harness.store.shownDatasetIRIs(after: nil, limit: 9).count == 2)
    await harness.fetcher.shutdown()
  }

  /// `PAEDCAT_WRITE_DOCS=1` writes the table.
  @Test func theDocumentListsEveryFault() throws {
    let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../docs/harvesting.md").standardizedFileURL
    let text = try String(contentsOf: path, encoding: .utf8)
    let rows =
      EndpointFault.all.map { ($0.name, $0.finding) }
      + [
        (
          "has a name that moves inside between two harvests (DNS rebinding)",
          "fetch-address-refused"
        ),
        (
          "has a name that moves inside between two pages (DNS rebinding)",
          "fetch-address-refused"
        ),
        ("speaks no TLS where it should", "fetch-not-secure"),
        ("has pages without end", "page-limit"),
      ] + CertificateFault.all.map { ($0.name, "fetch-not-secure") }
      + ServerFault.all.map { ($0.name, $0.finding) }
    let table =
      "| the server … | finding |\n|---|---|\n"
      + rows.map { "| \($0) | `\($1)` |\n" }.joined()
    let mark = "<!-- faults -->\n"
    let parts = text.components(separatedBy: mark)
    try #require(parts.count == 3 || parts.count == 2)
    let wanted = [parts[0], "\n" + table + "\n", parts[parts.count - 1]].joined(separator: mark)
    if ProcessInfo.processInfo.environment["PAEDCAT_WRITE_DOCS"] != nil {
      try wanted.write(to: path, atomically: true, encoding: .utf8)
    } else {
      #expect(text == wanted, "Write it anew with PAEDCAT_WRITE_DOCS=1.")
    }
  }
}
