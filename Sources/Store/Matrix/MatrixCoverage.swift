/// What each hospital has of a user's own list.
struct MatrixCoverage {
  let held: [HeldVariable]
  let groups: [MatrixGroup]
  /// By cohort: the source that owns it.
  let hospitals: [DatasetColumns.SourceColumn]

  /// The readiest hospital first. All its cohorts count, whichever are columns.
  var answer: [MatrixAnswer.Coverage] {
    var byHospital: [String: MatrixAnswer.Coverage] = [:]
    for hospital in hospitals {
      byHospital[
        hospital.name,
        default: MatrixAnswer.Coverage(
          hospital: hospital.name, hospitalName: hospital.hospital, cohorts: 0, has: 0,
          similar: 0, missing: [])
      ].cohorts += 1
    }
    for group in groups {
      var states: [String: MatrixAnswer.State] = [:]
      for member in group.members {
        let hospital = hospitals[held[member].cohort].name
        if states[hospital] != .has { states[hospital] = group.state(of: member, held) }
      }
      for hospital in byHospital.keys {
        switch states[hospital] {
        case .has: byHospital[hospital]?.has += 1
        case .similar: byHospital[hospital]?.similar += 1
        case nil: byHospital[hospital]?.missing.append(group.wanted ?? "")
        }
      }
    }
    return byHospital.values.sorted {
      (-$0.has, -$0.similar, $0.hospital) < (-$1.has, -$1.similar, $1.hospital)
    }
  }
}
