import Foundation
import Testing

@testable import Catalogue

@Suite("Findings") struct FindingTests {
  private static let misspelt = Finding(
    .dateMisspelt, .warning, dataset: "https://hospital.example/d", path: "dct:issued",
    value: "30.3.2026", line: 4, column: 7,
    arguments: ["date": "2026-03-30", "datatype": "date"])

  @Test func textsAreFilledIn() {
    let finding = Self.misspelt
    #expect(
      finding.message
        == "The date “30.3.2026” is not written as year-month-day; it was read as 2026-03-30.")
    #expect(finding.remedy == "Write it as 2026-03-30.")
    #expect(finding.snippet == "dct:issued \"2026-03-30\"^^xsd:date ;")
    #expect(finding.localised("pl").remedy == "Zapisz ją jako 2026-03-30.")
    #expect(finding.localised("pl").snippet == finding.snippet)
  }

  @Test func isSomebodysBusiness() {
    #expect(Self.misspelt.origin == .description)
    #expect(Finding(.listNotLoaded, .information).origin == .reading)
    #expect(Finding(.propertyRetired, .warning).origin == .standard)
    // One that a later version does not know any more.
    #expect(Finding("gone", .warning).origin == .description)
    #expect(Self.misspelt.property(in: ["pl", "en"]) == "data publikacji")
    #expect(Self.misspelt.property(in: []) == "release date")
  }

  @Test func jsonHoldsTheTextsAndReadsBackEqual() throws {
    let json = try JSONEncoder().encode(Self.misspelt)
    let object = try #require(try JSONSerialization.jsonObject(with: json) as? [String: Any])
    #expect(object["message"] as? String == Self.misspelt.message)
    #expect(object["why"] as? String == Self.misspelt.why)
    let read = try JSONDecoder().decode(Finding.self, from: json)
    #expect(read == Self.misspelt && read.hashValue == Self.misspelt.hashValue)
    #expect(read.localised("pl") != Self.misspelt)
    #expect(read.localised("pl").localised("en") == Self.misspelt)
  }

  @Test func whatIsKeptHoldsNoTextsAndReadsBackEqual() throws {
    let kept = Self.misspelt.keptJSON
    #expect(
      kept == #"{"arguments":{"datatype":"date","date":"2026-03-30"},"column":7,"#
        + #""dataset":"https://hospital.example/d","id":"date-misspelt","line":4,"#
        + #""path":"dct:issued","severity":"warning","value":"30.3.2026"}"#)
    #expect(try JSONDecoder().decode(Finding.self, from: Data(kept.utf8)) == Self.misspelt)
    let own = Finding(id: "odd", severity: .information, message: "Odd.", remedy: "Even it out.")
    #expect(try JSONDecoder().decode(Finding.self, from: Data(own.keptJSON.utf8)) == own)
  }

  @Test("Whatever a value holds is kept", arguments: 0..<50)
  func anyValueIsKept(_ seed: UInt64) throws {
    var random = Dice(state: seed)
    let signs = [
      "\"", "\\", "\n", "\u{0}", "\u{1F}", "\u{7F}", "ż", "👶🏽", "e\u{301}", "\u{2028}", "x",
    ]
    func text() -> String {
      (0..<Int.random(in: 0...8, using: &random)).map { _ in
        signs[Int.random(in: 0..<signs.count, using: &random)]
      }.joined()
    }
    var finding = Finding(
      .codeUnread, .warning, value: text(), arguments: [text(): text(), "a" + text(): text()])
    finding.datasets = [text(), text()]
    finding.count = 2
    let read = try JSONDecoder().decode(Finding.self, from: Data(finding.keptJSON.utf8))
    #expect(read == finding)
  }

  @Test func oldRowsStayReadable() throws {
    let old = #"{"id":"date-misspelt","message":"Odd.","remedy":"Mend it.","severity":"warning"}"#
    let read = try JSONDecoder().decode(Finding.self, from: Data(old.utf8))
    #expect(read.message == "Odd." && read.remedy == "Mend it." && read.why == nil)
    let polish = read.localised("pl")
    // What was kept without arguments cannot be filled in; what needs none is told.
    #expect(polish.message == "Odd." && polish.remedy == "Mend it.")
    #expect(polish.why?.hasPrefix("Dzień i miesiąc") == true)
  }
}
