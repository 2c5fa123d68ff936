internal import Catalogue
public import Feasibility
public import Query
public import Store

/// How many children meet all criteria: a form, the bounds of each hospital, and how to read them.
public struct FeasibilityPage: HTMLPage {
  public static let template = "feasibility"
  public let shell: Shell

  let form: FeasibilityForm
  /// What words of the person's own were read as, and which were not.
  let readings: [String]
  let problems: [String]
  let result: FeasibilityResult?

  /// - Parameters:
  ///   - answer: nil where nothing was asked yet.
  ///   - spoken: what was said in the person's own words, if anything.
  ///   - problems: parameters that could not be read.
  ///   - sources: the hospitals that can be chosen.
  public init(
    _ request: PageRequest, answer: FeasibilityAnswer?, spoken: SpokenQuestion? = nil,
    problems: [QueryProblem], sources: [Source], names: ConceptNames
  ) {
    let texts = request.reader.texts
    form = FeasibilityForm(request, sources: sources)
    readings = (spoken?.understood ?? []).prefix(30).map { reading in
      let isExcluded = reading.criterion.hasPrefix("-")
      let criterion = reading.criterion.drop { $0 == "-" }
      return texts(
        isExcluded ? "feasibility.understoodNot" : "feasibility.understood",
        [
          "text": Excerpt.of(reading.text, longest: 100),
          "what": reading.label.map { "\(Excerpt.of($0, longest: 100)) (\(criterion))" }
            ?? String(criterion),
        ])
    }
    let left = spoken?.notUnderstood ?? []
    let notUnderstood =
      left.isEmpty
      ? []
      : [
        texts(
          "feasibility.notUnderstood",
          ["words": Excerpt.of(left.joined(separator: ", "), longest: 300)])
      ]
    self.problems =
      notUnderstood
      + problems.prefix(10).map {
        texts("feasibility.problem", ["value": Excerpt.of($0.value, longest: 100)])
          + (texts.language == "en" ? " " + $0.remedy : "")
      }
    result = answer.map { FeasibilityResult($0, request: request, names: names) }
    shell = Shell(
      request, title: texts("feasibility.title"), summary: texts("feasibility.lead"),
      place: "/feasibility", isHidden: answer != nil, asOf: answer?.asOf)
  }
}

/// The criteria as a form holds them.
struct FeasibilityForm: Sendable {
  /// In the person's own words.
  let words: String
  let code: String
  let andCode: String
  let notCode: String
  let youngest: [FilterForm.Option]
  let oldest: [FilterForm.Option]
  /// A band that the two lists cannot say.
  let age: String?
  let sexes: [FilterForm.Option]
  let variable: String
  let hospitals: [FilterForm.Option]
  let countries: [FilterForm.Option]
  let accesses: [FilterForm.Option]
  let target: String
  let lang: String?

  init(_ request: PageRequest, sources: [Source]) {
    let reader = request.reader
    func text(_ name: String) -> String {
      Excerpt.of(
        request.values(name).filter { !$0.isEmpty }.joined(separator: ", "), longest: 1_000)
    }
    words = Excerpt.of(request.value("q") ?? "", longest: QueryText.longestText)
    code = text("code")
    andCode = text("andCode")
    notCode = text("notCode")
    variable = Excerpt.of(request.value("variable") ?? "", longest: 500)
    target = text("target")
    lang = request.value("lang")
    let bands = request.values("age").compactMap { AgeRange(iso8601: $0) }
    // One band whose upper end has a completed age before it is what the lists say.
    let only = bands.count == 1 ? bands[0] : nil
    let last = only?.to.map { Age(max(0, $0.count - 1), $0.unit) }
    youngest = FilterForm.ages(
      AgeChoices.youngest,
      chosen: request.value("ageMin").flatMap { Age(iso8601: $0) } ?? only?.from, reader: reader)
    oldest = FilterForm.ages(
      AgeChoices.oldest, chosen: request.value("ageMax").flatMap { Age(iso8601: $0) } ?? last,
      reader: reader)
    age = bands.count > 1 ? bands.map(\.description).joined(separator: ",") : nil
    let words = FilterWords(reader: reader)
    func options(
      _ field: FilterField, _ values: [(value: String, name: String)]
    ) -> [FilterForm.Option] {
      let chosen = Set(request.values(field.name).flatMap { $0.split(separator: ",") })
      return values.map {
        .init(value: $0.value, name: $0.name, isChosen: chosen.contains(Substring($0.value)))
      }
    }
    sexes = options(.sex, ["female", "male"].map { ($0, words.value(.sex, $0)) })
    hospitals = options(
      .hospital,
      sources.map { ($0.name, Excerpt.of($0.settings.hospital ?? $0.name, longest: 80)) })
    let known = Set(sources.compactMap(\.settings.country)).sorted()
    countries = options(.country, known.map { ($0, reader.country($0)) })
    accesses = options(
      .access, ["PUBLIC", "RESTRICTED", "NON_PUBLIC"].map { ($0, reader.access($0)) })
  }
}
