import Catalogue
import Fetch
import Store
import Testing

@testable import Harvest

/// What a hospital's server does wrong, and the one bounded failure that it costs: the source keeps its last good
/// state, and other sources are harvested. Faults below HTTP (hanging, dripping, cut bodies, bombs) are those of the
/// tests of `Fetch`.
struct ServerFault: Sendable, CustomTestStringConvertible {
  var name: String
  /// The finding that tells of it.
  var finding: String
  var reply: @Sendable (_ base: String) -> Reply
  var testDescription: String { name }

  static func status(_ code: Int, _ finding: String) -> ServerFault {
    ServerFault(name: "status \(code)", finding: finding) { _ in Reply(status: code, body: "no") }
  }

  static func redirect(to target: String, _ finding: String) -> ServerFault {
    ServerFault(name: "redirects to \(target)", finding: finding) { base in
      Reply(
        status: 302,
        headers: ["Location": target.hasPrefix("/") ? base + target : target])
    }
  }

  static let all: [ServerFault] = [
    .status(500, "fetch-status"), .status(503, "fetch-status"), .status(404, "fetch-gone"),
    .status(410, "fetch-gone"), .status(401, "fetch-denied"), .status(403, "fetch-denied"),
    .redirect(to: "/c.ttl", "fetch-redirect-loop"),
    .redirect(to: "http://169.254.169.254/latest/meta-data", "fetch-address-not-public"),
    .redirect(to: "http://10.0.0.1/", "fetch-address-not-public"),
    .redirect(to: "http://[::1]/", "fetch-address-refused"),
    .redirect(to: "ftp://hospital.example/c.ttl", "fetch-scheme-refused"),
    .redirect(to: "file:///etc/passwd", "fetch-scheme-refused"),
    ServerFault(name: "a redirect to nowhere", finding: "fetch-redirect-nowhere") { _ in
      Reply(status: 302)
    },
    ServerFault(name: "an image under the name of a description", finding: "syntax-error") { _ in
      Reply(headers: ["Content-Type": "image/png"], body: "PNG")
    },
    ServerFault(name: "a log-in page", finding: "source-no-links") { _ in
      .html("<!doctype html><form>Log in</form>")
    },
    ServerFault(name: "half a document", finding: "syntax-error") { _ in
      .turtle(String(Descriptions.document(["1", "2"]).dropLast(20)))
    },
    ServerFault(name: "compression that is none", finding: "fetch-compression-damaged") { _ in
      Reply(headers: ["Content-Type": "text/turtle", "Content-Encoding": "gzip"], body: "not gzip")
    },
    ServerFault(name: "an encoding unknown", finding: "fetch-encoding-unknown") { _ in
      Reply(headers: ["Content-Type": "text/turtle", "Content-Encoding": "zap"], body: "?")
    },
  ]
}

@Suite struct FaultTests {
  @Test(arguments: ServerFault.all)
  func costsItsSourceOneFailureAndNothingElse(_ fault: ServerFault) async throws {
    let isBroken = Switch()
    try await withServer { path, base in
      if path == "/c.ttl", isBroken.isOn { return fault.reply(base) }
      return .turtle(Descriptions.document([path == "/c.ttl" ? "1" : "9"]))
    } _: { base, _ in
      let harness = try Harness()
      let source = Harness.source(base + "/c.ttl")
      var other = Harness.source(base + "/other.ttl")
      other.name = "other"
      _ = try await harness.harvester.harvest([source, other])
      isBroken.turn(true)
      let reports = try await harness.harvester.harvest([source, other]).sources
      #expect(reports.map(\.status) == [.failed, .complete])
      #expect(reports[0].findingIDs.contains(fault.finding), "\(reports[0].findingIDs)")
      #expect(try await harness.store.shownDatasetIRIs(after: nil, limit: 9).count == 2)
      isBroken.turn(false)
      #expect(try await harness.harvest(source).status == .complete)
      await harness.fetcher.shutdown()
    }
  }
}
