public import Foundation

/// A synthetic data space of `../shared/bench/generate.py`.
public enum GeneratedSpace {
  /// Writes one to a folder of its own, which the caller removes; nil, loudly, where there is no Python or
  /// no generator.
  public static func generate(datasets: Int, hospitals: Int, seed: Int) throws -> URL? {
    guard let shared = Shared.folder else { return nil }
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("paedcat-generated-\(UUID().uuidString)")
    let python = Process()
    python.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    python.arguments =
      ["python3", shared.appendingPathComponent("bench/generate.py").path]
      + ["--datasets", "\(datasets)", "--hospitals", "\(hospitals)", "--seed", "\(seed)"]
      + ["--out", folder.path]
    do { try python.run() } catch { return nil }
    python.waitUntilExit()
    guard python.terminationStatus == 0 else {
      print("*** SKIPPED: the generator of the bench did not run: no python3? ***")
      return nil
    }
    return folder
  }
}
