/// Parts of a system that say nothing of each other.
extension CountSystem {
  /// Room for marks on counts (0 when done) and sums (−1 when done), so that looking at a small part of a
  /// large system costs no more than the part.
  struct Scratch {
    var degrees: [Int32] = []
    var places: [Int32] = []

    mutating func begin(counts: Int, sums: Int) {
      if degrees.count != counts { degrees = [Int32](repeating: 0, count: counts) }
      if places.count != sums { places = [Int32](repeating: -1, count: sums) }
    }
  }

  /// The sums of which every count that is not known stands in another one too, in groups that share none. A
  /// count that stands nowhere else takes up whatever its sum says.
  mutating func components(of scope: [Int32]) -> [[Int32]] {
    guard let index else { return [] }
    scratch.begin(counts: intervals.count, sums: sums.count)
    var touched: [Int] = []
    for (place, sum) in scope.enumerated() {
      scratch.places[Int(sum)] = Int32(place)
      forUnknown(in: sum, index) { count, scratch in
        if scratch.degrees[count] == 0 { touched.append(count) }
        scratch.degrees[count] += 1
      }
    }
    var free = touched.filter { scratch.degrees[$0] == 1 }
    while let count = free.popLast() {
      guard let sum = index.sums(of: count).first(where: { scratch.places[Int($0)] >= 0 }) else {
        continue
      }
      scratch.places[Int(sum)] = -1
      forUnknown(in: sum, index) { other, scratch in
        scratch.degrees[other] -= 1
        if scratch.degrees[other] == 1 { free.append(other) }
      }
    }
    var components: [[Int32]] = []
    for sum in scope where scratch.places[Int(sum)] >= 0 {
      scratch.places[Int(sum)] = -1
      var component = [sum]
      var next = 0
      while next < component.count {
        forUnknown(in: component[next], index) { count, scratch in
          guard scratch.degrees[count] > 0 else { return }
          scratch.degrees[count] = 0
          for other in index.sums(of: count) where scratch.places[Int(other)] >= 0 {
            scratch.places[Int(other)] = -1
            component.append(other)
          }
        }
        next += 1
      }
      // A sum that stands alone has no count to tell of.
      if component.count > 1 { components.append(component.sorted()) }
    }
    for count in touched { scratch.degrees[count] = 0 }
    return components
  }

  private mutating func forUnknown(
    in sum: Int32, _ index: SumIndex, _ visit: (Int, inout Scratch) -> Void
  ) {
    let members = index.members(of: Int(sum))
    work += members.count
    for count in members where !intervals[Int(count)].isExact { visit(Int(count), &scratch) }
  }
}
