/// Which values each dataset has of a field, as the number of a set: a few hundred sets serve all datasets, so that
/// counting looks up one small number a dataset.
struct ValueSets: Sendable {
  /// The set of each dataset; in half the memory where that is enough.
  private enum Numbers {
    case small([UInt16])
    case large([UInt32])
  }

  private var numbers = Numbers.small([])
  /// The values of set i are `codes[starts[i]..<starts[i + 1]]`.
  private var starts: [Int32] = [0]
  private var codes: [Int32] = []

  init() {}

  /// - Parameter starts: the values of dataset i are `codes[starts[i]..<starts[i + 1]]`.
  init(starts rowStarts: [Int32], codes rowCodes: [Int32]) {
    // Most datasets have one value or none: only other sets are looked up by what is in them.
    var ofOne = Array(repeating: Self.unnumbered, count: Int(rowCodes.max() ?? -1) + 1)
    var others: [ArraySlice<Int32>: UInt32] = [:]
    let sets = rowStarts.indices.dropLast().map { row -> UInt32 in
      let own = rowCodes[Int(rowStarts[row])..<Int(rowStarts[row + 1])]
      if let code = own.first, own.count == 1 {
        if ofOne[Int(code)] == Self.unnumbered { ofOne[Int(code)] = add(own) }
        return ofOne[Int(code)]
      }
      if let known = others[own] { return known }
      let set = add(own)
      others[own] = set
      return set
    }
    numbers =
      starts.count <= Int(UInt16.max) ? .small(sets.map { UInt16($0) }) : .large(sets)
  }

  private static let unnumbered = UInt32.max

  private mutating func add(_ set: ArraySlice<Int32>) -> UInt32 {
    codes += set
    starts.append(Int32(codes.count))
    return UInt32(starts.count - 2)
  }

  /// The values of a dataset.
  func codes(of row: Int) -> ArraySlice<Int32> {
    let set =
      switch numbers {
      case .small(let numbers): Int(numbers[row])
      case .large(let numbers): Int(numbers[row])
      }
    return codes[Int(starts[set])..<Int(starts[set + 1])]
  }

  /// How many of the ascending `rows` have each of `count` values, of those that `isCounted` lets through.
  func counts(_ rows: [Int32], of count: Int, where isCounted: (_ index: Int) -> Bool) -> [Int] {
    let found =
      switch numbers {
      case .small(let numbers): sets(rows, numbers, isCounted)
      case .large(let numbers): sets(rows, numbers, isCounted)
      }
    var counts = Array(repeating: 0, count: count)
    for (set, number) in found.enumerated() where number > 0 {
      for place in Int(starts[set])..<Int(starts[set + 1]) {
        counts[Int(codes[place])] += Int(number)
      }
    }
    return counts
  }

  /// How many of the rows have each set.
  @inline(__always)
  private func sets(
    _ rows: [Int32], _ numbers: [some UnsignedInteger & FixedWidthInteger],
    _ isCounted: (_ index: Int) -> Bool
  ) -> [Int32] {
    var counts = Array(repeating: Int32(0), count: starts.count - 1)
    counts.withUnsafeMutableBufferPointer { counts in
      numbers.withUnsafeBufferPointer { numbers in
        rows.withUnsafeBufferPointer { rows in
          for index in rows.indices where isCounted(index) {
            counts[Int(numbers[Int(rows[index])])] &+= 1
          }
        }
      }
    }
    return counts
  }
}
