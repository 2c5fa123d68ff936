internal import Catalogue

extension DatasetQuery {
  /// Who has such data: the datasets whose descriptions meet a feasibility question, as far as descriptions can
  /// tell. Sexes and exclusions are left to the counts; of several groups of alternatives the first is asked.
  public init(availabilityFor question: FeasibilityQuestion) {
    self.init()
    filters.includeUnknown = false
    var words: [String] = []
    for criteria in question.all.map(\.any) {
      let codes = criteria.compactMap(\.concept)
      let variables = criteria.compactMap(\.variable)
      let ages = criteria.compactMap(\.age)
      if !codes.isEmpty, codes.count == criteria.count {
        if codes.count == 1 {
          words.append(codes[0].description)
        } else if filters.code.isEmpty {
          filters.code = codes
        }
      } else if !variables.isEmpty, variables.count == criteria.count, filters.variable.isEmpty {
        filters.variable = variables
      } else if ages.count == 1, criteria.count == 1 {
        filters.ageMin = ages[0].from
        filters.ageMax = ages[0].to.map { Age(max(0, $0.count - 1), $0.unit) }
      }
    }
    text = words.joined(separator: " ")
    filters.hospital = question.where?.hospital?.map { $0.lowercased() } ?? []
    filters.country = question.where?.country?.map { $0.lowercased() } ?? []
    filters.access = question.where?.access?.map { $0.uppercased() } ?? []
  }
}
