internal import Catalogue
internal import Feasibility
internal import Query

/// An answer as people read it.
struct FeasibilityResult: Sendable {
  struct Row: Sendable {
    let hospital: String
    let country: String?
    let href: String
    let count: String
    let atLeast: String
    let likeliest: String
    let atMost: String
    let bar: IntervalBar?
    let population: String?
    /// What may be in datasets that do not count what is asked.
    let more: String?
    let day: String?
    /// How to read the numbers, in English.
    let reading: String?
    let datasets: [Link]
  }

  let question: String
  let rows: [Row]
  let disjoint: String
  let shared: String
  let more: String?
  let verdict: String?
  let warnings: [String]
  let csv: String
  let json: String
  let datasets: String
  let emptyText: String?

  init(_ answer: FeasibilityAnswer, request: PageRequest, names: ConceptNames) {
    let reader = request.reader
    let texts = reader.texts
    let target = request.value("target").flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil }
    // Hospitals without a bar do not set its scale.
    let most = max(
      answer.hospitals.filter { $0.countedKind == .estimate }
        .compactMap(\.countedBounds.upper).max() ?? 0, 1)
    question = QuestionSentence(answer.question, names: names).text
    rows = answer.hospitals.map { hospital in
      let words = CountWords(
        hospital.countedKind, hospital.countedBounds, reader: reader)
      return Row(
        hospital: Excerpt.of(hospital.name ?? hospital.hospital, longest: 120),
        country: hospital.country.map(reader.country),
        href: request.link("/sources/" + PercentEncoding.component(hospital.hospital)),
        count: words.sentence, atLeast: words.atLeast, likeliest: words.likeliest,
        atMost: words.atMost, bar: IntervalBar(hospital, most: most, alternative: words.sentence),
        population: hospital.countedPopulation.map {
          texts("feasibility.of", ["count": reader.number($0)])
        },
        more: hospital.countedKind == .unknown
          ? nil : Self.more(hospital.uncounted, hospital.upper, reader),
        day: hospital.referenceDate.map(reader.day),
        reading: hospital.reading.map { Excerpt.of($0, longest: 500) },
        datasets: hospital.datasets.prefix(10).map { dataset in
          Link(
            name: Excerpt.of(dataset.title ?? dataset.iri, longest: 120),
            href: request.dataset(dataset.id))
        })
    }
    func total(
      _ bounds: FeasibilityAnswer.Bounds, _ counted: FeasibilityAnswer.Counted?
    ) -> String {
      // Nobody among those who are counted is no certainty.
      let counted = counted?.kind == .zero ? nil : counted
      let isKnown = bounds.lower != nil || bounds.below != nil
      return CountWords(
        counted?.kind ?? (isKnown ? .estimate : .unknown), counted?.bounds ?? bounds,
        reader: reader
      ).sentence
    }
    disjoint = total(answer.total.disjoint, answer.total.counted?.disjoint)
    shared = total(answer.total.shared, answer.total.counted?.shared)
    more = Self.more(answer.total.uncounted, answer.total.disjoint.upper, reader)
    verdict = target.map { Self.verdict($0, answer.total, reader) }
    warnings = answer.warnings.prefix(20).map { Excerpt.of($0.message, longest: 300) }
    let items = request.items.filter { !["format", "target", "lang"].contains($0.name) }
    csv = QueryString.address(
      "/feasibility", items + [QueryItem(name: "format", value: "csv")])
    json = QueryString.address(
      "/feasibility", items + [QueryItem(name: "format", value: "question")])
    let filters = items.filter {
      ($0.name == "q" || FilterField(name: $0.name) != nil) && !$0.value.isEmpty
    }
    datasets = request.link("/", filters.filter { $0.name != "age" })
    emptyText = answer.hospitals.isEmpty ? texts("feasibility.nobody") : nil
  }

  /// - Parameter most: All together.
  private static func more(
    _ uncounted: FeasibilityAnswer.Uncounted?, _ most: Int?, _ reader: Reader
  ) -> String? {
    guard let uncounted else { return nil }
    guard let more = uncounted.upper, let most else {
      return reader.texts("feasibility.moreUnknown")
    }
    return reader.texts(
      "feasibility.more", ["count": reader.number(more), "most": reader.number(most)])
  }

  private static func verdict(
    _ target: Int, _ total: FeasibilityAnswer.Total, _ reader: Reader
  ) -> String {
    let count = reader.number(target)
    if let lower = total.shared.lower, lower >= target {
      return reader.texts("verdict.certain", ["count": count])
    }
    if let upper = total.disjoint.upper, upper < target {
      return reader.texts(
        "verdict.outOfReach", ["count": count, "most": reader.number(upper)])
    }
    return reader.texts("verdict.possible", ["count": count])
  }
}

