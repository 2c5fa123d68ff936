public import Catalogue

extension MatrixAnswer {
  /// A line a variable, a column a cohort: `has`, `similar` or `lacks`, and the ages of measurement where stated.
  public var csv: String {
    let header =
      ["topic", "variable", "name", "concept", "unit", "datatype", "has", "similar"]
      + cohorts.map { "\($0.hospital): \($0.title) [\($0.id)]" }
    var rows = [header]
    for topic in topics {
      for row in topic.rows {
        var states = Array(repeating: "lacks", count: cohorts.count)
        for cell in row.cells { states[cell.cohort] = cell.text }
        rows.append(
          [
            topic.name, row.label, row.name, row.concept ?? "", row.unit ?? "", row.datatype ?? "",
            "\(row.has)", "\(row.similar)",
          ] + states)
      }
    }
    return CSVText.of(rows)
  }
}

extension MatrixAnswer.Cell {
  /// `has month 0-24`.
  public var text: String {
    ([state.rawValue] + ages).joined(separator: " ")
  }

  /// When it was measured, each once: `month 0-24`.
  public var ages: [String] {
    var ages: [String] = []
    for held in variables {
      guard let text = held.measurement?.ages, !ages.contains(text) else { continue }
      ages.append(text)
    }
    return ages
  }
}

extension Variable.Measurement {
  /// `month 24`, `year 0-17`; nil where no time is stated.
  public var ages: String? {
    guard let unit else { return nil }
    switch (from, to) {
    case (let from?, let to?): return from == to ? "\(unit) \(from)" : "\(unit) \(from)-\(to)"
    case (let from?, nil): return "\(unit) \(from)-"
    case (nil, let to?): return "\(unit) -\(to)"
    case (nil, nil): return nil
    }
  }
}
