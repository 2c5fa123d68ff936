import Catalogue
import Simulation
import TestSupport
import Testing

@Suite("The simulator: hospitals whose truth is known")
struct SimulationTests {
  @Test("A seed gives the same hospital, and its profiles hold every child once")
  func reproducible() {
    let hospital = SimulatedHospital(seed: 7, size: 2_000)
    #expect(hospital.patients == SimulatedHospital(seed: 7, size: 2_000).patients)
    #expect(hospital.patients != SimulatedHospital(seed: 8, size: 2_000).patients)
    #expect(hospital.count { _ in true } == 2_000)
    for attribute in SimulatedAttribute.allCases {
      #expect(
        hospital.count { $0.has(attribute) } == hospital.patients.count { $0.has(attribute) })
    }
    let children = hospital.count { (2 * 365.25..<6 * 365.25).contains($0.ageInDays) }
    #expect(
      children == hospital.patients.count { (731..<2_191).contains($0.ageInDays) })
  }

  @Test("A child's day of birth is its age before the reference date")
  func birthDates() {
    let hospital = SimulatedHospital(seed: 3, size: 300)
    #expect(hospital.patients.allSatisfy { $0.birthDate.hasPrefix("\($0.birthYear)-") })
    var patient = hospital.patients[0]
    let cases = [
      (0, "2026-06-30"), (30, "2026-05-31"), (181, "2025-12-31"), (365, "2025-06-30"),
      (852, "2024-02-29"),
    ]
    for (days, date) in cases {
      patient.ageInDays = days
      #expect(patient.birthDate == date)
    }
  }

  @Test("What is published has passed the arrival check, with cells suppressed, in every design")
  func published() {
    var suppressed = 0
    for seed in 0..<UInt64(Effort.runs(200)) {
      let hospital = SimulatedHospital(seed: seed)
      let publication = SimulatedPublication(hospital)
      let cells = publication.statistics.tables.flatMap(\.cells)
      suppressed += cells.count { $0.count == nil }
      #expect(
        cells.allSatisfy { ($0.count ?? 0) == 0 || ($0.count ?? 0) >= publication.threshold })
      #expect(publication.statistics.tables.count >= 2)
    }
    #expect(suppressed > 0)
  }
}
