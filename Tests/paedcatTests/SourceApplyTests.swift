import Foundation
import Store
import Testing

@testable import paedcat

/// `source apply`: sources written down in a file.
@Suite struct SourceApplyTests {
  private static let file = """
    # The hospitals.
    sources:
      riga:
        url: https://hospital.example/catalogue.rdf
        country: lv
        every: 30 2 * * *
        contact: steward@hospital.example
      intranet:
        url: https://10.20.0.7/fdp
        kind: fdp
        threshold: 12
        paused: true
        allowNetwork: [10.20.0.0/16, "fd00::/8"]
        columns: {name: Kürzel, label: Text}
        secretEnv: INTRANET_TOKEN
      beside:
        url: descriptions

    """

  private struct Applied: Decodable, Equatable {
    struct Change: Decodable, Equatable {
      var name: String
      var keys: [String]
    }
    var dryRun = false
    var added: [String] = []
    var changed: [Change] = []
    var unchanged: [String] = []
    var unnamed: [String] = []
  }

  private func apply(_ text: String, in folder: Folder, _ options: [String] = []) throws -> Applied
  {
    try Data(text.utf8).write(to: URL(fileURLWithPath: folder.file("sources.yaml")))
    let outcome = try Program.run(
      [
        "source", "apply", folder.file("sources.yaml"), "--database", folder.file("c.sqlite"),
        "--json",
      ] + options)
    #expect(outcome.status == 0, "\(outcome.errors)")
    return try JSONDecoder().decode(Applied.self, from: Data(outcome.output.utf8))
  }

  @Test func aFileIsAppliedOnceAndThenChangesNothing() async throws {
    let folder = try Folder()
    let all = ["riga", "intranet", "beside"]
    #expect(try apply(Self.file, in: folder, ["--dry-run"]) == Applied(dryRun: true, added: all))
    #expect(try apply(Self.file, in: folder) == Applied(added: all))
    #expect(try apply(Self.file, in: folder) == Applied(unchanged: all))
    let store = try Store(path: folder.file("c.sqlite"), readOnly: true)
    let intranet = try #require(try await store.source(named: "intranet")?.source)
    #expect(intranet.kind == .fdp && intranet.paused && intranet.settings.threshold == 12)
    #expect(intranet.settings.allowNetwork == ["10.20.0.0/16", "fd00::/8"])
    #expect(intranet.settings.columns == ["name": "Kürzel", "label": "Text"])
    let beside = try #require(try await store.source(named: "beside")?.source)
    #expect(beside.url.hasPrefix("file:///"))
    #expect(
      beside.url.hasSuffix(URL(fileURLWithPath: folder.path).lastPathComponent + "/descriptions"))
    try store.close()
  }

  @Test func whatDiffersIsChangedAndWhatIsNotNamedStays() throws {
    let folder = try Folder()
    _ = try apply(Self.file, in: folder)
    let other = """
      sources:
        riga: {url: "https://hospital.example/catalogue.ttl", country: lv, every: PT6H}
      """
    let expected = Applied(
      changed: [.init(name: "riga", keys: ["contact", "every", "url"])],
      unnamed: ["beside", "intranet"])
    var dry = expected
    dry.dryRun = true
    #expect(try apply(other, in: folder, ["--dry-run"]) == dry)
    #expect(try apply(other, in: folder) == expected)
    #expect(
      try apply(other, in: folder)
        == Applied(unchanged: ["riga"], unnamed: ["beside", "intranet"]))
  }

  @Test(arguments: [
    ("riga: x", 1, "begin with “sources:”"),
    ("sources: [a, b]", 1, "each source has its name"),
    ("sources:\n  riga:\n    kind: dcat", 2, "no “url:”"),
    ("sources:\n  riga:\n    url: https://h.example/\n    kind: rss", 4, "kind is one of"),
    ("sources:\n  riga:\n    url: https://h.example/\n    treshold: 9", 4, "no setting “treshold”"),
    (
      "sources:\n  riga:\n    url: https://h.example/\n    every: nightly", 4,
      "every is an interval"
    ),
    ("sources:\n  riga:\n    url: https://h.example/\n    token: hush", 4, "no setting “token”"),
    ("sources:\n  riga:\n    url: https://h.example/\n  Riga:\n    url: x", 4, "cannot be kept"),
    ("sources:\n  riga:\n    url: https://h.example/\n    paused: perhaps", 4, "true or false"),
    ("sources:\n  riga: {url: a", 2, "not proper YAML"),
  ])
  func whatIsWrongIsSaidWithItsLine(text: String, line: Int, words: String) throws {
    do {
      let file = try SourceFile(yaml: text, folder: URL(fileURLWithPath: "/"))
      Issue.record("\(file) was read")
    } catch let problem {
      #expect(problem.message.contains(words), "\(problem.message)")
      if let stated = problem.line { #expect((line...line + 1).contains(stated), "\(stated)") }
      #expect(problem.line != nil || line == 1)
    }
  }

  @Test func aFileThatIsWrongChangesNothing() throws {
    let folder = try Folder()
    let path = folder.file("sources.yaml")
    try Data((Self.file + "  last: {kind: dcat}\n").utf8).write(to: URL(fileURLWithPath: path))
    let database = ["--database", folder.file("c.sqlite")]
    let outcome = try Program.run(["source", "apply", path] + database)
    #expect(outcome.status == 3)
    #expect(outcome.errors.contains("\(path):"))
    #expect(!FileManager.default.fileExists(atPath: folder.file("c.sqlite")))
  }
}
