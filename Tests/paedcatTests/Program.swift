import Foundation

/// Runs the program that was built beside the tests.
struct Program {
  struct Outcome {
    var status: Int32
    var output: String
    var errors: String
  }

  static let path: String = {
    let tests = URL(
      fileURLWithPath: (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
        ?? CommandLine.arguments[0])
    return tests.deletingLastPathComponent().appendingPathComponent("paedcat").path
  }()

  /// The program's own environment: no database but the one named, plain output, English.
  static func run(
    _ arguments: [String], program: String = path, input: String? = nil,
    environment: [String: String] = [:]
  ) throws -> Outcome {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.environment = [
      "PATH": "/usr/bin:/bin", "HOME": NSTemporaryDirectory(), "COLUMNS": "100", "LANG": "en",
    ].merging(environment) { $1 }
    let folder = try Folder()
    let output = folder.file("output")
    let errors = folder.file("errors")
    process.standardOutput = try writing(output)
    process.standardError = try writing(errors)
    if let input {
      let path = folder.file("input")
      try Data(input.utf8).write(to: URL(fileURLWithPath: path))
      process.standardInput = FileHandle(forReadingAtPath: path)
    } else {
      process.standardInput = FileHandle.nullDevice
    }
    try process.run()
    process.waitUntilExit()
    return Outcome(
      status: process.terminationStatus,
      output: try String(contentsOfFile: output, encoding: .utf8),
      errors: try String(contentsOfFile: errors, encoding: .utf8))
  }

  private static func writing(_ path: String) throws -> FileHandle {
    FileManager.default.createFile(atPath: path, contents: nil)
    return try FileHandle(forWritingTo: URL(fileURLWithPath: path))
  }
}

/// A folder of its own for one test, gone with it.
final class Folder: Sendable {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "/paedcat-tests-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func file(_ name: String) -> String { path + "/" + name }

  func write(_ name: String, _ text: String) throws -> String {
    try Data(text.utf8).write(to: URL(fileURLWithPath: file(name)))
    return file(name)
  }
}
