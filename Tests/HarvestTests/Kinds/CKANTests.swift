import Catalogue
import Fetch
import Foundation
import Store
import Synchronization
import Testing

@testable import Harvest

/// Answers in the form of CKAN's API guide (docs.ckan.org/en/2.11/api, `package_search`), the fields of packages as
/// ckanext-dcat and ckanext-scheming have them.
enum CKANAnswers {
  static func search(_ packages: [String], count: Int) -> Reply {
    json(
      """
      {"help": "https://ckan.example/api/3/action/help_show?name=package_search", "success": true,
       "result": {"count": \(count), "facets": {}, "results": [\(packages.joined(separator: ","))],
                  "sort": "name asc", "search_facets": {}}}
      """)
  }

  static func error(_ message: String, status: Int = 200) -> Reply {
    var reply = json(
      "{\"success\": false, \"error\": {\"message\": \"\(message)\", \"__type\": \"Search Query Error\"}}"
    )
    reply.status = status
    return reply
  }

  static func package(
    _ id: String, more: String = #", "extras": [], "resources": []"#
  ) -> String {
    """
    {"id": "\(id)", "name": "cohort-\(id)", "title": "Cohort \(id)", "state": "active", "private": false,
     "type": "dataset", "notes": "Children of cohort \(id).", "metadata_created": "2025-01-02T03:04:05.678901",
     "metadata_modified": "2026-02-03T04:05:06.789012", "license_id": "cc-by",
     "license_url": "http://www.opendefinition.org/licenses/cc-by",
     "organization": {"id": "org-1", "name": "hospital", "title": "Children's Hospital"},
     "maintainer": "Data desk", "maintainer_email": "data@hospital.example",
     "tags": [{"name": "asthma", "display_name": "asthma"}] \(more)}
    """
  }

  static func json(_ body: String) -> Reply {
    Reply(headers: ["Content-Type": "application/json;charset=utf-8"], body: body)
  }

  /// The offset that a path asks for.
  static func start(_ path: String) -> Int {
    let items = URLComponents(string: path)?.queryItems ?? []
    return items.first { $0.name == "start" }?.value.flatMap(Int.init) ?? 0
  }
}

