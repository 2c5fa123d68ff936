internal import Store

/// A comparison for the terminal: a row a property, a column a cohort.
struct ComparisonText {
  var comparison: Comparison
  /// Variables listed of those that only some hold.
  static let most = 20

  var text: String {
    let width = max((Terminal.width - 14) / max(comparison.cohorts.count, 1) - 2, 12)
    var lines = rows.map { label, value in
      Terminal.dim(label.padded(to: 14))
        + comparison.cohorts.map { value($0).printable.cut(to: width).padded(to: width + 2) }
        .joined()
    }
    lines.append("")
    lines.append(
      Terminal.bold("\(comparison.common.count) variables in all") + names(comparison.common))
    lines.append(Terminal.bold("\(comparison.partial.count) in some"))
    for variable in comparison.partial.prefix(Self.most) {
      let marks = variable.names.map { $0 == nil ? "–" : "✓" }.joined(separator: " ")
      lines.append("  \(marks)  \(variable.label.printable)")
    }
    if comparison.partial.count > Self.most {
      lines.append(Terminal.dim("  … \(comparison.partial.count - Self.most) more: --json"))
    }
    return lines.joined(separator: "\n")
  }

  private var rows: [(String, (Comparison.Cohort) -> String)] {
    [
      ("", { $0.title }), ("id", { $0.id }), ("hospital", { $0.hospital }),
      ("country", { $0.country ?? "–" }), ("access", { $0.access ?? "–" }),
      ("children", { $0.individuals.map(String.init) ?? "–" }),
      ("ages", { DatasetListText.ages($0.ageMin, $0.ageMax) }),
      ("codes", { $0.codes.isEmpty ? "–" : $0.codes.joined(separator: " ") }),
      ("years", { $0.years ?? "–" }), ("variables", { String($0.variableCount) }),
      ("ladder", { $0.rung }),
    ]
  }

  private func names(_ variables: [Comparison.SharedVariable]) -> String {
    guard !variables.isEmpty else { return "" }
    let shown = variables.prefix(Self.most).map(\.label.printable).joined(separator: ", ")
    return ": " + shown + (variables.count > Self.most ? ", …" : "")
  }
}
