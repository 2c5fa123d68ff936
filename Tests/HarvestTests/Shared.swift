import Foundation

/// The folder of shared test material beside the package; nil where it is missing.
enum Shared {
  static let folder: String? = {
    if let path = ProcessInfo.processInfo.environment["PAEDCAT_SHARED"] { return existing(path) }
    var folder = URL(fileURLWithPath: #filePath)
    while folder.path != "/" {
      folder.deleteLastPathComponent()
      if FileManager.default.fileExists(atPath: folder.path + "/Package.swift") {
        return existing(folder.path + "/../shared")
      }
    }
    return nil
  }()

  private static func existing(_ path: String) -> String? {
    if FileManager.default.fileExists(atPath: path) { return path }
    print("SKIPPED: the shared test material is not at \(path); set PAEDCAT_SHARED to its folder.")
    return nil
  }
}
