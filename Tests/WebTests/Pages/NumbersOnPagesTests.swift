import Feasibility
import Foundation
import Hummingbird
import HummingbirdTesting
import Store
import Testing

@testable import Web

/// Numbers on pages are those of the API, over random questions about a random catalogue.
@Suite struct NumbersOnPagesTests {
  static let questions = 12

  @Test func searchTotalsAndFacets() async throws {
    try await Fixture.withClient(publishing: RandomCatalogue.documents(seed: 1)) { client, _ in
      var random = Seeded(seed: 3)
      for _ in 0..<Self.questions {
        let query = RandomCatalogue.search(&random)
        let facets =
          "ageGroup,country,hospital,access,category,theme,kind,hasVariables,language,quality,year"
        let api = try await client.execute(
          uri: "/api/v1/datasets?\(query)&facets=\(facets)", method: .get)
        let answer = try api.decoded(DatasetAnswer.self)
        let page = try await client.execute(uri: "/?" + query, method: .get)
        #expect(Self.found(page.text) == answer.total, "\(query)")
        let hits = page.text.matches(of: #/<h3><a href="/datasets/([a-z0-9]+)/#)
        #expect(hits.map { String($0.1) } == answer.items.map(\.id), "\(query)")
        let shown = page.text.split(separator: #"<section class="facet">"#).dropFirst().map {
          part in
          part.matches(of: #/<span class="count">(\d+)</span>/#).compactMap { Int($0.1) }.sorted()
        }
        let expected = facets.split(separator: ",").compactMap { name in
          (answer.facets[String(name)] ?? []).map(\.count).sorted()
        }
        // A field with one value, and that not asked for, is not shown.
        for counts in expected where counts.count > 1 {
          #expect(shown.contains(counts), "\(query): \(counts)")
        }
        for counts in shown { #expect(expected.contains(counts), "\(query): \(counts)") }
      }
    }
  }

  @Test func feasibilityBounds() async throws {
    try await Fixture.withClient(publishing: RandomCatalogue.documents(seed: 2)) { client, _ in
      var random = Seeded(seed: 4)
      var kinds: Set<FeasibilityAnswer.Kind> = []
      for _ in 0..<Self.questions {
        let (query, question) = RandomCatalogue.question(&random)
        let api = try await client.execute(
          uri: "/api/v1/feasibility", method: .post, body: ByteBuffer(string: question))
        let answer = try api.decoded(FeasibilityAnswer.self)
        let page = try await client.execute(uri: "/feasibility?" + query, method: .get)
        let rows = page.text.matches(
          of:
            #/<td [^>]*data-label[^>]*>([^<]*)</td><td [^>]*><strong>([^<]*)</strong></td><td [^>]*>([^<]*)</td>/#
        ).map { [$0.1, $0.2, $0.3].map { Self.plain($0) } }
        #expect(rows == answer.hospitals.map(Self.shown), "\(query)")
        kinds.formUnion(answer.hospitals.map(\.kind))
        let total = answer.total
        let counted = total.counted.map { [$0.disjoint, $0.shared].map(\.bounds) }
        for bounds in counted ?? [total.disjoint, total.shared] {
          var numbers = [bounds.lower, bounds.upper, bounds.estimate].compactMap { $0 }
          numbers += [total.uncounted?.upper, total.disjoint.upper].compactMap { $0 }
          let panel = try #require(page.text.firstMatch(of: /<div class="panel">(?s)(.*?)<\/div>/))
            .1
          for number in numbers { #expect(Self.plain(panel).contains("\(number)"), "\(query)") }
        }
      }
      #expect(kinds.isSuperset(of: [.estimate, .unknown]), "the questions tell too little apart")
    }
  }

  @Test func theDataSpaceIsWhatSearchesFind() async throws {
    try await Fixture.withClient(publishing: RandomCatalogue.documents(seed: 5)) { client, _ in
      var cells = 0
      for query in [
        "", "?disease=ORPHA:586", "?ageGroup=child", "?disease=ICD10:E10&ageGroup=adolescent",
      ] {
        let page = try await client.execute(uri: "/hospitals" + query, method: .get)
        for cell in page.text.matches(
          of: #/<td class="number level\d"><a rel="nofollow" href="/([^"]*)">([\d,]+)</a>/#)
        {
          let search = cell.1.replacing("&amp;", with: "&")
          let api = try await client.execute(uri: "/api/v1/datasets" + search, method: .get)
          let total = try api.decoded(DatasetAnswer.self).total
          #expect(Self.plain(cell.2) == "\(total)", "\(search)")
          let found = try await client.execute(uri: "/" + search, method: .get)
          #expect(Self.found(found.text) == total, "\(search)")
          cells += 1
        }
      }
      #expect(cells > 40)
      let csv = try await client.execute(uri: "/hospitals?format=csv", method: .get)
      #expect(csv.headers[.contentType] == "text/csv; charset=utf-8")
      #expect(csv.text.contains("\r\neast,,,,25") || csv.text.contains("\neast,,,,25"))
    }
  }

  private static func found(_ page: String) -> Int? {
    page.firstMatch(of: #/<h2 id="found">([\d,]+) /#).flatMap { Int(plain($0.1)) }
  }

  private static func plain(_ text: some StringProtocol) -> String {
    String(text).replacing(",", with: "").replacing("≈ ", with: "").replacing("&lt;", with: "<")
  }

  /// At least, likeliest, at most, as the page is to show them.
  private static func shown(_ hospital: FeasibilityAnswer.Hospital) -> [String] {
    let bounds = hospital.countedBounds
    func text(_ number: Int?) -> String {
      number.map { "\($0)" } ?? bounds.below.map { "<\($0)" } ?? "–"
    }
    return switch hospital.countedKind {
    case .zero: ["0", "0", "0"]
    case .suppressed: ["0", "<\(bounds.below ?? 0)", "<\(bounds.below ?? 0)"]
    case .estimate:
      [bounds.lower.map { "\($0)" } ?? "–", text(bounds.estimate), text(bounds.upper)]
    default: ["?", "?", hospital.upper.map { "\($0)" } ?? "?"]
    }
  }
}
