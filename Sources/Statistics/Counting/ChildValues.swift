internal import Catalogue

/// The values of one child in every dimension, by number; filled again for each child.
struct ChildValues {
  private(set) var lists: [[Int32]]

  init() {
    lists = StatisticsDimension.allCases.map { _ in [] }
  }

  mutating func clear() {
    for index in lists.indices { lists[index].removeAll(keepingCapacity: true) }
  }

  mutating func append(_ value: Int, to dimension: Int) { lists[dimension].append(Int32(value)) }
}

extension StatisticsDimension {
  /// Its place among all dimensions.
  var index: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
