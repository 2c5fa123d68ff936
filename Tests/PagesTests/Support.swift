import Catalogue
import Query
import Store

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
  /// The page as text.
  func rendered() throws -> String { String(decoding: try html(), as: UTF8.self) }
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
