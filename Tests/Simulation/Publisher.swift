internal import Catalogue
internal import Foundation

/// Withholds small counts and whatever would give them away, until the arrival check has nothing to say.
///
/// Withholds more than it must: a simulator's publisher, not a hospital's.
struct Publisher {
  var tables: [SimulatedTable]
  let threshold: Int
  let rounding: Int
  let total: Int

  /// Rounds of withholding after which a table that still discloses is left out.
  private static let mostRounds = 4

  mutating func hideSmall() {
    for index in tables.indices {
      for cell in tables[index].cells.indices {
        let truth = tables[index].cells[cell].truth
        if truth > 0, truth < threshold { tables[index].cells[cell].isHidden = true }
      }
    }
  }

  mutating func publish() -> AggregateStatistics {
    hideSmall()
    for index in tables.indices {
      protectRemainders(index)
      protectLines(index)
    }
    for _ in 0..<Self.mostRounds {
      let document = document
      let kept = arrived(document)
      let lost = document.tables.indices.filter { index in
        !kept.tables.contains { $0.dimensions == document.tables[index].dimensions }
      }
      if lost.isEmpty { return kept }
      for index in lost {
        hideSmallest(of: index)
        protectLines(index)
      }
    }
    return arrived(document)
  }

  private func arrived(_ document: AggregateStatistics) -> AggregateStatistics {
    guard let json = try? JSONEncoder().encode(document) else { return document }
    let reading = AggregateStatistics.read(
      [UInt8](json), threshold: 5, datasetIRI: SimulatedPublication.datasetIRI)
    return reading.statistics
      ?? AggregateStatistics(dataset: SimulatedPublication.datasetIRI, threshold: threshold)
  }

  /// The tables as they stand now.
  var document: AggregateStatistics {
    AggregateStatistics(
      dataset: SimulatedPublication.datasetIRI, referenceDate: SimulatedDate.reference,
      threshold: threshold, rounding: rounding, total: rounded(total),
      tables: tables.map { table in
        AggregateStatistics.Table(
          dimensions: table.dimensions.map(\.rawValue), complete: true,
          secondarySuppression: table.cells.contains { $0.isHidden && $0.truth >= threshold },
          cells: table.cells.map { cell in
            var values: [String: String] = [:]
            for (place, dimension) in table.dimensions.enumerated() {
              values[dimension.rawValue] = table.value(cell, place)
            }
            return AggregateStatistics.Cell(
              values, count: cell.isHidden ? nil : rounded(cell.truth))
          })
      })
  }

  private func rounded(_ count: Int) -> Int { (count + rounding / 2) / rounding * rounding }

  // MARK: Withholding more

  /// A sum over a partition from which one small count could be had by subtraction hides more.
  private mutating func protectLines(_ index: Int) {
    for _ in 0..<4 {
      var moved = false
      for (place, dimension) in tables[index].dimensions.enumerated() where dimension.partitions {
        var lines: [[Int]: [Int]] = [:]
        for (cell, entry) in tables[index].cells.enumerated() {
          var key = entry.key
          key[place] = -1
          lines[key, default: []].append(cell)
        }
        for line in lines.values where protect(line, index) { moved = true }
      }
      if !moved { return }
    }
  }

  private mutating func protect(_ line: [Int], _ index: Int) -> Bool {
    var hidden = line.filter { tables[index].cells[$0].isHidden }
    guard !hidden.isEmpty else { return false }
    var sum = hidden.reduce(0) { $0 + tables[index].cells[$1].truth }
    var open = line.filter {
      !tables[index].cells[$0].isHidden && tables[index].cells[$0].truth > 0
    }
    .sorted { (tables[index].cells[$0].truth, $0) > (tables[index].cells[$1].truth, $1) }
    var moved = false
    while hidden.count < 2 || sum < 2 * threshold, let next = open.popLast() {
      tables[index].cells[next].isHidden = true
      sum += tables[index].cells[next].truth
      hidden.append(next)
      moved = true
    }
    return moved
  }

  /// Those without a diagnosis or a variable may be few as well.
  private mutating func protectRemainders(_ index: Int) {
    let table = tables[index]
    for (place, dimension) in table.dimensions.enumerated() where !dimension.partitions {
      var rest = table.dimensions
      rest.remove(at: place)
      let whole: [[Int]: Int]
      if let wider = tables.first(where: { $0.dimensions == rest }) {
        whole = Dictionary(uniqueKeysWithValues: wider.cells.map { ($0.key, $0.truth) })
      } else if rest.isEmpty {
        whole = [[]: total]
      } else {
        continue
      }
      for (cell, entry) in table.cells.enumerated() {
        var key = entry.key
        key.remove(at: place)
        let left = (whole[key] ?? 0) - entry.truth
        if left > 0, left < threshold { tables[index].cells[cell].isHidden = true }
      }
    }
  }

  private mutating func hideSmallest(of index: Int) {
    let open = tables[index].cells.indices.filter {
      !tables[index].cells[$0].isHidden && tables[index].cells[$0].truth > 0
    }
    let smallest = open.sorted { tables[index].cells[$0].truth < tables[index].cells[$1].truth }
    for cell in smallest.prefix(max(1, open.count / 4)) {
      tables[index].cells[cell].isHidden = true
    }
  }
}
