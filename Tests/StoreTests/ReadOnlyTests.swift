import Foundation
import Testing

@testable import Store

/// A database that may only be read, in a folder that may not be written.
@Suite struct ReadOnlyTests {
  @Test(.enabled(if: getuid() != 0, "root may write everywhere"))
  func isReadWhereNothingMayBeWritten() async throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "paedcat read? only #" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer {
      chmod(folder.path, 0o755)
      try? FileManager.default.removeItem(at: folder)
    }
    let path = folder.appendingPathComponent("c.sqlite").path
    let store = try Store(path: path)
    try await store.addSource(Source(name: "sample", url: "file:///sample"))
    try store.close()
    chmod(path, 0o444)
    chmod(folder.path, 0o555)
    let reader = try Store(path: path, readOnly: true)
    #expect(try await reader.sources().map(\.name) == ["sample"])
    #expect(try await reader.check() == [])
    try reader.close()
  }

  @Test func closingLeavesOneWholeFile() async throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "paedcat-close-" + UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    let store = try Store(path: folder.appendingPathComponent("c.sqlite").path)
    try await store.addSource(Source(name: "sample", url: "file:///sample"))
    try store.close()
    let copy = folder.appendingPathComponent("copy.sqlite")
    try FileManager.default.copyItem(at: folder.appendingPathComponent("c.sqlite"), to: copy)
    let reader = try Store(path: copy.path, readOnly: true)
    #expect(try await reader.sources().map(\.name) == ["sample"])
    try reader.close()
  }
}
