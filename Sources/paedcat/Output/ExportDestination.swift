internal import Foundation

/// Where an export goes: a file, which takes its name only when it is whole, or standard output.
final class ExportDestination: Sendable {
  private let path: String?
  private let handle: FileHandle

  init(path: String?) throws {
    self.path = path
    guard let path else {
      handle = .standardOutput
      return
    }
    guard FileManager.default.createFile(atPath: path + ".part", contents: nil),
      let handle = FileHandle(forWritingAtPath: path + ".part")
    else {
      throw CommandFailure(
        "The file \(path) cannot be written.", remedy: "Check the folder and its permissions.")
    }
    self.handle = handle
  }

  func write(_ bytes: [UInt8]) throws {
    try handle.write(contentsOf: Data(bytes))
  }

  func close() throws {
    guard let path else { return }
    try handle.close()
    guard rename(path + ".part", path) == 0 else {
      throw CommandFailure(
        "The file \(path) cannot be replaced.", remedy: "The export is in \(path).part.")
    }
  }
}
