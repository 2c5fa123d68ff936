import Foundation
import Query
import Store
import Testing

@testable import Pages

/// What pages say where nothing, or little, meets a question whole.
@Suite struct NearestPartTests {
  private static func nearest() throws -> NearestMiss {
    try JSONDecoder().decode(
      NearestMiss.self,
      from: Data(
        """
        {"criteria": 3,
         "costs": [{"field": "ageMin", "value": "P2Y, P5Y", "found": 7},
           {"field": "q", "value": "asthma", "found": 2}, {"field": "country", "value": "fi", "found": 0}],
         "items": [{"id": "a1", "iri": "https://sample.example/a1", "title": "Breath", "hospital": "sample",
           "met": 2, "misses": ["ageMin", "q"]}]}
        """.utf8))
  }

  @Test func everyCriterionThatCostsComesOffWithItsParameters() throws {
    let asked = request(
      "/", [("q", "asthma country:fi"), ("ageMin", "P2Y"), ("ageMax", "P5Y"), ("offset", "20")])
    var found = answer([])
    found.nearest = try Self.nearest()
    found.interpretation.filters = [.init(text: "country:fi", field: "country", value: "fi")]
    let page = SearchPage(asked, query: DatasetQuery(text: "asthma country:fi"), answer: found)
    let part = try #require(page.nearest)
    #expect(
      part.costs.map(\.href) == [
        "/?q=asthma%20country%3Afi", "/?q=country%3Afi&ageMin=P2Y&ageMax=P5Y",
      ])
    #expect(part.costs.map(\.isDearest) == [true, false])
    let html = try page.rendered()
    for text in [
      "Nothing meets all 3 criteria.", "7 datasets found · <strong>costs the most</strong>",
      "meets 2 of 3; not met or not stated: From age, the words", "/datasets/a1",
    ] {
      #expect(html.contains(text), "\(text)")
    }
  }

  @Test func variablesAndMatricesSayItToo() throws {
    let items = [("q", "fev1 country:fi"), ("ageMin", "P2Y")]
    var found = VariableAnswer(
      total: 0, totalIsExact: true, asOf: "2026-06-01T10:00:00Z", generation: 3, relaxed: false,
      items: [])
    found.nearest = try Self.nearest()
    let page = VariablesPage(
      request("/variables", items), query: VariableQuery(text: "fev1 country:fi"), answer: found)
    #expect(
      page.nearest?.costs.map(\.href)
        == ["/variables?q=fev1%20country%3Afi", "/variables?q=country%3Afi&ageMin=P2Y"])
    #expect(try page.rendered().contains("costs the most"))
  }

  @Test func aSingleCriterionIsNoChoice() throws {
    var nearest = try Self.nearest()
    nearest.criteria = 1
    let words = FilterWords(reader: Reader(languages: ["en"]))
    #expect(NearestPart(nearest, text: "asthma", words: words, request: request()) == nil)
    #expect(NearestPart(nil, text: "asthma", words: words, request: request()) == nil)
  }

  @Test func whatHasFewerOfTheWordsFollowsTheLastPage() throws {
    var found = answer([hit(title: "All words")], total: 21)
    found.fewerWords = FewerWords(total: 12, items: [hit(id: "f1", title: "Some words")])
    var query = DatasetQuery(text: "one two three four")
    let first = SearchPage(request("/", [("q", query.text)]), query: query, answer: found)
    #expect(first.fewer.isEmpty && first.fewerFound == nil)
    query.offset = 20
    let last = SearchPage(request("/", [("q", query.text)]), query: query, answer: found)
    #expect(last.fewer.count == 1)
    let html = try last.rendered()
    #expect(html.contains("12 more datasets have fewer of the words"))
    let places = ["All words", "12 more", "Some words"].compactMap {
      html.range(of: $0)?.lowerBound
    }
    #expect(places.count == 3 && places == places.sorted())
  }
}
