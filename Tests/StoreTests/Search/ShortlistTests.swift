import Catalogue
import Store
import Testing

@Suite struct ShortlistTests {
  @Test func anEntryTellsWhomToAskAndHowToCite() async throws {
    let store = try await Store.withSources("s")
    var dataset = Describing.dataset("one", title: "A cohort")
    var contact = ContactPoint()
    contact.name = LocalisedText("Data office")
    contact.email = "data@hospital.example"
    dataset.contacts = [contact]
    dataset.landingPages = ["https://hospital.example/one"]
    dataset.access.level = .restricted
    dataset.access.useConditions = [Code(system: "DUO", value: "0000007")]
    dataset.access.healthDataAccessBody = Agent(name: LocalisedText("Access body"))
    dataset.modified = "2026-02-03"
    try await store.harvest("s", [SearchSpace.document("d.ttl", [dataset])])
    let list = try await store.shortlist([dataset.iri, Store.datasetKey(for: dataset.iri)])
    let entry = try #require(list.entries.first)
    #expect(list.entries.count == 1)
    #expect(entry.contacts == ["Data office, data@hospital.example"])
    #expect(entry.routes == ["https://hospital.example/one"])
    #expect(entry.access == "RESTRICTED")
    #expect(entry.healthDataAccessBody == "Access body")
    #expect(entry.conditions == ["DUO:0000007"])
    #expect(entry.citation.contains("(2026). A cohort."))
    #expect(
      entry.citation.hasSuffix("PaedCat, generation \(list.generation), as of \(list.asOf)."))
    #expect(list.csv.split(separator: "\n").count == 2)
    #expect(list.text.contains("\n  health data access body: Access body\n"))
  }

  @Test func whatIsNotThereIsNamed() async throws {
    let store = try await SearchSpace.store()
    await #expect(throws: DatasetUnknown(id: "none")) { try await store.shortlist(["none"]) }
  }
}
