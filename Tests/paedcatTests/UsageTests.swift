import ArgumentParser
import Foundation
import Testing

@testable import paedcat

/// What the program says of itself, and how it ends.
@Suite struct UsageTests {
  static let commands = allCommands(below: Paedcat.self, path: [])

  @Test(arguments: commands.map(\.path)) func everyCommandHasHelpWithAnExample(path: [String])
    throws
  {
    let outcome = try Program.run(path + ["--help"])
    #expect(outcome.status == 0)
    #expect(outcome.errors.isEmpty)
    #expect(outcome.output.contains("EXAMPLE"), "\(path) shows no example")
    #expect(outcome.output.contains("OVERVIEW"))
  }

  @Test(arguments: [
    ["nonsense"], ["search", "--limit", "0"], ["search", "--sort", "beauty"],
    ["search", "--age-min", "young"], ["compare", "one"], ["convert", "-"], ["feasibility"],
    ["source", "add", "Name"], ["source", "set", "riga", "threshold=3"],
    ["show", "x", "--as", "poem"], ["serve", "--port", "70000"],
    ["search", "x", "--server", "http://127.0.0.1:1", "--database", "x"],
    ["validate"], ["validate", "x", "--profile", "none"], ["validate", "x", "--format", "turtle"],
    ["validate", "x", "--background", "y"],
    ["validate", "x", "--shapes", "y", "--profile", "phds"],
    ["statistics", "x"], ["statistics", "x", "--dataset", "x:y", "--threshold", "3"],
    ["statistics", "x", "--dataset", "x:y", "--rounding", "7"],
    ["statistics", "x", "--dataset", "x:y", "--dimensions", "shoeSize"],
    ["statistics", "x", "--dataset", "x:y", "--column", "a=b"],
    ["statistics", "x", "--dataset", "x:y", "--reference-date", "today"],
    ["publish", "x", "--source", "riga", "--server", "http://127.0.0.1:1"],
    ["token", "create", "--source", "riga", "--name", "n", "--actions", "read"],
    ["token", "create", "--source", "riga", "--name", "n", "--expires", "soon"],
    ["token", "create", "--source", "riga", "--name", "n", "--expires", "2020-01-01"],
    ["audit", "--limit", "0"], ["purge", "x"],
    ["source", "set", "riga", "columns=shoe:Size"],
    ["harvest", "--limit", "0"], ["export", "--format", "nquads"],
  ])
  func wrongUsageEndsWithTwo(arguments: [String]) throws {
    let outcome = try Program.run(arguments)
    #expect(outcome.status == 2)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.hasPrefix("Error: "))
  }

  @Test(
    arguments: [
      (["search", "x"], "There is no database at"),
      (["show", "x"], "There is no database at"),
      (["check"], "There is no database at"),
      (["export"], "There is no database at"),
      (["purge", "x", "--reason", "r"], "cannot be undone"),
      (["publish", "/nowhere.ttl", "--source", "riga"], "There is no file"),
      (["search", "x", "--server", "ftp://example.org"], "is not the address of a server"),
      (["convert", "/nowhere.ttl", "--check"], "There is no file"),
      (["statistics", "/nowhere.csv", "--dataset", "https://x.example/1"], "There is no file"),
      (["harvest", "/nowhere"], "There is no source, file or folder"),
    ] as [([String], String)])
  func whatCannotBeDoneEndsWithThreeAndOneSentence(arguments: [String], expected: String) throws {
    let folder = try Folder()
    let outcome = try Program.run(
      arguments, environment: ["PAEDCAT_DATABASE": folder.file("none.sqlite")])
    #expect(outcome.status == 3)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.hasPrefix("paedcat: "))
    #expect(outcome.errors.contains(expected))
    #expect(outcome.errors.split(separator: "\n").count == 1)
  }

  @Test func versionIsOneLine() throws {
    let outcome = try Program.run(["--version"])
    #expect(outcome.status == 0)
    #expect(outcome.output == "0.1.0\n")
  }

  private static func allCommands(
    below command: any ParsableCommand.Type, path: [String]
  ) -> [(path: [String], type: any ParsableCommand.Type)] {
    [(path, command)]
      + command.configuration.subcommands.flatMap { sub in
        allCommands(below: sub, path: path + [sub.configuration.commandName ?? ""])
      }
  }
}
