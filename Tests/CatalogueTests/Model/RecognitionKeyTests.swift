import Testing

@testable import Catalogue

@Suite("By what a dataset is recognised")
struct RecognitionKeyTests {
  struct Said: Sendable {
    var identifiers: [String] = []
    var other: [String] = []
    var publisher: String?
    var homepage: String?
    var name: String?
    var title = "Cystic fibrosis"

    func dataset(_ iri: String) -> Dataset {
      var dataset = Dataset(iri: iri)
      dataset.identifiers = identifiers
      dataset.otherIdentifiers = other
      dataset.title = LocalisedText(title, language: "en")
      guard publisher != nil || homepage != nil || name != nil else { return dataset }
      dataset.publisher = Agent(iri: publisher, name: LocalisedText(name.map { [.init($0)] } ?? []))
      dataset.publisher?.homepage = homepage
      return dataset
    }
  }

  private static let iri = "https://hospital.example/#us"

  @Test(
    "The same",
    arguments: [
      (
        Said(identifiers: ["CF-2019-004"], publisher: iri),
        Said(identifiers: ["cf-2019-004 "], publisher: iri)
      ),
      (
        Said(identifiers: ["CF-2019-004"], name: "Klinikum Süd"),
        Said(identifiers: ["CF-2019-004"], name: "KLINIKUM SUD.")
      ),
      (
        Said(identifiers: ["CF-2019-004"], publisher: iri, name: "Klinikum"),
        Said(other: ["CF-2019-004"], name: "Klinikum")
      ),
      (
        Said(identifiers: ["https://doi.org/10.1000/X1"], name: "Klinikum"),
        Said(other: ["doi:10.1000/x1"], name: "Klinikum")
      ),
      (
        Said(identifiers: ["CF-2019-004"], homepage: "https://www.klinik.example/"),
        Said(identifiers: ["CF-2019-004"], homepage: "http://klinik.example")
      ),
      // The other's IRI as an identifier.
      (Said(name: "Klinikum"), Said(identifiers: ["https://a.example/1"], name: "Klinikum")),
      (
        Said(identifiers: ["cf-1"], publisher: iri, title: "A"),
        Said(identifiers: ["cf-1"], publisher: iri, title: "B")
      ),
      (
        Said(identifiers: ["cf-1"], name: "Klinikum"), Said(identifiers: ["cf-1"], name: "Klinikum")
      ),
      (Said(identifiers: ["1"], publisher: iri), Said(identifiers: ["1"], publisher: iri)),
    ])
  func same(_ one: Said, _ other: Said) {
    let keys = one.dataset("https://a.example/1").recognitionKeys
    #expect(!Set(keys).isDisjoint(with: other.dataset("https://b.example/2").recognitionKeys))
  }

  @Test(
    "Not the same",
    arguments: [
      // No publisher, another publisher, another identifier.
      (Said(identifiers: ["CF-2019-004"]), Said(identifiers: ["CF-2019-004"])),
      (Said(identifiers: ["CF-2019-004"], name: "Klinikum"), Said(identifiers: ["CF-2019-004"])),
      (
        Said(identifiers: ["CF-2019-004"], name: "Klinikum Süd"),
        Said(identifiers: ["CF-2019-004"], name: "Klinikum Nord")
      ),
      (
        Said(identifiers: ["CF-2019-004"], name: "Klinikum"),
        Said(identifiers: ["CF-2019-005"], name: "Klinikum")
      ),
      (Said(publisher: iri), Said(publisher: iri)),
      (Said(identifiers: [""], publisher: iri), Said(identifiers: [""], publisher: iri)),
      (
        Said(identifiers: ["CF-2019-004"], name: "?"), Said(identifiers: ["CF-2019-004"], name: "?")
      ),
      // What says little needs more beside it.
      (
        Said(identifiers: ["cf-1"], name: "Klinikum", title: "A cohort"),
        Said(identifiers: ["cf-1"], name: "Klinikum", title: "B cohort")
      ),
      (
        Said(identifiers: ["1"], publisher: iri, title: "A cohort"),
        Said(identifiers: ["1"], publisher: iri, title: "B cohort")
      ),
      (Said(identifiers: ["1"], name: "Klinikum"), Said(identifiers: ["1"], name: "Klinikum")),
    ])
  func different(_ one: Said, _ other: Said) {
    let keys = one.dataset("https://a.example/1").recognitionKeys
    #expect(Set(keys).isDisjoint(with: other.dataset("https://b.example/2").recognitionKeys))
  }

  @Test("However much a description claims to be, it is recognised by a few keys")
  func bounded() {
    let claims = (0..<10_000).map { "CLAIM-\(10_000 + $0)" }
    #expect(
      Said(identifiers: claims, publisher: Self.iri, name: "Klinikum").dataset("urn:x:1")
        .recognitionKeys.count == 12)
    let long = String(repeating: "x1", count: 100_000)
    #expect(
      Said(identifiers: [long], publisher: Self.iri + long, name: long).dataset(
        "https://a.example/1"
      ).recognitionKeys == [])
  }
}
