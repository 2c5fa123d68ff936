import Query
import RDF
import Testing

@testable import Web

@Suite struct HTTPPartsTests {
  @Test(
    arguments: [
      (nil, Representation.json), ("*/*", .json), ("text/turtle", .rdf(.turtle)),
      ("application/json;q=0.5, text/turtle", .rdf(.turtle)),
      ("text/*;q=0.9, application/rdf+xml;q=0.95", .rdf(.rdfxml)),
      ("application/n-triples;q=0.8, */*;q=0.1", .rdf(.ntriples)),
      ("TEXT/TURTLE; charset=utf-8", .rdf(.turtle)),
    ] as [(String?, Representation)])
  func picksWhatTheClientLikesBest(accept: String?, expected: Representation) {
    #expect(ContentNegotiation.choose(accept, from: offers) == expected)
  }

  @Test(arguments: ["image/png", "text/turtle;q=0", "*/*;q=0", "nonsense"])
  func picksNothingWhereNothingIsAccepted(accept: String) {
    #expect(ContentNegotiation.choose(accept, from: offers) == nil)
  }

  @Test(arguments: [
    ("q=cystic+fibrosis", "cystic fibrosis"), ("q=%C5%82%C3%B3d%C5%BA", "łódź"),
    ("q=a%2Bb", "a+b"), ("q=100%", "100%"), ("q=%zz", "%zz"), ("q", ""), ("q=a&q=b", "b"),
    ("q=a=b", "a=b"), ("q=%FF", "\u{FFFD}"),
  ])
  func decodesParameters(query: String, expected: String) {
    #expect(QueryItems(query)["q"] == expected)
  }

  @Test(arguments: [
    ("pl, en;q=0.8", ["pl", "en"]), ("en;q=0.1, fi", ["fi", "en"]), ("*", []),
    ("de;q=0, fr", ["fr"]), ("", []),
  ])
  func ordersLanguages(header: String, expected: [String]) {
    #expect(AcceptLanguage.tags(header) == expected)
  }

  @Test func boundsWholeNumbers() throws {
    let items = QueryItems("limit=500")
    #expect {
      try items.integer("limit", in: 1...200, default: 20)
    } throws: { error in
      (error as? Problem)?.pointer == "limit" && (error as? Problem)?.status == 400
    }
    #expect(try QueryItems("").integer("limit", in: 1...200, default: 20) == 20)
  }

  private let offers: [Representation] = [.json, .rdf(.turtle), .rdf(.ntriples), .rdf(.rdfxml)]
}
