internal import Query
internal import Store

/// What comes nearest where nothing meets every criterion: what each costs, with a way to leave it out, and the datasets
/// that meet the most.
struct NearestPart: Sendable {
  struct Cost: Sendable {
    let name: String
    let found: String
    let href: String
    /// Whether leaving it out finds more than leaving out any other.
    let isDearest: Bool
  }

  struct Near: Sendable {
    let title: String
    let href: String
    let met: String
    let misses: String
  }

  let lead: String
  let costs: [Cost]
  let items: [Near]

  /// - Parameters:
  ///   - filters: those that stand in the text, as they stand there.
  ///   - words: for the values of filters.
  /// - Returns: nil where there is nothing to say: leaving out the only criterion asks for everything.
  init?(
    _ nearest: NearestMiss?, filters: [(text: String, field: String)], words: FilterWords,
    request: PageRequest
  ) {
    guard let nearest, nearest.criteria > 1 else { return nil }
    let reader = request.reader
    let texts = reader.texts
    func name(_ field: String) -> String {
      FilterField(name: field).map(words.name) ?? texts("nearest.words")
    }
    let paying = nearest.costs.filter { $0.found > 0 }
    costs = paying.enumerated().map { index, cost in
      let value =
        FilterField(name: cost.field).map { words.value($0, cost.value) } ?? "“\(cost.value)”"
      return Cost(
        name: texts(
          "empty.without", ["name": "\(name(cost.field)): \(Excerpt.of(value, longest: 120))"]),
        found: texts.count("search.found", cost.found),
        href: Criterion(cost.field).leftOut(of: request, filters: filters),
        isDearest: index == 0 && paying.count > 1 && cost.found > paying[1].found)
    }
    items = nearest.items.map { item in
      Near(
        title: Excerpt.of(
          item.title.isEmpty ? texts("dataset.untitled") : item.title, longest: 120),
        href: request.dataset(item.id),
        met: texts(
          "nearest.met",
          ["met": reader.number(item.met), "criteria": reader.number(nearest.criteria)]),
        misses: texts("nearest.misses", ["names": item.misses.map(name).joined(separator: ", ")]))
    }
    if costs.isEmpty && items.isEmpty { return nil }
    lead = texts("nearest.lead", ["criteria": reader.number(nearest.criteria)])
  }
}

/// One criterion of a question, as an address and the text in it hold it.
private struct Criterion {
  let field: String
  /// The parameters that are one criterion together.
  private let names: Set<String>

  init(_ field: String) {
    self.field = field
    names =
      switch FilterField(name: field) {
      case .ageMin, .ageMax, .age: ["ageMin", "ageMax", "age"]
      case .gestationMin, .gestationMax: ["gestationMin", "gestationMax"]
      case let known?: [known.name]
      case nil: []
      }
  }

  /// The address without it, from the first page on.
  func leftOut(of request: PageRequest, filters: [(text: String, field: String)]) -> String {
    let places: Set<String> = ["offset", "cursor", "part", "row", "open"]
    let items = request.items.compactMap { item -> QueryItem? in
      guard !item.value.isEmpty, !places.contains(item.name), !names.contains(item.name) else {
        return nil
      }
      guard item.name == "q" else { return item }
      let text = leftOut(of: item.value, filters)
      return text.isEmpty ? nil : QueryItem(name: "q", value: text)
    }
    return QueryString.address(request.path, items)
  }

  private func leftOut(of text: String, _ filters: [(text: String, field: String)]) -> String {
    guard field != "q" else {
      var kept: [String] = []
      for filter in filters where !kept.contains(filter.text) { kept.append(filter.text) }
      return kept.joined(separator: " ")
    }
    var text = text
    for filter in filters where names.contains(filter.field) {
      if let place = text.firstRange(of: filter.text) { text.removeSubrange(place) }
    }
    return text.split(separator: " ").joined(separator: " ")
  }
}

extension NearestPart {
  /// The same for questions whose text is read here: filters stand in it as typed.
  init?(_ nearest: NearestMiss?, text: String, words: FilterWords, request: PageRequest) {
    let typed = QueryText.parse(text).filters.map { (text: $0.text, field: $0.field.name) }
    self.init(nearest, filters: typed, words: words, request: request)
  }
}
