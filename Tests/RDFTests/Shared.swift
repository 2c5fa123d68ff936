import Foundation
import Testing

@testable import RDF

/// The folder of suites and corpora that lies beside the package, if it is there.
enum Shared {
  static let folder: URL? = {
    var candidate: URL?
    if let given = ProcessInfo.processInfo.environment["PAEDCAT_SHARED"] {
      candidate = URL(fileURLWithPath: given)
    } else {
      var place = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
      while place.path != "/" {
        place.deleteLastPathComponent()
        if FileManager.default.fileExists(
          atPath: place.appendingPathComponent("Package.swift").path)
        {
          candidate = place.deletingLastPathComponent().appendingPathComponent("shared")
          break
        }
      }
    }
    guard let candidate, FileManager.default.fileExists(atPath: candidate.path) else {
      print(
        "*** SKIPPED: no folder ../shared beside the package: suites and corpora do not run ***")
      return nil
    }
    return candidate
  }()

  static func bytes(_ path: String) throws -> [UInt8] {
    let folder = try #require(folder)
    return [UInt8](try Data(contentsOf: folder.appendingPathComponent(path)))
  }
}

/// Reads a text, strictly unless told otherwise.
func read(
  _ text: String, as notation: Notation = .turtle, base: String? = "http://example.org/doc",
  _ tolerance: ReadingOptions.Tolerance = .strict, limits: ReadingLimits = ReadingLimits()
) -> ReadDocument {
  RDFReader.read(
    Array(text.utf8), as: notation,
    options: ReadingOptions(base: base, tolerance: tolerance, limits: limits))
}
