internal import ArgumentParser
internal import Foundation
internal import Store

struct SourceApplyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "apply", abstract: "Set sources up as a YAML file has them.",
    discussion: """
      The file names each source with its url, and whichever of kind, paused and the settings of `source set` it \
      needs; what it leaves out has its default. Applying it again changes nothing. Sources that it does not name \
      stay as they are. Nothing is changed where anything in it is wrong.

      EXAMPLE OF A FILE:
        sources:
          riga:
            url: https://hospital.example/catalogue.rdf
            country: lv
            every: PT6H
            contact: steward@hospital.example
          intranet:
            url: https://10.20.0.7/fdp
            kind: fdp
            every: 30 2 * * *
            allowNetwork: [10.20.0.0/16]
            secretEnv: INTRANET_TOKEN

      EXAMPLES:
        paedcat source apply sources.yaml --dry-run
        paedcat source apply sources.yaml
      """)

  @Argument(help: "The YAML file; - reads standard input.") var file: String
  @Flag(help: "Say what would change, and change nothing.") var dryRun = false
  @OptionGroup var databaseOptions: DatabaseOptions
  @OptionGroup var output: OutputOptions

  /// What applying did, or would do.
  struct Outcome: Encodable {
    struct Change: Encodable {
      var name: String
      /// The settings that differed, with `url`, `kind` and `paused`.
      var keys: [String]
    }

    var dryRun: Bool
    var added: [String] = []
    var changed: [Change] = []
    var unchanged: [String] = []
    /// Sources of the catalogue that the file does not name: left as they are.
    var unnamed: [String] = []
  }

  func run() async throws {
    let wanted = try read().sources
    let store = try databaseOptions.openForWriting(UpkeepLine(isSilent: output.hidesProgress))
    let known = try await store.sources().map(\.source)
    var outcome = Outcome(dryRun: dryRun)
    for source in wanted {
      guard let old = known.first(where: { $0.name == source.name }) else {
        outcome.added.append(source.name)
        if !dryRun { try await store.addSource(source) }
        continue
      }
      if old == source {
        outcome.unchanged.append(source.name)
      } else {
        outcome.changed.append(.init(name: source.name, keys: old.differences(from: source)))
        if !dryRun { try await store.setSource(source) }
      }
    }
    outcome.unnamed = known.map(\.name).filter { name in !wanted.contains { $0.name == name } }
    try store.close()
    if output.json { return try Standard.json(outcome) }
    if !output.quiet { print(text(outcome)) }
  }

  private func read() throws -> SourceFile {
    let bytes: Data
    if file == "-" {
      bytes = FileHandle.standardInput.readDataToEndOfFile()
    } else {
      bytes = try Data(contentsOf: URL(fileURLWithPath: file))
    }
    let folder = URL(fileURLWithPath: file == "-" ? "." : file).deletingLastPathComponent()
    do {
      return try SourceFile(yaml: String(decoding: bytes, as: UTF8.self), folder: folder)
    } catch {
      let place = error.line.map { ":\($0):\(error.column ?? 1)" } ?? ""
      throw CommandFailure(
        "\(file)\(place): \(error.message)",
        remedy: "Nothing was changed; “paedcat source apply --help” shows a file.")
    }
  }

  private func text(_ outcome: Outcome) -> String {
    let would = dryRun ? "Would be " : ""
    var lines: [String] = []
    func add(_ word: String, _ names: [String]) {
      guard !names.isEmpty else { return }
      lines.append((would + word).capitalisedFirst + ": " + names.joined(separator: ", "))
    }
    add("added", outcome.added)
    add("changed", outcome.changed.map { "\($0.name) (\($0.keys.joined(separator: ", ")))" })
    add("unchanged", outcome.unchanged)
    if !outcome.unnamed.isEmpty {
      lines.append("Not in the file, left alone: \(outcome.unnamed.joined(separator: ", "))")
    }
    return lines.isEmpty ? "The file names no source." : lines.joined(separator: "\n")
  }
}

extension String {
  fileprivate var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}

extension Source {
  /// The names of what is set otherwise in `other`, sorted.
  fileprivate func differences(from other: Source) -> [String] {
    var keys = zip(Self.fields(of: settings), Self.fields(of: other.settings))
      .filter { $0.value != $1.value }.map(\.0.key)
    if url != other.url { keys.append("url") }
    if kind != other.kind { keys.append("kind") }
    if paused != other.paused { keys.append("paused") }
    return keys.sorted()
  }

  private static func fields(of settings: SourceSettings) -> [(key: String, value: String)] {
    Mirror(reflecting: settings).children.map { ($0.label ?? "", "\($0.value)") }
  }
}
