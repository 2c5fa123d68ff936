internal import Vocabulary

/// An age or a gestation that words tell: a name of an age, or numbers with units.
public struct AgeExpression: Hashable, Sendable {
  /// What it tells; nil is open.
  public enum Meaning: Hashable, Sendable {
    /// From an age up to and including another, in completed units.
    case ages(from: Age?, through: Age?)
    /// Completed weeks, both ends in.
    case gestation(from: Int?, through: Int?)
  }

  /// How sure the words are of themselves.
  public struct Signs: OptionSet, Hashable, Sendable {
    public let rawValue: UInt8

    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// A name, no number.
    static let name = Signs(rawValue: 1 << 0)
    /// «under», «over», «<», «and older».
    static let bound = Signs(rawValue: 1 << 1)
    /// Two numbers.
    static let range = Signs(rawValue: 1 << 2)
    /// «aged», «old», «of age»: it can be nothing but an age.
    static let isAge = Signs(rawValue: 1 << 3)
    /// A unit stands there.
    static let unit = Signs(rawValue: 1 << 4)
    /// «weeks of gestation».
    static let isGestation = Signs(rawValue: 1 << 5)
    /// A bound from below.
    static let above = Signs(rawValue: 1 << 6)
  }

  /// Indexes of its words.
  public var words: Range<Int>
  public var meaning: Meaning
  var signs: Signs

  /// All that words tell, as they are read in a question: a number alone is no age, «5 years» is none either.
  public static func all(in words: [ProseWord]) -> [AgeExpression] {
    var found: [AgeExpression] = []
    var index = 0
    while index < words.count {
      let isOfPeople =
        index > 0
        && (PersonWords.persons.contains(words[index - 1].folded)
          || PersonWords.single.contains(words[index - 1].folded))
      if let number = AgeNumbers.read(words, at: index, isOfPeople: isOfPeople), number.isTold {
        found.append(number)
        index = number.words.upperBound
      } else if let (count, meaning) = AgeWords.named(words, at: index) {
        found.append(
          AgeExpression(words: index..<(index + count), meaning: meaning, signs: [.name]))
        index += count
      } else {
        index += 1
      }
    }
    return found
  }

  /// Whether the words themselves say that they mean an age.
  var isTold: Bool {
    if case .gestation = meaning { return true }
    return !signs.isDisjoint(with: [.bound, .range, .isAge])
  }

  /// What it is a value of.
  var field: ReadValue.Field {
    switch meaning {
    case .ages: .ages
    case .gestation: .gestation
    }
  }

  /// The ages, upper end out.
  var ages: AgeRange? {
    guard case .ages(let from, let through) = meaning else { return nil }
    return AgeRange(from: from, through: through)
  }

  var gestation: GestationRange? {
    guard case .gestation(let from, let through) = meaning else { return nil }
    return GestationRange(from: from, to: through)
  }
}

/// Reads «under 2 years», «6 to 12 years», «28-32 weeks gestation», «aged 5», «5-year-olds», «18 years and over».
enum AgeNumbers {
  private enum Bound { case below, atMost, above, exact }

  /// - Parameter isOfPeople: Whether the word before is one for children, so that «under 2» are years.
  static func read(
    _ words: [ProseWord], at start: Int, isOfPeople: Bool = false
  ) -> AgeExpression? {
    var index = start
    var bound = Bound.exact
    var signs: AgeExpression.Signs = []
    let first = words[start].folded
    if AgeWords.below.contains(first) || AgeWords.above.contains(first) {
      bound = AgeWords.below.contains(first) ? .below : .above
      index += 1
      if index < words.count, words[index].folded == "than" { index += 1 }
      while index < words.count, words[index].number == nil, AgeWords.joined(words[index]) == nil,
        AgeWords.linking.contains(words[index].folded), index - start < 5
      {
        if AgeWords.ageNouns.contains(words[index].folded) { signs.insert(.isAge) }
        index += 1
      }
    } else if AgeWords.between.contains(first) {
      if first.hasPrefix("age") { signs.insert(.isAge) }
      index += 1
      while index < words.count, words[index].number == nil,
        AgeWords.linking.contains(words[index].folded), index - start < 5
      {
        if AgeWords.ageNouns.contains(words[index].folded) { signs.insert(.isAge) }
        index += 1
      }
    }
    guard index < words.count else { return nil }
    if words[index].before.contains(.less) {
      bound = words[index].before.contains(.equals) ? .atMost : .below
    }
    if words[index].before.contains(.greater) { bound = .above }
    guard let quantity = Self.quantity(words, at: index) else { return nil }
    let low = quantity.0
    var (unit, end) = (quantity.1, quantity.2)
    var high: Int?
    var next = end
    if next < words.count, AgeWords.joining.contains(words[next].folded) { next += 1 }
    if bound == .exact || bound == .above, next < words.count,
      let (second, secondUnit, secondEnd) = Self.quantity(words, at: next),
      secondUnit != nil || signs.contains(.isAge) || isOfPeople, second >= low || unit != nil
    {
      // «0 and <1 month»
      let isOut = words[next].before.contains(.less) && !words[next].before.contains(.equals)
      high = isOut && second > low ? second - 1 : second
      end = secondEnd
      bound = .exact
      signs.formUnion([.range, .unit])
      if let unit, let secondUnit, unit != secondUnit {
        return AgeExpression(
          words: start..<end,
          meaning: .ages(from: Age(low, unit), through: Age(second, secondUnit)), signs: signs)
      }
      unit = unit ?? secondUnit
    }
    if unit != nil { signs.insert(.unit) }
    if isOfPeople, bound != .exact || high != nil { signs.insert(.isAge) }
    guard let unit = unit ?? (signs.contains(.isAge) ? .year : nil) else { return nil }
    end = trailing(words, from: end, &signs)
    if high == nil, bound == .exact { bound = suffix(words, &end) }
    if bound != .exact { signs.insert(.bound) }
    if bound == .above { signs.insert(.above) }
    guard
      let meaning = unit == .week && isGestation(words[start..<end], low)
        ? weeks(low, high, bound) : ages(low, high, unit, bound)
    else { return nil }
    if words[start..<end].contains(where: { AgeWords.gestation.contains($0.folded) }) {
      signs.insert(.isGestation)
    }
    return AgeExpression(words: start..<end, meaning: meaning, signs: signs)
  }

