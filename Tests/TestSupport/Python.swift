public import Foundation

/// Other people's readers and validators, in the virtual environment that `.make/python` makes.
public enum Python {
  /// The interpreter, or `$PAEDCAT_PYTHON`; nil, loudly, where there is none: what compares with it is skipped.
  public static let interpreter: URL? = {
    let candidate =
      ProcessInfo.processInfo.environment["PAEDCAT_PYTHON"].map { URL(fileURLWithPath: $0) }
      ?? Shared.package.appendingPathComponent(".build/venv/bin/python")
    guard FileManager.default.isExecutableFile(atPath: candidate.path) else {
      print("*** SKIPPED: no Python environment (run .make/python): comparisons do not run ***")
      return nil
    }
    return candidate
  }()

  /// What a script printed, and its exit status. The script is given as text; arguments follow.
  public static func run(
    _ script: String, _ arguments: [String] = []
  ) throws -> (output: String, status: Int32) {
    guard let interpreter else { throw CocoaError(.fileNoSuchFile) }
    let process = Process()
    process.executableURL = interpreter
    process.arguments = ["-c", script] + arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return (String(decoding: output, as: UTF8.self), process.terminationStatus)
  }
}
