/// The languages whose words are reduced to stems; `other` is every other, whose words stay as they are.
public enum TextLanguage: UInt8, CaseIterable, Sendable {
  case other, english, polish, spanish, italian, finnish, dutch, latvian, german, french

  /// All that have a stemmer.
  public static let stemmed: [TextLanguage] = allCases.filter { $0 != .other }

  /// How many there are.
  static let count = allCases.count

  /// By the primary subtag of a BCP 47 tag.
  public init(tag: some StringProtocol) {
    // Nearly every tag: the two small letters alone.
    var letters = tag.utf8.makeIterator()
    if let first = letters.next(), let second = letters.next(), letters.next() == nil {
      self = Self.byLetters(first | 0x20, second | 0x20)
      return
    }
    self = Self.byTag[tag.lowercased().prefix { $0 != "-" && $0 != "_" }] ?? .other
  }

  /// BCP 47; empty for `other`.
  public var tag: String {
    switch self {
    case .other: ""
    case .english: "en"
    case .polish: "pl"
    case .spanish: "es"
    case .italian: "it"
    case .finnish: "fi"
    case .dutch: "nl"
    case .latvian: "lv"
    case .german: "de"
    case .french: "fr"
    }
  }

  private static func byLetters(_ first: UInt8, _ second: UInt8) -> TextLanguage {
    switch (Unicode.Scalar(first), Unicode.Scalar(second)) {
    case ("e", "n"): .english
    case ("p", "l"): .polish
    case ("e", "s"): .spanish
    case ("i", "t"): .italian
    case ("f", "i"): .finnish
    case ("n", "l"): .dutch
    case ("l", "v"): .latvian
    case ("d", "e"): .german
    case ("f", "r"): .french
    default: .other
    }
  }

  private static let byTag = Dictionary(
    uniqueKeysWithValues: stemmed.map { (Substring($0.tag), $0) })

  /// Whether words are joined to longer words without a space.
  var hasCompounds: Bool { self == .german || self == .dutch || self == .finnish }

  /// Whether a word may be another in the index: what has a digit has no endings.
  func changes(_ folded: [UInt8]) -> Bool {
    if self == .other { return false }
    return hasCompounds || !folded.contains { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }

  /// The stem of a folded word: what its inflected forms share.
  ///
  /// Only inflection is taken off, never derivation: `internal` and `international` stay apart. What a stem
  /// looks like is of no matter, as long as both sides are stemmed.
  public func stem(_ folded: [UInt8]) -> [UInt8] {
    var word = folded
    stem(&word)
    return word
  }

  /// The same in place.
  public func stem(_ folded: inout [UInt8]) {
    LightStemmer.all[Int(rawValue)]?.stem(&folded)
  }
}
