internal import Catalogue
internal import GRDB
internal import Query

/// How one dataset stands to one filter.
enum FilterVerdict: UInt8 {
  case match, mismatch
  /// The dataset does not state what the filter asks.
  case unstated
}

/// How matched rows stand to all filters: one bit a filter.
struct FilterMasks {
  /// Filters that a row fails; empty where no row fails any.
  private var mismatches: [UInt32] = []
  /// Filters that a row is silent on; empty where no row is.
  private var silences: [UInt32] = []

  /// Whether all rows meet all filters.
  var isEmpty: Bool { mismatches.isEmpty && silences.isEmpty }

  /// Filters that the match of this index fails.
  func mismatch(_ index: Int) -> UInt32 { mismatches.isEmpty ? 0 : mismatches[index] }

  /// Filters that the match of this index is silent on.
  func unstated(_ index: Int) -> UInt32 { silences.isEmpty ? 0 : silences[index] }

  /// Notes how each of `count` matches stands to filters of these bits.
  mutating func judge(_ bit: UInt32, count: Int, _ verdict: (Int) -> FilterVerdict) {
    if mismatches.isEmpty { mismatches = Array(repeating: 0, count: count) }
    if silences.isEmpty { silences = Array(repeating: 0, count: count) }
    for index in 0..<count {
      switch verdict(index) {
      case .match: break
      case .mismatch: mismatches[index] |= bit
      case .unstated: silences[index] |= bit
      }
    }
  }

  /// Adds the verdicts of other filters on the matches that `isMeant`.
  mutating func add(_ other: FilterMasks, count: Int, where isMeant: (Int) -> Bool) {
    if other.isEmpty { return }
    if mismatches.isEmpty { mismatches = Array(repeating: 0, count: count) }
    if silences.isEmpty { silences = Array(repeating: 0, count: count) }
    for index in 0..<count where isMeant(index) {
      mismatches[index] |= other.mismatch(index)
      silences[index] |= other.unstated(index)
    }
  }

  /// A filter's bit. `ageMin`, `ageMax` and `age` are one question, as are both ends of gestation.
  static func bit(_ field: FilterField) -> UInt32 {
    switch field {
    case .ageMax, .age: bit(.ageMin)
    case .gestationMax: bit(.gestationMin)
    default: 1 << UInt32(FilterField.allCases.firstIndex(of: field) ?? 31)
    }
  }
}

/// Judges rows by filters, three-valued, over the columns in memory.
struct FilterEvaluation {
  let filters: DatasetFilters
  let columns: DatasetColumns
  let codes: CodeSearch
  let searching: SearchState

  func masks(for rows: [Int32]) throws -> FilterMasks {
    var masks = FilterMasks()
    func judge(_ field: FilterField, _ verdict: (Int) -> FilterVerdict) {
      masks.judge(FilterMasks.bit(field), count: rows.count) { verdict(Int(rows[$0])) }
    }
    func judge(_ field: FilterField, _ wanted: [String], in column: FacetColumn) {
      if wanted.isEmpty { return }
      let isWanted = Self.wanted(wanted, of: column, field)
      judge(field) { Self.verdict(column.codes(of: $0), isWanted) }
    }
    let facets = columns.facets
    judge(.hospital, filters.hospital, in: facets[.hospital])
    judge(.country, filters.country, in: facets[.country])
    judge(.access, filters.access, in: facets[.access])
    judge(.category, filters.category, in: facets[.category])
    judge(.theme, filters.theme, in: facets[.theme])
    judge(.kind, filters.kind, in: facets[.kind])
    judge(.sex, filters.sex, in: facets[.sex])
    judge(.language, filters.language, in: facets[.language])
    judge(.quality, filters.quality, in: facets[.quality])
    judge(.year, filters.year.map(String.init), in: facets[.year])
    if let hasVariables = filters.hasVariables {
      judge(.hasVariables) {
        (columns.variableCount[$0] > 0) == hasVariables ? .match : .mismatch
      }
    }
    if filters.ageMin != nil || filters.ageMax != nil { judge(.ageMin, ageVerdict()) }
    if !filters.ageGroup.isEmpty { judge(.ageGroup, ageGroupVerdict()) }
    if filters.gestationMin != nil || filters.gestationMax != nil {
      judge(.gestationMin, gestationVerdict)
    }
    if let least = filters.minIndividuals {
      judge(.minIndividuals) {
        let known = columns.individuals[$0]
        return known < 0 ? .unstated : known >= least ? .match : .mismatch
      }
    }
    if !filters.code.isEmpty {
      let matching = Self.flags(try codes.rows(with: filters.code), count: columns.count)
      let stating = try searching.coded(codes)
      judge(.code) { matching[$0] ? .match : stating[$0] ? .mismatch : .unstated }
    }
    if !filters.variable.isEmpty {
      let matching = try VariableFilter(
        db: codes.db, datasets: columns, variables: searching.variables(codes.db, columns)
      ).rows(having: filters.variable)
      judge(.variable) {
        matching[$0] ? .match : columns.variableCount[$0] > 0 ? .mismatch : .unstated
      }
    }
    return masks
  }