@Suite struct CKANTests {
  /// As its front page, as its API, and by name.
  @Test(arguments: [
    ("/", Source.Kind.auto), ("/", .ckan), ("/api/3/action/package_search?fq=tags:child", .auto),
    ("/api/3/", .ckan),
  ])
  func pagesOfASearch(_ path: String, _ kind: Source.Kind) async throws {
    try await withServer { path, _ in
      if path == "/" {
        return .html(
          "<!DOCTYPE html><html><head><meta name=\"generator\" content=\"ckan 2.11.0\" />")
      }
      let start = CKANAnswers.start(path)
      let ids = ["a", "b", "c", "d", "e"].dropFirst(start).prefix(2)
      return CKANAnswers.search(ids.map { CKANAnswers.package($0) }, count: 5)
    } _: { base, log in
      let harness = try Harness()
      let source = Harness.source(base + path, kind: kind)
      let report = try await harness.harvest(source)
      #expect(report.kind == .ckan)
      #expect(report.counts == Counts(status: .complete, seen: 5, new: 5, versions: 5))
      #expect(report.documents.count == 3)
      let searches = log.all.map(\.path).filter { $0 != "/" }
      #expect(searches.map(CKANAnswers.start) == [0, 2, 4])
      #expect(searches.allSatisfy { $0.contains("sort=name%20asc") && $0.contains("rows=100") })
      if path.contains("fq=") { #expect(searches.allSatisfy { $0.contains("fq=tags:child") }) }
      let again = try await harness.harvest(source)
      #expect(again.counts == Counts(status: .complete, seen: 5, unchanged: 5))
      await harness.fetcher.shutdown()
    }
  }

  @Test func aPackageAsADataset() async throws {
    let more = #"""
      , "extras": [{"key": "identifier", "value": "NEO-1"}, {"key": "theme", "value": "[\"http://publications.europa.eu/resource/authority/data-theme/HEAL\"]"},
        {"key": "temporal_start", "value": "2015-01-01"}, {"key": "temporal_end", "value": "2024-12-31"},
        {"key": "shelf", "value": "7"}],
      "min_typical_age": "0", "max_typical_age": 17, "number_of_unique_individuals": 1250, "number_of_records": 7,
      "code_values": ["ORPHA:586"], "hdab": [{"name": "Access body", "email": "hdab@state.example"}],
      "resources": [{"id": "r1", "name": "Table", "url": "https://hospital.example/r1", "format": "CSV",
                     "mimetype": "text/csv", "size": 20480, "state": "active"},
                    {"id": "r2", "name": "Old", "url": "https://hospital.example/r2", "state": "deleted"}]
      """#
    try await withServer { _, _ in
      CKANAnswers.search([CKANAnswers.package("a", more: more)], count: 1)
    } _: { base, _ in
      let harness = try Harness()
      let report = try await harness.harvest(Harness.source(base + "/", kind: .ckan))
      #expect(report.counts == Counts(status: .complete, seen: 1, new: 1, versions: 1))
      let dataset = try #require(
        try await harness.store.publishedDataset(of: base + "/dataset/a"))
      #expect(dataset.title.best()?.text == "Cohort a")
      #expect(dataset.identifiers == ["NEO-1"])
      #expect(dataset.individuals == 1250)
      // A count below the threshold never gets past reading.
      #expect(dataset.records == nil)
      #expect(report.findingIDs.contains("count-below-threshold"))
      #expect(dataset.ages == AgeRange(minTypical: 0, maxTypical: 17))
      #expect(dataset.codes.map(\.description) == ["ORPHA:586"])
      #expect(dataset.publisher?.name.best()?.text == "Children's Hospital")
      #expect(dataset.distributions.map { $0.title.best()?.text } == ["Table"])
      #expect(dataset.distributions.first?.accessURLs == ["https://hospital.example/r1"])
      #expect(dataset.keywords.map(\.text) == ["asthma"])
      let unread = report.findings.first { $0.id == "fields-unread" }
      #expect(unread?.arguments["fields"] == "shelf")
      await harness.fetcher.shutdown()
    }
  }

  @Test func recordsThatAreNoneAndFieldsThatAreMissing() async throws {
    let packages = [
      #"{"id": "bare"}"#, #"{"title": "Nameless"}"#,
      #"{"id": "gone", "title": "x", "state": "deleted"}"#,
      #"{"id": "secret", "title": "x", "private": true}"#,
      #"{"id": "odd", "title": 5, "extras": "none", "resources": {"url": 3}, "tags": null}"#,
    ]
    try await withServer { _, _ in
      CKANAnswers.search(packages, count: 5)
    } _: { base, _ in
      let report = try await Harness().harvest(Harness.source(base + "/", kind: .ckan))
      #expect(report.counts == Counts(status: .complete, seen: 2, new: 2, versions: 2))
      #expect(report.findings.first { $0.id == "record-unnamed" }?.arguments["records"] == "1")
      #expect(report.findingIDs.contains("property-missing"))
    }
  }

  @Test(arguments: [
    (
      CKANAnswers.error("Search Query is invalid"),
      "CKAN reports an error: Search Query is invalid."
    ),
    (CKANAnswers.json("[]"), "The answer is not one of CKAN’s action API."),
    (
      CKANAnswers.json("{\"success\": true"),
      "It is no JSON, though the source’s kind answers in JSON."
    ),
    (
      CKANAnswers.search([], count: 3),
      "The page from record 0 is empty, though CKAN counts 3 records."
    ),
  ])
  func anErrorKeepsTheLastGoodState(_ broken: Reply, _ message: String) async throws {
    let isDown = Switch()
    try await withServer { _, _ in
      isDown.isOn ? broken : CKANAnswers.search([CKANAnswers.package("a")], count: 1)
    } _: { base, _ in
      let harness = try Harness()
      let source = Harness.source(base + "/", kind: .ckan)
      _ = try await harness.harvest(source)
      isDown.turn(true)
      let report = try await harness.harvest(source)
      #expect(report.counts == Counts(status: .failed))
      #expect(report.documents.first?.error?.message == message)
      #expect(try await harness.store.shownDatasetIRIs(after: nil, limit: 10).count == 1)
      await harness.fetcher.shutdown()
    }
  }

  /// A count that grows while pages are read: each page is new, and the last is never reached.
  @Test func pagesThatNeverEndAreCut() async throws {
    let asked = Mutex(0)
    try await withServer { path, _ in
      let number = asked.withLock {
        $0 += 1
        return $0
      }
      let start = CKANAnswers.start(path)
      // The server ignores where a page is to start, and names a start of its own.
      return CKANAnswers.search([CKANAnswers.package("\(start)")], count: number + 1_000_000)
    } _: { base, _ in
      let harness = try Harness()
      var limited = HarvestOptions()
      limited.limit = 50
      let report = try await harness.harvest(Harness.source(base + "/", kind: .ckan), limited)
      #expect(report.status == .partial)
      #expect(report.seen == 50)
      await harness.fetcher.shutdown()
    }
  }
}
