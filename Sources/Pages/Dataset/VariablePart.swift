internal import Catalogue
internal import Query
internal import Store

/// The variables of a dataset, narrowed by words, each with the ages at which it was measured.
struct VariablePart: Sendable {
  let total: String
  let text: String
  let kept: [QueryItem]
  let action: String
  let rows: [VariableRow]
  let emptyText: String?
  /// In a preview there is nothing to search yet.
  let hidesFilter: Bool
  let pages: Paging?

  static let pageSize = 50

  /// Nil where none is described.
  init?(
    _ detail: DatasetDetail, answer: VariableAnswer, request: PageRequest, isPreview: Bool = false
  ) {
    guard detail.variableCount > 0 else { return nil }
    let reader = request.reader
    let texts = reader.texts
    total = texts.count("variables.described", detail.variableCount)
    text = Excerpt.of(request.value("v") ?? "", longest: 200)
    kept = request.items.filter { $0.name == "lang" }
    action = request.path
    rows = answer.items.map { VariableRow($0, reader: reader) }
    emptyText = answer.items.isEmpty ? texts("variables.none", ["text": text]) : nil
    hidesFilter = isPreview
    guard !isPreview else {
      pages = nil
      return
    }
    let offset = request.value("vOffset").flatMap { Int($0) } ?? 0
    pages = Paging(total: answer.total, limit: Self.pageSize, offset: offset, reader: reader) {
      let others = request.items.filter { $0.name != "vOffset" }
      let items = others + ($0 == 0 ? [] : [QueryItem(name: "vOffset", value: "\($0)")])
      return QueryString.address(request.path, items) + "#variables"
    }
  }
}

/// One variable.
struct VariableRow: Sendable {
  let name: String
  let label: String
  let description: String?
  let table: String
  let concept: String?
  let conceptHref: String?
  let unit: String
  let values: String?
  let measured: AgeBar?
  let measuredText: String?

  init(_ variable: VariableHit, reader: Reader) {
    name = Excerpt.of(variable.name, longest: 80)
    label = Excerpt.of(variable.label, longest: 200)
    description =
      variable.description.isEmpty || variable.description == variable.label
      ? nil : Excerpt.of(variable.description, longest: 300)
    table = Excerpt.of(variable.table, longest: 80)
    concept = variable.concept.map { Excerpt.of($0, longest: 60) }
    conceptHref = variable.conceptIRI.flatMap(SafeLink.web)
    unit = Excerpt.of(variable.unit ?? variable.datatype ?? "", longest: 40)
    values = variable.allowedValues.map { Excerpt.of($0, longest: 200) }
    measured = variable.measurement.flatMap { AgeBar($0, reader: reader) }
    measuredText =
      measured == nil
      ? variable.measurement.map { reader.texts("measured.\($0.pattern.rawValue)") } : nil
  }
}

extension AgeBar {
  /// The ages at which a variable was measured; nil where they are not stated.
  init?(_ measurement: Variable.Measurement, reader: Reader) {
    let unit: Age.Unit? =
      switch measurement.unit {
      case .day: .day
      case .week: .week
      case .month: .month
      case .year: .year
      case .trimester, nil: nil
      }
    guard let unit, measurement.from != nil || measurement.to != nil else { return nil }
    func age(_ count: Int) -> Age { Age(min(max(0, count), 99_999), unit) }
    self.init(
      ages: AgeRange(from: measurement.from.map(age), through: measurement.to.map(age)),
      reader: reader)
  }
}
