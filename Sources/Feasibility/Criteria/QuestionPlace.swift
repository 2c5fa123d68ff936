internal import Query

/// Where a question is asked: hospitals, countries, access rights.
struct QuestionPlace {
  private let sources: Set<String>?
  private let countries: Set<String>?
  private let access: Set<String>?
  private(set) var warnings: [FeasibilityAnswer.Warning] = []

  init(_ stated: FeasibilityQuestion.Where?, _ hospitals: [CountingHospital]) {
    sources = Self.set(stated?.hospital?.map { $0.lowercased() })
    countries = Self.set(stated?.country?.map { $0.lowercased() })
    access = Self.set(stated?.access?.map { $0.uppercased() })
    warn(stated?.hospital, "hospital", known: Set(hospitals.map { $0.source.lowercased() })) {
      "There is no hospital “\($0)” here."
    }
    warn(
      stated?.country, "country", known: Set(hospitals.compactMap { $0.country?.lowercased() })
    ) { "There is no hospital in “\($0)” here." }
    warn(
      stated?.access, "access", known: ["public", "restricted", "non_public"]
    ) { "“\($0)” is none of PUBLIC, RESTRICTED, NON_PUBLIC." }
  }

  func includes(_ hospital: CountingHospital) -> Bool {
    (sources?.contains(hospital.source.lowercased()) ?? true)
      && (countries.map { $0.contains(hospital.country?.lowercased() ?? "") } ?? true)
  }

  func includes(_ dataset: CountedDataset) -> Bool {
    access.map { $0.contains(dataset.access ?? "") } ?? true
  }

  private mutating func warn(
    _ values: [String]?, _ name: String, known: Set<String>, _ message: (String) -> String
  ) {
    for (index, value) in (values ?? []).enumerated() where !known.contains(value.lowercased()) {
      warnings.append(
        FeasibilityAnswer.Warning(
          pointer: "/where/\(name)/\(index)", message: message(String(value.prefix(60)))))
    }
  }

  private static func set(_ values: [String]?) -> Set<String>? {
    values.flatMap { $0.isEmpty ? nil : Set($0) }
  }
}
