internal import Catalogue

/// Ages in the words of a language.
struct AgeWords {
  let texts: Texts

  /// "28 days", "2 years".
  func age(_ age: Age) -> String { counted(age.unit, age.count, shown: nil) }

  /// "0–27 days", "28 days – 17 years", "from 2 years"; nil where both ends are open.
  func range(_ ages: AgeRange) -> String? {
    let last = ages.to.map(Self.last)
    switch (ages.from, last) {
    case (nil, nil): return nil
    case (let from?, nil): return texts("age.from", ["age": age(from)])
    case (nil, let last?): return texts("age.upTo", ["age": age(last)])
    case (let from?, let last?):
      if from.count == last.count, from.unit == last.unit { return age(from) }
      if from.unit == last.unit || from.count == 0 {
        return counted(last.unit, last.count, shown: "\(from.count)–\(last.count)")
      }
      return "\(age(from)) – \(age(last))"
    }
  }

  /// "born at 24–31 weeks"; nil where both ends are open.
  func gestation(_ weeks: GestationRange) -> String? {
    switch (weeks.from, weeks.to) {
    case (nil, nil): nil
    case (let from?, nil): texts("gestation.from", ["week": "\(from)"])
    case (nil, let to?): texts("gestation.upTo", ["week": "\(to)"])
    case (let from?, let to?):
      texts("gestation.range", ["weeks": from == to ? "\(from)" : "\(from)–\(to)"])
    }
  }

  /// The completed age just before an upper end: of `P6Y` 5 years, of `P1Y` 11 months.
  private static func last(before end: Age) -> Age {
    switch (end.count, end.unit) {
    case (1, .year): Age(11, .month)
    case (1, .month): Age(30, .day)
    case (1, .week): Age(6, .day)
    default: Age(max(0, end.count - 1), end.unit)
    }
  }

  private func counted(_ unit: Age.Unit, _ number: Int, shown: String?) -> String {
    let name =
      switch unit {
      case .day: "age.days"
      case .week: "age.weeks"
      case .month: "age.months"
      case .year: "age.years"
      }
    // "0–1 years": a range takes the form of several, but in Polish that of its end.
    let isOne = number == 1 && (shown == nil || texts.language == "pl")
    return texts.count(name, isOne ? 1 : max(number, shown == nil ? 0 : 2), shown: shown)
  }
}
