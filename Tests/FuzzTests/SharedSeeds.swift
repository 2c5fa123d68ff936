import Foundation
import FuzzSupport
import TestSupport

/// Small files of the suites and the corpus.
enum SharedSeeds {
  /// Some of those that hold inputs of the target, in the order of their paths.
  static func inputs(_ target: FuzzTarget, limit: Int) -> [[UInt8]] {
    let wanted = Seeds.extensions(target)
    let paths = files.filter { wanted.contains(($0 as NSString).pathExtension) }
    let step = max(1, paths.count / limit)
    return stride(from: 0, to: paths.count, by: step)
      .compactMap { try? Shared.bytes(paths[$0]) }
      .filter { $0.count <= 2000 }
  }

  private static let files: [String] = ["conformance", "corpus/rdf"].flatMap { folder in
    guard let place = Shared.folder?.appendingPathComponent(folder),
      let found = FileManager.default.enumerator(atPath: place.path)
    else { return [String]() }
    return found.compactMap { $0 as? String }.sorted().map { folder + "/" + $0 }
  }
}
