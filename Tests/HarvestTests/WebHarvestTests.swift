import Catalogue
import Fetch
import Store
import Testing

@testable import Harvest

@Suite struct WebHarvestTests {
  @Test func aDocumentAndItsConditionalRequest() async throws {
    try await withServer { _, _ in
      .turtle(Descriptions.document(["1"]), etag: "\"v1\"")
    } _: {
      base, log in
      let harness = try Harness()
      let source = Harness.source(base + "/c.ttl")
      let first = try await harness.harvest(source)
      #expect(first.counts == Counts(status: .complete, seen: 1, new: 1, versions: 1))
      #expect(first.kind == .dcat)
      #expect(first.documents.map(\.location) == [base + "/c.ttl"])
      let second = try await harness.harvest(source)
      #expect(second.counts == Counts(status: .complete, seen: 1, unchanged: 1))
      #expect(log.all.map(\.etag) == [nil, "\"v1\""])
      await harness.fetcher.shutdown()
    }
  }

  @Test func pagesAreFollowedAndRememberedWhenUnchanged() async throws {
    let pages = ["/c?page=1": "/c?page=2", "/c?page=2": "/c?page=3"]
    try await withServer { path, base in
      let id = String(path.suffix(1))
      let next = pages[path].map { base + $0 }
      return .turtle(Descriptions.page([id], at: base + path, next: next), etag: "\"\(id)\"")
    } _: { base, log in
      let harness = try Harness()
      let source = Harness.source(base + "/c?page=1")
      let first = try await harness.harvest(source)
      #expect(first.counts == Counts(status: .complete, seen: 3, new: 3, versions: 3))
      log.clear()
      let second = try await harness.harvest(source)
      #expect(second.counts == Counts(status: .complete, seen: 3, unchanged: 3))
      #expect(log.all.map(\.path) == ["/c?page=1", "/c?page=2", "/c?page=3"])
      #expect(log.all.map(\.etag) == ["\"1\"", "\"2\"", "\"3\""])
      await harness.fetcher.shutdown()
    }
  }

  /// What the second page leads to, and the finding that comes of it.
  @Test(arguments: [
    ("/c?page=1", "page-loop"), ("http://elsewhere.example/c", "page-elsewhere"),
  ])
  func pagesThatGoAstrayAreCut(_ next: String, _ finding: String) async throws {
    try await withServer { path, base in
      let isFirst = path == "/c?page=1"
      let target = isFirst ? base + "/c?page=2" : next.hasPrefix("/") ? base + next : next
      return .turtle(
        Descriptions.page([isFirst ? "1" : "2"], at: base + path, next: target))
    } _: { base, log in
      let harness = try Harness()
      let report = try await harness.harvest(Harness.source(base + "/c?page=1"))
      #expect(report.counts == Counts(status: .partial, seen: 2, new: 2, versions: 2))
      #expect(report.findingIDs.contains(finding))
      #expect(log.all.count == 2)
      await harness.fetcher.shutdown()
    }
  }

  @Test func aLostPageLosesNothing() async throws {
    let isDown = Switch()
    try await withServer { path, base in
      if path == "/c?page=2", isDown.isOn { return Reply(status: 500) }
      let number = Int(String(path.suffix(1))) ?? 0
      let next = number < 3 ? base + "/c?page=\(number + 1)" : nil
      return .turtle(Descriptions.page(["\(number)"], at: base + path, next: next))
    } _: { base, _ in
      let harness = try Harness()
      let source = Harness.source(base + "/c?page=1")
      #expect(try await harness.harvest(source).seen == 3)
      isDown.turn(true)
      let broken = try await harness.harvest(source)
      #expect(broken.counts == Counts(status: .partial, seen: 1, unchanged: 1))
      #expect(broken.documents.map(\.status) == [.unchanged, .refused])
      #expect(try await harness.store.shownDatasetIRIs(after: nil, limit: 10).count == 3)
      isDown.turn(false)
      let mended = try await harness.harvest(source)
      #expect(mended.counts == Counts(status: .complete, seen: 3, unchanged: 3))
      await harness.fetcher.shutdown()
    }
  }

