internal import Fetch
internal import Foundation
internal import Harvest
internal import Seed
internal import ServiceLifecycle
internal import Store
internal import Web

/// What `demo` does once the sample hospitals are up: adds them as sources, harvests them, serves.
struct Demonstration: Service {
  let store: Store
  let path: String
  let port: Int
  let quiet: Bool
  let hospitalPorts: AsyncStream<Int>

  func run() async throws {
    var ports = hospitalPorts.makeAsyncIterator()
    guard let hospitalPort = await ports.next() else { return }
    let names = try await addSources(hospitalPort)
    let report = try await harvest(names)
    if Task.isShuttingDownGracefully { return }
    if !quiet {
      for source in report.sources {
        Standard.error(HarvestReportText(report: source, most: 2).text)
      }
    }
    try await Serving.run(store: store, configuration: WebConfiguration(port: port)) { address in
      // The server runs on where nobody reads its invitation.
      try? Standard.write(Array(invitation(address).utf8))
    }
  }

  private func addSources(_ hospitalPort: Int) async throws -> [String] {
    let hospitals = try Seed.hospitals()
    for hospital in hospitals {
      var source = Source(
        name: hospital.name, url: "http://127.0.0.1:\(hospitalPort)/\(hospital.path)",
        kind: Source.Kind(rawValue: hospital.kind) ?? .auto)
      source.settings.hospital = hospital.hospital
      source.settings.country = hospital.country
      source.settings.threshold = hospital.threshold
      source.settings.contact = hospital.contact
      source.settings.iriPrefix = hospital.iriPrefix
      source.settings.allowNetwork = ["127.0.0.0/8"]
      if try await store.source(named: source.name) == nil {
        try await store.addSource(source)
      } else {
        try await store.setSource(source)
      }
    }
    return hospitals.map(\.name)
  }

  /// A signal during the harvest ends it cleanly.
  private func harvest(_ names: [String]) async throws -> HarvestReport {
    let fetcher = Fetcher()
    let harvester = Harvester(store: store, fetcher: fetcher)
    let progress = HarvestProgressLine(isSilent: quiet)
    let result = await cancelWhenGracefulShutdown {
      await Result {
        try await harvester.harvest(try await harvester.sources(for: names)) { progress.tell($0) }
      }
    }
    progress.end()
    await fetcher.shutdown()
    return try result.get()
  }

  /// Complete commands, with the program as it was called: it need not be on the PATH.
  private func invitation(_ address: String) -> String {
    let program = CommandLine.arguments.first ?? "paedcat"
    return """

      The catalogue is up; Ctrl-C ends it. Its database: \(path)
      \(address)

      Three things to try, from another terminal:

        curl '\(address)/api/v1/datasets?q=cystic+fibrosis'
        \(program) search '"cardiac surgery"' --server \(address)
        \(program) feasibility --code ORPHA:586 --age P2Y/P6Y --server \(address)

      """
  }
}

extension Result where Failure == any Error {
  /// The outcome of an asynchronous call.
  init(_ body: () async throws -> Success) async {
    do {
      self = .success(try await body())
    } catch {
      self = .failure(error)
    }
  }
}
