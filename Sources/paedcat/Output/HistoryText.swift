internal import Store

/// A dataset's versions for the terminal.
struct HistoryText {
  var history: DatasetHistory
  /// Statements shown of each change.
  static let most = 12

  var text: String {
    ([Terminal.dim(history.iri.printable)] + history.versions.map(version)).joined(separator: "\n")
  }

  private func version(_ version: DatasetHistory.Version) -> String {
    let head =
      Terminal.bold("version \(version.number)")
      + " of \(version.source), stored \(version.storedAt)"
      + (version.shown ? " (shown)" : "") + "\n"
      + Terminal.dim("  \(version.triples) triples, \(version.digest.prefix(12))")
    let lines =
      changes(version.removed, "-", Terminal.red) + changes(version.added, "+", Terminal.green)
    return ([head] + lines).joined(separator: "\n")
  }

  private func changes(_ all: [String]?, _ sign: String, _ style: (String) -> String) -> [String] {
    guard let all else { return [] }
    let shown = all.prefix(Self.most).map {
      style(("  \(sign) " + $0.printable).cut(to: Terminal.width))
    }
    return shown + (all.count > Self.most ? ["  … \(all.count - Self.most) more"] : [])
  }
}
