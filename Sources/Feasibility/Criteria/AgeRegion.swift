/// A set of ages in days after birth: ranges, lower end in, upper end out, ascending and apart.
struct AgeRegion: Hashable, Comparable, Sendable {
  private(set) var ranges: [Range<Double>]

  init(_ ranges: [Range<Double>]) {
    var joined: [Range<Double>] = []
    for range in ranges.filter({ !$0.isEmpty }).sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = joined.last, range.lowerBound <= last.upperBound {
        joined[joined.count - 1] =
          last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        joined.append(range)
      }
    }
    self.ranges = joined
  }

  static let all = AgeRegion([0..<Double.infinity])

  var isEmpty: Bool { ranges.isEmpty }

  func intersection(_ other: AgeRegion) -> AgeRegion {
    AgeRegion(
      ranges.flatMap { own in
        other.ranges.filter { own.overlaps($0) }.map { own.clamped(to: $0) }
      })
  }

  func union(_ other: AgeRegion) -> AgeRegion {
    AgeRegion(ranges + other.ranges)
  }

  /// Every age that is not in it.
  var complement: AgeRegion {
    var gaps: [Range<Double>] = []
    var start = 0.0
    for range in ranges {
      gaps.append(start..<max(start, range.lowerBound))
      start = range.upperBound
    }
    gaps.append(start..<Double.infinity)
    return AgeRegion(gaps)
  }

  static func < (left: AgeRegion, right: AgeRegion) -> Bool {
    left.ranges.lexicographicallyPrecedes(right.ranges) {
      ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound)
    }
  }

  /// The same children so many days earlier; who was not born yet is left out.
  func earlier(by days: Double) -> AgeRegion {
    AgeRegion(
      ranges.map { max(0, $0.lowerBound - days)..<max(0, $0.upperBound - days) })
  }

  func isWithin(_ other: AgeRegion) -> Bool {
    intersection(other) == self
  }

  /// The share of a band, by days, that lies in it; of a band without an end, all or nothing or half.
  func share(of band: Range<Double>) -> Double {
    let inside = intersection(AgeRegion([band]))
    if inside.isEmpty { return 0 }
    if inside.ranges == [band] { return 1 }
    guard band.upperBound.isFinite else { return 0.5 }
    return inside.ranges.reduce(0) { $0 + $1.upperBound - $1.lowerBound }
      / (band.upperBound - band.lowerBound)
  }
}
