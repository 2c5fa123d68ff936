import ArgumentParser
import Foundation
import TestSupport
import Testing

@testable import paedcat

/// What README and ARCHITECTURE say is so.
@Suite struct DocumentationTests {
  private static func text(_ name: String) throws -> String {
    try String(contentsOf: Shared.package.appendingPathComponent(name), encoding: .utf8)
  }

  /// The document, and how many commands it shows at least.
  @Test(arguments: [
    ("README.md", 5), ("docs/publishing.md", 5), ("docs/statistics.md", 1),
  ])
  func everyCommandThatIsShownIsUnderstood(_ name: String, _ least: Int) throws {
    let commands = try Self.text(name).replacing("\\\n", with: " ").split(separator: "\n")
      .filter { $0.hasPrefix("$ paedcat ") }
      .map { Self.words($0.dropFirst("$ paedcat ".count)) }
    #expect(commands.count >= least)
    for command in commands {
      #expect(throws: Never.self, "paedcat \(command.joined(separator: " "))") {
        try Paedcat.parseAsRoot(command)
      }
    }
  }

  /// Parted by blanks that do not stand between quotation marks.
  private static func words(_ line: Substring) -> [String] {
    line.split(separator: "\"", omittingEmptySubsequences: false).enumerated().flatMap {
      index, part in
      index % 2 == 1 ? [String(part)] : part.split(separator: " ").map(String.init)
    }
  }

  @Test(arguments: ["README.md", "ARCHITECTURE.md"])
  func everyMakeTargetThatIsNamedExists(name: String) throws {
    let makefile = try Self.text("Makefile")
    let pattern = try Regex("`make ([a-z-]+)`|^make ([a-z-]+) ").anchorsMatchLineEndings()
    for match in try Self.text(name).matches(of: pattern) {
      let target = match[1].substring ?? match[2].substring ?? ""
      #expect(makefile.contains("\n\(target):"), "\(name) names make \(target)")
    }
  }

  @Test func everyModuleIsInTheArchitecture() throws {
    let architecture = try Self.text("ARCHITECTURE.md")
    let modules = try FileManager.default.contentsOfDirectory(
      atPath: Shared.package.appendingPathComponent("Sources").path
    ).filter { !$0.hasPrefix(".") && $0 != "CZlib" }
    #expect(modules.count >= 11)
    for module in modules { #expect(architecture.contains("| `\(module)` |"), "\(module)") }
  }

  /// The arrows of the table are those of the package.
  @Test func modulesImportOnlyWhatTheirRowNames() throws {
    let rows = try Self.text("ARCHITECTURE.md").split(separator: "\n").filter {
      $0.hasPrefix("| `")
    }
    let modules = rows.map { $0.split(separator: "`")[1] }
    for (index, row) in rows.enumerated() {
      guard let uses = row.split(separator: "|").last, !uses.contains("all above"),
        !uses.contains("…")
      else { continue }
      let folder = Shared.package.appendingPathComponent("Sources/\(modules[index])")
      let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
      for case let file as URL in try #require(files) where file.pathExtension == "swift" {
        let source = try String(contentsOf: file, encoding: .utf8)
        for module in modules where module != modules[index] && !uses.contains("`\(module)`") {
          #expect(!source.contains("import \(module)\n"), "\(file.path) imports \(module)")
        }
      }
    }
  }
}
