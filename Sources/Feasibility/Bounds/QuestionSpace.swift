internal import Catalogue

/// The groups in which a question is answered, for all documents that tell ages and sexes apart in the same way.
final class QuestionSpace: Sendable {
  let space: JointSpace
  /// The lattice before any table is read: who cannot be is zero.
  let lattice: CountLattice
  /// The group that is asked for, its cells, and by cell whether it is one of these.
  let asked: Int
  let askedCells: [Int32]
  let isAsked: [Bool]
  /// By cell: its group, and how likely it is before any table is read. Empty where there are too many.
  let groups: [Int]
  let weights: [Double]

  init(_ plan: QuestionPlan, _ axes: QuestionPlan.Axes, countsAge: Bool, countsSex: Bool) {
    let space = JointSpace(
      ages: countsAge ? axes.ages : nil, sexes: countsSex ? axes.sexes : nil,
      criteria: plan.matches.count)
    self.space = space
    lattice = Self.structure(plan, space)
    asked = space.asked(
      met: plan.matches.indices.filter { !plan.matches[$0].isExcluded },
      unmet: plan.matches.indices.filter { plan.matches[$0].isExcluded })
    let cells = space.cells <= CountLattice.mostGroups ? space.cells : 0
    askedCells = cells > 0 ? space.cells(of: asked) : []
    var isAsked = Array(repeating: false, count: cells)
    for cell in askedCells { isAsked[Int(cell)] = true }
    self.isAsked = isAsked
    groups = (0..<cells).map(space.group(ofCell:))
    weights = (0..<cells).map(space.weight(ofCell:))
  }

  /// Whether any of these cells is asked for.
  func holdsAsked(_ cells: [Int32]) -> Bool {
    !isAsked.isEmpty && cells.contains { isAsked[Int($0)] }
  }

  /// Ages and sexes that meet a criterion by themselves, and those that can be all who meet it.
  private static func structure(_ plan: QuestionPlan, _ space: JointSpace) -> CountLattice {
    var lattice = CountLattice(space.axes)
    for (place, match) in plan.matches.enumerated() where match.isPartitioned {
      let isAll = match.alternatives == 0 && !match.isOpen
      for age in space.ages.map({ Array(1...$0.axis.values) }) ?? [0] {
        let isOfAge =
          match.ages.map { region in space.ages?.isPiece(age, within: region) ?? false } ?? false
        if isOfAge {
          lattice.state(space.group(age: age, sex: 0, met: [], unmet: [place]), 0, 0)
          continue
        }
        for sex in space.sexes == nil ? [] : Array(PreparedTable.sexes.indices) {
          let element = space.sexes?.elements[sex] ?? 0
          if match.sexes.contains(sex) {
            lattice.state(space.group(age: age, sex: element, met: [], unmet: [place]), 0, 0)
          } else if isAll {
            lattice.state(space.group(age: age, sex: element, met: [place]), 0, 0)
          }
        }
        if match.sexes.isEmpty, isAll {
          lattice.state(space.group(age: age, sex: 0, met: [place]), 0, 0)
        }
      }
    }
    return lattice
  }
}