  /// Ages overlap, or lie within, the asked ones; days after birth, lower end in, upper end out.
  private func ageVerdict() -> (Int) -> FilterVerdict {
    let from = filters.ageMin?.days ?? -.infinity
    // In completed units: P2Y is over on the third birthday.
    let to = filters.ageMax.map(\.next.days) ?? .infinity
    let isWithin = filters.ageWithin
    return { row in
      let (cohortFrom, cohortTo) = (columns.ageFrom[row], columns.ageTo[row])
      if cohortFrom.isNaN { return .unstated }
      if from >= to { return .mismatch }
      let isMatch =
        isWithin
        ? cohortFrom >= from && cohortTo <= to
        : cohortFrom < to && from < cohortTo
      return isMatch ? .match : .mismatch
    }
  }

  /// A group is met where it is stated, and where stated ages or gestations overlap its own.
  private func ageGroupVerdict() -> (Int) -> FilterVerdict {
    let column = columns.facets[.ageGroup]
    let isWanted = Self.wanted(filters.ageGroup, of: column, .ageGroup)
    let groups = filters.ageGroup.compactMap { AgeGroup(id: $0) }
    let ages = groups.compactMap { $0.gestation == nil ? $0.ages?.days : nil }
    let gestations = groups.compactMap(\.gestation)
    return { row in
      let stated = Self.verdict(column.codes(of: row), isWanted)
      if stated == .match { return .match }
      let (from, to) = (columns.ageFrom[row], columns.ageTo[row])
      let isInAges = ages.contains { from < $0.to ?? .infinity && $0.from < to }
      let weeks = (from: Int(columns.gestationFrom[row]), to: Int(columns.gestationTo[row]))
      let isInWeeks =
        weeks.to >= 0
        && gestations.contains { weeks.from <= $0.to ?? .max && $0.from ?? 0 <= weeks.to }
      return isInAges || isInWeeks ? .match : stated
    }
  }

  private func gestationVerdict(_ row: Int) -> FilterVerdict {
    let (from, to) = (Int(columns.gestationFrom[row]), Int(columns.gestationTo[row]))
    if from < 0, to < 0 { return .unstated }
    let isMatch = from <= filters.gestationMax ?? .max && filters.gestationMin ?? 0 <= to
    return isMatch ? .match : .mismatch
  }

  @inline(__always)
  private static func verdict(_ codes: ArraySlice<Int32>, _ isWanted: [Bool]) -> FilterVerdict {
    if codes.isEmpty { return .unstated }
    for code in codes where isWanted[Int(code)] { return .match }
    return .mismatch
  }

  /// Which of a column's values are meant, whatever their case; a language means its regions too.
  private static func wanted(
    _ wanted: [String], of column: FacetColumn, _ field: FilterField
  ) -> [Bool] {
    let names = Set(wanted.map { $0.lowercased() })
    return column.values.map { value in
      let value = value.lowercased()
      if names.contains(value) { return true }
      return field == .language && names.contains(String(value.prefix { $0 != "-" }))
    }
  }

  private static func flags(_ rows: [Int32], count: Int) -> [Bool] {
    var flags = Array(repeating: false, count: count)
    for row in rows { flags[Int(row)] = true }
    return flags
  }
}
