internal import ArgumentParser
internal import Query

/// The filters of INTERFACE `GET /api/v1/datasets`, as options. Repeat one for any of several values.
struct FilterOptions: ParsableArguments {
  @Option(help: "Source name of the hospital.") var hospital: [String] = []
  @Option(help: "Country, ISO 3166-1 alpha-2: pl.") var country: [String] = []
  @Option(help: "PUBLIC, RESTRICTED or NON_PUBLIC.") var access: [String] = []
  @Option(help: "Health category code: EHRS.") var category: [String] = []
  @Option(help: "Theme code.") var theme: [String] = []
  @Option(help: "Kind of dataset.") var kind: [String] = []
  @Option(help: "Diagnosis or phenotype code: ORPHA:586, ICD10:E84, HP:0001250.")
  var code: [String] = []
  @Option(help: "Youngest age: P28D, P6M, or 2 for two years.") var ageMin: String?
  @Option(help: "Oldest age, in completed units: P27D, P17Y.") var ageMax: String?
  @Flag(help: "The cohort's ages must lie wholly within the asked ones.") var ageWithin = false
  @Option(help: "Least completed weeks of gestation at birth.") var gestationMin: Int?
  @Option(help: "Most completed weeks of gestation at birth.") var gestationMax: Int?
  @Option(help: "Named age group: term-newborn, adolescent.") var ageGroup: [String] = []
  @Option(help: "Sex in the published statistics: female, male.") var sex: [String] = []
  @Option(help: "A variable's name, code or words.") var variable: [String] = []
  @Flag(inversion: .prefixedNo, help: "Only datasets with (without) described variables.")
  var hasVariables: Bool?
  @Option(help: "Language of the data: fi.") var language: [String] = []
  @Option(help: "A year covered.") var year: [Int] = []
  @Option(help: "At least so many children.") var minIndividuals: Int?
  @Option(help: "Quality of the description: excellent, good, sufficient, bad.")
  var quality: [String] = []
  @Flag(help: "Count datasets that are silent on a filter among the matches.")
  var includeUnknown = false

  /// As in a query string.
  private var queryItems: [QueryItem] {
    let many: [(FilterField, [String])] = [
      (.hospital, hospital), (.country, country), (.access, access), (.category, category),
      (.theme, theme), (.kind, kind), (.code, code), (.ageGroup, ageGroup), (.sex, sex),
      (.variable, variable), (.language, language), (.quality, quality),
      (.year, year.map(String.init)),
      (.ageMin, ageMin.map { [$0] } ?? []), (.ageMax, ageMax.map { [$0] } ?? []),
      (.age, ageWithin ? ["within"] : []),
      (.gestationMin, gestationMin.map { [String($0)] } ?? []),
      (.gestationMax, gestationMax.map { [String($0)] } ?? []),
      (.hasVariables, hasVariables.map { [String($0)] } ?? []),
      (.minIndividuals, minIndividuals.map { [String($0)] } ?? []),
      (.includeUnknown, includeUnknown ? ["true"] : []),
    ]
    return many.flatMap { field, values in
      values.map { QueryItem(name: field.name, value: $0) }
    }
  }

  func filters() throws -> DatasetFilters {
    let reading = DatasetFilters.read(queryItems)
    if let problem = reading.problems.first {
      throw ValidationError("\(problem.name)=\(problem.value) cannot be read. \(problem.remedy)")
    }
    return reading.filters
  }
}
