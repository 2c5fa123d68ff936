import Catalogue
import Fetch
import Foundation
import Store
import Testing

@testable import Harvest

/// `harvest --keep-steps`: what each step saw, in plainly named files, and no small count in any of them.
@Suite("Steps of a harvest") struct StepTests {
  /// The files below a folder with their texts.
  private func files(_ folder: String) throws -> [String: String] {
    let root = URL(fileURLWithPath: folder)
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder)
    return try names.reduce(into: [:]) { files, name in
      let url = root.appendingPathComponent(name)
      guard !url.hasDirectoryPath, let data = try? Data(contentsOf: url) else { return }
      files[name] = String(decoding: data, as: UTF8.self)
    }
  }

  private func json(_ text: String?) throws -> [String: Any] {
    let data = Data(try #require(text).utf8)
    return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
  }

  private func harvest(
    _ source: Source, _ harness: Harness, into folder: String, dryRun: Bool = false
  ) async throws -> SourceReport {
    var harvester = harness.harvester
    harvester.steps = try StepFolder(path: folder)
    var options = HarvestOptions()
    options.dryRun = dryRun
    let report = try await harvester.harvest([source], options: options).sources[0]
    #expect(harvester.steps?.failure == nil)
    return report
  }

  @Test func everyStepOfEveryPageIsThere() async throws {
    let folder = try TemporaryFolder()
    let harness = try Harness()
    try await withServer { path, base in
      var reply = Reply.turtle(
        Descriptions.page(
          [path == "/c.ttl" ? "1" : "2"], at: base + path,
          next: path == "/c.ttl" ? base + "/c.ttl?page=2" : base + "/gone.ttl"), etag: "\"a\"")
      reply.headers["Set-Cookie"] = "session=hush"
      return path == "/gone.ttl" ? .missing : reply
    } _: { base, log in
      let source = Harness.source(base + "/c.ttl", kind: .dcat)
      _ = try await harvest(source, harness, into: folder.path + "/first")
      let first = try files(folder.path + "/first")
      let pages = ["hospital/0001-c.ttl", "hospital/0002-c.ttl_page=2"]
      let names = ["1-received.json", "2-reply-1.ttl", "3-graph.nt", "4-findings.ndjson"]
      var expected = pages.flatMap { page in (names + ["5-datasets.ndjson"]).map { "\(page)/\($0)" }
      }
      expected += [
        "hospital/0003-gone.ttl/1-received.json", "hospital/0003-gone.ttl/4-findings.ndjson",
      ]
      #expect(first.keys.sorted() == (expected + ["README.txt", "hospital/report.json"]).sorted())
      let received = try json(first["hospital/0001-c.ttl/1-received.json"])
      let page = try #require((received["pages"] as? [[String: Any]])?.first)
      #expect(received["outcome"] as? String == "read")
      #expect(page["status"] as? Int == 200)
      #expect((page["headers"] as? [String: String])?["etag"] == "\"a\"")
      let body = try #require(first["hospital/0001-c.ttl/2-reply-1.ttl"])
      #expect(body.contains("hydra:next <\(base)/c.ttl?page=2>"))
      #expect(page["bytes"] as? Int == body.utf8.count)
      #expect(
        first["hospital/0001-c.ttl/3-graph.nt"]?.contains(
          "<https://hospital.example/dataset/1> <http://purl.org/dc/terms/identifier> \"1\" .")
          == true)
      let dataset = try json(first["hospital/0002-c.ttl_page=2/5-datasets.ndjson"])
      #expect(dataset["iri"] as? String == "https://hospital.example/dataset/2")
      #expect(first["hospital/0003-gone.ttl/4-findings.ndjson"]?.contains("fetch-gone") == true)
      #expect(try json(first["hospital/report.json"])["status"] as? String == "partial")
      #expect(!first.values.contains { $0.contains("hush") })
      // The second time, the server says that nothing has changed; a dry run reads it all the same.
      _ = try await harvest(source, harness, into: folder.path + "/second")
      let second = try files(folder.path + "/second")
      #expect(
        try json(second["hospital/0001-c.ttl/1-received.json"])["outcome"] as? String == "unchanged"
      )
      #expect(second["hospital/0001-c.ttl/3-graph.nt"] == nil)
      _ = try await harvest(source, harness, into: folder.path + "/dry", dryRun: true)
      #expect(try files(folder.path + "/dry").count == first.count)
    }
    await harness.fetcher.shutdown()
  }

  /// A count that must not be known, in every notation that may bring one.
  @Test(arguments: ["c.ttl", "c.jsonld", "c.rdf", "broken.ttl"])
  func aSmallCountIsInNoFile(_ name: String) async throws {
    let health = "http://healthdataportal.eu/ns/health#"
    let text =
      switch name {
      case "c.jsonld":
        """
        {"@id": "https://hospital.example/1", "@type": "http://www.w3.org/ns/dcat#Dataset",
         "http://purl.org/dc/terms/title": "Cohort", "\(health)numberOfRecords": 7, "children": 7}
        """
      case "c.rdf":
        """
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:h="\(health)"
          xmlns:dcat="http://www.w3.org/ns/dcat#"><dcat:Dataset rdf:about="https://hospital.example/1">
          <h:numberOfRecords>7</h:numberOfRecords></dcat:Dataset></rdf:RDF>
        """
      default:
        Descriptions.prefixes
          + Descriptions.dataset("one", more: "; healthdcatap:numberOfRecords 7")
          + (name == "broken.ttl" ? "<https://half" : "")
      }
    let folder = try TemporaryFolder([name: text])
    let harness = try Harness()
    let source = Source(name: "hospital", url: "file://\(folder.path)/\(name)")
    let report = try await harvest(source, harness, into: folder.path + "/steps")
    #expect(report.status == (name == "broken.ttl" ? .failed : .complete))
    let files = try files(folder.path + "/steps")
    #expect(!files.keys.contains { $0.contains("2-reply") })
    let received = try json(files["hospital/0001-\(name)/1-received.json"])
    #expect((received["pages"] as? [[String: Any]])?.first?["withheld"] != nil)
    for (path, text) in files where path != "README.txt" {
      // A harvest may well take 7.8 seconds.
      #expect(text.firstMatch(of: /[":> ]7(?:["<, ^}]|\.(?!\d))/) == nil, "\(path)")
    }
    await harness.fetcher.shutdown()
  }

  @Test func whatIsRejectedIsNamedAndPartsComeWithTheirDocument() async throws {
    let folder = try TemporaryFolder([
      "a.ttl": Descriptions.document(["1"]), "a.dictionary.csv": "name,label\nage,Age\n",
    ])
    let harness = try Harness()
    var source = Source(name: "hospital", url: "file://\(folder.path)/a.ttl")
    source.settings.policy = .reject
    #expect(try await harvest(source, harness, into: folder.path + "/steps").rejected == 1)
    let files = try files(folder.path + "/steps")
    let line = try json(files["hospital/0001-a.ttl/5-datasets.ndjson"])
    #expect(line["isRejected"] as? Bool == true)
    let received = try json(files["hospital/0001-a.ttl/1-received.json"])
    let pages = try #require(received["pages"] as? [[String: Any]])
    #expect(pages.map { $0["form"] as? String } == ["rdf", "dictionary"])
    #expect(pages.map { $0["reply"] as? String } == ["2-reply-1.ttl", nil])
    await harness.fetcher.shutdown()
  }

  @Test func aFolderThatHoldsSomethingIsLeftAlone() throws {
    let folder = try TemporaryFolder(["a.ttl": "# mine"])
    #expect(throws: StepFolderProblem(path: folder.path, reason: "is not empty")) {
      try StepFolder(path: folder.path)
    }
    #expect(throws: StepFolderProblem(path: folder.path + "/a.ttl", reason: "cannot be written")) {
      try StepFolder(path: folder.path + "/a.ttl")
    }
    #expect(try files(folder.path) == ["a.ttl": "# mine"])
  }

  @Test func aSourceThatCannotBeOpenedSaysWhy() async throws {
    let folder = try TemporaryFolder()
    let harness = try Harness()
    let source = Source(name: "..", url: "file://\(folder.path)/none.ttl")
    _ = try await harvest(source, harness, into: folder.path + "/steps")
    let files = try files(folder.path + "/steps")
    #expect(files["_../0000-opening/4-findings.ndjson"]?.contains("source-file-missing") == true)
    await harness.fetcher.shutdown()
  }
}
