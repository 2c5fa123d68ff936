// swift-tools-version: 6.1
import PackageDescription

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
]

/// A module of the house and its test target; `uses` names our own modules, `libraries` those of others.
func module(
  _ name: String, uses: [String] = [], libraries: [Target.Dependency] = [],
  resources: [Resource]? = nil, tests: [Target.Dependency] = []
) -> [Target] {
  let own = uses.map { Target.Dependency.target(name: $0) }
  return [
    .target(
      name: name, dependencies: own + libraries, resources: resources, swiftSettings: settings),
    .testTarget(
      name: name + "Tests",
      dependencies: [.target(name: name), .target(name: "TestSupport")] + own + libraries + tests,
      swiftSettings: settings),
  ]
}

/// A top-level folder that travels with the program as a resource bundle.
func resourceFolder(
  _ name: String, uses: [Target.Dependency] = [], _ entries: [String], exclude: [String] = []
) -> Target {
  .target(
    name: name, dependencies: uses, path: name, exclude: exclude, sources: ["\(name).swift"],
    resources: entries.map { .copy($0) }, swiftSettings: settings)
}

let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let hummingbird = Target.Dependency.product(name: "Hummingbird", package: "hummingbird")
let hummingbirdTesting = Target.Dependency.product(
  name: "HummingbirdTesting", package: "hummingbird")
let httpClient = Target.Dependency.product(name: "AsyncHTTPClient", package: "async-http-client")
let nio = Target.Dependency.product(name: "NIOCore", package: "swift-nio")
let httpTypes = Target.Dependency.product(name: "HTTPTypes", package: "swift-http-types")
let argumentParser = Target.Dependency.product(
  name: "ArgumentParser", package: "swift-argument-parser")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let lifecycle = Target.Dependency.product(
  name: "ServiceLifecycle", package: "swift-service-lifecycle")

let signals = Target.Dependency.product(name: "UnixSignals", package: "swift-service-lifecycle")

let package = Package(
  name: "paedcat",
  products: [.executable(name: "paedcat", targets: ["paedcat"])],
  dependencies: [
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    .package(url: "https://github.com/apple/swift-nio-extras", from: "1.35.2"),
    .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.37.6"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: module("XML")
    + module("RDF", uses: ["XML"], libraries: [crypto])
    + module("SHACL", uses: ["RDF"])
    + module("Tables", uses: ["XML", "CZlib"])
    + module("Vocabulary", uses: ["RDF", "XML"])
    + module("Catalogue", uses: ["RDF", "SHACL", "Tables", "Vocabulary", "Schemas"])
    + module("Statistics", uses: ["Tables", "Catalogue"], tests: ["Simulation"])
    + module("Query", uses: ["Catalogue", "Vocabulary"])
    + module(
      "Store", uses: ["RDF", "Catalogue", "Vocabulary", "Query", "CZlib"],
      libraries: [grdb, crypto])
    + module(
      "Fetch",
      libraries: [
        httpClient, nio, .product(name: "NIOPosix", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
        .product(name: "NIOHTTPCompression", package: "swift-nio-extras"),
        .product(name: "NIOSSL", package: "swift-nio-ssl"),
      ], tests: ["TLSSupport"])
    + module(
      "Harvest", uses: ["XML", "RDF", "Tables", "Catalogue", "Store", "Fetch"], libraries: [crypto],
      tests: ["TLSSupport", hummingbird, hummingbirdTesting, httpTypes, grdb])
    + module(
      "Feasibility", uses: ["Catalogue", "Vocabulary", "Query", "Store"], tests: ["Simulation"])
    + module(
      "Pages",
      uses: ["Catalogue", "Vocabulary", "Query", "Store", "Feasibility", "Schemas"],
      resources: [.copy("Resources")],
      tests: [.product(name: "Mustache", package: "swift-mustache")])
    + module(
      "Web",
      uses: [
        "XML", "RDF", "Tables", "Catalogue", "Vocabulary", "Query", "Store", "Fetch", "Harvest",
        "Feasibility", "Pages", "Schemas",
      ],
      libraries: [
        hummingbird, logging, nio, .product(name: "NIOHTTP1", package: "swift-nio"),
        .product(name: "Yams", package: "Yams"),
      ],
      tests: ["Seed", hummingbirdTesting, httpTypes])
    + [
      .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
      resourceFolder(
        "Schemas",
        [
          "messages", "shapes", "codelists", "templates", "openapi.json", "phds.ttl",
          "aggregate-statistics.json",
          "changes.json", "comparison.json",
          "definitions.json",
          "dataset-answer.json", "dataset-detail.json", "dataset-history.json",
          "feasibility-answer.json", "feasibility-question.json", "findings.json",
          "harvest-detail.json", "harvest-report.json", "harvests.json", "health.json",
          "matrix.json", "problem.json",
          "publish-report.json", "publish-reports.json", "sources.json", "suggestions.json",
          "shapes-report.json", "shortlist.json", "spoken-question.json", "validation.json",
          "variable-answer.json",
        ]),
      resourceFolder(
        "Seed", uses: ["Schemas"],
        [
          "space.json", "vocabulary.tsv", "barcelona", "florence", "helsinki", "leipzig", "london",
          "lund", "porto", "riga", "rotterdam", "tartu", "warsaw",
        ], exclude: ["README.md", "generate.py", "generator"]),
      .executableTarget(
        name: "paedcat",
        dependencies: [
          "RDF", "SHACL", "Catalogue", "Statistics", "Vocabulary", "Query", "Store", "Fetch",
          "Harvest", "Feasibility", "Web", "Schemas", "Seed", "Tables", argumentParser, hummingbird,
          logging, lifecycle, signals, .product(name: "Yams", package: "Yams"),
        ], swiftSettings: settings),
      .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: settings),
      .target(
        name: "TLSSupport",
        dependencies: [
          crypto, nio, .product(name: "NIOPosix", package: "swift-nio"),
          .product(name: "NIOTLS", package: "swift-nio"),
          .product(name: "NIOSSL", package: "swift-nio-ssl"),
        ], path: "Tests/TLSSupport", swiftSettings: settings),
      .target(
        name: "Simulation", dependencies: ["Catalogue"], path: "Tests/Simulation",
        swiftSettings: settings),
      .target(
        name: "FuzzSupport", dependencies: ["RDF", "XML"], path: "Tests/FuzzSupport",
        swiftSettings: settings),
      .testTarget(
        name: "FuzzTests", dependencies: ["FuzzSupport", "RDF", "TestSupport"],
        swiftSettings: settings),
      .testTarget(
        name: "paedcatTests",
        dependencies: ["paedcat", "RDF", "Schemas", "Seed", "TestSupport", argumentParser],
        swiftSettings: settings),
    ],
  swiftLanguageModes: [.v6]
)

// libFuzzer brings the main function: without its sanitizer this target does not link (see Tests/Fuzz/README.md).
// Coverage is counted in what is tried, not in what tries it.
if Context.environment["FUZZ"] != nil {
  let sanitized = ["-sanitize=fuzzer,address"]
  for target in package.targets where ["XML", "RDF"].contains(target.name) {
    target.swiftSettings = settings + [.unsafeFlags(sanitized)]
  }
  package.targets.append(
    .executableTarget(
      name: "fuzz", dependencies: ["FuzzSupport"], path: "Tests/Fuzz", exclude: ["README.md"],
      swiftSettings: settings,
      linkerSettings: [.unsafeFlags(sanitized + ["-use-ld=lld"])]))
}
