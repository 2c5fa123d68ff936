import Store
import Testing

@testable import paedcat

/// The audit log for people.
@Suite struct AuditTextTests {
  private static let entries: [AuditEntry] = {
    var first = AuditEntry(
      actor: "token 1 (data desk)", origin: "127.0.0.1", action: "publish", outcome: .refused,
      source: "riga", dataset: "https://hospital-sample.example/catalogue/datasets/neonatal-2",
      reason: "the dataset belongs to another source")
    first.at = "2026-11-29T08:00:00.123Z"
    var second = first
    second.dataset = "https://hospital-sample.example/catalogue/datasets/neonatal-1"
    second.outcome = .done
    second.reason = nil
    return [first, second]
  }()

  @Test func whereThereIsNoTerminalIRIsAreWhole() {
    let lines = AuditText(entries: Self.entries, width: nil).text.split(separator: "\n")
    #expect(
      lines == [
        "time                 who                  from       what     outcome  source  dataset",
        "2026-11-29T08:00:00  token 1 (data desk)  127.0.0.1  publish  refused  riga    https://hospital-sample.example/catalogue/datasets/neonatal-2",
        "    the dataset belongs to another source",
        "2026-11-29T08:00:00  token 1 (data desk)  127.0.0.1  publish  done     riga    https://hospital-sample.example/catalogue/datasets/neonatal-1",
      ])
  }

  /// Two datasets of one hospital can be told apart however narrow it is.
  @Test(arguments: [40, 100, 120, 150]) func onATerminalTheirEndsAreKept(_ width: Int) {
    let lines = AuditText(entries: Self.entries, width: width).text.split(separator: "\n")
    let datasets = lines.filter { $0.contains("neonatal") || $0.contains("…") }
    #expect(datasets.count == 2)
    #expect(datasets[0].hasSuffix("neonatal-2") && datasets[1].hasSuffix("neonatal-1"))
    let room = max(width, 79 + 24)
    #expect(datasets.allSatisfy { $0.count <= room }, "\(datasets)")
  }

  @Test(arguments: [
    ("abcdefghij", 10, "abcdefghij"), ("abcdefghij", 7, "ab…ghij"), ("abc", 1, "…"),
    ("abc", 0, "…"),
  ])
  func cutInside(_ text: String, _ width: Int, _ cut: String) {
    #expect(text.cutInside(to: width) == cut)
  }
}
