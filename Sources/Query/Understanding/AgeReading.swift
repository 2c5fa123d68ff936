internal import Catalogue

/// Reads ages and gestations that words tell: names of ages, and numbers with units.
enum AgeReading {
  static func filters(_ words: [QuestionWord]) -> [SpanFilter] {
    var filters: [SpanFilter] = []
    var index = 0
    while index < words.count {
      if let found = numeric(words, at: index) {
        filters.append(found)
        index = found.words.upperBound
      } else if let (count, items) = AgeWords.named(words, at: index) {
        filters.append(SpanFilter(words: index..<(index + count), items: items))
        index += count
      } else {
        index += 1
      }
    }
    return filters
  }

  private enum Bound { case below, above, exact }

  /// «under 2 years», «6 to 12 years», «28-32 weeks gestation», «aged 5», «5-year-olds».
  private static func numeric(_ words: [QuestionWord], at start: Int) -> SpanFilter? {
    var index = start
    var bound = Bound.exact
    var isAged = false
    if AgeWords.below.contains(words[index].folded) || AgeWords.above.contains(words[index].folded)
    {
      bound = AgeWords.below.contains(words[index].folded) ? .below : .above
      index += 1
      if index < words.count, words[index].folded == "than" { index += 1 }
      while index < words.count, words[index].number == nil, AgeWords.joined(words[index]) == nil,
        AgeWords.linking.contains(words[index].folded), index - start < 5
      { index += 1 }
    } else if AgeWords.between.contains(words[index].folded) {
      isAged = words[index].folded.hasPrefix("age")
      index += 1
    }
    guard index < words.count else { return nil }
    if words[index].sign == "<" { bound = .below }
    if words[index].sign == ">" { bound = .above }
    guard var (low, unit, end) = quantity(words, at: index) else { return nil }
    var high: Int?
    var next = end
    if next < words.count, AgeWords.joining.contains(words[next].folded) { next += 1 }
    if bound != .below, next < words.count,
      let (second, secondUnit, secondEnd) = quantity(words, at: next),
      secondUnit != nil || isAged, second >= low || unit != nil
    {
      high = second
      unit = unit ?? secondUnit
      end = secondEnd
      bound = .exact
      if let unit, let secondUnit, unit != secondUnit {
        return span(words, start, end, ages(low, unit, second, secondUnit))
      }
    }
    guard let unit = unit ?? (isAged ? .year : nil) else { return nil }
    while end < words.count, AgeWords.trailing.contains(words[end].folded) { end += 1 }
    // A single age without any sign that it is one is a word such as «week 6» or «5 years of follow-up».
    let isTold =
      bound != .exact || high != nil || isAged || end < words.count && isOld(words[end - 1])
      || isOld(words[end - 1])
    let isGestation =
      unit == .week
      && (words[start..<end].contains { AgeWords.gestation.contains($0.folded) }
        || (20...44).contains(low))
    if unit == .week, isGestation {
      var items: [WordFilter.Item] = []
      switch bound {
      case .below: items = [.init(.gestationMax, "\(max(0, low - 1))")]
      case .above: items = [.init(.gestationMin, "\(low)")]
      case .exact:
        items = [.init(.gestationMin, "\(low)"), .init(.gestationMax, "\(high ?? low)")]
      }
      return low <= 50 && high ?? 0 <= 50 ? span(words, start, end, items) : nil
    }
    guard isTold else { return nil }
    switch bound {
    case .below:
      guard low > 0 else { return nil }
      return span(words, start, end, [.init(.ageMax, duration(low - 1, unit))])
    case .above: return span(words, start, end, [.init(.ageMin, duration(low, unit))])
    case .exact: return span(words, start, end, ages(low, unit, high ?? low, unit))
    }
  }

  private static func isOld(_ word: QuestionWord) -> Bool {
    ["old", "olds", "age", "oud", "alt", "vuotiaat", "vuotias", "jarige", "jarigen"].contains(
      word.folded)
  }

  private static func span(
    _ words: [QuestionWord], _ start: Int, _ end: Int, _ items: [WordFilter.Item]
  ) -> SpanFilter? {
    SpanFilter(words: start..<end, items: items)
  }

  private static func ages(
    _ low: Int, _ lowUnit: AgeWords.Unit, _ high: Int, _ highUnit: AgeWords.Unit
  ) -> [WordFilter.Item] {
    [.init(.ageMin, duration(low, lowUnit)), .init(.ageMax, duration(high, highUnit))]
  }

  private static func duration(_ number: Int, _ unit: AgeWords.Unit) -> String {
    "P\(number)\(unit.rawValue)"
  }

  /// A number, its unit where it has one, and where it ends.
  private static func quantity(
    _ words: [QuestionWord], at index: Int
  ) -> (Int, AgeWords.Unit?, Int)? {
    guard index < words.count else { return nil }
    if let (number, unit) = AgeWords.joined(words[index]) { return (number, unit, index + 1) }
    guard let number = words[index].number, number < 1_000 else { return nil }
    if index + 1 < words.count, let unit = AgeWords.unit(words[index + 1]) {
      return (number, unit, index + 2)
    }
    return (number, nil, index + 1)
  }
}
