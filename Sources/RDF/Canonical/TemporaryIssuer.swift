/// Numbers blank nodes in the order they are met (RDFC-1.0, section 4.5).
struct TemporaryIssuer {
  private(set) var order: [Int] = []
  private var numbers: [Int: Int] = [:]

  func number(of node: Int) -> Int? { numbers[node] }

  /// The number of a node, a new one if it has none.
  @discardableResult
  mutating func issue(_ node: Int) -> Int {
    if let number = numbers[node] { return number }
    let number = order.count
    numbers[node] = number
    order.append(node)
    return number
  }
}

/// The orders of a few numbers one after another, from the ascending one on.
struct Permutation {
  private(set) var items: [Int]

  init(_ items: [Int]) {
    self.items = items.sorted()
  }

  /// Goes to the next order in lexicographic sequence; false after the last.
  mutating func advance() -> Bool {
    guard
      let pivot = items.indices.dropLast().last(where: { items[$0] < items[$0 + 1] }),
      let swap = items.indices.last(where: { items[$0] > items[pivot] })
    else { return false }
    items.swapAt(pivot, swap)
    items[(pivot + 1)...].reverse()
    return true
  }
}