  /// «of age», «years old», «de edad», «roku życia».
  private static func trailing(
    _ words: [ProseWord], from start: Int, _ signs: inout AgeExpression.Signs
  ) -> Int {
    var end = start
    if isOld(words[end - 1]) { signs.insert(.isAge) }
    while end < words.count, words[end].before.isSubset(of: [.space, .dash, .apostrophe, .point]) {
      if AgeWords.trailing.contains(words[end].folded) {
        if isOld(words[end]) { signs.insert(.isAge) }
        end += 1
      } else if end + 1 < words.count,
        ["de", "di", "van", "im", "w", "des"].contains(words[end].folded),
        AgeWords.ageNouns.contains(words[end + 1].folded)
      {
        signs.insert(.isAge)
        end += 2
      } else if AgeWords.ageNouns.contains(words[end].folded) {
        signs.insert(.isAge)
        end += 1
      } else {
        break
      }
    }
    return end
  }

  /// «18 years and over».
  private static func suffix(_ words: [ProseWord], _ end: inout Int) -> Bound {
    var next = end
    guard next < words.count, AgeWords.conjunctions.contains(words[next].folded) else {
      return .exact
    }
    next += 1
    if next < words.count, words[next].folded == "plus" || words[next].folded == "w" { next += 1 }
    guard next < words.count else { return .exact }
    let bound: Bound =
      AgeWords.andAbove.contains(words[next].folded)
      ? .above : AgeWords.andBelow.contains(words[next].folded) ? .atMost : .exact
    if bound != .exact { end = next + 1 }
    return bound
  }

  private static func isOld(_ word: ProseWord) -> Bool { olds.contains(word.folded) }

  private static let olds: WordSet = [
    "old", "olds", "age", "oud", "alt", "vuotiaat", "vuotias", "vuotiaita", "vuotiailla",
    "vuotiaiden",
    "vuotiasta", "vuotiaista", "jarige", "jarigen", "jahrige", "jahrigen", "jahriger", "letnie",
    "letnich",
    "letni",
  ]

  private static func isGestation(_ words: ArraySlice<ProseWord>, _ low: Int) -> Bool {
    words.contains { AgeWords.gestation.contains($0.folded) } || (20...44).contains(low)
  }

  private static func weeks(_ low: Int, _ high: Int?, _ bound: Bound) -> AgeExpression.Meaning? {
    guard low <= 50, high ?? 0 <= 50 else { return nil }
    return switch bound {
    case .below: .gestation(from: nil, through: max(0, low - 1))
    case .atMost: .gestation(from: nil, through: low)
    case .above: .gestation(from: low, through: nil)
    case .exact: .gestation(from: low, through: high ?? low)
    }
  }

  private static func ages(
    _ low: Int, _ high: Int?, _ unit: Age.Unit, _ bound: Bound
  ) -> AgeExpression.Meaning? {
    switch bound {
    case .below: low > 0 ? .ages(from: nil, through: Age(low - 1, unit)) : nil
    case .atMost: .ages(from: nil, through: Age(low, unit))
    case .above: .ages(from: Age(low, unit), through: nil)
    case .exact: .ages(from: Age(low, unit), through: Age(high ?? low, unit))
    }
  }

  /// A number, its unit where it has one, and where it ends; the days of «30+0 weeks» are passed over.
  private static func quantity(
    _ words: [ProseWord], at index: Int
  ) -> (Int, Age.Unit?, Int)? {
    guard index < words.count else { return nil }
    if let (number, unit) = AgeWords.joined(words[index]) { return (number, unit, index + 1) }
    guard let number = words[index].number, number < 1_000 else { return nil }
    var next = index + 1
    if next < words.count, words[next].before == [.plus], words[next].word.folded.count == 1,
      words[next].number != nil || words[next].folded == "0"
    {
      next += 1
    }
    if next < words.count, let unit = AgeWords.unit(words[next]) { return (number, unit, next + 1) }
    // «32. grūtniecības nedēļas»
    if next + 1 < words.count, AgeWords.gestation.contains(words[next].folded),
      AgeWords.unit(words[next + 1]) == .week
    {
      return (number, .week, next + 2)
    }
    return (number, nil, next)
  }
}
