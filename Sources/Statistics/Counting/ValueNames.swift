internal import Catalogue

/// The values of every dimension that occur in a cohort, and which of them each child has.
struct ValueNames {
  /// Names of values by dimension, as a document writes them.
  private(set) var names: [[String]] = StatisticsDimension.allCases.map { _ in [] }
  /// Texts for sex that no word is known for.
  private(set) var unreadSexes: Set<UInt8> = []
  private(set) var unmappedCodes: Set<Int> = []

  private let bands: [DaySpan]
  private let referenceDay: Int32
  private var sexes: [Int] = []
  /// Values of each code, the wider codes of ICD-10 among them: dimension and number.
  private var codes: [[(dimension: Int, value: Int)]] = []
  private var variables: [Int?] = []
  private var firstYear = 0
  private var firstVisitYear = 0
  private var stamps: [[Int32]] = []

  private static let ages = StatisticsDimension.ageGroup.index
  private static let sex = StatisticsDimension.sex.index
  private static let births = StatisticsDimension.birthYear.index
  private static let visits = StatisticsDimension.firstVisitYear.index
  private static let variable = StatisticsDimension.variable.index
  private static let place = StatisticsDimension.place.index

  init(_ patients: PatientRecords, _ options: StatisticsOptions) {
    let cohort = patients.cohort
    referenceDay = Int32(clamping: options.referenceDate.number)
    let ages = options.ageGroups.sorted { ($0.from ?? .birth) < ($1.from ?? .birth) }
    bands = ages.map { band in
      let last = options.referenceDate.birth(atAge: band.from ?? .birth).number
      let first = band.to.map { options.referenceDate.birth(atAge: $0).number + 1 }
      return DaySpan(
        first: first.map { Int32(clamping: $0) } ?? .min, last: Int32(clamping: last))
    }
    names[Self.ages] = ages.map(\.description)
    nameSexes(cohort, patients.sexWords)
    nameCodes(cohort, patients.concepts)
    nameVariables(cohort, patients.concepts)
    names[Self.place] = cohort.places.names
    let years = cohort.births.compactMap(\.year)
    if let first = years.min(), let last = years.max() {
      firstYear = first
      names[Self.births] = (first...last).map(String.init)
    }
    let visits = cohort.visits.filter { $0 != .max }.map(Int.init)
    if let first = visits.min(), let last = visits.max() {
      firstVisitYear = first
      names[Self.visits] = (first...last).map(String.init)
    }
    stamps = names.map { [Int32](repeating: -1, count: $0.count) }
  }

  private mutating func nameSexes(_ cohort: Cohort, _ words: SexWords) {
    names[Self.sex] = SexWords.values
    let values = words.values(of: cohort.sexes.names)
    sexes = values.map { $0 ?? 3 }
    unreadSexes = Set(values.indices.filter { values[$0] == nil }.map { UInt8(clamping: $0) })
  }

  private mutating func nameCodes(_ cohort: Cohort, _ concepts: ConceptCodes) {
    var numbers: [String: (Int, Int)] = [:]
    for (raw, name) in cohort.codes.names.enumerated() {
      guard let code = concepts.code(of: name) else {
        unmappedCodes.insert(raw)
        codes.append([])
        continue
      }
      codes.append(
        Self.withWider(code).map { code in
          if let known = numbers[code] { return known }
          let dimension: StatisticsDimension = code.hasPrefix("HP:") ? .phenotype : .diagnosis
          names[dimension.index].append(code)
          numbers[code] = (dimension.index, names[dimension.index].count - 1)
          return (dimension.index, names[dimension.index].count - 1)
        })
    }
  }

  /// The code, and the codes of ICD-10 that hold it: of `ICD10:E84.01`, also `ICD10:E84.0` and `ICD10:E84`.
  static func withWider(_ code: String) -> [String] {
    guard code.hasPrefix("ICD10:") || code.hasPrefix("ICD10CM:"),
      let point = code.firstIndex(of: ".")
    else { return [code] }
    let ends = code.indices[point...].dropFirst(2) + [code.endIndex]
    return [String(code[..<point])] + ends.map { String(code[..<$0]) }
  }

  private mutating func nameVariables(_ cohort: Cohort, _ concepts: ConceptCodes) {
    var numbers: [String: Int] = [:]
    for name in cohort.variables.names {
      let shown =
        concepts.code(of: name)
        ?? "OMOP:" + name.dropFirst(OMOPReader.conceptMark.count)
      if numbers[shown] == nil {
        numbers[shown] = names[Self.variable].count
        names[Self.variable].append(shown)
      }
      variables.append(numbers[shown])
    }
  }

  /// Whether the child was born on the reference date.
  func isBorn(_ birth: DaySpan) -> Bool { !birth.isKnown || birth.first <= referenceDay }

  /// Fills in the values of a child.
  mutating func fill(_ values: inout ChildValues, _ child: Int, of cohort: borrowing Cohort) {
    values.clear()
    var birth = cohort.births[child]
    if birth.isKnown {
      if birth.last > referenceDay { birth.last = referenceDay }
      let band = bands.firstIndex { $0.first <= birth.first && birth.last <= $0.last }
      if let band { values.append(band, to: Self.ages) }
      if let year = birth.year { values.append(year - firstYear, to: Self.births) }
    }
    let sex = cohort.sex[child]
    values.append(sex == .max ? 3 : sexes[Int(sex)], to: Self.sex)
    if cohort.visits[child] != .max {
      values.append(Int(cohort.visits[child]) - firstVisitYear, to: Self.visits)
    }
    if cohort.place[child] != Cohort.none {
      values.append(Int(cohort.place[child]), to: Self.place)
    }
    cohort.forEachCode(of: child) { raw in
      for (dimension, value) in codes[raw] where stamps[dimension][value] != Int32(child) {
        stamps[dimension][value] = Int32(child)
        values.append(value, to: dimension)
      }
    }
    cohort.forEachVariable(of: child) { raw in
      guard let value = variables[raw], stamps[Self.variable][value] != Int32(child) else { return }
      stamps[Self.variable][value] = Int32(child)
      values.append(value, to: Self.variable)
    }
  }
}
