internal import Catalogue

/// A table over a hospital's children with the true counts, before anything is withheld or rounded.
struct SimulatedTable {
  /// A value of each dimension, by its place in `values`.
  struct Cell {
    var key: [Int]
    var truth: Int
    /// The hospital does not publish it.
    var isHidden = false
  }

  let dimensions: [StatisticsDimension]
  /// Of each dimension.
  let values: [[String]]
  var cells: [Cell]
  /// Where its age bands begin, in days.
  private let starts: [Double]
  /// Of each dimension's attributes.
  private let bits: [[Int]]

  init(_ dimensions: [StatisticsDimension], bands: [String], _ hospital: SimulatedHospital) {
    self.dimensions = dimensions
    cells = []
    starts = bands.map { AgeRange(iso8601: $0)?.days.from ?? 0 }
    bits = dimensions.map { SimulatedAttribute.of($0).map(\.bit) }
    values = dimensions.map { Self.values(of: $0, bands, hospital) }
    let size = values.reduce(1) { $0 * $1.count }
    var counts = Array(repeating: 0, count: size)
    if dimensions.contains(where: { [.birthYear, .firstVisitYear, .place].contains($0) }) {
      for patient in hospital.patients {
        let profile = SimulatedProfile(
          ageInDays: Double(patient.ageInDays), sex: patient.sex, attributes: patient.attributes,
          count: 1)
        add(profile, patient, to: &counts, 0, 0)
      }
    } else {
      for profile in hospital.profiles { add(profile, nil, to: &counts, 0, 0) }
    }
    let sizes = values.map(\.count)
    for (place, count) in counts.enumerated() {
      var key: [Int] = []
      var rest = place
      for size in sizes.reversed() {
        key.append(rest % size)
        rest /= size
      }
      cells.append(Cell(key: key.reversed(), truth: count))
    }
  }

  /// What another table over the same values holds, one dimension fewer.
  func value(_ cell: Cell, _ dimension: Int) -> String { values[dimension][cell.key[dimension]] }

  private func add(
    _ profile: SimulatedProfile, _ patient: SimulatedPatient?, to counts: inout [Int], _ depth: Int,
    _ offset: Int
  ) {
    if depth == dimensions.count {
      counts[offset] += profile.count
      return
    }
    let offset = offset * values[depth].count
    for index in places(depth, profile, patient) {
      add(profile, patient, to: &counts, depth + 1, offset + index)
    }
  }

  private func places(
    _ depth: Int, _ profile: SimulatedProfile, _ patient: SimulatedPatient?
  ) -> [Int] {
    let values = values[depth]
    switch dimensions[depth] {
    case .ageGroup:
      var band = starts.count - 1
      while band > 0, starts[band] > profile.ageInDays { band -= 1 }
      return [band]
    case .sex: return [profile.sex == .female ? 0 : profile.sex == .male ? 1 : 2]
    case .diagnosis, .phenotype, .variable:
      var places: [Int] = []
      for (place, bit) in bits[depth].enumerated() where profile.attributes & bit != 0 {
        places.append(place)
      }
      return places
    case .birthYear:
      return patient.flatMap { values.firstIndex(of: "\($0.birthYear)") }.map { [$0] } ?? []
    case .firstVisitYear:
      return patient.flatMap { values.firstIndex(of: "\($0.firstVisitYear)") }.map { [$0] } ?? []
    case .place: return patient.flatMap { values.firstIndex(of: $0.place) }.map { [$0] } ?? []
    }
  }

  private static func values(
    of dimension: StatisticsDimension, _ bands: [String], _ hospital: SimulatedHospital
  ) -> [String] {
    switch dimension {
    case .ageGroup: bands
    case .sex: SimulatedPatient.Sex.allCases.map(\.rawValue)
    case .diagnosis, .phenotype, .variable: SimulatedAttribute.of(dimension).map(\.value)
    case .birthYear, .firstVisitYear: (2007...2026).map(String.init)
    case .place: Set(hospital.patients.map(\.place)).sorted()
    }
  }
}