  @Test func aFolderOverHTTP() async throws {
    try await withServer { path, base in
      switch path {
      case "/data/":
        .html(
          """
          <html><a href="../">up</a> <A HREF='b.ttl'>b</A> <a href=a.ttl>a</a> <a href="x.pdf">x</a>
          <a href="/other/c.ttl">c</a> <a href="http://elsewhere.example/d.ttl">d</a>
          <a href="a.ttl#again">a</a> <a href="sub/e.ttl?x=1&amp;y=2">e</a></html>
          """)
      case "/data/a.ttl": .turtle(Descriptions.document(["1"]))
      case "/data/b.ttl": .turtle(Descriptions.document(["2"]))
      case "/data/sub/e.ttl?x=1&y=2": .turtle(Descriptions.document(["3"]))
      default: .missing
      }
    } _: { base, log in
      let harness = try Harness()
      let report = try await harness.harvest(Harness.source(base + "/data/"))
      #expect(report.kind == .folder)
      #expect(report.counts == Counts(status: .complete, seen: 3, new: 3, versions: 3))
      #expect(
        report.documents.map(\.location)
          == ["/data/a.ttl", "/data/b.ttl", "/data/sub/e.ttl?x=1&y=2"].map { base + $0 })
      await harness.fetcher.shutdown()
    }
  }

  @Test func mediaTypeThenExtensionThenSniffing() async throws {
    let turtle = Descriptions.document(["1"])
    try await withServer { path, _ in
      switch path {
      case "/typed.rdf": .turtle(turtle)
      case "/named.ttl": Reply(headers: ["Content-Type": "application/octet-stream"], body: turtle)
      case "/plain": Reply(headers: ["Content-Type": "text/plain"], body: turtle)
      case "/bare": Reply(body: turtle)
      case "/page": .html("<!doctype html><p>Nothing here.")
      default: Reply(headers: ["Content-Type": "image/png"], body: "PNG")
      }
    } _: { base, _ in
      for path in ["/typed.rdf", "/named.ttl", "/plain", "/bare"] {
        let report = try await Harness().harvest(Harness.source(base + path))
        #expect(report.counts == Counts(status: .complete, seen: 1, new: 1, versions: 1))
      }
      let page = try await Harness().harvest(Harness.source(base + "/page"))
      #expect(page.counts == Counts(status: .failed))
      #expect(page.findings[0].message.contains("is an HTML page without links"))
      let image = try await Harness().harvest(Harness.source(base + "/image"))
      #expect(image.documents[0].error?.message == "It is in no notation that is read.")
    }
  }

  @Test func loopbackIsRefusedUnlessAllowed() async throws {
    try await withServer { _, _ in
      .turtle(Descriptions.document(["1"]))
    } _: { base, log in
      let harness = try Harness()
      let report = try await harness.harvest(Source(name: "s", url: base + "/c.ttl"))
      #expect(report.counts == Counts(status: .failed))
      #expect(
        report.documents[0].error?.message.hasPrefix(
          "The address 127.0.0.1 is not a public one.") == true)
      #expect(log.all.isEmpty)
      // Who types the address means it.
      #expect(try await harness.harvest(base + "/d.ttl").status == .complete)
      await harness.fetcher.shutdown()
    }
  }

  @Test func aSourceThatIsDownKeepsItsState() async throws {
    let isDown = Switch()
    try await withServer { _, _ in
      isDown.isOn ? Reply(status: 503) : .turtle(Descriptions.document(["1"]))
    } _: { base, _ in
      let harness = try Harness()
      let source = Harness.source(base + "/c.ttl")
      _ = try await harness.harvest(source)
      isDown.turn(true)
      let report = try await harness.harvest(source)
      #expect(report.counts == Counts(status: .failed))
      #expect(
        report.documents[0].error?.message
          == FetchError.status(503, retryAfter: nil).message + " "
          + FetchError.status(503, retryAfter: nil).remedy)
      #expect(try await harness.store.shownDatasetIRIs(after: nil, limit: 10).count == 1)
      await harness.fetcher.shutdown()
    }
  }
}
