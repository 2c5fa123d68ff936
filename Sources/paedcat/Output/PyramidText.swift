internal import Catalogue

/// A population pyramid for the terminal: bars to the left and right of the ages, or to the right alone.
struct PyramidText {
  var pyramid: PopulationPyramid
  var width: Int

  var text: String {
    let left = pyramid.sexes.contains("female") && pyramid.sexes.contains("male") ? "female" : nil
    let right = left == nil ? pyramid.sexes : ["male"]
    let others = pyramid.sexes.filter { $0 != left && !right.contains($0) }
    let room = max(8, min(30, (width - 40) / 2))
    var lines: [String] = []
    if let left {
      lines.append(
        Terminal.dim(
          left.leftPadded(to: room + 9) + String(repeating: " ", count: 16) + right.joined()))
    }
    for row in pyramid.rows {
      let ages = DatasetListText.ages(
        row.ages.from.map(String.init), row.ages.to.map(String.init)
      ).padded(to: 14)
      let start =
        left.map { (number(row, $0) + " " + bar(row, $0, room)).leftPadded(to: room + 9) + " " }
        ?? ""
      let end = right.map { bar(row, $0, room) + " " + number(row, $0) }.joined(separator: " ")
      let rest = others.compactMap { sex in
        row.counts[sex] != nil ? "\(sex) \(number(row, sex))" : nil
      }
      lines.append(([start + ages + " " + end] + rest).joined(separator: "  "))
    }
    return lines.joined(separator: "\n")
  }

  private func bar(_ row: PopulationPyramid.Row, _ sex: String, _ room: Int) -> String {
    guard case .some(.some(let count)) = row.counts[sex], pyramid.largest > 0 else { return "" }
    let length = (count * room + pyramid.largest / 2) / pyramid.largest
    return String(repeating: "█", count: count > 0 ? max(1, length) : 0)
  }

  private func number(_ row: PopulationPyramid.Row, _ sex: String) -> String {
    switch row.counts[sex] {
    case .some(.some(let count)): "\(count)"
    case .some(.none): pyramid.withholdsMore ? "withheld" : "<\(pyramid.threshold)"
    case .none: "–"
    }
  }
}

extension String {
  fileprivate func leftPadded(to width: Int) -> String {
    String(repeating: " ", count: max(0, width - count)) + self
  }
}
