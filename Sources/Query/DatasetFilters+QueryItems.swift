internal import Catalogue

/// Filters read from named values.
public struct FilterReading: Hashable, Sendable {
  public var filters = DatasetFilters()
  /// Values that are not well formed; they are not in `filters`.
  public var problems: [QueryProblem] = []
  /// What names no filter, in order.
  public var others: [QueryItem] = []
}

extension DatasetFilters {
  /// The most values that are read of one filter.
  public static let mostValues = 50

  /// Reads filters as query strings and command lines write them: `country=fi`, `age-min=P28D`.
  ///
  /// Several values of one filter come as several items, or in one with commas between (not for
  /// `variable`, whose words may hold commas). An empty value is no filter, as forms send it.
  public static func read(_ items: some Sequence<QueryItem>) -> FilterReading {
    var reading = FilterReading()
    var counts: [FilterField: Int] = [:]
    for item in items {
      guard let field = FilterField(name: item.name) else {
        reading.others.append(item)
        continue
      }
      let isList = field.isRepeatable && field != .variable
      for value in item.value.split(separator: ",", maxSplits: isList ? .max : 0) {
        let value = value.trimmingWhitespace
        if value.isEmpty { continue }
        counts[field, default: 0] += 1
        guard counts[field, default: 0] <= mostValues else {
          reading.problems.append(
            QueryProblem(
              name: item.name, value: value,
              remedy: "Give at most \(mostValues) values of \(field.name)."))
          break
        }
        if !field.read(value, into: &reading.filters) {
          reading.problems.append(
            QueryProblem(name: item.name, value: value, remedy: field.remedy))
        }
      }
    }
    return reading
  }

  /// The filters as named values, in the order of `FilterField`: `read` of them gives the same filters.
  public var queryItems: [QueryItem] {
    FilterField.allCases.flatMap { field in
      values(of: field).map { QueryItem(name: field.name, value: $0) }
    }
  }

  /// The values of one filter as text; empty where it is unset.
  public func values(of field: FilterField) -> [String] {
    switch field {
    case .hospital: hospital
    case .country: country
    case .access: access
    case .category: category
    case .theme: theme
    case .kind: kind
    case .code: code.map(\.description)
    case .ageMin: ageMin.map { [$0.description] } ?? []
    case .ageMax: ageMax.map { [$0.description] } ?? []
    case .age: ageWithin ? ["within"] : []
    case .ageGroup: ageGroup
    case .gestationMin: gestationMin.map { ["\($0)"] } ?? []
    case .gestationMax: gestationMax.map { ["\($0)"] } ?? []
    case .sex: sex
    case .variable: variable
    case .hasVariables: hasVariables.map { ["\($0)"] } ?? []
    case .language: language
    case .year: year.map { "\($0)" }
    case .minIndividuals: minIndividuals.map { ["\($0)"] } ?? []
    case .quality: quality
    case .includeUnknown: includeUnknown.map { ["\($0)"] } ?? []
    }
  }
}
