import Foundation
import Store
import Testing

@testable import paedcat

/// What changed in a description, for people.
@Suite struct HistoryTextTests {
  @Test func aChangeIsReadableToItsEnd() throws {
    let long = String(repeating: "long ", count: 40)
    let version = """
      {"source": "riga", "location": "c.ttl", "number": 2, "digest": "0123456789abcdef", "triples": 7,
       "storedAt": "2026-11-29T08:00:00.000Z", "shown": true,
       "removed": ["<a:1> <http://purl.org/dc/terms/title> \\"\(long)old\\"@en ."],
       "added": ["<a:1> <http://purl.org/dc/terms/title> \\"\(long)new\\"@en .",
                 "_:c14n0 <http://www.w3.org/ns/dcat#accessURL> <https://hospital.example/x> ."]}
      """
    let history = try JSONDecoder().decode(
      DatasetHistory.self,
      from: Data("{\"id\": \"x\", \"iri\": \"a:1\", \"versions\": [\(version)]}".utf8))
    let lines = HistoryText(history: history).text.split(separator: "\n")
    #expect(
      lines.suffix(3) == [
        "  - dct:title \"\(long)old\"@en", "  + dct:title \"\(long)new\"@en",
        "  + _:c14n0 dcat:accessURL <https://hospital.example/x>",
      ])
  }
}
