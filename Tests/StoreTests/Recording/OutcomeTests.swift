import Catalogue
import GRDB
import Testing

@testable import Store

@Suite("What a harvest did with each dataset")
struct OutcomeTests {
  private func outcomes(
    _ store: Store, _ report: SourceReport, _ outcome: HarvestedDataset.Outcome? = nil
  ) async throws -> [String] {
    let id = try #require(report.id)
    let detail = try #require(try await store.harvest(id, of: "north", outcome: outcome))
    #expect(detail.harvest == report)
    #expect(detail.datasets.total == detail.datasets.items.count)
    return detail.datasets.items.map {
      "\($0.outcome.rawValue) \($0.iri.replacing(Describing.iri(""), with: "")) \($0.findings)"
    }
  }

  @Test("New, changed, rejected, withdrawn and held are told; what is unchanged costs no row")
  func told() async throws {
    let store = try await Store.withSources("north")
    let (x, y, z) = (
      Describing.dataset("x"), Describing.dataset("y"), Describing.dataset("z")
    )
    var first = Describing.document("a", [x, y, z])
    first.datasets[0].findings = [Finding(.titleMissing, .violation, dataset: x.iri)]
    var report = try await store.harvest("north", [first]).report
    #expect(try await outcomes(store, report) == ["new x 1", "new y 0", "new z 0"])

    report = try await store.harvest("north", [first]).report
    #expect(try await outcomes(store, report) == [])

    var second = Describing.document("a", [Describing.dataset("x", title: "Changed"), y])
    second.rejectedDatasets = [
      RejectedDataset(iri: y.iri, findings: 3),
      RejectedDataset(iri: Describing.iri("never"), findings: 2),
    ]
    report = try await store.harvest("north", [second]).report
    #expect(
      try await outcomes(store, report)
        == ["changed x 0", "rejected y 3", "rejected never 2", "withdrawn z 0"])
    #expect(try await outcomes(store, report, .rejected) == ["rejected y 3", "rejected never 2"])

    let held = try await store.harvest("north", [Describing.document("a", [x])], confirm: false)
    #expect(held.report.status == .held)
    #expect(try await outcomes(store, held.report, .held) == ["held y 0"])
    #expect(try await store.harvests(of: "north").items.map(\.id) == [4, 3, 2, 1])
    #expect(try await store.harvest(9, of: "north") == nil)

    // Erasing a dataset takes it out of every harvest.
    _ = try await store.purge(x.iri, reason: "r", actor: "operator")
    #expect(try await store.harvest(1, of: "north")?.datasets.total == 2)
  }
}
