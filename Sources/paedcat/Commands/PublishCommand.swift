internal import ArgumentParser
internal import Catalogue
internal import Fetch
internal import Foundation
internal import Harvest
internal import RDF
internal import Store

struct PublishCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "publish", abstract: "Publish the descriptions of a file as a source's own.",
    discussion: """
      Each dataset is kept under its dct:identifier; publishing it again makes a new version only where it has \
      changed. With --server it is sent to a catalogue elsewhere, with a token from “paedcat token create”.

      EXAMPLES:
        paedcat publish cohort.ttl --source riga --dry-run
        paedcat publish cohort.ttl --source riga
        paedcat publish cohort.ttl --source riga --statistics counts.json
        paedcat publish cohort.ttl --source riga --server https://catalogue.example --token-file token

      Exit status: 0 taken, nothing to mend; 1 taken, with violations to mend; 2 usage; 3 not taken.
      """)

  @Argument(help: "Turtle, JSON-LD, RDF/XML or N-Triples; - reads standard input.") var file: String
  @Option(help: "The source that it belongs to.") var source: String
  @Option(help: "A catalogue's address; without it, the local database.") var server: String?
  @Option(help: "A file that holds the token for the server.") var tokenFile: String?
  @Option(
    help: ArgumentHelp(
      "The counts that the one dataset links, instead of fetching them; not with --server.",
      valueName: "file"))
  var statistics: String?
  @Flag(help: "Read and validate, and keep nothing.") var dryRun = false
  @OptionGroup var databaseOptions: DatabaseOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    guard (server == nil) == (tokenFile == nil) else {
      throw ValidationError("--server and --token-file belong together.")
    }
    guard server == nil || statistics == nil else {
      throw ValidationError("A server fetches counts itself, from the address in the description.")
    }
  }

  func run() async throws {
    let bytes = try Self.bytes(of: file)
    let dot = file.lastIndex(of: ".")
    let notation =
      dot.flatMap { Notation(fileExtension: String(file[$0...])) }
      ?? Notation.sniff(Array(bytes.prefix(4096)))
    let reports: [PublishReport]
    if let server, let tokenFile {
      reports = try await RemotePublisher(server: server, tokenFile: tokenFile).publish(
        bytes, notation: notation, to: source, keep: !dryRun)
    } else {
      let store = try databaseOptions.openForWriting(UpkeepLine(isSilent: output.hidesProgress))
      let fetcher = Fetcher()
      reports = try await Publisher(store: store, fetcher: fetcher).publishAll(
        bytes, notation: notation, to: source, keep: !dryRun,
        statistics: try statistics.map { try Self.bytes(of: $0) }, by: .operator)
      await fetcher.shutdown()
      try store.close()
    }
    if output.json {
      try Standard.json(reports)
    } else if !output.quiet {
      for report in reports { print(Self.text(report)) }
    }
    let isGood = reports.allSatisfy { $0.status != .rejected && $0.status != .refused }
    if !isGood { throw ExitStatus.failed }
    if reports.contains(where: { $0.findings.contains { $0.severity == .violation } }) {
      throw ExitStatus.findings
    }
  }

  private static func bytes(of file: String) throws -> [UInt8] {
    if file == "-" {
      return Array(FileHandle.standardInput.readData(ofLength: Publisher.mostBytes + 1))
    }
    guard let data = FileManager.default.contents(atPath: file) else {
      throw CommandFailure("There is no file “\(file)”.", remedy: "Check the path.")
    }
    return Array(data)
  }

  private static func text(_ report: PublishReport) -> String {
    let name = report.dataset ?? report.localID
    let head = "\(report.status.rawValue)  \(name)".printable
    let worst = report.findings.prefix(10).map { finding in
      "  \(finding.severity.rawValue): \(finding.message)".printable
    }
    let more =
      report.findings.count > 10 ? ["  … and \(report.findings.count - 10) more: --json"] : []
    let refusal =
      report.status == .refused
      ? ["  It belongs to another source, or has changed since it was read."] : []
    return ([head] + refusal + worst + more).joined(separator: "\n")
  }
}
