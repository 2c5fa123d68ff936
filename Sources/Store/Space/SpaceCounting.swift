internal import Catalogue
internal import Query

/// Counts datasets by hospital, disease group and age group in one pass, judging them as searches do.
struct SpaceCounting {
  let columns: DatasetColumns
  let codes: CodeSearch
  let searching: SearchState

  /// The groups of ICH E11, youngest first.
  static let ageGroups = AgeGroup.all.filter { $0.scheme == .ich }.map(\.id)

  /// By hospital, then disease group, then age group; at 0 of each: whichever it is.
  func counts(by groups: [DataSpace.DiseaseGroup]) throws -> [Int] {
    let diseases = try memberships(of: groups) { group, member in
      for row in try codes.rows(with: group.codes) { member(Int(row)) }
    }
    let everything = Array(0..<Int32(clamping: columns.count))
    let ages = try memberships(of: Self.ageGroups) { group, member in
      var filters = DatasetFilters()
      filters.ageGroup = [group]
      let masks = try FilterEvaluation(
        filters: filters, columns: columns, codes: codes, searching: searching
      ).masks(for: everything)
      for row in 0..<columns.count where masks.mismatch(row) | masks.unstated(row) == 0 {
        member(row)
      }
    }
    let (diseaseCount, ageCount) = (groups.count + 1, Self.ageGroups.count + 1)
    var counts = Array(repeating: 0, count: (columns.sources.count + 1) * diseaseCount * ageCount)
    for row in 0..<columns.count {
      let hospital = Int(columns.source[row]) + 1
      for disease in 0..<diseaseCount where diseases[row] & 1 << UInt32(disease) != 0 {
        for age in 0..<ageCount where ages[row] & 1 << UInt32(age) != 0 {
          counts[disease * ageCount + age] += 1
          if hospital > 0 { counts[(hospital * diseaseCount + disease) * ageCount + age] += 1 }
        }
      }
    }
    return counts
  }

  /// One bit a group, from 1 on; bit 0, of any group, is always set.
  private func memberships<Group>(
    of groups: [Group], _ each: (Group, (_ member: Int) -> Void) throws -> Void
  ) rethrows -> [UInt32] {
    var bits = Array(repeating: UInt32(1), count: columns.count)
    for (place, group) in groups.enumerated() {
      try each(group) { bits[$0] |= 1 << UInt32(place + 1) }
    }
    return bits
  }
}
