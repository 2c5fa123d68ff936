public import Foundation

/// The package's own folder, and the folder of suites and corpora that lies beside it.
public enum Shared {
  /// The folder that holds `Package.swift`.
  public static let package: URL = {
    var place = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
    while place.path != "/",
      !FileManager.default.fileExists(atPath: place.appendingPathComponent("Package.swift").path)
    {
      place.deleteLastPathComponent()
    }
    return place
  }()

  /// `../shared`, or `$PAEDCAT_SHARED`; nil where it is missing: what needs it is skipped then.
  public static let folder: URL? = {
    let candidate =
      ProcessInfo.processInfo.environment["PAEDCAT_SHARED"].map { URL(fileURLWithPath: $0) }
      ?? package.deletingLastPathComponent().appendingPathComponent("shared")
    guard FileManager.default.fileExists(atPath: candidate.path) else {
      print(
        "*** SKIPPED: no folder ../shared beside the package: suites and corpora do not run ***")
      return nil
    }
    return candidate
  }()

  /// The bytes of a file in it.
  public static func bytes(_ path: String) throws -> [UInt8] {
    guard let folder else { throw CocoaError(.fileNoSuchFile) }
    return [UInt8](try Data(contentsOf: folder.appendingPathComponent(path)))
  }
}
