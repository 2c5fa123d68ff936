import Catalogue
import Query
import Store
import Testing

@testable import Pages

/// What a page would be asked with.
func request(
  _ path: String = "/", _ query: [(String, String)] = [], languages: [String] = ["en"]
) -> PageRequest {
  PageRequest(
    path: path, items: query.map { QueryItem(name: $0.0, value: $0.1) },
    reader: Reader(languages: languages), publicURL: "https://catalogue.example")
}

extension HTMLPage {
  /// The page as text, which swift-mustache makes the same, but for line ends, of the same templates and model.
  func rendered() throws -> String {
    let page = String(decoding: try html(), as: UTF8.self)
    let (ours, theirs) = (lines(page), lines(try MustacheOracle.rendered(self) ?? ""))
    if ours != theirs {
      let same = zip(ours, theirs).prefix { $0 == $1 }.count
      let (own, other) = (around(same, ours), around(same, theirs))
      Issue.record("\(Self.template): \(own.debugDescription), not \(other.debugDescription)")
    }
    NamedParts.check(self)
    return page
  }

  private func lines(_ page: String) -> [UInt8] { page.utf8.filter { $0 != UInt8(ascii: "\n") } }

  private func around(_ index: Int, _ page: [UInt8]) -> String {
    String(decoding: page.dropFirst(max(0, index - 60)).prefix(200), as: UTF8.self)
  }
}

/// A hit as a search answers it.
func hit(
  id: String = "a1", title: String = "Cystic fibrosis registry", ageMin: String? = "P0D",
  ageMax: String? = "P18Y", individuals: Int64? = 412, isStated: Bool = true
) -> DatasetHit {
  DatasetHit(
    id: id, iri: "https://sample.example/" + id, title: title, description: "Synthetic children.",
    highlights: [:], hospital: "sample", hospitalName: "Sample Hospital", country: "pl",
    access: "RESTRICTED", ageMin: ageMin, ageMax: ageMax, individuals: individuals, score: 1,
    matchedBy: ["title"], stated: isStated, modified: "2026-05-06", variableCount: 2,
    rung: "countable", quality: 80)
}

func answer(
  _ items: [DatasetHit], total: Int? = nil, facets: [String: [FacetCount]] = [:],
  understood: Interpretation = Interpretation()
) -> DatasetAnswer {
  DatasetAnswer(
    total: total ?? items.count { $0.stated }, totalIsExact: true,
    unstated: items.count { !$0.stated }, asOf: "2026-06-01T10:00:00Z", generation: 3,
    relaxed: false, items: items, facets: facets, interpretation: understood)
}
