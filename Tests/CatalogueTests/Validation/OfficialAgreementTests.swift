import Foundation
import RDF
import SHACL
import TestSupport
import Testing

@testable import Catalogue

@Suite("Our shapes and the official ones", .enabled(if: Shared.folder != nil))
struct OfficialAgreementTests {
  /// The graphs of real descriptions and of the seed, a dataset each.
  static let files: [String] = {
    guard let shared = Shared.folder else { return [] }
    let extensions = ["ttl", "rdf", "xml", "nt", "jsonld"]
    let corpus =
      FileManager.default.enumerator(atPath: shared.path + "/corpus/rdf")?
      .compactMap { $0 as? String } ?? []
    let seed =
      FileManager.default.enumerator(atPath: Shared.package.path + "/Seed")?
      .compactMap { $0 as? String } ?? []
    let examples =
      FileManager.default.enumerator(
        atPath: shared.path + "/conformance/healthdcat-ap")?.compactMap { $0 as? String } ?? []
    let all =
      corpus.map { shared.path + "/corpus/rdf/" + $0 }
      + seed.map { Shared.package.path + "/Seed/" + $0 }
      + examples.filter { $0.contains("example") }
      .map { shared.path + "/conformance/healthdcat-ap/" + $0 }
    return all.filter { path in extensions.contains { path.hasSuffix("." + $0) } }.sorted()
  }()

  static func graph(_ path: String) throws -> Graph {
    let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    let name = path.split(separator: ".").last.map(String.init) ?? ""
    guard let notation = Notation(fileExtension: name) else { return Graph() }
    return RDFReader.read(
      bytes, as: notation, options: ReadingOptions(base: "file://" + path, tolerance: .tolerant)
    ).graph
  }

  @Test("find the same violations in every dataset of the corpus and the seed")
  func agreement() throws {
    let official = try OfficialShapes.validators.get()
    let ours = try #require(try ProfileValidatorTests.validators.get()[.healthdcatApR8])
    var datasets = 0
    var same = 0
    var parts = 0
    var unexplained: [String] = []
    // All of them with `make test-long`; otherwise every fifth, in which every kind of violation occurs.
    let step = Effort.isWhole ? 1 : 5
    for path in stride(from: 0, to: Self.files.count, by: step).map({ Self.files[$0] }) {
      let graph = try Self.graph(path)
      if graph.count > 20_000 { continue }
      for described in DescriptionReader.read(graph, location: path, threshold: 1).datasets {
        let node = described.graph.id(iri: described.dataset.iri)
        let level = node.map { LevelChoice(described.graph, of: $0).level } ?? .nonPublic
        let theirs = Violation.all(try #require(official[level]).validate(described.graph).results)
        let own = Violation.all(ours.results(described.graph, level: level))
        datasets += 1
        same += theirs.intersection(own).count
        // They complain of a part as a whole, we of what is wrong in it.
        let wholes = theirs.subtracting(own).filter { $0.component == "Node" && $0.value != nil }
        let details = own.subtracting(theirs).filter { detail in
          wholes.contains { $0.value == detail.focus }
        }
        let told = wholes.filter { whole in own.contains { $0.focus == whole.value } }
        parts += told.count
        for lacking in theirs.subtracting(own).subtracting(told) {
          unexplained.append("only theirs: \(path) \(lacking)")
        }
        for extra in own.subtracting(theirs).subtracting(details) {
          unexplained.append("only ours: \(path) \(extra)")
        }
      }
    }
    print("\(datasets) datasets: \(same) violations alike, \(parts) parts told in detail")
    for line in unexplained.prefix(40) { print(line) }
    #expect(unexplained.isEmpty, "\(unexplained.count)")
    #expect(datasets > (Effort.isWhole ? 600 : 40) && same > (Effort.isWhole ? 9000 : 500))
  }
}
