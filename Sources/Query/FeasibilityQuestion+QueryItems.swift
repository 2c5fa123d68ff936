internal import Catalogue

/// Feasibility questions as addresses carry them.
extension FeasibilityQuestion {
  /// Reads `code`, `andCode`, `notCode`, `age`, `ageMin`, `ageMax`, `sex`, `variable`, `hospital`, `country` and
  /// `access`; several values, also with commas between, mean any of them, different parameters mean all.
  ///
  /// `age` is a band such as `P2Y/P6Y`; `ageMin` and `ageMax` are completed ages, as filters have them. Empty
  /// values are left alone, as forms send them.
  ///
  /// - Returns: the question; it asks nothing (`all` is empty) where no criterion was given.
  public static func read(_ items: some Sequence<QueryItem>) -> QueryReading<FeasibilityQuestion> {
    var reading = QuestionItems()
    for item in items { reading.read(item) }
    return QueryReading(
      query: reading.question, problems: reading.problems, others: reading.others)
  }
}

/// Collects the criteria of an address.
private struct QuestionItems {
  private typealias Criterion = FeasibilityQuestion.Criterion

  private var codes: [Criterion] = []
  private var furtherCodes: [Criterion] = []
  private var excluded: [Criterion] = []
  private var ages: [Criterion] = []
  private var youngest: Age?
  private var oldest: Age?
  private var sexes: [Criterion] = []
  private var variables: [Criterion] = []
  private var place = FeasibilityQuestion.Where()
  var problems: [QueryProblem] = []
  var others: [QueryItem] = []

  mutating func read(_ item: QueryItem) {
    let values =
      item.name == "variable"
      ? [item.value.trimmingWhitespace] : ParameterReader.list(item.value)
    for value in values.prefix(DatasetFilters.mostValues) where !value.isEmpty {
      if !take(item.name, value) {
        problems.append(QueryProblem(name: item.name, value: value, remedy: remedy(item.name)))
      }
    }
  }

  var question: FeasibilityQuestion {
    var bands = ages
    if youngest != nil || oldest != nil {
      bands.append(Criterion(age: AgeRange(from: youngest ?? .birth, through: oldest)))
    }
    let groups = [codes, furtherCodes, bands, sexes, variables].filter { !$0.isEmpty }
    var question = FeasibilityQuestion(all: groups.map(FeasibilityQuestion.Group.init(any:)))
    if !excluded.isEmpty { question.not = [.init(any: excluded)] }
    if place != FeasibilityQuestion.Where() { question.where = place }
    return question
  }

  /// - Returns: whether the value is well formed.
  private mutating func take(_ name: String, _ value: String) -> Bool {
    switch name {
    case "code": return add(FilterValue.code(value).map { Criterion(concept: $0) }, to: &codes)
    case "andCode":
      return add(FilterValue.code(value).map { Criterion(concept: $0) }, to: &furtherCodes)
    case "notCode":
      return add(FilterValue.code(value).map { Criterion(concept: $0) }, to: &excluded)
    case "age": return add(AgeRange(iso8601: value).map { Criterion(age: $0) }, to: &ages)
    case "ageMin":
      youngest = FilterValue.age(value)
      return youngest != nil
    case "ageMax":
      oldest = FilterValue.age(value)
      return oldest != nil
    case "sex": return add(FilterValue.sex(value).map { Criterion(sex: $0) }, to: &sexes)
    case "variable":
      return add(value.utf8.count <= 500 ? Criterion(variable: value) : nil, to: &variables)
    case "hospital": return add(value.lowercased(), to: &place.hospital)
    case "country": return add(FilterValue.country(value), to: &place.country)
    case "access": return add(FilterValue.access(value), to: &place.access)
    default:
      others.append(QueryItem(name: name, value: value))
      return true
    }
  }

  private func add<Value: Equatable>(_ value: Value?, to values: inout [Value]) -> Bool {
    guard let value else { return false }
    if !values.contains(value) { values.append(value) }
    return true
  }

  private func add(_ value: String?, to values: inout [String]?) -> Bool {
    guard let value else { return false }
    if values?.contains(value) != true { values = (values ?? []) + [value] }
    return true
  }

  private func remedy(_ name: String) -> String {
    switch name {
    case "code", "andCode", "notCode": FilterField.code.remedy
    case "age": "Give a band of ages such as P2Y/P6Y: the lower end in, the upper end out."
    default: FilterField(name: name)?.remedy ?? "Leave it out."
    }
  }
}
