internal import Catalogue

/// The log-linear model from which a hospital's children are drawn.
struct SimulatedModel {
  /// Ends of the age groups in days.
  private static let ages: [Double] = [0, 1, 2, 6, 12, 16, 18].map { $0 * 365.25 }
  /// Attributes in the model; ketoacidosis is drawn afterwards, among those with diabetes.
  private static let drawn = SimulatedAttribute.allCases.filter { $0 != .ketoacidosis }
  private static let cells = 6 * 2 << 7

  let hasThreeWayInteraction: Bool
  private let cumulative: [Double]
  private let ketoacidosis: Double
  private let mainPlace: Double

  init(_ random: inout SeededGenerator, threeWay: Bool) {
    hasThreeWayInteraction = threeWay
    var weights = Self.interactions(&random, threeWay)
    Self.fit(&weights, &random)
    var sum = 0.0
    for cell in weights.indices {
      sum += weights[cell]
      weights[cell] = sum
    }
    cumulative = weights
    ketoacidosis = 0.2 + random.share() * 0.6
    mainPlace = 0.4 + random.share() * 0.5
  }

  // A cell is its attributes' bits, then sex, then age group.
  private static func age(_ cell: Int) -> Int { cell >> 8 }
  private static func sex(_ cell: Int) -> Int { cell >> 7 & 1 }

  /// Products of odds ratios: of two attributes, of an attribute and sex, of an attribute and an age group.
  private static func interactions(_ random: inout SeededGenerator, _ threeWay: Bool) -> [Double] {
    let count = drawn.count
    var factors: [(mask: Int, factor: Double)] = []
    for first in 0..<count {
      for second in 0..<first where random.chance(0.6) {
        factors.append((1 << first | 1 << second, random.logUniform(0.2, 8)))
      }
      factors.append((1 << first | 1 << 7, random.logUniform(0.5, 2)))
    }
    if threeWay {
      let chosen = Array(0..<count).shuffled(using: &random).prefix(3)
      factors.append((chosen.reduce(0) { $0 | 1 << $1 }, random.chance(0.5) ? 3 : 1.0 / 3))
    }
    let byAge = (0..<count * 6).map { _ in random.logUniform(0.45, 2.2) }
    return (0..<cells).map { cell in
      var weight = 1.0
      for item in factors where cell & item.mask == item.mask { weight *= item.factor }
      for attribute in 0..<count where cell & (1 << attribute) != 0 {
        weight *= byAge[age(cell) * count + attribute]
      }
      return weight
    }
  }

  /// Gives every attribute, sex and age group its share; odds ratios stay (iterative proportional fitting).
  private static func fit(_ weights: inout [Double], _ random: inout SeededGenerator) {
    var targets: [(shift: Int, shares: [Double])] = drawn.indices.map { attribute in
      let common = drawn[attribute].dimension == .variable
      let share = common ? random.logUniform(0.25, 0.85) : random.logUniform(0.03, 0.5)
      return (attribute, [1 - share, share])
    }
    let girls = 0.42 + random.share() * 0.16
    targets.append((7, [girls, 1 - girls]))
    let ages = (0..<6).map { _ in 0.4 + random.share() }
    let all = ages.reduce(0, +)
    targets.append((8, ages.map { $0 / all }))
    for _ in 0..<8 {
      for target in targets {
        var sums = target.shares.map { _ in 0.0 }
        let last = target.shares.count == 2 ? 1 : 7
        for cell in weights.indices { sums[cell >> target.shift & last] += weights[cell] }
        let factors = zip(target.shares, sums).map { $0 / $1 }
        for cell in weights.indices { weights[cell] *= factors[cell >> target.shift & last] }
      }
    }
  }

  func patient(_ number: Int, _ random: inout SeededGenerator) -> SimulatedPatient {
    let cell = cell(at: random.share() * (cumulative.last ?? 1))
    var attributes = 0
    for (place, attribute) in Self.drawn.enumerated() where cell & (1 << place) != 0 {
      attributes |= attribute.bit
    }
    if attributes & SimulatedAttribute.diabetes.bit != 0, random.chance(ketoacidosis) {
      attributes |= SimulatedAttribute.ketoacidosis.bit
    }
    let days = days(Self.ages[Self.age(cell)], Self.ages[Self.age(cell) + 1], &random)
    let sexes = SimulatedPatient.Sex.self
    let sex = random.chance(0.01) ? sexes.unknown : Self.sex(cell) == 0 ? .female : .male
    let born = SimulatedDate.year(daysBefore: days)
    let place = random.chance(mainPlace) ? "main" : random.chance(0.6) ? "north" : "day clinic"
    return SimulatedPatient(
      number: number, ageInDays: days, sex: sex, attributes: attributes,
      firstVisitYear: born + Int(random.share() * random.share() * Double(2027 - born)),
      place: place)
  }

  private func cell(at point: Double) -> Int {
    var low = 0
    var high = cumulative.count - 1
    while low < high {
      let middle = (low + high) / 2
      if cumulative[middle] > point { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// Evenly within the ages, two days clear of every birthday.
  private func days(_ from: Double, _ to: Double, _ random: inout SeededGenerator) -> Int {
    let days = from + random.share() * (to - from)
    let year = (days / 365.25).rounded(.down)
    let within = min(max(days - year * 365.25, year == 0 ? 0 : 2), 363)
    return Int(year * 365.25 + within)
  }
}
