internal import Catalogue

/// How many children the datasets of one hospital have in common, two by two, where its statistics say so.
///
/// Most datasets say nothing of each other, so that only what is said is kept: a hospital of a thousand
/// datasets has half a million pairs.
struct StatedOverlaps {
  /// Children of each dataset.
  let populations: [CountInterval]
  /// By dataset, then by the other one; each pair both ways.
  private let common: [Int: [Int: CountInterval]]

  init(_ datasets: [PreparedDataset]) {
    let newest = datasets.map(\.editions.first)
    populations = newest.map { $0?.population ?? .unknown }
    guard newest.contains(where: { $0?.overlaps.isEmpty == false }) else {
      common = [:]
      return
    }
    let places = Dictionary(grouping: datasets.indices) { datasets[$0].dataset.iri }
    var common: [Int: [Int: CountInterval]] = [:]
    for (own, statistics) in newest.enumerated() {
      for (iri, stated) in statistics?.overlaps ?? [:] {
        for other in places[iri] ?? [] where other != own {
          // Both may say it, of different days: then anything between holds.
          let known = common[own]?[other] ?? stated
          let both = CountInterval(
            min(known.lower, stated.lower), max(known.upper, stated.upper))
          common[own, default: [:]][other] = both
          common[other, default: [:]][own] = both
        }
      }
    }
    self.common = common
  }

  /// Nil where nothing is said of these two.
  subscript(first: Int, second: Int) -> CountInterval? { common[first]?[second] }

  /// Of whom something is said together with a dataset.
  func stated(with place: Int) -> [Int: CountInterval] { common[place] ?? [:] }

  /// The largest dataset first: what the smaller ones have beside it is little. Each comes with what is said
  /// of it together with those before it.
  func beside<Part>(_ parts: [Part], by place: KeyPath<Part, Int>) -> [(Part, [CountInterval])] {
    var before: Set<Int> = []
    return parts.sorted {
      populations[$0[keyPath: place]].upper > populations[$1[keyPath: place]].upper
    }.map { part in
      let own = part[keyPath: place]
      defer { before.insert(own) }
      return (part, stated(with: own).filter { before.contains($0.key) }.map(\.value))
    }
  }

  func tellsAny(of places: [Int]) -> Bool { !told(places).isEmpty }

  func tellsAll(of places: [Int]) -> Bool { told(places).count == Self.pairs(places) }

  /// Whether no two of them have a child in common.
  func areDisjoint(_ places: [Int]) -> Bool {
    told(places).count { $0 == .zero } == Self.pairs(places)
  }

  /// What is said of each pair of these.
  private func told(_ places: [Int]) -> [CountInterval] {
    if common.isEmpty { return [] }
    let asked = Set(places)
    return asked.flatMap { own in
      stated(with: own).filter { $0.key > own && asked.contains($0.key) }.values
    }
  }

  private static func pairs(_ places: [Int]) -> Int { places.count * (places.count - 1) / 2 }
}
