/// A made-up hospital whose children's attributes depend on each other, with the truth of every count.
///
/// Reproducible from its seed. Children are drawn from a log-linear model over age group, sex and attributes:
/// each pair of these has a conditional odds ratio between 0.2 and 8, and in a quarter of the hospitals three
/// attributes also interact beyond what their pairs explain.
public struct SimulatedHospital: Sendable {
  public let seed: UInt64
  public let patients: [SimulatedPatient]
  /// The patients, put together where questions by whole years cannot tell them apart.
  public let profiles: [SimulatedProfile]
  /// Whether three attributes interact.
  public let hasThreeWayInteraction: Bool

  /// - Parameter size: From 300 to 30,000, evenly on the logarithmic scale, where not given.
  public init(seed: UInt64, size: Int? = nil) {
    var random = SeededGenerator(seed &* 0x9E37_79B9 &+ 17)
    let model = SimulatedModel(&random, threeWay: seed % 4 == 0)
    let size = size ?? Int(random.logUniform(300, 30_000))
    self.seed = seed
    patients = (1...max(1, size)).map { model.patient($0, &random) }
    profiles = SimulatedProfile.of(patients)
    hasThreeWayInteraction = model.hasThreeWayInteraction
  }

  /// How many children meet a condition that asks for whole years of age.
  public func count(where condition: (SimulatedProfile) -> Bool) -> Int {
    var count = 0
    for profile in profiles where condition(profile) { count += profile.count }
    return count
  }
}

/// Children of one age class, sex and set of attributes.
public struct SimulatedProfile: Hashable, Sendable {
  /// The classes' lower ends in days: birth, 28 days, and every birthday up to the 17th.
  public static let ageClasses: [Double] =
    [0, 28] + (1...17).map { Double($0) * 365.25 }

  /// Days of the class's lower end; every age of the class lies in the same published band and in the same
  /// band of a question by years.
  public var ageInDays: Double
  public var sex: SimulatedPatient.Sex
  /// Bits of `SimulatedAttribute`.
  public var attributes: Int
  public var count: Int

  public func has(_ attribute: SimulatedAttribute) -> Bool { attributes & attribute.bit != 0 }

  static func of(_ patients: [SimulatedPatient]) -> [SimulatedProfile] {
    let sexes = SimulatedPatient.Sex.allCases
    let masks = 1 << SimulatedAttribute.allCases.count
    var counts = Array(repeating: 0, count: ageClasses.count * sexes.count * masks)
    for patient in patients {
      let days = patient.ageInDays
      let age = days < 28 ? 0 : days < 366 ? 1 : 1 + Int(Double(days) / 365.25)
      let sex = patient.sex == .female ? 0 : patient.sex == .male ? 1 : 2
      counts[(age * sexes.count + sex) * masks + patient.attributes] += 1
    }
    var profiles: [SimulatedProfile] = []
    for (place, count) in counts.enumerated() where count > 0 {
      profiles.append(
        SimulatedProfile(
          ageInDays: ageClasses[place / masks / sexes.count],
          sex: sexes[place / masks % sexes.count], attributes: place % masks, count: count))
    }
    return profiles
  }
}
