import Foundation
import Testing

@testable import Catalogue

@Suite("Findings: catalogue of messages") struct FindingMessagesTests {
  private static let messages = FindingMessages { language in
    switch language {
    case "en":
      MessageFile(
        findings: Array(
          #"{"odd":{"message":"The {label} is {value}.","remedy":"Do {what}.","snippet":"s"}}"#.utf8
        ),
        properties: Array(
          #"{"dct:title":{"label":"title","why":"Titles matter.","snippet":"p"}}"#.utf8))
    case "pl":
      MessageFile(
        findings: Array(#"{"odd":{"message":"{label}: {value}."}}"#.utf8),
        properties: Array(#"{"dct:title":{"label":"tytuł"}}"#.utf8))
    case "es":
      MessageFile(
        findings: Array(#"{"odd":{"remedy":"Haga {what}."}}"#.utf8), properties: [])
    default: MessageFile(findings: [], properties: [])
    }
  }

  private static let finding = Finding(
    "odd", .warning, path: "dcat:distribution/dct:title", value: "v", arguments: ["what": "it"])

  /// Languages wanted; message, why, remedy.
  @Test(arguments: [
    (["en"], "The title is v.", "Do it."),
    ([], "The title is v.", "Do it."),
    (["de"], "The title is v.", "Do it."),
    (["pl"], "tytuł: v.", "Do it."),
    (["pl-PL"], "tytuł: v.", "Do it."),
    (["PL_pl"], "tytuł: v.", "Do it."),
    (["es"], "The title is v.", "Haga it."),
    (["pl", "es"], "tytuł: v.", "Haga it."),
    (["de", "es", "pl"], "tytuł: v.", "Haga it."),
    (["en", "pl"], "The title is v.", "Do it."),
    (["../pl", "x-private", "*", ""], "The title is v.", "Do it."),
  ])
  func messageByMessage(_ languages: [String], _ message: String, _ remedy: String) throws {
    let texts = try #require(Self.messages.texts(of: Self.finding, languages: languages))
    #expect(texts.message == message && texts.remedy == remedy)
    #expect(texts.why == "Titles matter." && texts.snippet == "s")
  }

  @Test func unknownKindsKeepTheirSentences() {
    let own = Finding(id: "own", severity: .warning, message: "Own.")
    #expect(Self.messages.texts(of: own, languages: ["pl"]) == nil)
    #expect(own.localised("pl") == own)
  }

  @Test func withoutTheFilesASentenceRemains() {
    let none = FindingMessages { _ in MessageFile(findings: Array("{".utf8), properties: []) }
    #expect(none.text(.message, of: Self.finding) == nil)
    let unknown = Finding("no-such-kind", .warning, path: "dct:title", value: "v")
    #expect(
      unknown.message == "There is a finding of the kind “no-such-kind” about dct:title: “v”.")
    #expect(unknown.remedy == nil)
  }

  /// Template, filled in with `a` = 1; nil where something is missing.
  @Test(arguments: [
    ("plain", "plain"), ("{a}", "1"), ("x{a}y{a}z", "x1y1z"), ("{b}", nil), ("", ""),
    ("{{a}", "{a}"), ("open {a", "open {a"), ("} {a}", "} 1"), ("{}", nil),
  ])
  func templates(_ source: String, _ filled: String?) {
    #expect(MessageTemplate(source).filled { $0 == "a" ? "1" : nil } == filled)
  }
}
