internal import Catalogue

/// How many of a dataset's children have each variable, in per cent, for the terminal.
struct CompletenessText {
  var variables: [VariableCompleteness]
  var width: Int

  /// Rows beyond which the rest is only counted.
  private static let mostRows = 20

  var text: String {
    let bands = variables.first?.byAge.map(\.ages) ?? []
    var table = TextTable(
      ["children who have", "%"]
        + bands.map { DatasetListText.ages($0.from.map(String.init), $0.to.map(String.init)) },
      flexible: 0, numeric: Set(1...bands.count + 1))
    table.rows = variables.prefix(Self.mostRows).map { variable in
      [variable.variable.printable, Self.percent(variable.percent)]
        + variable.byAge.map { Self.percent($0.percent) }
    }
    let more = variables.count - Self.mostRows
    return table.rendered(width: width) + (more > 0 ? "\n… and \(more) more variables" : "")
  }

  private static func percent(_ share: Int?) -> String { share.map(String.init) ?? "–" }
}
