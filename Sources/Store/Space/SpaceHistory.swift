internal import GRDB

/// How the catalogue grew: from the change feed and the scores as they changed.
struct SpaceHistory {
  let days: [DataSpace.Day]

  private enum Event {
    case change(String)
    case score(Int)
  }

  init(_ db: Database) throws {
    var events: [(day: String, dataset: Int64, event: Event)] = []
    try db.scan("SELECT substr(at, 1, 10), datasetId, kind FROM change ORDER BY sequence") {
      events.append(($0.text(0), $0.integer(1), .change($0.text(2))))
    }
    try db.scan("SELECT substr(at, 1, 10), datasetId, percent FROM quality ORDER BY id") {
      events.append(($0.text(0), $0.integer(1), .score(Int($0.integer(2)))))
    }
    // Stable: what happened on one day stays in its order, and scores follow the changes.
    events.sort { $0.day < $1.day }
    var days: [DataSpace.Day] = []
    var shown: [Int64: Bool] = [:]
    var scores: [Int64: Int] = [:]
    var (datasets, judged, sum) = (0, 0, 0)
    /// Takes a dataset out of the sums, or puts it in.
    func count(_ dataset: Int64, _ sign: Int) {
      guard shown[dataset] == true else { return }
      datasets += sign
      guard let score = scores[dataset] else { return }
      judged += sign
      sum += sign * score
    }
    for (day, dataset, event) in events {
      if days.last?.day != day { days.append(DataSpace.Day(day: day)) }
      let last = days.count - 1
      count(dataset, -1)
      switch event {
      case .score(let percent): scores[dataset] = percent
      case .change(let kind):
        shown[dataset] = kind != "withdrawn"
        switch kind {
        case "created": days[last].created += 1
        case "withdrawn": days[last].withdrawn += 1
        case "returned": days[last].returned += 1
        default: days[last].updated += 1
        }
      }
      count(dataset, 1)
      days[last].datasets = datasets
      days[last].quality = judged > 0 ? sum / judged : nil
    }
    self.days = days
  }
}
