import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import TestSupport
import Testing

@testable import Web

@Suite("Beacon v2")
struct BeaconTests {
  /// A request, and the schema that its answer has.
  struct Exchange: Sendable {
    var path: String
    var body: String?
    var schema: String
    var status: HTTPResponse.Status = .ok
  }

  static let exchanges = [
    Exchange(path: "/beacon", schema: "beaconInfoResponse"),
    Exchange(path: "/beacon/info", schema: "beaconInfoResponse"),
    Exchange(path: "/beacon/service-info", schema: "ga4gh-service-info-1-0-0-schema"),
    Exchange(path: "/beacon/configuration", schema: "beaconConfigurationResponse"),
    Exchange(path: "/beacon/map", schema: "beaconMapResponse"),
    Exchange(path: "/beacon/entry_types", schema: "beaconEntryTypesResponse"),
    Exchange(path: "/beacon/filtering_terms", schema: "beaconFilteringTermsResponse"),
    Exchange(
      path: "/beacon/filtering_terms?skip=1&limit=1", schema: "beaconFilteringTermsResponse"),
    Exchange(path: "/beacon/datasets", schema: "beaconCollectionsResponse"),
    Exchange(
      path: "/beacon/datasets?filters=ORPHA:586,age%3E%3DP2Y&limit=1",
      schema: "beaconCollectionsResponse"),
    Exchange(path: "/beacon/cohorts", schema: "beaconCollectionsResponse"),
    Exchange(path: "/beacon/individuals", schema: "beaconBooleanResponse"),
    Exchange(
      path: "/beacon/individuals?filters=ORPHA:586&requestedGranularity=count",
      schema: "beaconCountResponse"),
    Exchange(
      path: "/beacon/individuals?filters=ORPHA:558&requestedGranularity=count",
      schema: "beaconBooleanResponse"),
    Exchange(
      path: "/beacon/individuals",
      body: """
        {"meta":{"apiVersion":"v2.0.0"},"query":{"requestedGranularity":"record","testMode":true,
         "filters":[{"id":"ORPHA:586"},{"id":"age","operator":">=","value":2}]}}
        """, schema: "beaconCountResponse"),
    Exchange(
      path: "/beacon/individuals?filters=weight%3E3", schema: "beaconErrorResponse",
      status: .badRequest),
    Exchange(
      path: "/beacon/individuals", body: "{", schema: "beaconErrorResponse", status: .badRequest),
    Exchange(
      path: "/beacon/datasets/aaaaaaaaaaaaaaaaaaaa", schema: "beaconErrorResponse",
      status: .notFound),
    Exchange(
      path: "/beacon/cohorts/aaaaaaaaaaaaaaaaaaaa", body: "{}", schema: "beaconErrorResponse",
      status: .notFound),
    Exchange(
      path: "/beacon/individuals?requestedGranularity=exact", schema: "beaconErrorResponse",
      status: .badRequest),
    Exchange(path: "/beacon/g_variants", schema: "beaconErrorResponse", status: .notFound),
    Exchange(path: "/beacon", body: "", schema: "beaconInfoResponse"),
    Exchange(path: "/beacon/info", body: "{}", schema: "beaconInfoResponse"),
    Exchange(
      path: "/beacon/service-info", body: "{}", schema: "ga4gh-service-info-1-0-0-schema"),
    Exchange(
      path: "/beacon/configuration", body: "{}", schema: "beaconConfigurationResponse"),
    Exchange(path: "/beacon/map", body: "{}", schema: "beaconMapResponse"),
    Exchange(path: "/beacon/entry_types", body: "{}", schema: "beaconEntryTypesResponse"),
    Exchange(
      path: "/beacon/filtering_terms",
      body: #"{"meta":{"apiVersion":"v2.0.0"},"query":{"pagination":{"skip":1,"limit":1}}}"#,
      schema: "beaconFilteringTermsResponse"),
    Exchange(
      path: "/beacon/map", body: "[", schema: "beaconErrorResponse", status: .badRequest),
    Exchange(path: "/beacon/datasets", body: "{}", schema: "beaconCollectionsResponse"),
    Exchange(path: "/beacon/cohorts", body: "{}", schema: "beaconCollectionsResponse"),
  ]

  @Test("Every answer is valid by the framework's schemas")
  func schemas() async throws {
    let answers = try await Self.answers()
    guard let shared = Shared.folder, Python.interpreter != nil else { return }
    let framework = shared.appendingPathComponent("conformance/beacon-v2/framework/json").path
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("paedcat-beacon-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (index, answer) in answers.enumerated() {
      let name = "\(index) \(Self.exchanges[index].schema).json"
      try Data(answer.utf8).write(to: folder.appendingPathComponent(name))
    }
    let (output, status) = try Python.run(Self.validator, [framework, folder.path])
    #expect(status == 0)
    #expect(output == "\(Self.exchanges.count) valid\n")
  }

  @Test("A count is the estimate, silence is no absence, records are never given")
  func counts() async throws {
    let answers = try await Self.answers()
    func answer(_ part: String) -> String {
      zip(Self.exchanges, answers).first { $0.0.path.contains(part) }?.1 ?? ""
    }
    let count = answer("ORPHA:586&requestedGranularity=count")
    #expect(count.contains(#""returnedGranularity":"count""#))
    #expect(count.contains(#""exists":true"#))
    #expect(count.contains(#""estimated":true"#))
    let unknown = answer("ORPHA:558")
    #expect(unknown.contains(#""returnedGranularity":"boolean""#))
    #expect(unknown.contains(#""kind":"unknown""#))
    #expect(unknown.contains(#""exists":true"#))
    #expect(!answers.contains { $0.contains("resultSets") })
  }

  private static func answers() async throws -> [String] {
    let collected = Collected()
    try await Fixture.withClient { client, _ in
      for exchange in exchanges {
        let body = exchange.body.map { ByteBuffer(string: $0) }
        try await client.execute(
          uri: exchange.path, method: body == nil ? .get : .post, body: body
        ) { response in
          #expect(response.status == exchange.status, "\(exchange.path)")
          await collected.add(String(buffer: response.body))
        }
      }
    }
    return await collected.all
  }

  private actor Collected {
    var all: [String] = []

    func add(_ text: String) { all.append(text) }
  }

  /// Validates each file of a folder by the schema that its name says; prints what is not valid.
  private static let validator = """
    import json, pathlib, sys
    from jsonschema import Draft202012Validator
    from referencing import Registry, Resource
    from referencing.jsonschema import DRAFT202012
    root = pathlib.Path(sys.argv[1])
    def load(uri):
        return Resource.from_contents(json.loads(pathlib.Path(uri.removeprefix("file://")).read_text()),
            default_specification=DRAFT202012)
    registry = Registry(retrieve=load)
    valid = 0
    for path in sorted(pathlib.Path(sys.argv[2]).iterdir()):
        name = path.stem.split(" ", 1)[1]
        schema = root / "responses" / (name + ".json")
        validator = Draft202012Validator({"$ref": schema.as_uri()}, registry=registry)
        errors = list(validator.iter_errors(json.loads(path.read_text())))
        for error in errors: print(path.name, list(error.absolute_path), error.message[:300])
        valid += not errors
    print(valid, "valid")
    """
}
