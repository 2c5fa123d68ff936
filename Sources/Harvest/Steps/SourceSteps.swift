internal import Catalogue
internal import Foundation
internal import RDF
internal import Store
internal import Synchronization

/// Writes the steps of one source's harvest into a ``StepFolder``. Loading and reading tell it in the order of the
/// documents, recording somewhat later.
final class SourceSteps: Sendable {
  private struct State {
    /// Pages that came since the last document.
    var pages: [ReceivedPage] = []
    /// The folder of each document, by location.
    var folders: [String: URL] = [:]
    /// Documents so far; the opening is number 0.
    var count = 0
  }

  private static let opening = "opening"

  private let steps: StepFolder
  private let folder: URL
  private let threshold: Int
  private let state = Mutex(State())

  init(_ steps: StepFolder, source: Source) {
    self.steps = steps
    folder = steps.url.appendingPathComponent(Self.name(source.name), isDirectory: true)
    threshold = source.settings.threshold
    steps.write {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }
  }

  // MARK: What the steps saw

  /// A page was asked for, or a file opened.
  func received(_ page: ReceivedPage) {
    state.withLock { $0.pages.append(page) }
  }

  /// The source was recognised, perhaps by pages that are none of its documents; or could not be.
  func opened(_ failure: SourceFailure? = nil) {
    guard !state.withLock({ $0.pages.isEmpty }) || failure != nil else { return }
    steps.write {
      try begin(Self.opening, outcome: failure == nil ? "recognised" : "failed", graph: nil)
      try append([failure].compactMap(\.?.finding), to: "4-findings.ndjson", of: Self.opening)
    }
  }

  /// A document was read, with its parts.
  func read(_ location: String, _ graph: Graph) {
    steps.write {
      let url = try begin(location, outcome: "read", graph: graph)
      let file = try Self.file(url.appendingPathComponent("3-graph.nt"))
      defer { try? file.close() }
      let writer = NTriplesWriter { try file.write(contentsOf: Data($0)) }
      try writer.write(graph.withoutSmallCounts(threshold: threshold))
      try writer.finish()
    }
  }

  /// A document is as it was when it was last read.
  func unchanged(_ location: String) {
    steps.write { try begin(location, outcome: "unchanged", graph: nil) }
  }

  func refused(_ location: String, _ refusal: DocumentRefusal) {
    steps.write {
      try begin(location, outcome: "refused", graph: nil)
      try append(refusal.findings, to: "4-findings.ndjson", of: location)
    }
  }

  /// A part of a document is stored.
  func recorded(_ part: DocumentRecord) {
    steps.write {
      let datasets = part.datasets.map { $0.withoutSmallCounts(threshold: threshold) }
      let stored = datasets.map { record in
        StoredLine(
          iri: record.dataset.iri, digest: record.graph.digest, dataset: record.dataset,
          statistics: record.statistics.map(\.statistics))
      }
      let rejected = part.rejectedDatasets.map { StoredLine(iri: $0.iri, isRejected: true) }
      try append(stored + rejected, to: "5-datasets.ndjson", of: part.location)
      try append(
        part.findings + datasets.flatMap(\.findings), to: "4-findings.ndjson", of: part.location)
    }
  }

  func finished(_ report: SourceReport) {
    steps.write {
      try Self.encoder(.prettyPrinted).encode(report)
        .write(to: folder.appendingPathComponent("report.json"))
    }
  }

  // MARK: Files

  private struct Received: Encodable {
    var location: String
    /// read, unchanged, refused; of the opening recognised, failed
    var outcome: String
    var pages: [ReceivedPage]
  }

  private struct StoredLine: Encodable {
    var iri: String
    var isRejected = false
    var digest: String?
    var dataset: Dataset?
    var statistics: [AggregateStatistics]?
  }

  /// Makes the folder of a document, with the pages that came for it.
  ///
  /// - Parameter graph: what was read of them, uncut; nil where they were not read to their end.
  @discardableResult
  private func begin(_ location: String, outcome: String, graph: Graph?) throws -> URL {
    let (pages, url) = state.withLock { state in
      if location != Self.opening { state.count += 1 }
      let name = String(format: "%04d-", state.count) + Self.name(location)
      let url = folder.appendingPathComponent(name, isDirectory: true)
      state.folders[location] = url
      defer { state.pages = [] }
      return (state.pages, url)
    }
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    let isCut = graph.map { $0.holdsSmallCounts(threshold: threshold) }
    let kept = try pages.enumerated().map { try keep($1, number: $0 + 1, isCut: isCut, in: url) }
    try Self.encoder(.prettyPrinted)
      .encode(Received(location: location, outcome: outcome, pages: kept))
      .write(to: url.appendingPathComponent("1-received.json"))
    return url
  }

  /// Writes the bytes of a page where no count can be in them that must not be known.
  private func keep(
    _ page: ReceivedPage, number: Int, isCut: Bool?, in url: URL
  ) throws -> ReceivedPage {
    guard let document = page.document else { return page }
    var page = page
    guard let notation = page.notation, isCut == false else {
      page.withheld =
        switch isCut {
        case true?: "The document states a count below the threshold."
        case false?: "In its notation something may stand that is not read, and so not checked."
        case nil: "It was not read, and so not checked."
        }
      return page
    }
    let name = "2-reply-\(number).\(notation.fileExtension)"
    let file = try Self.file(url.appendingPathComponent(name))
    defer { try? file.close() }
    try document.bytes.forEachChunk { try file.write(contentsOf: Data($0)) }
    page.reply = name
    return page
  }

  private func append(_ lines: [some Encodable], to name: String, of location: String) throws {
    guard !lines.isEmpty, let url = state.withLock({ $0.folders[location] }) else { return }
    let file = try Self.file(url.appendingPathComponent(name))
    defer { try? file.close() }
    try file.seekToEnd()
    let encoder = Self.encoder()
    for line in lines {
      try file.write(contentsOf: try encoder.encode(line) + [UInt8(ascii: "\n")])
    }
  }

  private static func file(_ url: URL) throws -> FileHandle {
    if !FileManager.default.fileExists(atPath: url.path) { try Data().write(to: url) }
    return try FileHandle(forWritingTo: url)
  }

  private static func encoder(_ more: JSONEncoder.OutputFormatting = []) -> JSONEncoder {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, more]
    return encoder
  }

  /// The end of a location in letters that every file system takes.
  private static func name(_ location: String) -> String {
    let last = location.split(separator: "/").last ?? "document"
    let plain = last.utf8.prefix(80).map { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x3D: Character(UnicodeScalar(byte))
      default: Character("_")
      }
    }
    return plain.first == "." ? "_" + String(plain) : String(plain)
  }
}
