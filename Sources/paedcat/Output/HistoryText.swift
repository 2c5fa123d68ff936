internal import RDF
internal import Store

/// A dataset's versions for the terminal.
struct HistoryText {
  var history: DatasetHistory
  /// Statements shown of each change.
  static let most = 12
  /// Characters shown of a statement: what changed is often at the end of a long text.
  static let longest = 400

  private static let names = Curies(.common)

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

  /// `dct:title "Cohort"@en`: short names, and no subject where it is the dataset itself.
  private func statement(_ line: String) -> String {
    let own = "<\(history.iri)> "
    let said = line.hasPrefix(own) ? line.dropFirst(own.count) : line[...]
    return Self.names.shortened(String(said.hasSuffix(" .") ? said.dropLast(2) : said))
  }

  private func changes(_ all: [String]?, _ sign: String, _ style: (String) -> String) -> [String] {
    guard let all else { return [] }
    let shown = all.prefix(Self.most).map {
      style("  \(sign) " + statement($0).printable.cut(to: Self.longest))
    }
    return shown + (all.count > Self.most ? ["  … \(all.count - Self.most) more"] : [])
  }
}
