/// Sexes as an axis: those asked for, each apart, and the others together; all apart where a criterion holds
/// for a sex, or none is asked for.
struct SexAxis: Sendable {
  let axis: LatticeAxis
  /// The element of the sexes asked for; 0 where every sex will do.
  let asked: Int
  /// The element of each of `PreparedTable.sexes`.
  let elements: [Int]
  /// The element of those that nobody asks for, where these are several.
  let rest: Int?
  /// Before any table is looked at, of each of `PreparedTable.sexes`: boys and girls are as many, few children
  /// are neither or not known.
  private static let weights = [1, 1, 0.01, 0.01]

  /// How likely a value is before any table is looked at.
  func weight(of value: Int) -> Double {
    zip(elements, Self.weights).reduce(0) { $1.0 == value + 1 ? $0 + $1.1 : $0 }
  }

  /// - Parameter asked: Places in `PreparedTable.sexes`; nil where every sex will do.
  init(asked: [Int]?, apart: Bool) {
    let every = Array(PreparedTable.sexes.indices)
    guard let asked, !asked.isEmpty else {
      axis = LatticeAxis(
        values: every.count, count: every.count + 1,
        sums: [.init(whole: 0, parts: every.map { $0 + 1 })])
      self.asked = 0
      elements = every.map { $0 + 1 }
      rest = nil
      return
    }
    let others = every.filter { !asked.contains($0) }
    let order = asked + others
    let values = apart ? every.count : asked.count + 1
    elements = every.map { min((order.firstIndex(of: $0) ?? 0) + 1, values) }
    rest = apart || others.count < 2 ? nil : values
    var axis = LatticeAxis(
      values: values, count: values + 1, sums: [.init(whole: 0, parts: Array(1...values))])
    let wanted = Array(1...asked.count)
    if asked.count > 1 {
      axis.count += 1
      axis.sets = [wanted]
      axis.sums.append(.init(whole: values + 1, parts: wanted))
      axis.sums.append(
        .init(whole: 0, parts: [values + 1] + Array((asked.count + 1)..<(values + 1))))
    }
    self.asked = asked.count > 1 ? values + 1 : 1
    self.axis = axis
  }
}
