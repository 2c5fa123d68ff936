public import Foundation
internal import Synchronization

/// A folder that takes in what each step of harvests saw, for a person to look at (`harvest --keep-steps FOLDER`):
/// a folder a source, in it one a document.
public final class StepFolder: Sendable {
  /// The folder that was named.
  public let url: URL
  private let problem = Mutex<StepFolderProblem?>(nil)

  /// What went wrong while writing, after which nothing more was written; the harvest itself goes on.
  public var failure: StepFolderProblem? { problem.withLock { $0 } }

  /// Makes the folder where there is none.
  ///
  /// - Throws: `StepFolderProblem` where it holds something already, is no folder, or cannot be written.
  public init(path: String) throws(StepFolderProblem) {
    url = URL(fileURLWithPath: FilePath.absolute(path))
    do {
      try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
      guard try FileManager.default.contentsOfDirectory(atPath: url.path).isEmpty else {
        throw StepFolderProblem(path: path, reason: "is not empty")
      }
      try Self.readMe.write(
        to: url.appendingPathComponent("README.txt"), atomically: false, encoding: .utf8)
    } catch {
      throw error as? StepFolderProblem
        ?? StepFolderProblem(path: path, reason: "cannot be written")
    }
  }

  /// Runs `body` unless writing has failed before; its first failure is kept.
  func write(_ body: () throws -> Void) {
    guard failure == nil else { return }
    do {
      try body()
    } catch {
      problem.withLock {
        $0 = StepFolderProblem(path: url.path, reason: "could not be written to the end")
      }
    }
  }

  private static let readMe = """
    What each step of a harvest saw: a folder a source, in it one a document, in the order in which they were read.

      1-received.json    the pages that came: address, status, headers, size, SHA-256; what became of them
      2-reply-N.…        a page as it came. Only where it is Turtle, N-Triples, N-Quads or RDF/XML, and the document
                         states no count below the source's threshold: such counts are written nowhere
      3-graph.nt         what was read of all its pages together, as N-Triples, such counts cut
      4-findings.ndjson  what is wrong with it, a finding a line
      5-datasets.ndjson  each dataset as it is stored, or that it was rejected, a dataset a line
      report.json        beside the documents: the source's report

    Cookies and credentials are left out.

    """
}

/// A folder cannot take in the steps of a harvest.
public struct StepFolderProblem: Error, Hashable, Sendable, CustomStringConvertible {
  /// As it was named.
  public var path: String
  /// The rest of a sentence that begins with the folder.
  public var reason: String

  /// In one plain sentence, and what to do about it.
  public var description: String {
    "The folder “\(path)” \(reason). Name one that is empty, or that does not exist yet."
  }
}
