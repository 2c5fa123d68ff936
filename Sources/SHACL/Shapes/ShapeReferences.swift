/// Which shapes refer to which: those that come back to themselves, and those whose answer is worth keeping.
struct ShapeReferences: Sendable {
  private(set) var isRecursive: [Bool]
  /// Referred to from several places and costly to evaluate, so that without keeping its answers the cost of
  /// shapes that refer twice to shapes that refer twice … would double at each step.
  private(set) var isWorthKeeping: [Bool]

  /// From how many constraints on.
  private static let heavy = 64

  init(_ shapes: [Shape]) {
    isRecursive = Array(repeating: false, count: shapes.count)
    isWorthKeeping = isRecursive
    let references = shapes.map { $0.constraints.flatMap(\.shapes) }
    var counts = [Int](repeating: 0, count: shapes.count)
    for shape in references.joined() { counts[shape] += 1 }
    var weights = [Int](repeating: 0, count: shapes.count)
    var rings = RingSearch(references)
    rings.search()
    // Groups come out with those that they refer to first.
    for group in rings.groups {
      for shape in group {
        isRecursive[shape] = group.count > 1 || references[shape].contains(shape)
        weights[shape] = references[shape].reduce(shapes[shape].constraints.count) {
          min($0 + weights[$1], 1_000_000)
        }
        isWorthKeeping[shape] =
          !isRecursive[shape] && counts[shape] > 1 && weights[shape] > Self.heavy
      }
    }
  }
}

/// Tarjan's search for strongly connected groups, without recursion: shapes may nest as deep as they like.
private struct RingSearch {
  private let references: [[Int]]
  private(set) var groups: [[Int]] = []
  private var order: [Int]
  private var lowest: [Int]
  private var isOpen: [Bool]
  private var open: [Int] = []
  private var count = 0
  private var visits: [(shape: Int, next: Int)] = []

  init(_ references: [[Int]]) {
    self.references = references
    order = Array(repeating: -1, count: references.count)
    lowest = order
    isOpen = Array(repeating: false, count: references.count)
  }

  mutating func search() {
    for start in references.indices where order[start] < 0 {
      enter(start)
      while let (shape, next) = visits.last {
        if next < references[shape].count {
          visits[visits.count - 1].next += 1
          let other = references[shape][next]
          if order[other] < 0 {
            enter(other)
          } else if isOpen[other] {
            lowest[shape] = min(lowest[shape], order[other])
          }
        } else {
          visits.removeLast()
          if let parent = visits.last?.shape {
            lowest[parent] = min(lowest[parent], lowest[shape])
          }
          if lowest[shape] == order[shape] { close(shape) }
        }
      }
    }
  }

  private mutating func enter(_ shape: Int) {
    order[shape] = count
    lowest[shape] = count
    count += 1
    open.append(shape)
    isOpen[shape] = true
    visits.append((shape, 0))
  }

  private mutating func close(_ shape: Int) {
    var group: [Int] = []
    while let member = open.popLast() {
      isOpen[member] = false
      group.append(member)
      if member == shape { break }
    }
    groups.append(group)
  }
}
