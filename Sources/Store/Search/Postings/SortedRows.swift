/// Sets of rows as ascending arrays.
enum SortedRows {
  /// What is in both. Where one is much shorter, the other is leapt through.
  static func intersection(_ left: [Int32], _ right: [Int32]) -> [Int32] {
    if left.count > right.count { return intersection(right, left) }
    return left.withUnsafeBufferPointer { left in
      right.withUnsafeBufferPointer { right in
        [Int32](unsafeUninitializedCapacity: left.count) { common, count in
          walk(left, right) { place, _ in
            common[count] = left[place]
            count += 1
          }
        }
      }
    }
  }

  /// What is in either.
  static func union(_ left: [Int32], _ right: [Int32]) -> [Int32] {
    if left.isEmpty { return right }
    if right.isEmpty { return left }
    return left.withUnsafeBufferPointer { left in
      right.withUnsafeBufferPointer { right in
        [Int32](unsafeUninitializedCapacity: left.count + right.count) { merged, count in
          var (i, j) = (0, 0)
          while i < left.count, j < right.count {
            let (a, b) = (left[i], right[j])
            merged[count] = min(a, b)
            count += 1
            i += a <= b ? 1 : 0
            j += b <= a ? 1 : 0
          }
          while i < left.count { (merged[count], count, i) = (left[i], count + 1, i + 1) }
          while j < right.count { (merged[count], count, j) = (right[j], count + 1, j + 1) }
        }
      }
    }
  }

  /// What is in `left` alone.
  static func subtracting(_ left: [Int32], _ right: [Int32]) -> [Int32] {
    if right.isEmpty { return left }
    var j = 0
    return left.filter { row in
      while j < right.count, right[j] < row { j += 1 }
      return j == right.count || right[j] != row
    }
  }

  /// Calls `body` with the places of what is in both.
  @inline(__always)
  static func walk(
    _ left: UnsafeBufferPointer<Int32>, _ right: UnsafeBufferPointer<Int32>,
    _ body: (_ left: Int, _ right: Int) -> Void
  ) {
    var (i, j) = (0, 0)
    let leaps = right.count / 16 > left.count
    while i < left.count, j < right.count {
      let (a, b) = (left[i], right[j])
      if a == b {
        body(i, j)
        i += 1
        j += 1
      } else if a < b {
        i += 1
      } else if leaps {
        j = leap(right, from: j, to: a)
      } else {
        j += 1
      }
    }
  }

  /// The first place at or after `start` whose row is at least `row`: steps double until they are too far.
  private static func leap(
    _ rows: UnsafeBufferPointer<Int32>, from start: Int, to row: Int32
  ) -> Int {
    var low = start
    var step = 1
    while low + step < rows.count, rows[low + step] < row {
      low += step
      step *= 2
    }
    var high = min(low + step, rows.count)
    while low < high {
      let middle = (low + high) / 2
      if rows[middle] < row { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
