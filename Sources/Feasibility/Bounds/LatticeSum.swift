internal import Catalogue

/// A sum along one axis of a lattice, for every combination of elements of the other axes.
struct LatticeSum: Sendable {
  /// From the first of a combination's groups to the whole, and to each part.
  private let whole: Int
  private let parts: [Int]
  /// Combinations lie side by side, so many; then those of the next block.
  private let stride: Int
  private let block: Int

  /// - Parameter stride: How far apart groups are that differ by one element of the axis.
  init(_ sum: LatticeAxis.Sum, stride: Int, elements: Int) {
    whole = sum.whole * stride
    parts = sum.parts.map { $0 * stride }
    self.stride = stride
    block = stride * elements
  }

  /// Draws whole and parts closer by each other; tells whether any moved.
  ///
  /// Counts are at most `CountInterval.unbounded` each, so that no sum of them overflows.
  func settle(
    _ lowers: UnsafeMutableBufferPointer<Int>, _ uppers: UnsafeMutableBufferPointer<Int>
  ) -> Bool {
    var moved = false
    parts.withUnsafeBufferPointer { parts in
      for start in Swift.stride(from: 0, to: lowers.count, by: block) {
        for base in start..<start &+ stride {
          let isMoved =
            parts.count == 2
            ? settlePair(base, parts[0], parts[1], lowers, uppers)
            : settle(base, parts, lowers, uppers)
          moved = isMoved || moved
        }
      }
    }
    return moved
  }

  private func settle(
    _ base: Int, _ parts: UnsafeBufferPointer<Int>, _ lowers: UnsafeMutableBufferPointer<Int>,
    _ uppers: UnsafeMutableBufferPointer<Int>
  ) -> Bool {
    var least = 0
    var most = 0
    for part in parts {
      least &+= lowers[base &+ part]
      most &+= uppers[base &+ part]
    }
    let whole = base &+ whole
    let lower = max(lowers[whole], least)
    let upper = min(uppers[whole], most)
    // Tables that contradict each other teach nothing here.
    guard lower <= upper else { return false }
    var moved = lower != lowers[whole] || upper != uppers[whole]
    lowers[whole] = lower
    uppers[whole] = upper
    for part in parts {
      let place = base &+ part
      let (oldLower, oldUpper) = (lowers[place], uppers[place])
      let partLower = max(oldLower, lower &- (most &- oldUpper))
      let partUpper =
        upper < CountInterval.unbounded ? min(oldUpper, upper &- (least &- oldLower)) : oldUpper
      guard partLower <= partUpper, partLower != oldLower || partUpper != oldUpper else { continue }
      moved = true
      least &+= partLower &- oldLower
      most &+= partUpper &- oldUpper
      lowers[place] = partLower
      uppers[place] = partUpper
    }
    return moved
  }

  /// The same of two parts, by far the most frequent: what one has at least, the other has not.
  private func settlePair(
    _ base: Int, _ first: Int, _ second: Int, _ lowers: UnsafeMutableBufferPointer<Int>,
    _ uppers: UnsafeMutableBufferPointer<Int>
  ) -> Bool {
    let (whole, first, second) = (base &+ whole, base &+ first, base &+ second)
    let (oldLower, oldUpper) = (lowers[whole], uppers[whole])
    let (lower1, upper1) = (lowers[first], uppers[first])
    let (lower2, upper2) = (lowers[second], uppers[second])
    let lower = max(oldLower, lower1 &+ lower2)
    let upper = min(oldUpper, upper1 &+ upper2)
    guard lower <= upper else { return false }
    let isBounded = upper < CountInterval.unbounded
    var (low1, high1) = (
      max(lower1, lower &- upper2), isBounded ? min(upper1, upper &- lower2) : upper1
    )
    if low1 > high1 { (low1, high1) = (lower1, upper1) }
    var (low2, high2) = (
      max(lower2, lower &- high1), isBounded ? min(upper2, upper &- low1) : upper2
    )
    if low2 > high2 { (low2, high2) = (lower2, upper2) }
    let isMoved =
      lower != oldLower || upper != oldUpper || low1 != lower1 || high1 != upper1
      || low2 != lower2 || high2 != upper2
    if isMoved {
      (lowers[whole], uppers[whole]) = (lower, upper)
      (lowers[first], uppers[first]) = (low1, high1)
      (lowers[second], uppers[second]) = (low2, high2)
    }
    return isMoved
  }
}
