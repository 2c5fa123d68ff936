internal import Store

/// The audit log for the terminal: a row an entry, the dataset's IRI last, and below it why something was refused.
struct AuditText {
  var entries: [AuditEntry]
  /// Shortens IRIs so that rows fit, in the middle, since IRIs of one hospital differ at their ends; nil keeps them
  /// whole, for a file or a pipe.
  var width: Int?

  private static let leastIRI = 24

  var text: String {
    var table = TextTable(["time", "who", "from", "what", "outcome", "source"], flexible: 1)
    table.rows = entries.map { entry in
      [
        String(entry.at.prefix(19)), entry.actor, entry.origin ?? "–", entry.action,
        entry.outcome.rawValue, entry.source ?? "–",
      ]
    }
    let widths = table.widths(within: .max)
    let before = widths.reduce(0, +) + 2 * widths.count
    let room = width.map { max($0 - before, Self.leastIRI) } ?? .max
    let datasets = ["dataset"] + entries.map { ($0.dataset ?? "–").printable.cutInside(to: room) }
    let reasons = [nil] + entries.map(\.reason)
    return zip(table.lines(width: .max), zip(datasets, reasons)).enumerated()
      .map { index, row in
        let (line, (dataset, reason)) = row
        let whole = line.padded(to: before) + dataset
        let shown = index == 0 ? Terminal.dim(whole) : whole
        guard let reason else { return shown }
        return shown + "\n" + reason.printable.wrapped(to: width ?? .max, indent: "    ")
      }.joined(separator: "\n")
  }
}