/// What is known of a count, in words.
struct CountWords {
  let sentence: String
  let atLeast: String
  let likeliest: String
  let atMost: String

  init(_ kind: FeasibilityAnswer.Kind, _ bounds: FeasibilityAnswer.Bounds, reader: Reader) {
    let (lower, estimate, upper, below) = (
      bounds.lower, bounds.estimate, bounds.upper, bounds.below
    )
    let texts = reader.texts
    let hidden = below.map { "<\(reader.number($0))" }
    switch kind {
    case .estimate:
      atLeast = lower.map(reader.number) ?? "–"
      likeliest = estimate.map { "≈ " + reader.number($0) } ?? hidden ?? "–"
      atMost = upper.map(reader.number) ?? hidden ?? "–"
      if let lower, let upper {
        let bounds = ["lower": reader.number(lower), "upper": reader.number(upper)]
        sentence =
          lower == upper
          ? texts("count.exact", ["count": reader.number(lower)])
          : estimate.map {
            texts("count.bounds", bounds.merging(["estimate": reader.number($0)]) { $1 })
          } ?? texts("count.boundsOnly", bounds)
      } else if let below {
        sentence = texts("count.below", ["k": reader.number(below)])
      } else {
        sentence =
          lower.map { texts("count.from", ["lower": reader.number($0)]) }
          ?? upper.map { texts("count.upTo", ["upper": reader.number($0)]) }
          ?? texts("count.unknown")
      }
    case .zero:
      (atLeast, likeliest, atMost) = ("0", "0", "0")
      sentence = texts("count.zero")
    case .suppressed:
      (atLeast, likeliest, atMost) = ("0", hidden ?? "–", hidden ?? "–")
      sentence = texts("count.below", ["k": reader.number(below ?? 10)])
    case .unknown where upper != nil:
      (atLeast, likeliest, atMost) = ("?", "?", upper.map(reader.number) ?? "?")
      sentence = texts("count.unknownUpTo", ["upper": upper.map(reader.number) ?? "?"])
    case .refused, .failed, .unknown, .pending:
      (atLeast, likeliest, atMost) = ("?", "?", "?")
      sentence = texts("count.\(kind.rawValue)")
    }
  }
}

/// Bounds as a bar, the estimate as a mark, on one scale for all hospitals.
struct IntervalBar: Sendable {
  let x: Double
  let width: Double
  let mark: Double?
  /// The line from its end on, as an SVG path, of what datasets that do not count what is asked may add; as far
  /// as the scale goes.
  let rest: String?
  let alternative: String

  private static let length = 200.0

  /// Nil where there are no bounds to draw.
  init?(_ hospital: FeasibilityAnswer.Hospital, most: Int, alternative: String) {
    let bounds = hospital.countedBounds
    guard hospital.countedKind == .estimate, let upper = bounds.upper else { return nil }
    func place(_ count: Int) -> Double {
      ((4 + Double(count) / Double(most) * Self.length) * 10).rounded() / 10
    }
    x = place(bounds.lower ?? 0)
    width = max(((place(upper) - x) * 10).rounded() / 10, 2)
    mark = bounds.estimate.map(place)
    rest =
      hospital.counted == nil
      ? nil : "M\(place(upper)) 11H\(place(min(hospital.upper ?? most, most)))"
    self.alternative = alternative
  }
}

/// A question in words: "Cystic fibrosis (ORPHA:586), and 2–5 years, and with spirometry".
struct QuestionSentence {
  let question: FeasibilityQuestion
  let names: ConceptNames

  init(_ question: FeasibilityQuestion, names: ConceptNames) {
    self.question = question
    self.names = names
  }

  var text: String {
    let texts = names.reader.texts
    let all = question.all.map(group)
    let not = (question.not ?? []).map { texts("question.not", ["what": group($0)]) }
    let place = question.where.map { place in
      ((place.hospital ?? []) + (place.country ?? []).map(names.reader.country)
        + (place.access ?? []).map(names.reader.access)).joined(separator: ", ")
    }
    let parts = all + not + (place.map { [texts("question.where", ["where": $0])] } ?? [])
    return Excerpt.of(parts.joined(separator: texts("question.and")), longest: 800)
  }

  private func group(_ group: FeasibilityQuestion.Group) -> String {
    group.any.prefix(20).map(criterion).joined(separator: names.reader.texts("question.or"))
  }

  private func criterion(_ criterion: FeasibilityQuestion.Criterion) -> String {
    let texts = names.reader.texts
    if let code = criterion.concept {
      return names.name(of: code).map { "\($0) (\(code))" } ?? code.description
    }
    if let ages = criterion.age { return AgeWords(texts: texts).range(ages) ?? ages.description }
    if let sex = criterion.sex { return texts.has("sex.\(sex)") ? texts("sex.\(sex)") : sex }
    return texts("question.variable", ["name": criterion.variable ?? "–"])
  }
}
