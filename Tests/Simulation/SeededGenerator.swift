/// SplitMix64 (Steele, Lea and Flood 2014): the same numbers on every machine.
public struct SeededGenerator: RandomNumberGenerator, Sendable {
  private var state: UInt64

  public init(_ seed: UInt64) {
    state = seed
  }

  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// Evenly between 0 and 1.
  public mutating func share() -> Double { Double(next() >> 11) * 0x1p-53 }

  /// True with this probability.
  public mutating func chance(_ probability: Double) -> Bool { share() < probability }

  /// Evenly on the logarithmic scale.
  public mutating func logUniform(_ low: Double, _ high: Double) -> Double {
    exponential(logarithm(low) + share() * (logarithm(high) - logarithm(low)))
  }
}
