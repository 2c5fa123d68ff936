import Catalogue
import Simulation
import TestSupport
import Testing

@testable import Statistics

@Suite("Statistics: what simulated hospitals make of their patient tables")
struct SimulatedHospitalTests {
  /// The hospital's own table, as a file.
  static func csv(_ hospital: SimulatedHospital) -> String {
    let variables = SimulatedAttribute.of(.variable)
    var text = "patient id;sex;date of birth;diagnosis;HPO;first visit;place;"
    text += variables.map(\.value).joined(separator: ";") + "\n"
    for patient in hospital.patients {
      let cells =
        ["\(patient.number)", patient.sex.rawValue, patient.birthDate]
        + [patient.diagnoses.joined(separator: "|"), patient.phenotypes.joined(separator: "|")]
        + ["\(patient.firstVisitYear)", patient.place]
        + variables.map { patient.has($0) ? "1.5" : "" }
      text += cells.joined(separator: ";") + "\n"
    }
    return text
  }

  static func make(_ seed: Int) throws -> (SimulatedHospital, MadeStatistics, StatisticsOptions) {
    var dice = SeededGenerator(UInt64(seed))
    // Whole, every tenth hospital has the size it would have.
    let size =
      Effort.isWhole && seed % 10 == 0
      ? nil : Int.random(in: 60...(Effort.isWhole ? 1_500 : 300), using: &dice)
    let hospital = SimulatedHospital(seed: UInt64(seed), size: size)
    var options = Sample.options
    options.threshold = [5, 10, 10, 20].randomElement(using: &dice) ?? 10
    options.rounding = [1, 1, 1, 5].randomElement(using: &dice) ?? 1
    options.hidesZeros = seed % 9 == 0
    options.effort = Effort.isWhole ? 0.05 : 0.005
    if seed % 3 == 1 {
      let all: [StatisticsDimension] = [.ageGroup, .sex, .diagnosis, .variable, .place, .phenotype]
      options.tables = (0..<4).map { _ in
        Array(all.shuffled(using: &dice).prefix(Int.random(in: 1...3, using: &dice)))
      }
    }
    let patients = try Sample.read(csv(hospital)) { files in
      files.columns = SimulatedAttribute.of(.variable).map { ($0.value, .variable($0.value)) }
    }
    return (hospital, try AggregateStatistics.make(of: patients, options), options)
  }

  @Test(
    "Documents pass the arrival check, hold the truth, and give nothing small away",
    arguments: 0..<Effort.runs(1_000))
  func document(_ seed: Int) throws {
    let (hospital, made, options) = try Self.make(seed)
    let reading = AggregateStatistics.read(
      made.json, threshold: options.threshold, datasetIRI: Sample.iri)
    #expect(reading.findings == [])
    #expect(reading.statistics == made.statistics)
    let rows = AggregateStatistics.read(
      made.csv, threshold: options.threshold, datasetIRI: Sample.iri)
    #expect(rows.findings == [])
    #expect(rows.statistics?.total == made.statistics.total)
    #expect(!made.notes.contains { $0.hasPrefix("Nothing of") }, "\(made.notes)")

    var truths: [[String: Int]] = []
    for table in made.statistics.tables {
      let truth = Self.truth(hospital, table.dimensions)
      truths.append(truth)
      for cell in table.cells {
        let count = truth[Self.key(cell, table.dimensions)] ?? 0
        let interval = made.statistics.interval(of: cell, in: table)
        #expect(interval.lower <= count && count <= interval.upper)
        #expect(cell.count == nil || cell.count == 0 || count >= options.threshold)
      }
      if table.complete {
        let stated = Set(table.cells.map { Self.key($0, table.dimensions) })
        #expect(truth.keys.allSatisfy(stated.contains))
      }
    }
    Self.workOut(made.statistics, truths)
    if options.rounding == 1 {
      var attack = LinearAttack(made.statistics)
      let recovered = attack.recovered().filter { cell in
        let place = made.statistics.tables.firstIndex { $0.cells.contains(cell) } ?? 0
        let table = made.statistics.tables[place]
        let count = truths[place][Self.key(cell, table.dimensions)] ?? 0
        return (1..<options.threshold).contains(count)
      }
      #expect(recovered.isEmpty, "\(recovered.map(\.values))")
    }
  }

  @Test(
    "No attack on a document recovers a count below the threshold",
    arguments: 0..<Effort.runs(200))
  func attacks(_ number: Int) throws {
    let (hospital, made, _) = try Self.make(number * 5)
    let publication = SimulatedPublication(hospital, publishing: made.statistics)
    for attack in Attack.all {
      let report = AttackReport.run(
        attack, on: [publication], questions: 30, seed: UInt64(number)
      ) { DocumentOracle.answer($0.statistics) }
      #expect(report.recovered == 0, "\(report)")
      #expect(report.wrong == 0, "\(report)")
    }
  }

  /// What interval propagation finds holds the truth.
  private static func workOut(_ statistics: AggregateStatistics, _ truths: [[String: Int]]) {
    var counts = PublishedCounts(statistics)
    #expect(counts.workOut() == [])
    for (place, numbers) in counts.cells.enumerated() {
      let table = statistics.tables[place]
      for (cell, number) in zip(table.cells, numbers) {
        let interval = counts.system.intervals[number]
        let count = truths[place][key(cell, table.dimensions)] ?? 0
        #expect(interval.lower <= count && count <= interval.upper)
      }
    }
  }

  private static func key(_ cell: AggregateStatistics.Cell, _ dimensions: [String]) -> String {
    dimensions.map { cell.values[$0] ?? "" }.joined(separator: "\t")
  }

  /// The counts as they are, reckoned from the children themselves.
  private static func truth(_ hospital: SimulatedHospital, _ dimensions: [String]) -> [String: Int]
  {
    var counts: [String: Int] = [:]
    for patient in hospital.patients {
      var keys = [""]
      for (place, name) in dimensions.enumerated() {
        let values = values(of: patient, name)
        keys = keys.flatMap { start in values.map { place == 0 ? $0 : start + "\t" + $0 } }
      }
      for key in keys { counts[key, default: 0] += 1 }
    }
    return counts
  }

  private static func values(of patient: SimulatedPatient, _ dimension: String) -> [String] {
    switch StatisticsDimension(rawValue: dimension) {
    case .ageGroup:
      let bands = StatisticsOptions.usualAgeGroups
      return bands.filter { band in
        let (from, to) = band.days
        return from <= Double(patient.ageInDays) && Double(patient.ageInDays) < to ?? .infinity
      }.map(\.description)
    case .sex: return [patient.sex.rawValue]
    case .diagnosis:
      // A wider code is had with a narrower one.
      let codes = Set(patient.diagnoses.flatMap(ValueNames.withWider))
      return codes.sorted()
    case .phenotype: return patient.phenotypes
    case .variable: return patient.variables
    case .birthYear: return ["\(patient.birthYear)"]
    case .firstVisitYear: return ["\(patient.firstVisitYear)"]
    case .place: return [patient.place]
    case nil: return []
    }
  }
}
