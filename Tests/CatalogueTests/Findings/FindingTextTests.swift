import Foundation
import TestSupport
import Testing

@testable import Catalogue

/// Every kind of finding has its sentences, and every sentence its kind.
@Suite("Findings: texts") struct FindingTextTests {
  private static func file(_ language: String) throws -> MessageFile {
    let path = Shared.package.appendingPathComponent("Schemas/messages/findings.\(language).json")
    return MessageFile(findings: [UInt8](try Data(contentsOf: path)), properties: [])
  }

  @Test("Every kind is in the catalogue, and everything there is a kind", arguments: ["en", "pl"])
  func complete(_ language: String) throws {
    let entries = Set(try Self.file(language).entries.keys)
    let kinds = Set(Finding.Kind.allCases.map(\.rawValue))
    #expect(entries.subtracting(kinds).sorted() == [], "texts of no kind of Finding.Kind")
    #expect(kinds.subtracting(entries).sorted() == [], "kinds without texts")
  }

  @Test("Languages that are begun hold nothing that English lacks", arguments: ["es"])
  func begun(_ language: String) throws {
    let (english, other) = (try Self.file("en"), try Self.file(language))
    #expect(!other.isEmpty)
    for (id, entry) in other.entries {
      for field in entry.keys { #expect(english.entries[id]?[field] != nil, "\(id) \(field)") }
    }
  }

  @Test("Polish has all that English has, and names nothing else")
  func polish() throws {
    let (english, polish) = (try Self.file("en"), try Self.file("pl"))
    for (id, entry) in english.entries {
      let translated = try #require(polish.entries[id])
      for (field, template) in entry where field != .snippet && field != .specification {
        let other = try #require(translated[field], "\(id) \(field)")
        #expect(
          Set(other.placeholders).isSubset(of: template.placeholders), "\(id) \(field)")
        #expect(other != template || field == .message && id.hasPrefix("syntax"), "\(id) \(field)")
      }
    }
  }

  @Test("Each text of each kind is one filled-in sentence", arguments: Finding.Kind.allCases)
  func sentences(_ kind: Finding.Kind) throws {
    let finding = FindingExamples.finding(kind)
    for language in ["en", "pl"] {
      let told = finding.localised(language)
      for text in [told.message, told.why, told.remedy].compactMap(\.self) {
        #expect(text.hasSuffix("."), "\(text)")
        #expect(!text.contains("\n") && !text.contains("  "), "\(text)")
        #expect(!text.contains("There is a finding of the kind"), "\(text)")
      }
    }
    // What the texts name is what the example has: a snippet that cannot be filled in would be missing.
    let entry = try #require(try Self.file("en").entries[kind.rawValue])
    #expect(entry[.remedy] == nil || finding.remedy != nil)
    #expect(entry[.snippet] == nil || finding.snippet != nil)
  }

  @Test("Each kind is made somewhere", arguments: Finding.Kind.allCases)
  func used(_ kind: Finding.Kind) {
    let name = ".\(kind)"
    let isMade = Self.sources.contains { source in
      source.ranges(of: name).contains { range in
        range.upperBound == source.endIndex
          || !(source[range.upperBound].isLetter || source[range.upperBound].isNumber)
      } || source.contains("\"\(kind.rawValue)\"")
    }
    #expect(
      isMade,
      "nothing in Sources or Schemas/shapes makes a finding \(kind.rawValue)")
  }

  /// The program's sources without the list of kinds, and the shapes, which may name findings.
  private static let sources: [String] = ["Sources", "Schemas/shapes"].flatMap { folder in
    let place = Shared.package.appendingPathComponent(folder)
    let files = FileManager.default.enumerator(at: place, includingPropertiesForKeys: nil)
    return (files?.compactMap { $0 as? URL } ?? [])
      .filter {
        ["swift", "ttl"].contains($0.pathExtension)
          && $0.lastPathComponent != "Finding+Kind.swift"
      }
      .compactMap { try? String(contentsOf: $0, encoding: .utf8) }
  }
}
