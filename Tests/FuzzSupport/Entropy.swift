/// Numbers that look random and are always the same for the same seed (SplitMix64).
public struct Entropy: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// A sequence of its own for each seed.
  public init(seed: UInt64) {
    state = seed
  }

  /// A sequence of its own for each input, so that what an input is tried with depends on it alone (FNV-1a).
  public init(of input: [UInt8]) {
    state = input.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }

  /// The next number.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// From 0 to `bound` − 1; 0 where there is no choice.
  mutating func below(_ bound: Int) -> Int {
    bound > 1 ? Int(truncatingIfNeeded: next() >> 1) % bound : 0
  }

  /// True once in so many times.
  mutating func once(in times: Int) -> Bool { below(times) == 0 }

  /// A number of a text and a salt that is the same in every run.
  static func mixed(_ text: String, _ salt: Int) -> UInt64 {
    var entropy = Entropy(of: Array(text.utf8) + [UInt8(truncatingIfNeeded: salt)])
    return entropy.next() % 1000
  }
}
