import Catalogue
import Hummingbird
import HummingbirdTesting
import Store
import Testing

@testable import Web

/// `GET /api/v1/datasets/{id}/findings`.
@Suite struct FindingsRouteTests {
  @Test func tellsTheScoreAndWhatWouldRaiseItMost() async throws {
    try await Fixture.withClient { client, fixture in
      let id = try await fixture.id(of: "https://sample.example/dataset/t1d")
      let response = try await client.execute(
        uri: "/api/v1/datasets/\(id)/findings?limit=200", method: .get)
      let answer = try response.decoded(FindingsAnswer.self)
      let quality = try #require(answer.quality)
      #expect(quality.dimensions.map(\.dimension) == QualityScore.Dimension.allCases)
      #expect(quality.band == .bad)
      let points = quality.advice.map(\.points)
      #expect(points == points.sorted(by: >))
      #expect(quality.advice.contains { $0.criterion == "ages-stated" && !$0.text.isEmpty })
      #expect(answer.qualityHistory.map(\.percent) == [quality.percent])
      #expect(answer.items.count == answer.total)
      // Recommended properties are kept as one and told one by one.
      #expect(answer.items.filter { $0.id == "property-recommended" }.count > 10)
      #expect(!answer.items.contains { $0.id == "properties-recommended" })

      let polish = try await client.execute(
        uri: "/api/v1/datasets/\(id)/findings?limit=1&lang=pl", method: .get)
      let told = try polish.decoded(FindingsAnswer.self)
      #expect(told.quality?.percent == quality.percent)
      #expect(told.quality?.advice.map(\.text) != quality.advice.map(\.text))
    }
  }
}
