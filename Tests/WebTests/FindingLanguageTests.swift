import Catalogue
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Store
import Testing

@testable import Web

/// Findings are told in the language of the answer, and in English where it lacks the words.
@Suite struct FindingLanguageTests {
  private static let english = "It is not stated how old the children are."
  private static let polish = "Nie podano, w jakim wieku są dzieci."
  private static let spanish = "No consta la edad de los niños."

  /// `lang`, `Accept-Language`, the sentence.
  @Test(arguments: [
    (nil, nil, english), ("pl", nil, polish), ("pl-PL", nil, polish), ("es", nil, spanish),
    ("fi", nil, english), (nil, "fi, pl;q=0.5", polish), (nil, "en, pl;q=0.5", english),
    ("en", "pl", english), ("../en", nil, english),
  ])
  func answersFollowTheReader(_ lang: String?, _ accepted: String?, _ sentence: String) async throws
  {
    try await Fixture.withClient { client, fixture in
      let id = try await fixture.id(of: "https://sample.example/dataset/t1d")
      let paths = [
        "/api/v1/datasets/\(id)/findings?limit=200", "/api/v1/datasets/\(id)",
        "/api/v1/sources/sample/harvests",
      ]
      for path in paths {
        var headers = HTTPFields()
        headers[.acceptLanguage] = accepted
        let uri = path + (lang.map { (path.contains("?") ? "&" : "?") + "lang=\($0)" } ?? "")
        let response = try await client.execute(uri: uri, method: .get, headers: headers)
        #expect(response.text.contains("\"\(sentence)\""), "\(uri) \(accepted ?? "")")
        #expect(response.headers[.vary]?.contains("Accept-Language") == true)
      }
    }
  }

  @Test func theSameFindingOfTwoDatasetsIsToldOnceInAReport() async throws {
    try await Fixture.withClient { client, _ in
      let response = try await client.execute(uri: "/api/v1/sources/sample/harvests", method: .get)
      let report = try #require(try response.decoded(Page<SourceReport>.self).items.first)
      let told = report.findings.filter { $0.path == "dcat:contactPoint" }
      #expect(told.map(\.count) == [2])
      #expect(told.first?.datasets?.map { $0.suffix(3) } == ["/cf", "t1d"])
    }
  }
}
