import Catalogue
import Foundation
import TestSupport
import Testing

@Suite("Aggregate statistics: the seed's documents")
struct StatisticsSeedTests {
  @Test("Every document of the seed is read in full, without a finding")
  func seed() throws {
    let seed = Shared.package.appendingPathComponent("Seed").resolvingSymlinksInPath()
    let all = FileManager.default.enumerator(at: seed, includingPropertiesForKeys: nil)
    let files = (all?.compactMap { $0 as? URL } ?? []).filter {
      $0.pathExtension == "json" && $0.deletingLastPathComponent().lastPathComponent == "statistics"
    }
    #expect(files.count >= 70)
    for file in files {
      let bytes = [UInt8](try Data(contentsOf: file))
      let stated = try JSONDecoder().decode(AggregateStatistics.self, from: Data(bytes))
      let reading = AggregateStatistics.read(bytes, threshold: 10, datasetIRI: stated.dataset)
      #expect(reading.findings == [], "\(file.lastPathComponent)")
      #expect(reading.statistics == stated, "\(file.lastPathComponent)")
    }
  }
}
