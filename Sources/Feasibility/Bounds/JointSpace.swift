/// The groups by which one dataset's tables answer a question: ages and sexes where these are asked for or tie
/// two criteria together, and each criterion met or not.
struct JointSpace: Sendable {
  let ages: AgeAxis?
  let sexes: SexAxis?
  let axes: [LatticeAxis]
  /// How many groups there are.
  let groups: Int
  /// How many cells there are: one value of each axis.
  let cells: Int
  private let strides: [Int]
  /// By axis and element: what its values add to the number of a cell.
  private let offsets: [[[Int]]]
  /// The place of the first criterion among the axes.
  private let first: Int

  init(ages: AgeAxis?, sexes: SexAxis?, criteria: Int) {
    self.ages = ages
    self.sexes = sexes
    axes =
      (ages.map { [$0.axis] } ?? []) + (sexes.map { [$0.axis] } ?? [])
      + Array(repeating: LatticeAxis.condition, count: criteria)
    first = axes.count - criteria
    var strides: [Int] = []
    var offsets: [[[Int]]] = []
    var groups = 1
    var cells = 1
    for axis in axes {
      strides.append(groups)
      offsets.append((0..<axis.count).map { axis.members(of: $0).map { $0 * cells } })
      groups *= axis.count
      cells *= axis.values
    }
    self.strides = strides
    self.offsets = offsets
    self.groups = groups
    self.cells = cells
  }

  /// - Parameters:
  ///   - age: An element of the age axis.
  ///   - sex: An element of the sex axis.
  ///   - met: Places of criteria that are met.
  ///   - unmet: Places of criteria that are not met.
  func group(age: Int, sex: Int, met: [Int], unmet: [Int] = []) -> Int {
    var group = ages == nil ? 0 : age
    if sexes != nil { group += sex * strides[first - 1] }
    for criterion in met { group += strides[first + criterion] }
    for criterion in unmet { group += 2 * strides[first + criterion] }
    return group
  }

  /// The group that is asked for.
  func asked(met: [Int], unmet: [Int]) -> Int {
    group(age: ages?.asked ?? 0, sex: sexes?.asked ?? 0, met: met, unmet: unmet)
  }

  /// The same group with every age in it.
  func everyAge(_ group: Int) -> Int { group - group % (ages?.axis.count ?? 1) }

  /// The same group with every sex in it.
  func everySex(_ group: Int) -> Int {
    guard let sexes else { return group }
    let stride = strides[first - 1]
    return group - group / stride % sexes.axis.count * stride
  }

  /// Whether a group holds those alone who meet a criterion.
  func meets(_ criterion: Int, _ group: Int) -> Bool { group / strides[first + criterion] % 3 == 1 }

  /// The group that is one cell.
  func group(ofCell cell: Int) -> Int {
    var rest = cell
    var group = 0
    for (place, axis) in axes.enumerated() {
      group += (rest % axis.values + 1) * strides[place]
      rest /= axis.values
    }
    return group
  }

  /// How likely a cell is before any table is looked at.
  func weight(ofCell cell: Int) -> Double {
    var rest = cell
    var weight = 1.0
    if let ages {
      weight *= ages.weight(of: rest % ages.axis.values)
      rest /= ages.axis.values
    }
    if let sexes { weight *= sexes.weight(of: rest % sexes.axis.values) }
    return weight
  }

  /// The cells of a group.
  func cells(of group: Int) -> [Int32] {
    var cells: [Int32] = []
    func visit(_ place: Int, _ cell: Int) {
      if place == axes.count { return cells.append(Int32(cell)) }
      for offset in offsets[place][group / strides[place] % axes[place].count] {
        visit(place + 1, cell + offset)
      }
    }
    visit(0, 0)
    return cells
  }
}
