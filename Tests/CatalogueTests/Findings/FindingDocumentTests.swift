import Foundation
import TestSupport
import Testing

@testable import Catalogue

/// `docs/findings.md` has a section for every kind, and says what the catalogue of messages says.
@Suite("Findings: documentation") struct FindingDocumentTests {
  private static let place = Shared.package.appendingPathComponent("docs/findings.md")

  /// With `PAEDCAT_WRITE_DOCS=1` in the environment the sections are written anew.
  @Test func everySectionIsUpToDate() throws {
    let text = (try? String(contentsOf: Self.place, encoding: .utf8)) ?? ""
    let parts = text.split(separator: Self.mark, maxSplits: 1, omittingEmptySubsequences: false)
    let head = String(try #require(parts.first))
    let expected = Self.sections
    if ProcessInfo.processInfo.environment["PAEDCAT_WRITE_DOCS"] == "1" {
      try Data((head + Self.mark + expected.joined()).utf8).write(to: Self.place)
      return
    }
    let stated = "\n" + (parts.count > 1 ? parts[1] : "")
    for section in expected {
      let title = section.prefix { $0 != "`" } + section.drop { $0 != "`" }.prefix { $0 != "\n" }
      #expect(stated.contains(section), "docs/findings.md is out of date at \(title)")
    }
    #expect(
      stated.dropFirst() == Substring(expected.joined()), "docs/findings.md has more sections")
  }

  private static let mark = "<!-- One section for each identifier, from Schemas/messages. -->\n"

  private static var sections: [String] {
    Finding.Kind.allCases.sorted { $0.rawValue < $1.rawValue }.map { kind in
      let finding = FindingExamples.finding(kind)
      var lines = ["", "## `\(kind.rawValue)`", ""]
      let place = finding.path.map { "`\($0)`: " } ?? ""
      lines.append("> " + place + finding.message)
      switch kind.origin {
      case .description: break
      case .reading:
        lines += ["", "*The catalogue's own: how it reads, or how the source is set up.*"]
      case .standard:
        lines += ["", "*The standard's: it only recommends this, has changed, or leaves it open.*"]
      }
      if let why = finding.why { lines += ["", "**Why it matters.** \(why)"] }
      if let remedy = finding.remedy { lines += ["", "**How to mend it.** \(remedy)"] }
      if let snippet = finding.snippet { lines += ["", "```turtle", snippet, "```"] }
      if let url = finding.specification { lines += ["", "[What the specification says](\(url))"] }
      return lines.joined(separator: "\n") + "\n"
    }
  }
}
