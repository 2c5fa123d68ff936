import Foundation
import Testing

@testable import Store

@Suite("One harvest a source")
struct LockTests {
  @Test("A second harvest of the source is refused until the first ends; another source is free")
  func inOneProcess() async throws {
    let store = try await Store.withSources("north", "south")
    let first = try await store.beginHarvest(of: "north")
    await #expect(throws: StoreError.sourceBusy(name: "north")) {
      try await store.beginHarvest(of: "north")
    }
    await #expect(throws: StoreError.sourceBusy(name: "north")) {
      try await store.removeSource(named: "north")
    }
    let other = try await store.beginHarvest(of: "south")
    _ = try await first.finish(Describing.report("north"), complete: true)
    let second = try await store.beginHarvest(of: "north")
    second.abandon()
    other.abandon()
    #expect(try await store.harvests(of: "north").items.map(\.status) == [.failed, .complete])
  }

  @Test("Two stores on one file exclude each other")
  func acrossStores() async throws {
    let folder = try TemporaryFolder()
    let path = folder.file("catalogue.sqlite")
    let (one, two) = (try Store(path: path), try Store(path: path))
    try await one.addSource(Source(name: "north", url: "file:///north"))
    let recorder = try await one.beginHarvest(of: "north")
    await #expect(throws: StoreError.sourceBusy(name: "north")) {
      try await two.beginHarvest(of: "north")
    }
    recorder.abandon()
    try await two.beginHarvest(of: "north").abandon()
  }

  @Test("A recorder that is dropped frees the lock; its harvest is closed as failed by the next")
  func dropped() async throws {
    let folder = try TemporaryFolder()
    let store = try Store(path: folder.file("catalogue.sqlite"))
    try await store.addSource(Source(name: "north", url: "file:///north"))
    do {
      let recorder = try await store.beginHarvest(of: "north")
      _ = try await recorder.record(Describing.document("a", [Describing.dataset("x")]))
    }
    #expect(try await store.harvests(of: "north").total == 0)
    let next = try await store.beginHarvest(of: "north")
    #expect(try await store.harvests(of: "north").items.map(\.status) == [.failed])
    _ = try await next.finish(
      Describing.report("north"), complete: true, confirmWithdrawals: true)
    #expect(try await store.shownNames() == [])
  }

  /// `flock` of util-linux: another process, with the same lock.
  static let flock = "/usr/bin/flock"

  @Test(
    "The lock holds across processes and dies with its holder",
    .enabled(if: FileManager.default.isExecutableFile(atPath: LockTests.flock)))
  func acrossProcesses() async throws {
    let folder = try TemporaryFolder()
    let path = folder.file("catalogue.sqlite")
    let store = try Store(path: path)
    try await store.addSource(Source(name: "north", url: "file:///north"))
    let recorder = try await store.beginHarvest(of: "north")
    let lock = Opening.lockFolder(of: path) + "/1.lock"

    let late = Process()
    late.executableURL = URL(fileURLWithPath: Self.flock)
    late.arguments = ["--nonblock", "--conflict-exit-code", "7", lock, "true"]
    try late.run()
    late.waitUntilExit()
    #expect(late.terminationStatus == 7)
    recorder.abandon()

    let holder = Process()
    let output = Pipe()
    holder.executableURL = URL(fileURLWithPath: Self.flock)
    holder.arguments = ["--no-fork", "--nonblock", lock, "sh", "-c", "echo held; exec sleep 1000"]
    holder.standardOutput = output
    try holder.run()
    #expect(output.fileHandleForReading.availableData == Data("held\n".utf8))
    await #expect(throws: StoreError.sourceBusy(name: "north")) {
      try await store.beginHarvest(of: "north")
    }
    kill(holder.processIdentifier, SIGKILL)
    holder.waitUntilExit()
    try await store.beginHarvest(of: "north").abandon()
  }
}
